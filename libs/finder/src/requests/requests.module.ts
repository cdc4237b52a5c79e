import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { ReviewModule } from '#review';
import { AgreeToVisit } from './agree-to-visit.js';
import { AnswerRequest } from './answer-request.js';
import { DeclineRequest } from './decline-request.js';
import { EndRequest } from './end-request.js';
import { ListRequests } from './list-requests.js';
import { OpenRequestForm } from './open-request-form.js';
import { PlaceRequest } from './place-request.js';
import { RemindOfRequests } from './remind-of-requests.js';
import { RequestMoves } from './request-moves.js';
import { RequestNotices } from './request-notices.js';
import { Requests } from './requests.js';
import { ViewRequest } from './view-request.js';
import { WriteToRequest } from './write-to-request.js';

const USED = [
  AgreeToVisit,
  AnswerRequest,
  DeclineRequest,
  EndRequest,
  ListRequests,
  OpenRequestForm,
  PlaceRequest,
  ViewRequest,
  WriteToRequest,
];

/** What companies ask of whoever offers an entry, and how it is answered. */
@Module({
  imports: [NotifyModule, ReviewModule],
  providers: [RequestMoves, RequestNotices, Requests, ...USED],
  exports: USED,
})
export class RequestsModule {}

/** What the schedule does with requests. */
@Module({ imports: [NotifyModule], providers: [RemindOfRequests, RequestNotices] })
export class RequestsWorkerModule {}
