import type { Tx } from '#platform';
import type { Dossier } from './dossier.js';
import { HightechIpClaim } from './hightech.entity.js';

/** A right's number as it is compared: what is only spelling (spaces, dots, dashes, a leading ZL) is gone. */
export function comparableNumber(number: string): string {
  return number
    .toUpperCase()
    .replace(/[^0-9A-Z\u4e00-\u9fff]/g, '')
    .replace(/^ZL(?=\d)/, '');
}

interface Right {
  readonly id: string;
  readonly number?: string;
}

/** The rights that a dossier lists, by row and comparable number. */
export function rightsOf({ values }: Pick<Dossier, 'values'>): { rowId: string; number: string }[] {
  const rows = (Array.isArray(values['ip']) ? values['ip'] : []) as Right[];
  return rows.flatMap(({ id, number }) => (number ? [{ rowId: id, number: comparableNumber(number) }] : []));
}

/** Notes which rights an application claims, so that any other application that claims one of them is found. */
export async function claimRights(tx: Tx, dossier: Dossier): Promise<void> {
  const applicationId = dossier.application.id;
  const claims = rightsOf(dossier).map((right) => ({ applicationId, ...right }));
  await tx.delete(HightechIpClaim, { applicationId });
  if (claims.length > 0) await tx.insert(HightechIpClaim, claims);
}
