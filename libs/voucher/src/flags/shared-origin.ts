import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '#kernel';
import type { Tx } from '#platform';
import { VoucherAct } from './act.entity.js';
import { evidenceOf, foundFlag, orderEvidence, type FoundFlag } from './found-flag.js';
import { FLAG_TEXTS } from './flag.messages.js';
import { FlagRules } from './flag-rules.js';
import type { FlaggedClaim } from './flagged-claim.js';

/** Whether both sides of an order acted from one connection, or even with one browser. */
@Injectable()
export class SharedOrigin {
  constructor(private readonly rules: FlagRules) {}

  async of(tx: Tx, { order }: FlaggedClaim): Promise<FoundFlag[]> {
    const acts = await tx.find(VoucherAct, {
      where: { orderId: order.id },
      order: { at: 'ASC', id: 'ASC' },
      take: 100,
    });
    const own = acts.filter(({ companyId }) => companyId === order.companyId);
    const theirs = acts.filter(({ companyId }) => companyId === order.providerCompanyId);
    const networks = new Set(own.map(({ network }) => network));
    const shared = [...networks].filter((one) => theirs.some(({ network }) => network === one));
    const flags: FoundFlag[] = [];
    for (const network of shared) {
      const companies = await this.companiesAt(tx, network);
      // A proxy or a carrier: everybody comes from there.
      if (companies > this.rules.file.mostCompaniesOfNetwork) continue;
      const here = (one: VoucherAct): boolean => one.network === network;
      const agents = new Set(own.filter(here).map(({ agentHash }) => agentHash));
      const sameAgent = theirs.filter(here).some(({ agentHash }) => agents.has(agentHash));
      const code = sameAgent ? 'voucher.flag-device' : 'voucher.flag-network';
      const evidence = [...own, ...theirs].filter(here).map(actEvidence);
      flags.push(foundFlag(code, { network, companies }, [orderEvidence(order), ...evidence]));
    }
    return flags;
  }

  private async companiesAt(tx: Tx, network: string): Promise<number> {
    const [row] = await tx.query<{ companies: number | string }[]>(
      'SELECT COUNT(DISTINCT company_id) AS companies FROM voucher_act WHERE network = ?',
      [network],
    );
    return Number(row?.companies ?? 0);
  }
}

function actEvidence({ orderId, kind, personName, at }: VoucherAct) {
  const act = FLAG_TEXTS[`voucher.flag-act-${kind}`];
  const params = { act, person: personName, day: shanghaiDay(at) };
  return evidenceOf('voucher.flag-evidence-act', params, { orderId });
}
