import type { EntityManager } from 'typeorm';
import { PASSWORD_MIN, PASSWORD_MIN_WITH_FACTOR } from '../person/password-rules.js';
import { countFactors, heldFactors } from './held-factors.query.js';

/** Characters that a person's password must have: fewer when it alone does not let anybody in. */
export async function passwordLeast(read: EntityManager, personId: string): Promise<number> {
  return countFactors(await heldFactors(read, personId)) > 0 ? PASSWORD_MIN_WITH_FACTOR : PASSWORD_MIN;
}
