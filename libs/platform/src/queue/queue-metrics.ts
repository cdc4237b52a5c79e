import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import { Db } from '../database/db.js';
import { liveGauge, metrics } from '../http/metrics.js';
import { Queues } from './queues.js';

/** Time of one run of a job by subscriber and outcome. */
export const jobDuration = new Histogram({
  name: 'job_duration_seconds',
  help: 'Time of one run of a job, by subscriber and outcome.',
  labelNames: ['subscriber', 'outcome'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [metrics],
});

/** What an operator watches: events that wait, jobs that were given up, transactions that had to start again. */
@Injectable()
export class QueueMetrics implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly queues: Queues,
  ) {}

  onModuleInit(): void {
    liveGauge('outbox_waiting', 'Events that the relay has not yet taken to the queues.', async () => {
      const [row]: { waiting: string }[] = await this.db.read.query(
        'SELECT COUNT(*) AS waiting FROM outbox WHERE relayed_at IS NULL',
      );
      return Number(row?.waiting);
    });
    liveGauge('dead_letters', 'Jobs that failed at their last try and wait for an operator.', async () => {
      const counts = await Promise.all(this.queues.all().map((queue) => queue.getFailedCount()));
      return counts.reduce((sum, count) => sum + count, 0);
    });
    const { db } = this;
    metrics.removeSingleMetric('transaction_restarts_total');
    metrics.registerMetric(
      new Counter({
        name: 'transaction_restarts_total',
        help: 'Transactions that were started again after a deadlock.',
        registers: [],
        collect() {
          this.reset();
          this.inc(db.restarts);
        },
      }),
    );
  }
}
