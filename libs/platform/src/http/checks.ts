import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { Queues } from '../queue/queues.js';
import type { ReadinessCheck } from './health.js';

@Injectable()
export class DatabaseCheck implements ReadinessCheck {
  readonly name = 'database';
  constructor(private readonly db: Db) {}

  readonly check = async (): Promise<void> => {
    await this.db.read.query('SELECT 1');
  };
}

@Injectable()
export class QueuesCheck implements ReadinessCheck {
  readonly name = 'redis';
  constructor(private readonly queues: Queues) {}

  readonly check = async (): Promise<void> => {
    const [queue] = this.queues.all();
    if (queue) await queue.client.ping();
  };
}
