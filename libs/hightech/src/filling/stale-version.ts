import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { changesSince } from '../application/changes-since.js';
import type { HightechApplication } from '../application/hightech.entity.js';

/** The refusal of a save that began from an older version: what others changed since, each field with its latest value. */
export async function staleVersion(
  tx: Tx,
  application: HightechApplication,
  seen: number,
): Promise<DomainError> {
  const changed = await changesSince(tx, application, seen);
  return new DomainError('hightech.stale-version', 409, {
    extensions: { version: application.version, changed },
  });
}
