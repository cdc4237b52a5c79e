import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Parameter } from '../searching/search-request.js';

/** What every object has already: parameters of these names never get into the object of a query. */
const TAKEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const MOST = 50;

/** Parameters of the address that the validation takes away because of their names, so that they can be spoken of. */
export const UnreadParameters = createParamDecorator((_: unknown, context: ExecutionContext): Parameter[] => {
  const { originalUrl } = context.switchToHttp().getRequest<Request>();
  const asked = new URLSearchParams(originalUrl.slice(originalUrl.indexOf('?') + 1));
  return [...asked].filter(([name]) => TAKEN.has(name)).slice(0, MOST);
});
