import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { inbox, inboxQuery, inboxRead, type InboxPage, type InboxRead } from './inbox.schema.js';
import { MarkRead } from './mark-read.js';
import { ReadInbox } from './read-inbox.js';

@ApiTags('workspace')
@ApiBearerAuth()
@Audience('workspace')
@Controller('workspace/inbox')
export class InboxController {
  constructor(
    private readonly reading: ReadInbox,
    private readonly marking: MarkRead,
  ) {}

  /** Messages to this person in the capacity in which they are signed in, the latest first. */
  @Permission('signed-in')
  @Get()
  @ApiOkResponse({ standardSchema: inbox })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: inboxQuery }) query: z.infer<typeof inboxQuery>,
  ): Promise<InboxPage> {
    return this.reading.run(actor, query.before);
  }

  @Permission('signed-in')
  @Post('read-all')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: inboxRead })
  readAll(@CurrentActor() actor: Actor): Promise<InboxRead> {
    return this.marking.all(actor);
  }

  @Permission('signed-in')
  @Post(':id/read')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: inboxRead })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<InboxRead> {
    return this.marking.one(actor, id);
  }
}
