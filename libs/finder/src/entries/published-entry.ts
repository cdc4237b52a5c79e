import { DomainError } from '#kernel';
import type { FinderEntry } from './entry.entity.js';

/** @throws DomainError `workflow.not-possible`, `workflow.stale-version` 409 */
export function assertStillSeen(entry: FinderEntry, seen: number): void {
  if (entry.state !== 'published') {
    throw new DomainError('workflow.not-possible', 409, { extensions: { state: entry.state } });
  }
  if (entry.version !== seen) {
    throw new DomainError('workflow.stale-version', 409, { extensions: { version: entry.version } });
  }
}
