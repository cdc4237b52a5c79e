import { Injectable } from '@nestjs/common';
import { DomainError, defineMessages } from '#kernel';
import { Inbox } from '../outbox/inbox.js';
import { Queues } from './queues.js';

defineMessages({
  'dead-letter.unknown': { zh: '死信列表中没有这个任务。', en: 'The dead-letter list has no such job.' },
  'dead-letter.reason': { zh: '忽略任务须说明理由。', en: 'Say why the job is dismissed.' },
});

/** A job that failed at its last try and waits for an operator. */
export interface DeadLetter {
  readonly id: string;
  readonly queue: string;
  readonly subscriber: string;
  readonly eventId: string;
  readonly failedAt: string | null;
  readonly attempts: number;
  readonly error: string;
}

/** The jobs that Bull has given up on: list, retry, or dismiss with a reason. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly queues: Queues,
    private readonly inbox: Inbox,
  ) {}

  async list(limit = 200): Promise<DeadLetter[]> {
    const perQueue = await Promise.all(
      this.queues.all().map(async (queue) => {
        const jobs = await queue.getFailed(0, limit - 1);
        return jobs.map((job) => ({
          id: String(job.id),
          queue: queue.name,
          subscriber: job.name,
          eventId: job.data.eventId,
          failedAt: job.finishedOn ? new Date(job.finishedOn).toISOString() : null,
          attempts: job.attemptsMade,
          error: job.failedReason ?? '',
        }));
      }),
    );
    return perQueue.flat().slice(0, limit);
  }

  /** Lets a job run again, with all its tries. */
  async retry(id: string): Promise<void> {
    const { queue, job } = await this.find(id);
    // Bull would count the tries before its end and give up after one more.
    await queue.client.hset(queue.toKey(String(job.id)), 'attemptsMade', '0');
    await job.retry();
  }

  /** The event counts as handled for this subscriber; who and why stay in the inbox table. */
  async dismiss(id: string, by: string, reason: string): Promise<void> {
    if (!reason.trim()) throw new DomainError('dead-letter.reason', 422);
    const { job } = await this.find(id);
    await this.inbox.dismiss(job.data.eventId, job.name, `${by}: ${reason.trim()}`.slice(0, 500));
    await job.remove();
  }

  private async find(id: string) {
    for (const queue of this.queues.all()) {
      const job = await queue.getJob(id);
      if (job && (await job.isFailed())) return { queue, job };
    }
    throw new DomainError('dead-letter.unknown', 404);
  }
}
