import { CompanyProfiles } from '#company';
import type { Actor } from '#contracts';
import { fillText, nameKey } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { Declaration, type Voucher } from '../issuing/voucher.entity.js';
import { ORDER_TEXTS } from './order.messages.js';
import type { VoucherOrder } from './order.entity.js';
import type { OrderFinding } from './order.schema.js';

/** Signs that company and provider belong together. An officer decides what they mean. */
@Injectable()
export class RelatedParties {
  constructor(private readonly profiles: CompanyProfiles) {}

  async of(tx: Tx, order: VoucherOrder, voucher: Voucher): Promise<OrderFinding[]> {
    const [company, provider] = await Promise.all([
      this.profiles.find(order.companyId, tx),
      this.profiles.find(order.providerCompanyId, tx),
    ]);
    const legal = company?.legalRepresentative;
    const same =
      legal && provider?.legalRepresentative && nameKey(legal) === nameKey(provider.legalRepresentative);
    const declared = await tx.findOne(Declaration, {
      where: { companyId: order.providerCompanyId },
      order: { at: 'DESC' },
    });
    const controlled = declared !== null && declared.controllerKey === voucher.controllerKey;
    return [
      ...(same ? [question('voucher.related-legal-representative', { name: legal })] : []),
      ...(controlled ? [question('voucher.related-controller')] : []),
    ];
  }
}

/** Somebody who acts for one side belongs to the other as well. */
export function sharedPerson(actor: Actor, otherCompany: string): OrderFinding[] {
  return actor.memberOf.includes(otherCompany)
    ? [question('voucher.related-person', { name: actor.person.name })]
    : [];
}

function question(
  code: keyof typeof ORDER_TEXTS,
  params: Readonly<Record<string, string>> = {},
): OrderFinding {
  return { code, severity: 'question', text: fillText(ORDER_TEXTS[code], params) };
}
