import { getQueueToken } from '@nestjs/bull';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bull';

/** What a Bull job carries: the event's identity and its payload of ids. */
export interface EventJob {
  readonly eventId: string;
  readonly type: string;
  readonly payload: unknown;
  readonly requestId: string;
}

/** All queues of this process by name. */
@Injectable()
export class Queues implements OnModuleInit, BeforeApplicationShutdown {
  static readonly NAMES = Symbol('QueueNames');

  constructor(
    @Inject(Queues.NAMES) readonly names: readonly string[],
    private readonly modules: ModuleRef,
  ) {}

  get(name: string): Queue<EventJob> {
    return this.modules.get<Queue<EventJob>>(getQueueToken(name), { strict: false });
  }

  /**
   * A Redis that starts anew refuses commands while it reads its file. Bull has its connections not look; the one that
   * takes commands may, and then keeps them until Redis is ready.
   */
  onModuleInit(): void {
    for (const { client } of this.all()) client.options.enableReadyCheck = true;
  }

  /** Bull would wait for a Redis that is away before it closes, however long: such a queue just drops its lines. */
  beforeApplicationShutdown(): void {
    for (const queue of this.all()) {
      if (queue.client.status === 'ready') continue;
      queue.close = async () => {
        for (const client of queue.clients) client.disconnect();
      };
    }
  }

  /** All at once: each waits half a second for its blocked line to Redis, and one after the other adds up. */
  async close(): Promise<void> {
    await Promise.all(this.all().map((queue) => queue.close()));
  }

  all(): Queue<EventJob>[] {
    return this.names.map((name) => this.get(name));
  }
}
