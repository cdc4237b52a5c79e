import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, StepUp, problemSchema } from '#platform';
import {
  conditionsView,
  saveConditionsBody,
  triedConditions,
  tryConditionsBody,
  type ConditionsView,
  type SaveConditionsBody,
  type TryConditionsBody,
} from '../fit/conditions.schema.js';
import { SaveConditions } from '../fit/save-conditions.js';
import { TryConditions } from '../fit/try-conditions.js';
import { ViewConditions } from '../fit/view-conditions.js';

const id = z.uuid();

/** Whom a policy is for, as editors say it. */
@ApiTags('finder')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@Audience('finder')
@Permission('finder.edit')
@Controller('finder')
export class ConditionsController {
  constructor(
    private readonly view: ViewConditions,
    private readonly saving: SaveConditions,
    private readonly trying: TryConditions,
  ) {}

  @Get('records/:id/conditions')
  @ApiOkResponse({ standardSchema: conditionsView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiConflictResponse({ standardSchema: problemSchema })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) entry: string): Promise<ConditionsView> {
    return this.view.run(actor, entry);
  }

  /** Takes the place of all that were there; they stay with the version that ends. */
  @StepUp()
  @Put('records/:id/conditions')
  @ApiOkResponse({ standardSchema: conditionsView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiConflictResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) entry: string,
    @Body({ schema: saveConditionsBody }) body: SaveConditionsBody,
  ): Promise<ConditionsView> {
    await this.saving.run(actor, entry, body);
    return this.view.run(actor, entry);
  }

  /** What sample companies get by expressions that are being typed. Changes nothing. */
  @Post('conditions/try')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: triedConditions })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  try(@Body({ schema: tryConditionsBody }) body: TryConditionsBody) {
    return this.trying.run(body);
  }
}
