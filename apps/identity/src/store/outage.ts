import { errors } from 'oidc-provider';
import { databaseFault } from '#platform';

/** An engine cannot be reached: a 503 page or JSON answer, never a redirect that would look like a refusal. */
export function asOutage(error: unknown): unknown {
  if (databaseFault(error) !== 'gone') return error;
  const outage = new errors.TemporarilyUnavailable('the service is temporarily unavailable', {
    cause: error as Error,
  });
  return Object.assign(outage, { status: 503, statusCode: 503, allow_redirect: false });
}

/** Runs the work; an engine that is gone becomes the provider's own kind of error. */
export async function orOutage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asOutage(error);
  }
}
