import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The Prometheus metrics of this process. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const duration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from request to answer, by method, route and status class.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [metrics],
});

/** Measures requests. Routes are labelled by pattern, never by address, so the number of series stays bounded. */
export function measure(request: Request, response: Response, next: NextFunction): void {
  const end = duration.startTimer({ method: request.method });
  response.once('finish', () => {
    const route = (request.route as { path?: string } | undefined)?.path ?? 'unmatched';
    end({ route, status: `${Math.floor(response.statusCode / 100)}xx` });
  });
  next();
}

/**
 * A figure that is read when somebody asks for the metrics. One that cannot be had at the moment is NaN: the others are
 * still worth reading.
 */
export function liveGauge(name: string, help: string, read: () => Promise<number>): void {
  metrics.removeSingleMetric(name);
  metrics.registerMetric(
    new Gauge({
      name,
      help,
      registers: [],
      async collect() {
        this.set(await within(2000, read));
      },
    }),
  );
}

async function within(ms: number, read: () => Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<number>((resolve) => {
    timer = setTimeout(() => resolve(Number.NaN), ms);
  });
  try {
    return await Promise.race([read().catch(() => Number.NaN), late]);
  } finally {
    clearTimeout(timer);
  }
}
