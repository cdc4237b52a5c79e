import { ApiProblem } from './api-problem';

/** What the API would refuse is refused before it is sent, in words of the page: JSON pointer of the place, and why. */
export function refusedHere(mistakes: readonly (readonly [pointer: string, message: string])[]): ApiProblem {
  const code = 'problem.invalid-fields';
  const errors = mistakes.map(([pointer, message]) => ({ pointer, code, message }));
  return new ApiProblem({ status: 422, code, title: '', errors });
}
