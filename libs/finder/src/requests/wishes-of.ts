import type { FinderRequest } from './request.entity.js';
import type { RequestView } from './request.schema.js';

/** When a visit is wished for, the best time first. */
export function wishesOf({ wishes }: Pick<FinderRequest, 'wishes'>): RequestView['wishes'] {
  return wishes === null ? [] : (JSON.parse(wishes) as RequestView['wishes']);
}
