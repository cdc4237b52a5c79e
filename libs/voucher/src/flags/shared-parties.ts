import { Injectable } from '@nestjs/common';
import { CompanyProfiles } from '#company';
import type { Tx } from '#platform';
import { In, Not } from 'typeorm';
import { VoucherClaim } from '../claims/claim.entity.js';
import type { OrderFinding } from '../orders/order.schema.js';
import { RelatedParties } from '../orders/related-parties.js';
import { maskAccount } from '../payments/mask-account.js';
import { VoucherPayment } from '../payments/payment.entity.js';
import { VoucherProvider } from '../providers/provider.entity.js';
import { foundFlag, evidenceOf, orderEvidence, providerEvidence, type FoundFlag } from './found-flag.js';
import type { FlagEvidence } from './flag.schema.js';
import type { FlaggedClaim } from './flagged-claim.js';
import { addressKey, phoneKey } from './same-contact.js';

const MOST = 10;

/** Signs that the two sides of a claim are one: people, control, telephone, address, bank account. */
@Injectable()
export class SharedParties {
  constructor(
    private readonly related: RelatedParties,
    private readonly profiles: CompanyProfiles,
  ) {}

  async of(tx: Tx, about: FlaggedClaim): Promise<FoundFlag[]> {
    return [
      ...(await this.people(tx, about)),
      ...(await this.contacts(tx, about)),
      ...(await this.accounts(tx, about)),
    ];
  }

  /** What the check of the contract looks for, as it is now, and who was found to belong to both sides. */
  private async people(tx: Tx, { order, voucher, provider }: FlaggedClaim): Promise<FoundFlag[]> {
    const noted = (JSON.parse(order.findings) as OrderFinding[]).filter(
      ({ code }) => code === 'voucher.related-person',
    );
    const found = [...noted, ...(await this.related.of(tx, order, voucher))];
    return found.map(({ code, text }) => ({
      code,
      text,
      evidence: [orderEvidence(order), providerEvidence(provider)],
    }));
  }

  /** A company that is also a provider has registered how it is reached. */
  private async contacts(tx: Tx, { order, provider }: FlaggedClaim): Promise<FoundFlag[]> {
    const [own, company, theirs] = await Promise.all([
      tx.findBy(VoucherProvider, { companyId: order.companyId }),
      this.profiles.find(order.companyId, tx),
      this.profiles.find(order.providerCompanyId, tx),
    ]);
    const evidence = [orderEvidence(order), providerEvidence(provider), ...own.map(providerEvidence)];
    const phone = sharedBy(
      phoneKey,
      own.flatMap((one) => [one.servicePhone, one.contactPhone]),
      [provider.servicePhone, provider.contactPhone],
    );
    const address = sharedBy(
      addressKey,
      [company?.address ?? null, ...own.map((one) => one.address)],
      [provider.address, theirs?.address ?? null],
    );
    return [
      ...(phone === null ? [] : [foundFlag('voucher.flag-phone', { value: phone }, evidence)]),
      ...(address === null ? [] : [foundFlag('voucher.flag-address', { value: address }, evidence)]),
    ];
  }

  /** The accounts of the two sides, at each other and at other companies. */
  private async accounts(tx: Tx, about: FlaggedClaim): Promise<FoundFlag[]> {
    const { claim, provider } = about;
    const accounts = new Map([
      [claim.payeeAccount ?? '', claim.companyId],
      [provider.bankAccount ?? '', provider.companyId],
    ]);
    if (claim.payeeAccount && claim.payeeAccount === provider.bankAccount) {
      const value = maskAccount(claim.payeeAccount);
      return [
        foundFlag('voucher.flag-bank-shared', { value }, [
          orderEvidence(about.order),
          providerEvidence(provider),
        ]),
      ];
    }
    const flags: FoundFlag[] = [];
    for (const [account, holder] of accounts) {
      if (account === '') continue;
      const evidence = await this.elsewhere(tx, account, holder);
      const value = maskAccount(account);
      if (evidence.length > 0) flags.push(foundFlag('voucher.flag-bank', { value }, evidence));
    }
    return flags;
  }

  /** Other companies' registrations, claims and payments with an account. */
  private async elsewhere(tx: Tx, account: string, holder: string): Promise<FlagEvidence[]> {
    const [records, claims, payments] = await Promise.all([
      tx.find(VoucherProvider, { where: { bankAccount: account, companyId: Not(holder) }, take: MOST }),
      tx.find(VoucherClaim, { where: { payeeAccount: account, companyId: Not(holder) }, take: MOST }),
      tx.find(VoucherPayment, { where: { payeeAccount: account, payeeCompanyId: Not(holder) }, take: MOST }),
    ]);
    const known = new Set([holder, ...records.map((one) => one.companyId)]);
    const paid = payments.filter(({ payeeCompanyId }) => !known.has(payeeCompanyId));
    const named = claims.map(({ id }) => id);
    const more = await tx.findBy(VoucherClaim, { id: In(paid.map(({ claimId }) => claimId)) });
    return [
      ...records.map(providerEvidence),
      ...[...claims, ...more.filter(({ id }) => !named.includes(id))].map(({ id, number, companyName }) =>
        evidenceOf('voucher.flag-evidence-claim', { number, company: companyName }, { claimId: id }),
      ),
    ];
  }
}

/** What one side has that is the same as something of the other, as the other wrote it. */
function sharedBy(
  keyOf: (typed: string | null) => string,
  one: readonly (string | null)[],
  other: readonly (string | null)[],
): string | null {
  const keys = new Set(one.map(keyOf));
  keys.delete('');
  return other.find((typed) => keys.has(keyOf(typed))) ?? null;
}
