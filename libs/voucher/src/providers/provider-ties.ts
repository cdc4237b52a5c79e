import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import type { CaseTies } from '#review';
import type { VoucherProvider } from './provider.entity.js';

/** Who prepared a provider's registration, so that none of them decides on it. */
@Injectable()
export class ProviderTies {
  async of(tx: Tx, { id, companyId, registeredBy }: VoucherProvider): Promise<CaseTies> {
    const rows: { person_id: string }[] = await tx.query(
      `SELECT person_id FROM voucher_provider_change WHERE provider_id = ?
       UNION SELECT person_id FROM review_history WHERE subject = ? AND capacity LIKE 'provider-%'`,
      [id, id],
    );
    return {
      preparedBy: [registeredBy, ...rows.map((row) => row.person_id)],
      companyIds: [companyId],
      decidedBy: [],
    };
  }
}
