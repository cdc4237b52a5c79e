import { Module, type DynamicModule } from '@nestjs/common';
import { Relay, type Route } from './relay.js';
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

/** The relay for the processors of this worker. */
@Module({})
export class RelayModule {
  static forRoot(bindings: readonly ProcessorBinding[]): DynamicModule {
    return {
      module: RelayModule,
      providers: [{ provide: Relay.ROUTES, useValue: routesOf(bindings) }, Relay],
      exports: [Relay],
    };
  }
}
