import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Ledger } from '#ledger';
import type { Tx } from '#platform';
import { Decisions } from '#review';
import { ReturnUnspent } from '../issuing/return-unspent.js';
import { VoucherMoves } from '../issuing/voucher-moves.js';
import type { Voucher } from '../issuing/voucher.entity.js';
import { moneyOf } from '../money-of.js';
import { Payments, type NewPayment } from '../payments/payments.js';
import { VoucherProvider } from '../providers/provider.entity.js';
import { ClaimCaps } from './claim-cap.js';
import type { ClaimWithMoney } from './claim-store.js';

/**
 * What an approved claim does to money, in the transaction of its approval: the sum goes from the order's reservation
 * to `approved` of the line, the rest of the reservation back, and the payment begins.
 */
@Injectable()
export class SettleClaim {
  constructor(
    private readonly caps: ClaimCaps,
    private readonly ledger: Ledger,
    private readonly payments: Payments,
    private readonly decisions: Decisions,
    private readonly returning: ReturnUnspent,
    private readonly voucherMoves: VoucherMoves,
  ) {}

  /** @throws DomainError 409 `voucher.claim-payee-unknown`, `voucher.claim-beyond-cap` */
  async run(tx: Tx, found: ClaimWithMoney): Promise<void> {
    const { line, order, claim } = found;
    await this.caps.assertWithin(tx, order, claim);
    const amount = moneyOf(claim.amount);
    // An approver who released the money as well would be the only one to see it.
    const deciders = await this.decisions.otherDeciders(claim.id, '', tx);
    await this.payments.add(tx, {
      claimId: claim.id,
      claimNumber: claim.number,
      lineId: line.id,
      companyId: claim.companyId,
      companyName: claim.companyName,
      payee: await this.payeeOf(tx, found),
      amount,
      preparedBy: [...(JSON.parse(claim.preparedBy) as string[]), ...deciders],
    });
    await this.ledger.postHold(tx, {
      kind: 'claim.approve',
      subject: `voucher-claim:${claim.id}`,
      key: `claim.approve:${claim.id}`,
      hold: order.holdId ?? '',
      to: [{ account: line.approvedAccount, amount }],
      rest: 'release',
    });
    await this.closeVoucher(tx, found);
  }

  /**
   * The scheme asks the company for its own share at least. Where it paid just that, the provider waits for the
   * voucher's share and gets it; where it has advanced more, the share is the company's to get back.
   */
  private async payeeOf(tx: Tx, { claim, order }: ClaimWithMoney): Promise<NewPayment['payee']> {
    const { payeeBank, payeeAccount, companyId, companyName } = claim;
    if (payeeBank && payeeAccount) {
      return { companyId, name: companyName, bank: payeeBank, account: payeeAccount };
    }
    const provider = await tx.findOneByOrFail(VoucherProvider, { id: order.providerId });
    const { bankHolder: name, bankName: bank, bankAccount: account } = provider;
    if (!name || !bank || !account) throw new DomainError('voucher.claim-payee-unknown', 409);
    return { companyId: provider.companyId, name, bank, account };
  }

  private async closeVoucher(tx: Tx, { line, voucher, claim }: ClaimWithMoney): Promise<void> {
    const { available, held } = await this.ledger.balance(voucher.accountId ?? '', tx);
    if (isRunning(voucher)) {
      if (available.fen === 0n && held.fen === 0n) await this.voucherMoves.make(tx, voucher, 'exhaust', null);
    } else if (available.fen > 0n) {
      await this.returning.run(tx, line, voucher, 'claim.return', `claim.return:${claim.id}`);
    }
  }
}

function isRunning({ state }: Voucher): boolean {
  return state === 'issued' || state === 'part-used';
}
