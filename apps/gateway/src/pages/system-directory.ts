import { Inject, Injectable } from '@nestjs/common';
import { AUDIENCES, portalSystems, type PortalSystem } from '#contracts';
import { LOGGER, type Logger } from '#platform';
import { createCappedFetch, Provider } from '#relying-party';
import type { ActiveSession } from '../session/active-session.js';
import { TokenKeeper } from '../tokens/token-keeper.js';

/** Milliseconds for which a page waits: the list is a convenience, and the page is complete without it. */
const PATIENCE_MS = 1500;

/** Asks identity which systems a person may enter. */
@Injectable()
export class SystemDirectory {
  private readonly fetch = createCappedFetch({ patience: PATIENCE_MS });

  constructor(
    private readonly provider: Provider,
    private readonly tokens: TokenKeeper,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Null when it cannot be told: nobody is signed in, the provider is a foreign one, or away. Never fails. */
  async of(session: ActiveSession | null): Promise<PortalSystem[] | null> {
    if (!session) return null;
    try {
      const authorization = await this.tokens.authorization(session, AUDIENCES.workspace);
      if (authorization === null) return null;
      const answer = await this.fetch(new URL('/directory/mine', this.provider.settings.issuer).href, {
        method: 'GET',
        headers: { authorization, accept: 'application/json' },
      });
      return answer.ok ? portalSystems.parse(await answer.json()) : null;
    } catch (error) {
      this.logger.warn({ err: error }, 'the systems that a person may enter cannot be told');
      return null;
    }
  }
}
