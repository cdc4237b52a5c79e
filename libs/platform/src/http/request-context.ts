import type { NextFunction, Request, Response } from 'express';
import { newId, preferredLanguage, type Language } from '#kernel';
import { withContext, type RequestContext } from '../log/context.js';

const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** Gives every request an id (taken over only from a caller that looks sane) and a language. */
export function requestContext(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
  response.setHeader('x-request-id', requestId);
  const caller = callerOf(request);
  withContext({ requestId, language: languageOf(request), ...(caller && { caller }) }, next);
}

/** True in the services, where every request is the gateway’s: it throws away what others say in the header. */
function callerOf({ headers }: Request): RequestContext['caller'] {
  const address = headers['x-forwarded-for'];
  return typeof address === 'string' ? { address, agent: headers['user-agent'] ?? '' } : undefined;
}

function languageOf(request: Request): Language {
  const { lang } = request.query;
  if (lang === 'en' || lang === 'zh') return lang;
  return preferredLanguage(request.headers['accept-language']);
}
