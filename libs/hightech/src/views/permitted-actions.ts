import { hasRole, type Actor } from '#contracts';
import type { Text } from '#kernel';
import { dependenceOf, dependenceText, type CaseTies } from '#review';
import type { HightechApplication } from '../application/hightech.entity.js';
import { hightechWorkflow } from '../application/hightech.workflow.js';
import { capacitiesOf, sideOf } from '../application/policy.js';
import type { Move } from '../hightech.schema.js';
import { viewText } from './view.messages.js';

/** Moves by which somebody decides; only they fall under maker ≠ checker. */
const DECISIONS: readonly Move[] = ['return', 'pass', 'approve', 'reject'];
const EDITABLE: readonly string[] = ['draft', 'correcting'];

export interface Permitted {
  readonly actions: Move[];
  /** Why something that one would expect is not there. */
  readonly hints: Text[];
}

/**
 * Exactly what an actor may do with a case now, and why not more.
 * @param ties null when the actor is on the company's side
 */
export function permittedActions(
  actor: Actor,
  application: HightechApplication,
  ties: CaseTies | null,
  roundOpen: boolean,
): Permitted {
  const possible = hightechWorkflow.actionsFor(application, capacitiesOf(actor, application));
  const dependence = ties && dependenceOf(actor, ties);
  const actions = possible
    .filter((move) => !dependence || !DECISIONS.includes(move))
    .filter((move) => move !== 'submit' || roundOpen);
  const barred = dependence && possible.some((move) => DECISIONS.includes(move));
  const hints =
    sideOf(actor, application) === 'company'
      ? companyHints(actor, application, roundOpen)
      : staffHints(actor, application, possible);
  return { actions, hints: barred ? [dependenceText(dependence)] : hints };
}

function companyHints(actor: Actor, { state }: HightechApplication, roundOpen: boolean): Text[] {
  if (!EDITABLE.includes(state)) return [];
  const closed = state === 'draft' && !roundOpen ? [viewText('hightech.hint.round-closed')] : [];
  if (!actor.grants.includes('fill')) return [...closed, viewText('hightech.hint.no-fill')];
  return actor.grants.includes('submit') ? closed : [...closed, viewText('hightech.hint.no-submit')];
}

function staffHints(actor: Actor, { state }: HightechApplication, possible: readonly Move[]): Text[] {
  if (possible.length > 0 || hightechWorkflow.isFinal(state)) return [];
  if (state === 'correcting') return [viewText('hightech.hint.with-company')];
  const reviews = hasRole(actor, 'district-reviewer') || hasRole(actor, 'municipal-reviewer');
  return [viewText(reviews ? 'hightech.hint.other-stage' : 'hightech.hint.read-only')];
}
