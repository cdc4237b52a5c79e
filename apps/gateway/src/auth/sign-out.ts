import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '#platform';
import { endSessionAddress, Provider } from '#relying-party';
import { causesOf } from '../front/causes-of.js';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import type { ActiveSession } from '../session/active-session.js';
import { SessionKeeper } from '../session/session-keeper.js';
import { SessionReader } from '../session/session-reader.js';

/** Ends a session here at once and says where the browser goes so that the provider ends its own. */
@Injectable()
export class SignOut {
  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly keeper: SessionKeeper,
    private readonly reader: SessionReader,
    private readonly provider: Provider,
  ) {}

  /** @returns an absolute address; the portal itself when the provider knows no sign-out or is away */
  async run(session: ActiveSession | null, locale: string): Promise<string> {
    const home = `${this.settings.PUBLIC_URL}/`;
    if (session === null) return home;
    const idToken = await this.keeper.idToken(session.id);
    this.reader.forget(session.id);
    await this.keeper.end(session.id, session.record);
    this.logger.info({ subject: session.record.subject }, 'signed out');
    try {
      return (await endSessionAddress(this.provider, idToken, home, locale)) ?? home;
    } catch (error) {
      this.logger.warn({ why: causesOf(error) }, 'signed out here only: the provider is away');
      return home;
    }
  }
}
