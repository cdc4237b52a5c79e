import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { ListRequests } from '../requests/list-requests.js';
import { OpenRequestForm } from '../requests/open-request-form.js';
import { PlaceRequest } from '../requests/place-request.js';
import {
  askBody,
  requestForm,
  requestList,
  requestQuery,
  requestView,
  type AskBody,
  type RequestQuery,
  type RequestView,
} from '../requests/request.schema.js';
import { ViewRequest } from '../requests/view-request.js';

const id = z.uuid();

/** What companies ask of whoever offers an entry. What is not yours answers 404. */
@ApiTags('finder')
@ApiBearerAuth()
@Audience('finder')
@Controller('finder/requests')
export class RequestsController {
  constructor(
    private readonly requests: ListRequests,
    private readonly view: ViewRequest,
    private readonly form: OpenRequestForm,
    private readonly placing: PlaceRequest,
  ) {}

  /** Twenty a page, the latest change first. */
  @Permission('finder.maintain')
  @Get()
  @ApiOkResponse({ standardSchema: requestList })
  list(@CurrentActor() actor: Actor, @Query({ schema: requestQuery }) query: RequestQuery) {
    return this.requests.run(actor, query);
  }

  /** What can be asked of an entry, and who will answer. */
  @Permission('company.read')
  @Get('form/:entry')
  @ApiOkResponse({ standardSchema: requestForm })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  open(@CurrentActor() actor: Actor, @Param('entry', { schema: id }) entry: string) {
    return this.form.run(actor, entry);
  }

  /** Asks. A company asks of one entry once at a time. */
  @Permission('company.fill')
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: requestView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiConflictResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  async ask(@CurrentActor() actor: Actor, @Body({ schema: askBody }) body: AskBody): Promise<RequestView> {
    return this.view.run(actor, await this.placing.run(actor, body));
  }

  @Permission('finder.maintain')
  @Get(':id')
  @ApiOkResponse({ standardSchema: requestView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) request: string) {
    return this.view.run(actor, request);
  }
}
