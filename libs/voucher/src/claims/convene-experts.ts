import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { ExpertPanels } from '#review';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import type { VoucherClaim } from './claim.entity.js';

/** What expert reviews of claims are kept under; experts' fields are the kinds of vouchers. */
export const CLAIM_PANELS = 'voucher-claims';

/** Has experts drawn for a claim: of its kind, without ties to either company. */
@Injectable()
export class ConveneExperts {
  constructor(
    private readonly panels: ExpertPanels,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
  ) {}

  /** @throws DomainError 409 `review.experts-too-few` */
  async run(tx: Tx, claim: VoucherClaim): Promise<void> {
    const { experts, days, blind, sheet } = this.rules.file.expertReview;
    const { companyId, providerCompanyId, companyName, providerName, preparedBy } = claim;
    const { members } = await this.panels.convene(
      tx,
      claim.id,
      {
        kind: CLAIM_PANELS,
        sheet,
        seats: [{ kind: null, fields: [claim.kind], count: experts }],
        ties: {
          companyIds: [companyId, providerCompanyId],
          organisations: [companyName, providerName],
          personIds: JSON.parse(preparedBy) as string[],
        },
        limitDays: days,
        blind,
      },
      this.rules.calendar,
    );
    await this.notices.assigned(tx, claim, members);
  }
}
