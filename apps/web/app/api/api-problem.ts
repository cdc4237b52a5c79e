import type { Problem } from './problem';

/** The API refused. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? (problem.title || problem.code));
    this.name = 'ApiProblem';
  }
}

/** The API was not reached: no network, or the answer was cut off. What was sent may or may not have arrived. */
export class OutOfReach extends Error {
  constructor(cause: unknown) {
    super('out of reach', { cause });
    this.name = 'OutOfReach';
  }
}
