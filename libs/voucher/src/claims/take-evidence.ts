import { Inject, Injectable } from '@nestjs/common';
import type { Attachment } from '#files';
import { CLOCK, fillText, invalidFields, type Clock, type FieldError } from '#kernel';
import type { Tx } from '#platform';
import type { VoucherOrder } from '../orders/order.entity.js';
import { ClaimCaps } from './claim-cap.js';
import { CLAIM_SLOTS, evidenceFaults, usesOf, type StatedEvidence } from './claim-evidence.js';
import { CLAIM_TEXTS } from './claim.messages.js';
import { ClaimUses, EvidenceTaken, type TakenUse } from './claim-uses.js';

export interface HandedIn {
  readonly claimId: string;
  readonly order: VoucherOrder;
  readonly stated: StatedEvidence;
  /** All of the order. */
  readonly files: readonly Attachment[];
}

/** Looks through evidence that is handed in, and keeps its invoice and its files for the claim alone. */
@Injectable()
export class TakeEvidence {
  constructor(
    private readonly uses: ClaimUses,
    private readonly caps: ClaimCaps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What the two sides brought to the order before (contract, report) is left to the cross-check: the company can no
   * longer change it.
   * @throws DomainError 422 with the fields; `EvidenceTaken` when another claim stands on the invoice or a file
   */
  async run(tx: Tx, { claimId, order, stated, files }: HandedIn): Promise<void> {
    const terms = { ...(await this.caps.termsOf(tx, order)), now: this.clock.now() };
    const errors = evidenceFaults(stated, terms, files);
    if (errors.length > 0) throw invalidFields(errors);
    const brought = files.filter(({ slot }) => CLAIM_SLOTS.some((own) => own === slot));
    const taken = await this.uses.take(tx, claimId, usesOf(stated.invoice, brought));
    if (taken.length > 0) throw new EvidenceTaken(taken, faultsOf(taken, brought));
  }
}

function faultsOf(taken: readonly TakenUse[], files: readonly Attachment[]): FieldError[] {
  return taken.flatMap(({ kind, value }): FieldError[] => {
    if (kind === 'invoice') {
      const code = 'voucher.claim-invoice-used';
      return [{ pointer: '/invoice/number', code, message: CLAIM_TEXTS[code] }];
    }
    const code = 'voucher.claim-file-used';
    return files
      .filter(({ sha256 }) => sha256 === value)
      .map(({ slot, name }) => {
        return { pointer: `/attachments/${slot}`, code, message: fillText(CLAIM_TEXTS[code], { name }) };
      });
  });
}
