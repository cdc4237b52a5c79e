import { Body, Controller, Delete, HttpCode, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { answersBody, type AnswersBody } from '../fit/answers/answers.schema.js';
import { ForgetAnswers } from '../fit/answers/forget-answers.js';
import { KeepAnswers } from '../fit/answers/keep-answers.js';

/** What the company acted for has answered and wants to be kept, until the year ends. */
@ApiTags('finder')
@ApiBearerAuth()
@Audience('finder')
@Controller('finder/company-answers')
export class AnswersController {
  constructor(
    private readonly keeping: KeepAnswers,
    private readonly forgetting: ForgetAnswers,
  ) {}

  @Permission('company.fill')
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  keep(@CurrentActor() actor: Actor, @Body({ schema: answersBody }) body: AnswersBody): Promise<void> {
    return this.keeping.run(actor, body);
  }

  /** All of it. */
  @Permission('company.fill')
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  forget(@CurrentActor() actor: Actor): Promise<void> {
    return this.forgetting.run(actor);
  }
}
