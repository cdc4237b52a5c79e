import { pointersOfMissing, type Form } from '#forms';
import type { Evaluation } from '#rules';
import type { SelfCheck } from '../hightech.schema.js';

/** An evaluation as the pages show it: lacking facts become pointers of the fields that would supply them. */
export function selfCheckOf(form: Form, evaluation: Evaluation, at: Date): SelfCheck {
  const { id, version, source, effectiveFrom, verified } = evaluation.ruleSet;
  return {
    ruleSet: { id, version, source, effectiveFrom, verified },
    evaluatedAt: at.toISOString(),
    gates: evaluation.results.map((result) => ({
      id: result.id,
      title: result.title,
      verdict: result.status,
      figure: result.figure,
      working: result.explanation,
      clause: result.clause,
      source: result.source,
      verified: result.verified,
      missing: pointersOfMissing(form, result.missing),
    })),
  };
}
