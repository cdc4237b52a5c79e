import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, newId, type Clock, type FieldError } from '#kernel';
import { Db, isDuplicate, Outbox, type Tx } from '#platform';
import { evidenceClashed } from './claim.events.js';
import { ClaimClash, ClaimUse, type UseKind, type VoucherClaim } from './claim.entity.js';

/** What a claim stands on and no other may. */
export interface Use {
  readonly kind: UseKind;
  readonly value: string;
}

/** What another claim stands on already. */
export interface TakenUse extends Use {
  readonly claimId: string;
}

/** What is handed in stands in another claim already; said to the company beside the field, without saying in which. */
export class EvidenceTaken extends DomainError {
  constructor(
    readonly taken: readonly TakenUse[],
    errors: readonly FieldError[],
  ) {
    super('problem.invalid-fields', 422, { errors });
  }
}

/** Which invoice and which files are redeemed by which claim: each by one, while that is neither rejected nor withdrawn. */
@Injectable()
export class ClaimUses {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes what is free for a claim, and keeps what it has. The database lets one of two in that come at once.
   * @returns what another claim has
   */
  async take(tx: Tx, claimId: string, uses: readonly Use[]): Promise<TakenUse[]> {
    const taken: TakenUse[] = [];
    // In one order, so that no two transactions wait for each other.
    for (const { kind, value } of uses.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
      const known = (await this.insert(tx, { kind, value, claimId }))
        ? null
        : await tx.findOneBy(ClaimUse, { kind, value });
      if (known && known.claimId !== claimId) taken.push(known);
    }
    return taken;
  }

  /** Lets go of everything: the claim was rejected or withdrawn, or comes again with other evidence. */
  async release(tx: Tx, claimId: string): Promise<void> {
    await tx.delete(ClaimUse, { claimId });
  }

  /**
   * Does work that may fail with `EvidenceTaken`, and keeps for the staff what was handed in then. They get a
   * transaction of their own: the refusal has undone that of the work.
   */
  async watched<T>(actor: Actor, orderId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EvidenceTaken) await this.keepClashes(actor, orderId, error.taken);
      throw error;
    }
  }

  /** What was handed in for a claim's order before, and what of this claim was handed in elsewhere. */
  clashesOf({ id, orderId }: VoucherClaim): Promise<ClaimClash[]> {
    return this.db.read.find(ClaimClash, {
      where: [{ orderId }, { claimId: id }],
      order: { at: 'ASC', id: 'ASC' },
      take: 100,
    });
  }

  private async keepClashes(actor: Actor, orderId: string, taken: readonly TakenUse[]): Promise<void> {
    const at = this.clock.now();
    const { id: personId, name: personName } = actor.person;
    const rows = taken.map(({ kind, value, claimId }) => {
      return { id: newId(), orderId, claimId, kind, value, personId, personName, at };
    });
    await this.db.run(async (tx) => {
      await tx.insert(ClaimClash, rows);
      for (const claimId of new Set(taken.map((one) => one.claimId))) {
        await this.outbox.add(tx, evidenceClashed, { claimId });
      }
    });
  }

  private async insert(tx: Tx, row: TakenUse): Promise<boolean> {
    try {
      await tx.insert(ClaimUse, row);
      return true;
    } catch (error) {
      // Only the statement is undone; the transaction goes on.
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }
}

function keyOf({ kind, value }: Use): string {
  return `${kind}:${value}`;
}
