import { newId } from '#kernel';
import type { Tx } from '#platform';
import { HightechFinding } from '../application/hightech.entity.js';
import { checkDuplicates } from './check-duplicates.js';
import { checkForm } from './check-form.js';
import { checkGates, checkOtherCosts } from './check-gates.js';
import { checkIdentity } from './check-identity.js';
import { checkScans } from './check-scans.js';
import type { Check, Evidence, Found } from './evidence.js';

const CHECKS: readonly Check[] = [
  checkForm,
  checkScans,
  checkIdentity,
  checkGates,
  checkDuplicates,
  checkOtherCosts,
];
const RANK: Readonly<Record<Found['severity'], number>> = { blocking: 0, bad: 1, warn: 2 };

/** All findings, the gravest first. */
export function findingsOf(evidence: Evidence): Found[] {
  return CHECKS.flatMap((check) => check(evidence)).toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** Puts the findings in the place of those of an earlier precheck. */
export async function writeFindings(
  tx: Tx,
  applicationId: string,
  findings: readonly Found[],
  foundAt: Date,
): Promise<void> {
  await tx.delete(HightechFinding, { applicationId });
  const rows = findings.map((finding, place) => ({
    id: newId(foundAt.getTime()),
    applicationId,
    place,
    severity: finding.severity,
    content: JSON.stringify(finding),
    foundAt,
  }));
  if (rows.length > 0) await tx.insert(HightechFinding, rows);
}
