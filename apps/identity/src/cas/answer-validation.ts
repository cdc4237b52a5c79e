import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { isSet, only } from './cas-parameters.js';
import { ValidateTicket, type CasFailure, type CasSuccess } from './validate-ticket.js';
import { jsonAnswer, plainAnswer, xmlAnswer } from './validation-answer.js';

type Query = Readonly<Record<string, unknown>>;

/** Answers a service that shows a ticket, in the form that it asks for. */
@Injectable()
export class AnswerValidation {
  constructor(private readonly validateTicket: ValidateTicket) {}

  /** CAS 1.0. */
  async plain(query: Query, response: Response): Promise<void> {
    const verdict = await this.verdict(query);
    send(response, verdict, 'text/plain', plainAnswer(verdict));
  }

  /** @param whole with attributes, as CAS 3.0 has them; without, as CAS 2.0 */
  async document(query: Query, response: Response, whole: boolean): Promise<void> {
    const verdict = await this.verdict(query);
    if (only(query['format'])?.toUpperCase() === 'JSON') {
      send(response, verdict, 'application/json', JSON.stringify(jsonAnswer(verdict, whole)));
    } else {
      send(response, verdict, 'application/xml', xmlAnswer(verdict, whole));
    }
  }

  private verdict(query: Query): Promise<CasSuccess | CasFailure> {
    return this.validateTicket.run({
      service: only(query['service']),
      ticket: only(query['ticket']),
      renew: isSet(query['renew']),
      pgtUrl: only(query['pgtUrl']),
    });
  }
}

/** A refusal is an answer of the protocol's own, so its status is 200 as well; only our own failure is another one. */
function send(response: Response, verdict: CasSuccess | CasFailure, type: string, text: string): void {
  const failed = 'code' in verdict && verdict.code === 'INTERNAL_ERROR';
  response
    .status(failed ? 503 : 200)
    .set('cache-control', 'no-store')
    .type(`${type}; charset=utf-8`)
    .send(text);
}
