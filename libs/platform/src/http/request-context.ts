import type { NextFunction, Request, Response } from 'express';
import { newId, preferredLanguage, type Language } from '#kernel';
import { withContext } from '../log/context.js';

const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** Gives every request an id (taken over only from a caller that looks sane) and a language. */
export function requestContext(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
  response.setHeader('x-request-id', requestId);
  withContext({ requestId, language: languageOf(request) }, next);
}

function languageOf(request: Request): Language {
  const { lang } = request.query;
  if (lang === 'en' || lang === 'zh') return lang;
  return preferredLanguage(request.headers['accept-language']);
}
