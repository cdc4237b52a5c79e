import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission } from '#platform';
import { inbox, inboxQuery, inboxRead, problem, type Inbox, type InboxRead } from './workspace.schema.js';
import { ReadInbox } from './read-inbox.js';

@ApiTags('workspace')
@ApiBearerAuth()
@Audience('workspace')
@Controller('workspace/inbox')
export class InboxController {
  constructor(private readonly messages: ReadInbox) {}

  /** Messages to this person in the capacity in which they are signed in, the latest first. */
  @Permission('signed-in')
  @Get()
  @ApiOkResponse({ standardSchema: inbox })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: inboxQuery }) query: z.infer<typeof inboxQuery>,
  ): Promise<Inbox> {
    return this.messages.list(actor, query.before);
  }

  @Permission('signed-in')
  @Post(':id/read')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: inboxRead })
  @ApiNotFoundResponse({ standardSchema: problem })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<InboxRead> {
    return this.messages.markRead(actor, id);
  }
}
