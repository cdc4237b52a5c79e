import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission } from '#platform';
import { desk, type Desk } from '../hightech.schema.js';
import { ReadDesk } from '../views/read-desk.js';

@ApiTags('hightech')
@ApiBearerAuth()
@Audience('hightech')
@Controller('hightech/desk')
export class DeskController {
  constructor(private readonly queue: ReadDesk) {}

  /** What waits for this reviewer, the next deadline first. */
  @Permission('desk.read')
  @Get()
  @ApiOkResponse({ standardSchema: desk })
  read(@CurrentActor() actor: Actor): Promise<Desk> {
    return this.queue.run(actor);
  }
}
