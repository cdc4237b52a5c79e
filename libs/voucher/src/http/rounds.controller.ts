import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Public, problemSchema } from '#platform';
import { configId } from '../scheme/scheme-file.js';
import { ListRounds } from '../views/list-rounds.js';
import { round, roundList } from '../voucher.schema.js';

/** What can be applied for, and how much is left. Open to everybody. */
@ApiTags('voucher')
@Audience('voucher')
@Controller('voucher/rounds')
export class RoundsController {
  constructor(private readonly rounds: ListRounds) {}

  /** All rounds, the latest first. */
  @Public()
  @Get()
  @ApiOkResponse({ standardSchema: roundList })
  list() {
    return this.rounds.run();
  }

  @Public()
  @Get(':id')
  @ApiOkResponse({ standardSchema: round })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@Param('id', { schema: configId }) id: string) {
    return this.rounds.one(id);
  }
}
