import { createContext, useContext, useMemo, useState } from 'react';
import type { CaseRow } from '../application/case-row';
import type { Case, Finding, Form } from '../application/case-types';
import { rowOf } from '../application/case-pointer';
import type { LookupNames } from '../application/lookup-names';
import { EMPTY_DRAFT, type ReviewDraft } from './review-draft';
import { useReviewDraft, type ChangeDraft } from './use-review-draft';

/** What the parts of the review page share. */
export interface Review {
  readonly application: Case;
  readonly form: Form;
  readonly names: LookupNames;
  readonly correctionDays: number;
  readonly draft: ReviewDraft;
  readonly change: ChangeDraft;
  /** Items can be returned now, by this person. */
  readonly mayReturn: boolean;
  /** Findings by the row that they point to; `no` counts from 1 in the order of the list. */
  readonly findingsAt: ReadonlyMap<string, readonly NumberedFinding[]>;
  /** The row whose return is being written. */
  readonly asking: CaseRow | null;
  readonly ask: (row: CaseRow | null) => void;
}

export interface NumberedFinding {
  readonly no: number;
  readonly finding: Finding;
}

export const ReviewContext = createContext<Review>({
  application: null as never,
  form: null as never,
  names: {},
  correctionDays: 0,
  draft: EMPTY_DRAFT,
  change: () => undefined,
  mayReturn: false,
  findingsAt: new Map(),
  asking: null,
  ask: () => undefined,
});

export function useReview(): Review {
  return useContext(ReviewContext);
}

type ReviewData = Pick<Review, 'application' | 'form' | 'names' | 'correctionDays'>;

export function useReviewState(data: ReviewData, person: string): Review {
  const { application, form, names, correctionDays } = data;
  const [draft, change] = useReviewDraft(person, application.id);
  const [asking, ask] = useState<CaseRow | null>(null);
  return useMemo(
    () => ({
      application,
      form,
      names,
      correctionDays,
      draft,
      change,
      mayReturn: application.actions.includes('return'),
      findingsAt: findingsByRow(form, application.findings),
      asking,
      ask,
    }),
    [application, form, names, correctionDays, draft, change, asking],
  );
}

/** Each finding under every row that it points to, once. */
export function findingsByRow(form: Form, findings: readonly Finding[]): Map<string, NumberedFinding[]> {
  const rows = new Map<string, NumberedFinding[]>();
  for (const [place, finding] of findings.entries()) {
    for (const row of new Set(finding.pointers.map((pointer) => rowOf(form, pointer)))) {
      rows.set(row, [...(rows.get(row) ?? []), { no: place + 1, finding }]);
    }
  }
  return rows;
}
