import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LOGGER, type Logger } from '#platform';
import { cookieName, isSecure, SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { readCookie, sessionIdOf } from '../session/session-cookie.js';
import { SessionKeeper } from '../session/session-keeper.js';
import { SessionReader } from '../session/session-reader.js';
import type { SignedInUser } from './sign-in.strategy.js';

/** Makes the new session of a person who has just signed in complete, and ends the one the browser had before. */
@Injectable()
export class OpenSession {
  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly keeper: SessionKeeper,
    private readonly reader: SessionReader,
  ) {}

  async run(request: Request): Promise<void> {
    const { record, signIn } = request.user as SignedInUser;
    writeNoMore(request);
    await this.keeper.open(request.sessionID, record, signIn);
    await this.endFormer(request);
    this.logger.info({ subject: record.subject, company: record.company?.id }, 'signed in');
  }

  clearCookie(response: Response): void {
    const name = cookieName(this.settings, 'portal');
    response.clearCookie(name, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(this.settings),
    });
  }

  /** The record of the former session has gone with its id; its tokens and its places in the lists go here. */
  private async endFormer(request: Request): Promise<void> {
    const value = readCookie(request.headers.cookie, cookieName(this.settings, 'portal'));
    const former = value === null ? null : sessionIdOf(value, this.settings.SESSION_SECRETS);
    if (former === null || former === request.sessionID) return;
    this.reader.forget(former);
    await this.keeper.end(former);
  }
}

/**
 * Passport has saved the session already; express-session would write it once more when the answer goes out, and so
 * bring back a session that the provider has ended in between.
 */
function writeNoMore({ session }: Request): void {
  session.save = function saved(done) {
    done?.(null);
    return this;
  };
}
