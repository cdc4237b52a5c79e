import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '#kernel';
import { problemOf, PROBLEM_TYPE, toDomainError } from '#platform';
import { endAnswer } from './end-answer.js';
import { problemPage, PROBLEM_PAGE_POLICY } from './problem-page.js';
import { CLOSED_POLICY } from './security-headers.js';

/** Seconds after which a caller may try again, where the problem does not say. */
const RETRY_AFTER_S = 2;

export interface ProblemContext {
  readonly requestId: string;
  readonly language: Language;
}

/**
 * Answers with RFC 9457 problem JSON, or with a page to a person who looked for one. A connection whose answer has
 * begun is broken off instead.
 */
export function answerProblem(response: ServerResponse, error: unknown, context: ProblemContext): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const refusal = toDomainError(error);
  const problem = problemOf(refusal, context.language, context.requestId);
  const page = wantsPage(response.req);
  const body = page ? problemPage(problem, context.language, context.requestId) : JSON.stringify(problem);
  response.statusCode = refusal.status;
  response.setHeader('content-type', page ? 'text/html; charset=utf-8' : PROBLEM_TYPE);
  response.setHeader('content-security-policy', page ? PROBLEM_PAGE_POLICY : CLOSED_POLICY);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.setHeader('cache-control', 'no-store');
  if (refusal.status === 503 || refusal.status === 429) {
    response.setHeader('retry-after', retryAfterOf(refusal.extensions['retryAfter']));
  }
  endAnswer(response, response.req.method === 'HEAD' ? undefined : body);
}

/** A browser that navigates names HTML first; programs that fetch name JSON or nothing in particular. */
function wantsPage(request: IncomingMessage): boolean {
  return (request.headers.accept ?? '').trimStart().startsWith('text/html');
}

const retryAfterOf = (given: unknown): string => String(typeof given === 'number' ? given : RETRY_AFTER_S);
