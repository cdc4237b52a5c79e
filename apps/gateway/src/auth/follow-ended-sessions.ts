import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { EndedSessions, LOGGER, type Logger } from '#platform';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { SessionKeeper } from '../session/session-keeper.js';

/** Names looked up in one journey. */
const BATCH = 500;

/**
 * Takes away sessions here whose session at identity has ended, as the back channel does: a logout token may be held
 * up for hours, and the list of ended sessions is kept for minutes.
 */
@Injectable()
export class FollowEndedSessions implements OnModuleInit {
  private last: Promise<void> = Promise.resolve();

  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly ended: EndedSessions,
    private readonly keeper: SessionKeeper,
  ) {}

  onModuleInit(): void {
    this.ended.heard((sids) => {
      this.last = this.last
        .then(() => this.end(sids))
        .catch((error: unknown) =>
          this.logger.warn({ err: error }, 'ended sessions could not be taken away'),
        );
    });
  }

  private async end(sids: readonly string[]): Promise<void> {
    const issuer = this.settings.OIDC_ISSUER;
    for (let at = 0; at < sids.length; at += BATCH) {
      for (const sid of await this.keeper.known(issuer, sids.slice(at, at + BATCH))) {
        await this.keeper.endByNotice({ issuer, sid, subject: null });
      }
    }
  }
}
