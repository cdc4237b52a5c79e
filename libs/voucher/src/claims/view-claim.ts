import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { Db } from '#platform';
import { ApprovalChains, CaseHistory, ExpertPanels, PublicNotices, ReturnedItems } from '#review';
import { orderOwner } from '../orders/order-slots.js';
import { VoucherOrder } from '../orders/order.entity.js';
import { approvalView } from '../payments/approval-view.js';
import { maskAccount } from '../payments/mask-account.js';
import { VoucherPayment } from '../payments/payment.entity.js';
import { paymentWorkflow } from '../payments/payment.workflow.js';
import { attachmentView } from '../providers/view-provider.js';
import { CLAIM_APPROVAL } from './approve-claim.js';
import { ClaimActions } from './claim-actions.js';
import { ClaimCaps } from './claim-cap.js';
import { CLAIM_SLOTS, evidenceOf } from './claim-evidence.js';
import { claimSideOf } from './claim-policy.js';
import { Claims } from './claim-store.js';
import { claimTimeline, type PaymentCourse } from './claim-timeline.js';
import { CLAIM_POINTERS } from './claim-value.js';
import type { VoucherClaim } from './claim.entity.js';
import type { ClaimFinding, ClaimView } from './claim.schema.js';
import { ListClaims } from './list-claims.js';
import { StaffEvidence } from './staff-evidence.js';

/** One claim as its company or the staff see it: never an expert's name, and other claims to the staff only. */
@Injectable()
export class ViewClaim {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly lists: ListClaims,
    private readonly attachments: Attachments,
    private readonly returns: ReturnedItems,
    private readonly history: CaseHistory,
    private readonly panels: ExpertPanels,
    private readonly published: PublicNotices,
    private readonly chains: ApprovalChains,
    private readonly staff: StaffEvidence,
    private readonly caps: ClaimCaps,
    private readonly actions: ClaimActions,
  ) {}

  /** @throws DomainError 404 */
  async run(actor: Actor, id: string): Promise<ClaimView> {
    const claim = await this.claims.read(actor, id);
    const isStaff = claimSideOf(actor, claim) === 'staff';
    const order = await this.db.read.findOneByOrFail(VoucherOrder, { id: claim.orderId });
    const payment = await this.db.read.findOneBy(VoucherPayment, { claimId: id });
    const terms = await this.caps.termsOf(this.db.read, order);
    const course = payment && { state: payment.state, rows: await this.history.of(payment.id) };
    const summary = this.lists.summaryOf(claim, order.number);
    return {
      ...summary,
      ...(isStaff ? {} : { dueAt: null, urgency: null }),
      version: claim.version,
      ...statedOf(claim),
      contract: {
        number: order.contractNumber ?? '',
        date: order.contractDate,
        amount: terms.contract.toJSON(),
      },
      reserved: terms.reserved.toJSON(),
      percent: terms.kind.percent,
      attachments: (await this.attachments.list(orderOwner(order.id))).map(attachmentView),
      uploads: uploadsOf(actor, claim),
      returns: await this.returnsOf(id),
      ...findingsFor(isStaff, claim),
      clashes: isStaff ? await this.staff.clashesOf(claim) : [],
      ...(isStaff ? { flags: await this.staff.flagsOf(id) } : {}),
      experts: await this.expertsOf(id),
      notice: await this.noticeOf(id),
      objections: isStaff ? await this.staff.objectionsOf(actor, id) : [],
      approval: isStaff ? await this.approvalOf(actor, id) : null,
      paid: payment && paidOf(payment),
      ...(await this.timelineOf(claim, course)),
      ...(await this.actions.of(actor, claim)),
    };
  }

  private async returnsOf(id: string): Promise<ClaimView['returns']> {
    const rows = await this.returns.all(id);
    return rows.map(({ pointer, comment, personName, at, answeredAt }) => ({
      pointer,
      comment,
      by: personName,
      at: at.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    }));
  }

  private async expertsOf(id: string): Promise<ClaimView['experts']> {
    const progress = await this.panels.progressOf(id);
    if (!progress) return null;
    const { state, seats, submitted, dueAt, result } = progress;
    return {
      state,
      seats,
      submitted,
      dueAt: dueAt?.toISOString() ?? null,
      mean: result?.mean ?? null,
      result: result?.result ?? null,
    };
  }

  private async noticeOf(id: string): Promise<ClaimView['notice']> {
    const listed = await this.published.of(id);
    return listed && { id: listed.noticeId, closesAt: listed.closesAt.toISOString() };
  }

  private async approvalOf(actor: Actor, id: string): Promise<ClaimView['approval']> {
    const begun = await this.chains.latest(id, CLAIM_APPROVAL);
    return begun && approvalView(this.chains, actor, id, CLAIM_APPROVAL);
  }

  private async timelineOf(
    claim: VoucherClaim,
    payment: PaymentCourse | null,
  ): Promise<Pick<ClaimView, 'timeline'>> {
    return { timeline: claimTimeline(claim, await this.history.of(claim.id), payment) };
  }
}

function statedOf(claim: VoucherClaim): Pick<ClaimView, 'invoice' | 'payment' | 'payee' | 'account'> {
  const { invoice, payment } = evidenceOf(claim);
  const { payeeBank: bank, payeeAccount } = claim;
  const account = bank && payeeAccount ? { bank, account: maskAccount(payeeAccount) } : null;
  return {
    invoice: { ...invoice, amount: invoice.amount.toJSON() },
    payment: { ...payment, amount: payment.amount.toJSON() },
    payee: account ? 'company' : 'provider',
    account,
  };
}

function uploadsOf(actor: Actor, claim: VoucherClaim): string[] {
  const fills = actor.company?.id === claim.companyId && actor.grants.includes('fill');
  return fills && claim.state === 'returned' ? [...CLAIM_SLOTS] : [];
}

/** Questions are the officer's evidence, not an accusation: the company sees only what it has to put right. */
function findingsFor(isStaff: boolean, claim: VoucherClaim): Pick<ClaimView, 'findings' | 'proposedReturn'> {
  const all = JSON.parse(claim.findings) as ClaimFinding[];
  const faults = all.filter(({ severity }) => severity === 'fault');
  if (!isStaff) return { findings: faults.map((one) => ({ ...one, detail: null })), proposedReturn: [] };
  const proposedReturn = faults
    .filter(({ pointer }) => CLAIM_POINTERS.some((known) => known === pointer))
    .map(({ pointer, text }) => ({ pointer, comment: text }));
  return { findings: all, proposedReturn: claim.state === 'formal-check' ? proposedReturn : [] };
}

function paidOf(payment: VoucherPayment): ClaimView['paid'] {
  const { state, payeeName, paidOn, failure } = payment;
  const stateName = paymentWorkflow.definition.states[state].label;
  return { state, stateName, payee: payeeName, paidOn, failure };
}
