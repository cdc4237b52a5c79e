import { pointersOfMissing, valueAt } from '#forms';
import { decimalUnits, groupThousands } from '#kernel';
import type { Check, Found } from './evidence.js';
import { findingText } from './findings.messages.js';

/** Gates that the recomputed numbers do not pass. A finding, never an automatic refusal. */
export const checkGates: Check = ({ dossier, evaluation }) =>
  evaluation.results
    .filter(({ status, missing }) => status === 'fail' || pointersOfMissing(dossier.form, missing).length > 0)
    .map(({ status, title, figure, explanation, clause, missing, used }): Found => ({
      kind: 'gate',
      severity: status === 'fail' ? 'bad' : 'warn',
      title: findingText('hightech.finding.gate', { title, figure }),
      detail: explanation,
      clause,
      pointers: pointersOfMissing(dossier.form, status === 'fail' ? used : missing),
    }));

/** Other costs above a fifth of all R&D of a year: only the part below counts. */
export const checkOtherCosts: Check = ({ dossier: { form, values } }) =>
  [0, 1, 2].flatMap((place): Found[] => {
    const year = valueAt(form, values, `/finance/years/${place}`);
    const other = valueAt(form, values, `/finance/rd/other/${place}`);
    const total = valueAt(form, values, `/finance/rdTotal/${place}`);
    if (typeof other !== 'string' || typeof total !== 'string') return [];
    const [part, whole] = [decimalUnits(other, 2), decimalUnits(total, 2)];
    if (part * 5n <= whole) return [];
    const params = { other: groupThousands(other), total: groupThousands(total) };
    return [
      {
        kind: 'cross-field',
        severity: 'warn',
        title: findingText('hightech.finding.other-costs', {
          year: String(year),
          share: percent(part, whole),
        }),
        detail: findingText('hightech.finding.other-costs-detail', params),
        clause: findingText('hightech.finding.other-costs-clause'),
        pointers: [`/finance/rd/other/${place}`],
      },
    ];
  });

/** Two decimals, rounded half up; a part of nothing has no share. */
function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return '—';
  const hundredths = (part * 20_000n + whole) / (whole * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`;
}
