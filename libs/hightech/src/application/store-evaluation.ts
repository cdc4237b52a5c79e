import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { Evaluation } from '#rules';
import { HightechEvaluation, type HightechApplication } from './hightech.entity.js';

export type Occasion = 'submit' | 'precheck' | 'resubmit' | 'pass' | 'approve' | 'reject';

/** Keeps with the case how the rules judged it, and at what occasion. */
export async function storeEvaluation(
  tx: Tx,
  application: HightechApplication,
  occasion: Occasion,
  evaluation: Evaluation,
  at: Date,
): Promise<void> {
  await tx.insert(HightechEvaluation, {
    id: newId(at.getTime()),
    applicationId: application.id,
    version: application.version,
    occasion,
    evaluation: JSON.stringify(evaluation),
    at,
  });
}
