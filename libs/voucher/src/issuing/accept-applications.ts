import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#kernel';
import { Ledger } from '#ledger';
import { Db, Outbox, type Tx } from '#platform';
import { BudgetLine } from '../budget/budget.entity.js';
import { BudgetLines } from '../budget/budget-lines.js';
import { applicationsAccepted } from '../voucher.events.js';
import { Allowances, type Taken } from './allowances.js';
import { capRefusal, rowOf, type Application } from './application.js';
import { IssueVoucher } from './issue-voucher.js';
import { Voucher } from './voucher.entity.js';
import { voucherWorkflow } from './voucher.workflow.js';

/** What became of one application: its row, or why it was refused. Nothing was written of what was refused. */
export type Outcome = Voucher | DomainError;

/** What is on hand while applications are gone through in their order. */
interface Counter {
  readonly line: BudgetLine;
  readonly taken: Taken;
  readonly known: Map<string, Voucher>;
  /** Fen. */
  left: bigint;
  /** Somebody waits: whoever comes now waits behind them, however little is asked for. */
  queue: boolean;
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
  run(lineId: string, applications: readonly Application[]): Promise<Outcome[]> {
    return this.db.run(async (tx) => {
      const counter = await this.open(tx, lineId, applications);
      const first = counter.line.accepted + 1;
      const accepted: Voucher[] = [];
      const outcomes = applications.map((application) => this.accept(counter, application, accepted));
      await this.write(tx, counter, accepted);
      if (accepted.length > 0) {
        await this.outbox.add(tx, applicationsAccepted, { lineId, from: first, to: counter.line.accepted });
      }
      return outcomes;
    });
  }

  private async open(tx: Tx, lineId: string, applications: readonly Application[]): Promise<Counter> {
    const line = await this.lines.lock(tx, lineId);
    const claims = applications
      .filter(({ eligible }) => eligible)
      .map(({ round, kind, claimant }) => ({ scheme: round.scheme, kind, claimant }));
    const { available } = await this.ledger.balance(line.availableAccount, tx);
    return {
      line,
      known: await this.known(tx, applications),
      taken: await this.allowances.lock(tx, claims),
      left: available.fen,
      queue: await tx.existsBy(Voucher, { lineId, state: 'waitlisted' }),
    };
  }

  /** What was accepted before under the same keys. */
  private async known(tx: Tx, applications: readonly Application[]): Promise<Map<string, Voucher>> {
    const where = applications.map(({ company, clientKey }) => ({ companyId: company.id, clientKey }));
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM voucher WHERE (company_id, client_key) IN (?)',
      [where.map(({ companyId, clientKey }) => [companyId, clientKey])],
    );
    const vouchers = await Promise.all(rows.map(({ id }) => tx.findOneByOrFail(Voucher, { id })));
    return new Map(vouchers.map((voucher) => [`${voucher.companyId}|${voucher.clientKey}`, voucher]));
  }

  private accept(counter: Counter, application: Application, accepted: Voucher[]): Outcome {
    const { line, taken, known } = counter;
    const key = `${application.company.id}|${application.clientKey}`;
    const before = known.get(key);
    if (before) {
      return before.requestHash === application.requestHash
        ? before
        : new DomainError('voucher.key-reused', 409);
    }
    if (line.state !== 'open') return new DomainError('voucher.round-closed', 409);
    const refusal = application.eligible ? capRefusal(application, taken) : null;
    if (refusal) return refusal;
    line.accepted += 1;
    const voucher = rowOf(application, line.id, line.accepted, this.clock.now());
    this.place(counter, application, voucher);
    known.set(key, voucher);
    accepted.push(voucher);
    return voucher;
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
    const atOnce = !counter.queue && counter.left >= amount.fen;
    voucherWorkflow.move(voucher, atOnce ? 'issue' : 'waitlist', { as });
    if (atOnce) counter.left -= amount.fen;
    else counter.queue = true;
  }

  private async write(tx: Tx, { line, taken }: Counter, accepted: readonly Voucher[]): Promise<void> {
    if (accepted.length === 0) return;
    for (const voucher of accepted) {
      if (voucher.state === 'issued') await this.issuing.run(tx, line, voucher);
    }
    await tx.insert(Voucher, [...accepted]);
    await tx.update(BudgetLine, { id: line.id }, { accepted: line.accepted });
    await this.allowances.save(tx, taken);
  }
}
