import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { notFound } from '#kernel';
import { z } from 'zod';
import type { ClientAddresses } from './client-address.js';

/** Lets a collector on another machine read /metrics; without it only this machine may. */
export const metricsTokenSetting = z.string().min(20).optional();

/** Metrics are for who operates this, not for the public: for this very machine, and for who has the token. */
export class MetricsAccess {
  constructor(
    private readonly addresses: ClientAddresses,
    private readonly token: string | undefined,
  ) {}

  /** False for a request for metrics from somebody else; true for every other request. */
  allows(request: IncomingMessage): boolean {
    if (!/^\/metrics(?:[/?]|$)/i.test(request.url ?? '') || this.addresses.isLocal(request)) return true;
    return this.token !== undefined && sameText(request.headers.authorization ?? '', `Bearer ${this.token}`);
  }

  /** The same as a middleware: to everybody else the address does not exist. */
  readonly guard = (request: Request, _response: Response, next: NextFunction): void =>
    next(this.allows(request) ? undefined : notFound());
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
