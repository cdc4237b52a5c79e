import { hash, verify } from '@node-rs/argon2';

/** Cost of argon2id (RFC 9106): memory in KiB, passes, lanes. */
export interface HashCost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. Configuration may only go above it. */
export const LOWEST_COST: HashCost = { memoryKib: 19_456, passes: 2, lanes: 1 };

const ARGON2ID = 2;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/;

/** Characters that look alike on different keyboards count as the same (NIST SP 800-63B §3.1.1.2). */
function prepared(password: string): string {
  return password.normalize('NFKC');
}

/** PHC string of a password. About 25 ms of one core at the lowest cost, off the event loop. */
export function hashPassword(password: string, cost: HashCost = LOWEST_COST): Promise<string> {
  return hash(prepared(password), {
    algorithm: ARGON2ID as never,
    memoryCost: cost.memoryKib,
    timeCost: cost.passes,
    parallelism: cost.lanes,
  });
}

/** Whether the password belongs to the PHC string; its parameters are taken from the string. */
export function verifyPassword(phc: string, password: string): Promise<boolean> {
  return verify(phc, prepared(password));
}

/** Whether a stored hash was made with other parameters than today's, so that the next sign-in renews it. */
export function needsRehash(phc: string, cost: HashCost): boolean {
  const [, memory, passes, lanes] = PHC.exec(phc) ?? [];
  return Number(memory) !== cost.memoryKib || Number(passes) !== cost.passes || Number(lanes) !== cost.lanes;
}
