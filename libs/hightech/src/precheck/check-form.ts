import { labelOf, validateComplete } from '#forms';
import { slotCounts } from '../application/attachments-of.js';
import type { State } from '../hightech.schema.js';
import type { Check, Found } from './evidence.js';
import { findingText } from './findings.messages.js';

/** Codes of faults between fields; all others are faults of a field by itself. */
const BETWEEN_FIELDS = new Set([
  'form.sum',
  'form.at-most',
  'form.follows',
  'form.duplicate',
  'form.future-date',
]);

/** Completeness, sums, parts larger than their whole, dates, repeated rows: the submission's own checks once more. */
export const checkForm: Check = ({ dossier, files, at }) =>
  validateComplete(dossier.form, dossier.values, at, slotCounts(files)).map((error): Found => {
    const kind = BETWEEN_FIELDS.has(error.code) ? 'cross-field' : 'incomplete';
    const label = labelOf(dossier.form, dossier.values, error.pointer);
    return {
      kind,
      severity: severityIn(dossier.application.state),
      title: findingText(`hightech.finding.${kind}`, { label }),
      detail: error.message,
      clause: null,
      pointers: [error.pointer],
    };
  });

/** After a correction the fault may lie in a field that the company could not change, so it goes to the reviewer. */
function severityIn(state: State): Found['severity'] {
  return state === 'prechecking' ? 'blocking' : 'bad';
}
