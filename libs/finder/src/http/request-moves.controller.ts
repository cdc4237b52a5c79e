import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, EachAnswers, Permission, problemSchema } from '#platform';
import { AgreeToVisit } from '../requests/agree-to-visit.js';
import { AnswerRequest } from '../requests/answer-request.js';
import { DeclineRequest } from '../requests/decline-request.js';
import { EndRequest } from '../requests/end-request.js';
import {
  answerBody,
  requestMoveBody,
  requestView,
  writeBody,
  type AnswerBody,
  type RequestMoveBody,
  type RequestView,
  type WriteBody,
} from '../requests/request.schema.js';
import { ViewRequest } from '../requests/view-request.js';
import { WriteToRequest } from '../requests/write-to-request.js';

const id = z.uuid();

/** What both sides do with a request. Each answers with the request as it then stands. */
@ApiTags('finder')
@ApiBearerAuth()
@EachAnswers({ standardSchema: requestView })
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('finder')
@Permission('finder.maintain')
@Controller('finder/requests/:id')
export class RequestMovesController {
  constructor(
    private readonly view: ViewRequest,
    private readonly answering: AnswerRequest,
    private readonly writing: WriteToRequest,
    private readonly agreeing: AgreeToVisit,
    private readonly declining: DeclineRequest,
    private readonly ending: EndRequest,
  ) {}

  /** Whoever offers the entry answers, and for a visit says when. */
  @Post('answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) request: string,
    @Body({ schema: answerBody }) body: AnswerBody,
  ): Promise<RequestView> {
    await this.answering.run(actor, request, body);
    return this.view.run(actor, request);
  }

  /** The asking company writes again. */
  @Post('write')
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) request: string,
    @Body({ schema: writeBody }) body: WriteBody,
  ): Promise<RequestView> {
    await this.writing.run(actor, request, body);
    return this.view.run(actor, request);
  }

  /** The asking company accepts the time that was proposed. */
  @Post('agree')
  async agree(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) request: string,
    @Body({ schema: requestMoveBody }) body: RequestMoveBody,
  ): Promise<RequestView> {
    await this.agreeing.run(actor, request, body);
    return this.view.run(actor, request);
  }

  @Post('decline')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) request: string,
    @Body({ schema: requestMoveBody }) body: RequestMoveBody,
  ): Promise<RequestView> {
    await this.declining.run(actor, request, body);
    return this.view.run(actor, request);
  }

  /** Either side, once it is answered. */
  @Post('close')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) request: string,
    @Body({ schema: requestMoveBody }) body: RequestMoveBody,
  ): Promise<RequestView> {
    await this.ending.run(actor, request, 'close', body);
    return this.view.run(actor, request);
  }

  /** The asking company needs no answer any more. */
  @Post('recall')
  async recall(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) request: string,
    @Body({ schema: requestMoveBody }) body: RequestMoveBody,
  ): Promise<RequestView> {
    await this.ending.run(actor, request, 'recall', body);
    return this.view.run(actor, request);
  }
}
