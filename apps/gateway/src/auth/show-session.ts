import { Injectable } from '@nestjs/common';
import { currentContext } from '#platform';
import type { ActiveSession } from '../session/active-session.js';
import { SessionReader } from '../session/session-reader.js';
import { viewOf, type SessionView } from '../session/session-view.js';

/** Says who is signed in and for how long. */
@Injectable()
export class ShowSession {
  constructor(private readonly reader: SessionReader) {}

  run(session: ActiveSession): SessionView {
    return viewOf(session, this.reader.expiresAt(session), currentContext()?.language ?? 'zh');
  }

  async extend(session: ActiveSession): Promise<SessionView> {
    await this.reader.extend(session);
    return this.run(session);
  }
}
