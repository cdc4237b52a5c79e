import type { Text } from '#kernel';
import type { HistoryRow } from '#review';
import type { HightechApplication } from '../application/hightech.entity.js';
import { hightechWorkflow } from '../application/hightech.workflow.js';
import type { Move, State, Step } from '../hightech.schema.js';
import type { ProgrammeFile } from '../programme.js';
import { viewText, type ViewText } from './view.messages.js';

export interface TimelineContext {
  readonly limits: ProgrammeFile['limits'];
  readonly district: Text;
  /** End of the round; null when the round is no longer configured. */
  readonly closesAt: Date | null;
  /** Working days that the district has left once a correction comes back. */
  readonly districtLeft: number;
}

/** What happened, what is now and until when, and what comes next within which time. */
export function timelineOf(
  application: HightechApplication,
  history: readonly HistoryRow[],
  context: TimelineContext,
): Step[] {
  const now = presentStep(application, context);
  return [...history.map(doneStep), ...(now ? [now] : []), ...nextSteps(application.state, context)];
}

/** The step at which an open case stands; null when it is closed. */
export function presentStep(application: HightechApplication, context: TimelineContext): Step | null {
  const { state } = application;
  if (hightechWorkflow.isFinal(state)) return null;
  const label = viewText(`hightech.now.${state}` as ViewText, { district: context.district });
  const within = state === 'prechecking' ? viewText('hightech.within.minutes') : null;
  return { kind: 'now', at: dueAt(application, context), label, within, by: null, note: null };
}

function dueAt(
  { state, clock, correction }: HightechApplication,
  { closesAt }: TimelineContext,
): string | null {
  const due = state === 'draft' ? closesAt : state === 'correcting' ? correction.dueAt : clock.dueAt;
  return due?.toISOString() ?? null;
}

function doneStep(row: HistoryRow): Step {
  const { label } = hightechWorkflow.definition.moves[row.move as Move];
  return {
    kind: 'done',
    at: row.at.toISOString(),
    label,
    within: null,
    by: row.personId ? row.personName : null,
    note: row.reason,
  };
}

function nextSteps(state: State, { limits, district, districtLeft }: TimelineContext): Step[] {
  const precheck = next('hightech.next.precheck', viewText('hightech.within.after-submission'));
  const review = next('hightech.next.district', after(limits.district), { district });
  const again = next(
    'hightech.next.continue',
    viewText('hightech.within.after-resubmission', { days: districtLeft }),
  );
  const municipal = next('hightech.next.municipal', after(limits.municipal));
  const certificate = next('hightech.next.certificate', viewText('hightech.within.on-approval'));
  const coming: Readonly<Partial<Record<State, Step[]>>> = {
    draft: [precheck, review, municipal],
    prechecking: [review, municipal],
    'district-review': [municipal],
    correcting: [again, municipal],
    'municipal-review': [certificate],
  };
  return coming[state] ?? [];
}

function after(days: number): Text {
  return viewText('hightech.within.after-that', { days });
}

function next(name: ViewText, within: Text, params: Readonly<Record<string, Text>> = {}): Step {
  return { kind: 'next', at: null, label: viewText(name, params), within, by: null, note: null };
}
