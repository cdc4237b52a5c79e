import type { ServerResponse } from 'node:http';
import { Histogram } from 'prom-client';
import { metrics } from '#platform';

const duration = new Histogram({
  name: 'gateway_api_duration_seconds',
  help: 'Time from request to the end of the answer below /api, by subsystem, method and status class.',
  labelNames: ['subsystem', 'method', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [metrics],
});

/** Labels are looked up once per combination; looking them up for every request would cost as much as the rest. */
const children = new Map<string, { observe: (seconds: number) => void }>();
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export function observeApi(subsystem: string, response: ServerResponse): void {
  const began = performance.now();
  response.once('close', () => {
    const asked = response.req.method ?? '';
    const method = METHODS.has(asked) ? asked : 'other';
    const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'broken';
    const name = `${subsystem} ${method} ${status}`;
    let child = children.get(name);
    if (!child) children.set(name, (child = duration.labels(subsystem, method, status)));
    child.observe((performance.now() - began) / 1000);
  });
}
