import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { noteProcess } from '#identity';
import { newId } from '#kernel';
import { LOGGER, REDIS, type Logger, type Redis } from '#platform';
import { IdentityRuntime } from '../runtime.js';

/** Every process has read a change of keys after this; a change acts no sooner than twice of it. */
const EVERY_MS = 5000;

/** Keeps this process's keys as the database has them, and `/jwks` with them. */
@Injectable()
export class FollowKeys implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly process = newId();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly runtime: IdentityRuntime,
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.runtime.provider.use(async (ctx, next) => {
      await next();
      // The provider remembers the keys of its beginning.
      if ((ctx as KoaContextWithOIDC).oidc?.route === 'jwks')
        ctx.body = { keys: this.runtime.keyRing.published };
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const { keyRing, secretStore, settings } = this.runtime;
    try {
      await Promise.all([
        keyRing.refresh(),
        secretStore.refresh(),
        noteProcess(this.redis, settings.REDIS_PREFIX, this.process),
      ]);
    } catch (error) {
      this.logger.warn({ err: error }, 'keys could not be read again; those known serve on');
    }
  }
}
