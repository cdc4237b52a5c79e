import { isRouteErrorResponse } from 'react-router';

const KNOWN = ['401', '403', '404', '410', '503'] as const;
export type ProblemStatus = (typeof KNOWN)[number] | '500';

/** The status that a problem page speaks of: what it has no words for is an error of ours. */
export function problemStatus(error: unknown): ProblemStatus {
  const status = isRouteErrorResponse(error) ? String(error.status) : '500';
  if (status === '502' || status === '504') return '503';
  return KNOWN.find((known) => known === status) ?? '500';
}
