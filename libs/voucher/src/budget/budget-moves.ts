import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, invalidFields, newId, type Clock, type Money } from '#kernel';
import { Db, isDuplicate, type Tx } from '#platform';
import { requestHash } from '../request-hash.js';
import { BudgetMove, type BudgetMoveKind } from './budget.entity.js';
import { BUDGET_TEXTS } from './budget.messages.js';

/** What finance asks for, and the key under which it happens once. */
export interface BudgetRequest {
  readonly kind: BudgetMoveKind;
  /** The line or round that it is about, and the amount: whatever makes two requests different. */
  readonly asked: readonly (string | null)[];
  readonly reason: string;
  readonly key: string;
}

export interface MadeBudgetMove {
  readonly lineId: string;
  readonly amount: Money;
  readonly fromLineId?: string;
}

/** Keeps the record of what finance does with budget lines, so that a request sent twice moves money once. */
@Injectable()
export class BudgetMoves {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param work moves the money and says on which line, in the transaction that it is given
   * @returns the id of the line, also of a request that was done before
   * @throws DomainError 422 at `/reason`; `voucher.key-reused` 409; what the work throws
   */
  async once(
    actor: Actor,
    request: BudgetRequest,
    work: (tx: Tx) => Promise<MadeBudgetMove>,
  ): Promise<string> {
    const { kind, asked, reason } = request;
    assertGrounds(reason);
    const hash = requestHash([kind, ...asked, reason]);
    const before = await this.before(request.key, hash);
    if (before) return before;
    try {
      return await this.db.run(async (tx) => {
        const { lineId, amount, fromLineId = null } = await work(tx);
        const at = this.clock.now();
        await tx.insert(BudgetMove, {
          id: newId(at.getTime()),
          lineId,
          kind,
          amount: amount.fen.toString(),
          fromLineId,
          reason,
          clientKey: request.key,
          requestHash: hash,
          personId: actor.person.id,
          personName: actor.person.name,
          at,
        });
        return lineId;
      });
    } catch (error) {
      // The same request came twice at once, and the other was first.
      const done = isDuplicate(error) ? await this.before(request.key, hash) : null;
      if (done) return done;
      throw error;
    }
  }

  private async before(clientKey: string, hash: string): Promise<string | null> {
    const move = await this.db.read.findOneBy(BudgetMove, { clientKey });
    if (move && move.requestHash !== hash) throw new DomainError('voucher.key-reused', 409);
    return move?.lineId ?? null;
  }
}

function assertGrounds(reason: string): void {
  if (reason !== '') return;
  const code = 'voucher.budget-grounds-missing';
  throw invalidFields([{ pointer: '/reason', code, message: BUDGET_TEXTS[code] }]);
}
