import { fillText, type Text, type TextParams } from '#kernel';
import type { VoucherOrder } from '../orders/order.entity.js';
import type { VoucherProvider } from '../providers/provider.entity.js';
import { FLAG_TEXTS } from './flag.messages.js';
import type { FlagEvidence } from './flag.schema.js';

/** A flag as a look at a claim finds it. */
export interface FoundFlag {
  readonly code: string;
  readonly text: Text;
  readonly evidence: readonly FlagEvidence[];
}

/** More than anybody would open. */
const MOST = 20;

export function foundFlag(
  code: keyof typeof FLAG_TEXTS,
  params: TextParams,
  evidence: readonly FlagEvidence[],
): FoundFlag {
  return { code, text: fillText(FLAG_TEXTS[code], params), evidence: evidence.slice(0, MOST) };
}

export function evidenceOf(
  code: keyof typeof FLAG_TEXTS,
  params: TextParams,
  ids: Omit<FlagEvidence, 'label'>,
): FlagEvidence {
  return { label: fillText(FLAG_TEXTS[code], params), ...ids };
}

export function orderEvidence({ id, number, companyName }: VoucherOrder): FlagEvidence {
  return evidenceOf('voucher.flag-evidence-order', { number, company: companyName }, { orderId: id });
}

export function providerEvidence({ id, companyName }: VoucherProvider): FlagEvidence {
  return evidenceOf('voucher.flag-evidence-provider', { company: companyName }, { providerId: id });
}
