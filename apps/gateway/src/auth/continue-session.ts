import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { SessionReader } from '../session/session-reader.js';
import type { SessionRecord } from '../session/session-record.js';
import type { SignedInUser } from './sign-in.strategy.js';

/**
 * Whoever signs in once more in the same browser, as the same person for the same company, goes on: the session gets a
 * new id (ASVS 7.2.4), while pages that are open elsewhere keep the token that they send with every change. For anybody
 * else that token is over, so that no page's work goes on for another person or company.
 */
@Injectable()
export class ContinueSession {
  constructor(private readonly sessions: SessionReader) {}

  async run(request: Request): Promise<void> {
    const former = await this.sessions.find(request.headers.cookie);
    const { record, signIn } = request.user as SignedInUser;
    if (!former || !isSameActor(former.record, record)) return;
    const { csrfToken } = former.record;
    request.user = { record: { ...record, csrfToken }, signIn } satisfies SignedInUser;
  }
}

function isSameActor(one: SessionRecord, other: SessionRecord): boolean {
  return (
    one.issuer === other.issuer && one.subject === other.subject && one.company?.id === other.company?.id
  );
}
