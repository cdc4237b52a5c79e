import {
  hashPassword,
  needsRehash,
  normaliseLogin,
  PASSWORD_MAX,
  setPassword,
  verifyPassword,
  type AuditTrail,
  type HashCost,
} from '#identity';
import type { Db } from '#platform';
import type { HashGate } from './hash-gate.js';
import type { Attempt, GrowingDelays } from './growing-delays.js';

/** Who tries, and from where. */
export interface Place {
  readonly login: string;
  readonly address: string;
  /** Names the browser when it has signed in to this account before. */
  readonly device: string | null;
}

/** What a person has typed, and what the record of it says. */
export interface Credentials {
  readonly password: string;
  readonly address: string;
  readonly userAgent: string | null;
  readonly requestId: string | null;
  readonly clientId: string | null;
  /** Nobody but this person; null: whoever it is. */
  readonly only: string | null;
}

/** A try that has been counted. */
export interface Begun {
  readonly attempt: Attempt;
  readonly looked: Promise<[wait: number, stored: Stored[]]>;
}

export type Outcome =
  | {
      readonly kind: 'right';
      readonly personId: string;
      readonly login: string;
      readonly name: string;
      /** What is still to be shown: a second factor, or one that is set up first because staff must have one. */
      readonly next: 'nothing' | 'factor' | 'enrolment';
      /** Takes the try back and keeps the record of the sign-in; to be stored before anything of it is answered. */
      readonly writes: readonly (() => Promise<void>)[];
    }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'delayed'; readonly seconds: number };

interface Stored {
  person_id: string;
  name: string;
  hash: string;
  /** Some servers of the MySQL family give such expressions as big numbers, which arrive as text. */
  disabled: number | string;
  factor: number | string;
  staff: number | string;
}

type Verifiable = Pick<Stored, 'person_id' | 'hash' | 'disabled'>;

/**
 * Whether somebody is who they say. Unknown account, disabled account and wrong password take the same time and give
 * the same answer: a hash is always computed, against a dummy when there is none.
 */
export class Authenticate {
  private dummy: Promise<string> | undefined;

  constructor(
    private readonly db: Db,
    private readonly limits: GrowingDelays,
    private readonly gate: HashGate,
    private readonly audit: AuditTrail,
    readonly cost: HashCost,
  ) {}

  /** Makes the dummy hash before the first person comes, so that not even the first answer takes longer. */
  async prepare(): Promise<void> {
    await this.dummyHash();
  }

  /** Counts the try and looks the account up, while other things are still being found out. */
  begin({ login: typed, address, device }: Place): Begun {
    const login = normaliseLogin(typed);
    const attempt = { login, address, device };
    return { attempt, looked: Promise.all([this.limits.try(attempt), this.stored(login)]) };
  }

  async password({ attempt, looked }: Begun, given: Credentials): Promise<Outcome> {
    const [wait, [stored]] = await looked;
    if (wait > 0) {
      await this.note('sign-in-delayed', given, stored?.person_id);
      return { kind: 'delayed', seconds: Math.ceil(wait / 1000) };
    }
    const right = await this.gate.pass(() => this.verified(stored, given.password));
    if (!right || !stored || stored.person_id !== (given.only ?? stored.person_id)) {
      await this.note('sign-in-failed', given, stored?.person_id);
      return { kind: 'wrong' };
    }
    const next = nextFor(stored);
    await this.renew(stored, given.password);
    const { person_id: personId, name } = stored;
    const kind = next === 'nothing' ? 'sign-in' : 'password-accepted';
    const writes = [() => this.limits.forgive(attempt), () => this.note(kind, given, personId)];
    return { kind: 'right', personId, login: attempt.login, name, next, writes };
  }

  /** Whether this is the person's password, for acts that ask for it again. */
  async confirms(personId: string, password: string): Promise<boolean> {
    const [stored]: Verifiable[] = await this.db.direct.query(
      'SELECT w.person_id, w.hash, 0 AS disabled FROM password w WHERE w.person_id = ?',
      [personId],
    );
    return this.gate.pass(() => this.verified(stored, password));
  }

  /** The hash of a new password. */
  hash(password: string): Promise<string> {
    return this.gate.pass(() => hashPassword(password, this.cost));
  }

  private stored(login: string): Promise<Stored[]> {
    const now = new Date();
    return this.db.direct.query(
      `SELECT p.id AS person_id, p.name, w.hash, p.disabled_at IS NOT NULL AS disabled,
         EXISTS (SELECT 1 FROM totp_factor t WHERE t.person_id = p.id)
           OR EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = p.id) AS factor,
         EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = p.id AND r.valid_from <= ?
           AND (r.valid_until IS NULL OR r.valid_until > ?)) AS staff
       FROM person p JOIN password w ON w.person_id = p.id WHERE p.login = ?`,
      [now, now, login],
    );
  }

  private async verified(stored: Verifiable | undefined, password: string): Promise<boolean> {
    const tooLong = Array.from(password.slice(0, 1000)).length > PASSWORD_MAX;
    const right = await verifyPassword(stored?.hash ?? (await this.dummyHash()), tooLong ? '' : password);
    return right && stored !== undefined && Number(stored.disabled) === 0 && !tooLong;
  }

  private dummyHash(): Promise<string> {
    this.dummy ??= hashPassword('nobody has this password', this.cost);
    return this.dummy;
  }

  /** Parameters were raised since: now, while the password is at hand, is the time to apply them. */
  private async renew(stored: Stored, password: string): Promise<void> {
    if (!needsRehash(stored.hash, this.cost)) return;
    const hash = await this.hash(password);
    await this.db.run((tx) => setPassword(tx, stored.person_id, hash, new Date()));
  }

  private note(
    kind: 'sign-in' | 'password-accepted' | 'sign-in-failed' | 'sign-in-delayed',
    given: Credentials,
    personId?: string,
  ) {
    const { address, userAgent, requestId, clientId } = given;
    return this.audit.append({ kind, personId: personId ?? null, clientId, address, userAgent, requestId });
  }
}

function nextFor({ factor, staff }: Stored): 'nothing' | 'factor' | 'enrolment' {
  if (Number(factor) === 1) return 'factor';
  return Number(staff) === 1 ? 'enrolment' : 'nothing';
}
