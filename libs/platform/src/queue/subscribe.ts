import { Process } from '@nestjs/bull';
import { Inject } from '@nestjs/common';
import type { Job } from 'bull';
import type { EventContract, PayloadOf } from '#contracts';
import type { Tx } from '../database/db.js';
import { withContext } from '../log/context.js';
import { LOGGER, type Logger } from '../log/logger.js';
import { Inbox } from '../outbox/inbox.js';
import { jobDuration } from './queue-metrics.js';
import type { EventJob } from './queues.js';

/** Names the queue that a processor class serves. */
export { Processor } from '@nestjs/bull';

export interface Subscription {
  readonly event: string;
  /** Unique name of the subscriber; also the Bull job's name. */
  readonly subscriber: string;
}

const SUBSCRIPTION = Symbol('Subscription');

/** Base of all processors: `@Processor('queue') class … extends EventProcessor`, one method per event. */
export abstract class EventProcessor {
  @Inject(Inbox) readonly inbox!: Inbox;
  @Inject(LOGGER) readonly logger!: Logger;
}

export interface SubscribeOptions {
  /**
   * Jobs of this subscriber that one process works on at the same time, one by default. Bull adds those of all
   * subscribers of a queue up, and a job of any of them may take any place.
   */
  readonly concurrency?: number;
}

/** A method may take fewer arguments than it is given. */
type Decorated<Args extends unknown[]> = <Method extends (...args: Args) => Promise<void>>(
  target: EventProcessor,
  key: string,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/**
 * The method handles an event inside one transaction with its inbox row, so it acts once however often the job runs.
 * It touches the database through `tx` only.
 */
export function Subscribe<E extends EventContract>(
  event: E,
  subscriber: string,
): Decorated<[tx: Tx, payload: PayloadOf<E>]> {
  return (target, key, descriptor) => {
    const handle = methodOf(descriptor);
    replace(target, key, descriptor, { event: event.type, subscriber, concurrency: 1 }, (processor, job) =>
      processor.inbox.once(job.data.eventId, subscriber, (tx) =>
        handle.call(processor, tx, event.payload.parse(job.data.payload) as PayloadOf<E>),
      ),
    );
  };
}

/**
 * The method has an effect outside the database (mail, a rendered file). It may run again after a crash, always with
 * the same key, and must then have the same effect only once.
 */
export function SubscribeEffect<E extends EventContract>(
  event: E,
  subscriber: string,
  { concurrency = 1 }: SubscribeOptions = {},
): Decorated<[payload: PayloadOf<E>, idempotencyKey: string]> {
  return (target, key, descriptor) => {
    const handle = methodOf(descriptor);
    const subscription = { event: event.type, subscriber, concurrency };
    replace(target, key, descriptor, subscription, (processor, job) =>
      processor.inbox.afterEffect(job.data.eventId, subscriber, () =>
        handle.call(
          processor,
          event.payload.parse(job.data.payload) as PayloadOf<E>,
          `${job.data.eventId}:${subscriber}`,
        ),
      ),
    );
  };
}

function methodOf<Method>({ value }: TypedPropertyDescriptor<Method>): Method {
  if (value === undefined) throw new Error('only a method can subscribe to events');
  return value;
}

function replace(
  target: EventProcessor,
  key: string,
  descriptor: PropertyDescriptor,
  { concurrency, ...subscription }: Subscription & Required<SubscribeOptions>,
  deliver: (processor: EventProcessor, job: Job<EventJob>) => Promise<boolean>,
): void {
  const run = function (this: EventProcessor, job: Job<EventJob>): Promise<boolean> {
    return withContext({ requestId: job.data.requestId, language: 'zh' }, () =>
      measured(subscription.subscriber, () => noted(this.logger, job, () => deliver(this, job))),
    );
  };
  descriptor.value = run;
  Reflect.defineMetadata(SUBSCRIPTION, subscription, run);
  Process({ name: subscription.subscriber, concurrency })(target, key, descriptor);
}

/** One line a run, with the request id of whoever caused the event. */
async function noted(logger: Logger, job: Job<EventJob>, work: () => Promise<boolean>): Promise<boolean> {
  const about = { subscriber: job.name, eventId: job.data.eventId, attempt: job.attemptsMade + 1 };
  try {
    const acted = await work();
    logger.info(about, acted ? 'event handled' : 'event was handled before');
    return acted;
  } catch (error) {
    logger.warn({ ...about, err: error }, 'event not handled');
    throw error;
  }
}

async function measured<T>(subscriber: string, work: () => Promise<T>): Promise<T> {
  const end = jobDuration.startTimer({ subscriber });
  try {
    const result = await work();
    end({ outcome: 'done' });
    return result;
  } catch (error) {
    end({ outcome: 'failed' });
    throw error;
  }
}

/** The subscriptions that a processor class declares. */
export function subscriptionsOf(processor: new (...args: never[]) => object): Subscription[] {
  const prototype = processor.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    const subscription: Subscription | undefined =
      typeof method === 'function' ? Reflect.getMetadata(SUBSCRIPTION, method) : undefined;
    return subscription ? [subscription] : [];
  });
}
