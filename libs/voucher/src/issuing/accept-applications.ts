import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#kernel';
import { Ledger } from '#ledger';
import { Db, insertRows, Outbox, type Tx } from '#platform';
import { BudgetLine } from '../budget/budget.entity.js';
import { BudgetLines } from '../budget/budget-lines.js';
import { applicationsAccepted } from '../voucher.events.js';
import { Allowances, type Taken } from './allowances.js';
import { capRefusal, rowOf, type Application } from './application.js';
import { IssueVoucher } from './issue-voucher.js';
import { Voucher } from './voucher.entity.js';
import { voucherWorkflow } from './voucher.workflow.js';

/** An application that has its place in the order. */
export interface Accepted {
  readonly voucher: Voucher;
  /** On the waiting list, when it is known without counting; null of what does not wait. */
  readonly place?: number | null;
}

/** What became of one application, or why it was refused. Nothing was written of what was refused. */
export type Outcome = Accepted | DomainError;

/** What is on hand while applications are gone through in their order. */
interface Counter {
  readonly line: BudgetLine;
  readonly accepted: Voucher[];
  readonly taken: Taken;
  readonly known: Map<string, Voucher>;
  /** Fen. */
  left: bigint;
  /** How many wait: whoever comes now waits behind them, however little is asked for. */
  waiting: number;
}

/**
 * Accepts applications for vouchers of one line, in the order given: each gets the next position under the line's lock,
 * then its money, or its place on the waiting list. Many at once cost little more than one.
 */
@Injectable()
export class AcceptApplications {
  constructor(
    private readonly db: Db,
    private readonly lines: BudgetLines,
    private readonly allowances: Allowances,
    private readonly issuing: IssueVoucher,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns an outcome for each, in their order */
  run(round: string, applications: readonly Application[]): Promise<Outcome[]> {
    return this.db.run(async (tx) => {
      const line = await this.lines.lockOfRound(tx, round);
      if (!line) return applications.map(() => new DomainError('voucher.no-budget', 409));
      const counter = await this.open(tx, line, applications);
      const from = line.accepted + 1;
      const outcomes = applications.map((application) => this.accept(counter, application));
      await this.write(tx, counter);
      if (counter.accepted.length > 0) {
        await this.outbox.add(tx, applicationsAccepted, { lineId: line.id, from, to: line.accepted });
      }
      return outcomes;
    });
  }

  private async open(tx: Tx, line: BudgetLine, applications: readonly Application[]): Promise<Counter> {
    const claims = applications
      .filter(({ eligible }) => eligible)
      .map(({ round, kind, claimant }) => ({ scheme: round.scheme, kind, claimant }));
    const { available } = await this.ledger.balance(line.availableAccount, tx);
    return {
      line,
      accepted: [],
      known: await this.known(tx, applications),
      taken: await this.allowances.lock(tx, claims),
      left: available.fen,
      waiting: await tx.countBy(Voucher, { lineId: line.id, state: 'waitlisted' }),
    };
  }

  /** What was accepted before under the same keys. */
  private async known(tx: Tx, applications: readonly Application[]): Promise<Map<string, Voucher>> {
    // Not as a list of tuples, for which MariaDB would look through the whole table.
    const each = applications.map(() => '(company_id = ? AND client_key = ?)').join(' OR ');
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM voucher WHERE ${each}`,
      applications.flatMap(({ company, clientKey }) => [company.id, clientKey]),
    );
    const vouchers = await Promise.all(rows.map(({ id }) => tx.findOneByOrFail(Voucher, { id })));
    return new Map(vouchers.map((voucher) => [`${voucher.companyId}|${voucher.clientKey}`, voucher]));
  }

  private accept(counter: Counter, application: Application): Outcome {
    const { line, taken, known } = counter;
    const key = `${application.company.id}|${application.clientKey}`;
    const before = known.get(key);
    if (before) {
      return before.requestHash === application.requestHash
        ? { voucher: before }
        : new DomainError('voucher.key-reused', 409);
    }
    if (line.state !== 'open') return new DomainError('voucher.round-closed', 409);
    const refusal = application.eligible ? capRefusal(application, taken) : null;
    if (refusal) return refusal;
    line.accepted += 1;
    const voucher = rowOf(application, line.id, line.accepted, this.clock.now());
    this.place(counter, application, voucher);
    known.set(key, voucher);
    counter.accepted.push(voucher);
    return { voucher, place: voucher.state === 'waitlisted' ? counter.waiting : null };
  }

  private place(counter: Counter, application: Application, voucher: Voucher): void {
    const as = ['system'] as const;
    if (!application.eligible) {
      voucherWorkflow.move(voucher, 'find-ineligible', { as });
      voucher.endedAt = voucher.appliedAt;
      return;
    }
    const { round, kind, claimant, amount } = application;
    counter.taken.take(round.scheme, kind, claimant, amount);
    const atOnce = counter.waiting === 0 && counter.left >= amount.fen;
    voucherWorkflow.move(voucher, atOnce ? 'issue' : 'waitlist', { as });
    if (atOnce) counter.left -= amount.fen;
    else counter.waiting += 1;
  }

  private async write(tx: Tx, { line, taken, accepted }: Counter): Promise<void> {
    if (accepted.length === 0) return;
    await this.issuing.all(
      tx,
      line,
      accepted.filter(({ state }) => state === 'issued'),
    );
    await insertRows(tx, Voucher, accepted);
    await tx.update(BudgetLine, { id: line.id }, { accepted: line.accepted });
    await this.allowances.save(tx, taken);
  }
}
