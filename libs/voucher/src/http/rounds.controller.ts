import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, Public, problemSchema } from '#platform';
import { configId } from '../scheme/scheme-file.js';
import { EstimateVoucher } from '../views/estimate-voucher.js';
import { ListRounds } from '../views/list-rounds.js';
import { estimate, estimateQuery, round, roundList, type EstimateQuery } from '../voucher.schema.js';

/** What can be applied for, and how much is left. Open to everybody. */
@ApiTags('voucher')
@Audience('voucher')
@Controller('voucher/rounds')
export class RoundsController {
  constructor(
    private readonly rounds: ListRounds,
    private readonly estimating: EstimateVoucher,
  ) {}

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

  /** What a voucher would be worth for the company acted for, and everything that limits it. */
  @Permission('company.read')
  @Get(':id/estimate')
  @ApiBearerAuth()
  @ApiOkResponse({ standardSchema: estimate })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  estimate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: configId }) id: string,
    @Query({ schema: estimateQuery }) query: EstimateQuery,
  ) {
    return this.estimating.run(actor, id, query);
  }
}
