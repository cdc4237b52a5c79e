import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ForgetEvents } from './forget-events.js';
import { QueueMetrics } from './queue-metrics.js';
import { Relay, type Route } from './relay.js';
import { Schedules } from './schedule.js';
import { subscriptionsOf } from './subscribe.js';

/** A processor class and the queue that it serves. */
export interface ProcessorBinding {
  readonly queue: string;
  readonly processor: new (...args: never[]) => object;
}

/** @throws Error when two processors claim one subscriber name */
export function routesOf(bindings: readonly ProcessorBinding[]): Route[] {
  const routes = bindings.flatMap(({ queue, processor }) =>
    subscriptionsOf(processor).map((subscription) => ({ ...subscription, queue })),
  );
  const names = routes.map((route) => route.subscriber);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`two processors are called ${twice}`);
  return routes;
}

/** What every worker runs besides its processors: the relay, schedules and the figures about them. */
@Module({})
export class RelayModule {
  /**
   * @param bindings all processors of the portal, not only those that this worker runs: an event that this relay takes
   *   may have subscribers elsewhere
   */
  static forRoot(bindings: readonly ProcessorBinding[]): DynamicModule {
    return {
      module: RelayModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: Relay.ROUTES, useValue: routesOf(bindings) },
        Relay,
        Schedules,
        QueueMetrics,
        ForgetEvents,
      ],
      exports: [Relay, Schedules],
    };
  }
}
