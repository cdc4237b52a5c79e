import { Injectable } from '@nestjs/common';
import type { ReadinessCheck } from '#platform';
import { Provider } from '#relying-party';
import { ServicesPool } from './api/services-pool.js';
import { GatewayRedis } from './redis/gateway-redis.js';

@Injectable()
export class RedisCheck implements ReadinessCheck {
  readonly name = 'redis';
  constructor(private readonly redis: GatewayRedis) {}

  readonly check = (): Promise<void> => this.redis.ping();
}

@Injectable()
export class ServicesCheck implements ReadinessCheck {
  readonly name = 'services';
  constructor(private readonly services: ServicesPool) {}

  /** Twice before they count as away: when one of them is restarted, the rest still serve, and so do we. */
  readonly check = (): Promise<void> => this.ask().catch(() => this.ask());

  private async ask(): Promise<void> {
    const answer = await this.services.pool.request({ path: '/health/live', method: 'GET' });
    await answer.body.dump();
    if (answer.statusCode !== 200) throw new Error(`services answer ${answer.statusCode}`);
  }
}

@Injectable()
export class ProviderCheck implements ReadinessCheck {
  readonly name = 'provider';
  constructor(private readonly provider: Provider) {}

  readonly check = async (): Promise<void> => {
    await this.provider.configuration();
  };
}
