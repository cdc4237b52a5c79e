import { AUDIENCES, type AudienceName } from '#contracts';
import { DomainError, notFound } from '#kernel';

/** Where a public address leads. */
export interface ApiRoute {
  readonly subsystem: AudienceName;
  readonly audience: string;
  /** Path and query at the services. */
  readonly path: string;
}

const PREFIX = '/api/';
const LONGEST_PATH = 8192;

export function isApi(url: string): boolean {
  return url.startsWith(PREFIX) || url === '/api' || url.startsWith('/api?');
}

/**
 * `/api/hightech/applications?x=1` → `/hightech/applications?x=1` for the audience of hightech.
 * @throws DomainError 404 for an unknown subsystem, 400 for a path that tries to climb out of it
 */
export function apiRoute(url: string): ApiRoute {
  const path = url.slice(PREFIX.length - 1);
  const query = path.indexOf('?');
  const pathname = query < 0 ? path : path.slice(0, query);
  const end = pathname.indexOf('/', 1);
  const name = pathname.slice(1, end < 0 ? undefined : end);
  if (!isSubsystem(name)) throw notFound();
  if (url.length > LONGEST_PATH || climbs(pathname)) throw new DomainError('problem.bad-request', 400);
  return { subsystem: name, audience: AUDIENCES[name], path };
}

function isSubsystem(name: string): name is AudienceName {
  return Object.hasOwn(AUDIENCES, name);
}

/** Dot segments, backslashes and control characters, plain or encoded: routers disagree on what they mean. */
function climbs(pathname: string): boolean {
  return /[\\\p{Cc}]|\/\/|%(?:2f|5c|[01][\da-f]|7f)|\/(?:\.|%2e){1,2}(?:\/|$)/iu.test(pathname);
}
