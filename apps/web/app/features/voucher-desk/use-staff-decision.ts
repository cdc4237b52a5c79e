import { useLanguage, useMessages } from '#look';
import { useState } from 'react';
import { useNavigate, useRevalidator } from 'react-router';
import { localPath } from '../../frame/locale';
import { returnFieldId } from '../desk/return-field-id';
import { EMPTY_DRAFT, type ReviewDraft, type ReturnEntry } from '../desk/review-draft';
import type { ChangeDraft } from '../desk/use-review-draft';
import { useSending } from '../voucher/use-sending';
import { voucherDeskMessages } from './voucher-desk.messages';

type Mistakes = readonly { readonly fieldId: string; readonly text: string }[];

export const REASON_ID = 'staff-reason';

/** A decision that can be made now. */
export interface StaffDecision<Move extends string> {
  readonly move: Move;
  readonly label: string;
  /** What follows from it. */
  readonly text: string;
  readonly kind: 'primary' | 'second' | 'danger';
  readonly needsReason?: boolean;
  /** Sends what is marked back; with `or-reason` the reason alone is enough. */
  readonly returns?: boolean | 'or-reason';
}

export interface SentDecision<Move extends string> {
  readonly move: Move;
  readonly reason?: string;
  readonly items: readonly ReturnEntry[];
}

export interface StaffDeciding<Move extends string> {
  readonly asking: StaffDecision<Move> | null;
  readonly busy: boolean;
  readonly tries: number;
  /** What stands in the way, by the id of its field. */
  readonly mistakes: Mistakes;
  readonly words: string | null;
  readonly ask: (decision: StaffDecision<Move>) => void;
  readonly cancel: () => void;
  readonly confirm: () => void;
}

/** Checks, asks, sends, forgets the draft and goes back to what waits. */
export function useStaffDecision<Move extends string>(about: {
  readonly subject: string;
  readonly draft: ReviewDraft;
  readonly change: ChangeDraft;
  /** Where what waits is listed. */
  readonly back?: string;
  readonly labelOf: (pointer: string) => string;
  readonly send: (decision: SentDecision<Move>) => Promise<unknown>;
}): StaffDeciding<Move> {
  const { revalidate } = useRevalidator();
  const goBack = useGoBack(about.subject, about.back ?? '/desk/vouchers');
  const sending = useSending();
  const [asking, setAsking] = useState<StaffDecision<Move> | null>(null);
  const [missing, setMissing] = useState<Mistakes>([]);
  const [tries, setTries] = useState(0);
  const { draft } = about;
  const missingIn = useMissing(draft, about.labelOf);

  const ask = (decision: StaffDecision<Move>) => {
    const found = missingIn(decision);
    setMissing(found);
    setTries((count) => count + 1);
    if (found.length === 0) setAsking(decision);
  };
  const make = async (decision: StaffDecision<Move>) => {
    setAsking(null);
    const reason = draft.reason.trim();
    const items = decision.returns ? draft.returns : [];
    const sent = { move: decision.move, items, ...(reason ? { reason } : {}) };
    if (await sending.send(() => about.send(sent))) {
      about.change(() => EMPTY_DRAFT);
      await goBack(decision.label);
    } else await revalidate();
  };
  const refused = [...sending.mistakes].map(([pointer, text]) => ({
    fieldId: fieldOf(pointer, draft),
    text,
  }));
  return {
    asking,
    busy: sending.busy,
    tries: tries + sending.tries,
    mistakes: missing.length > 0 ? missing : refused,
    words: sending.words,
    ask,
    cancel: () => setAsking(null),
    confirm: () => {
      if (asking) void make(asking);
    },
  };
}

/** Back to what waits, where it is said what was done. */
function useGoBack(subject: string, back: string): (label: string) => Promise<void> {
  const t = useMessages(voucherDeskMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  return async (label) => {
    const said = t('web.vdesk.done', { subject, label });
    await navigate(localPath(back, language), { state: { said } });
  };
}

/** What has to be put right before a decision can be sent at all. */
function useMissing(
  draft: ReviewDraft,
  labelOf: (pointer: string) => string,
): (decision: Pick<StaffDecision<string>, 'needsReason' | 'returns'>) => Mistakes {
  const t = useMessages(voucherDeskMessages);
  return ({ needsReason, returns }) => {
    const isGiven = draft.reason.trim() !== '';
    if (needsReason && !isGiven) return [{ fieldId: REASON_ID, text: t('web.vdesk.reason.missing') }];
    if (!returns || (returns === 'or-reason' && isGiven && draft.returns.length === 0)) return [];
    if (draft.returns.length === 0) return [{ fieldId: 'h-case', text: t('web.vdesk.nothing-returned') }];
    return draft.returns
      .filter(({ comment }) => comment.trim() === '')
      .map(({ pointer }) => ({
        fieldId: returnFieldId(pointer),
        text: t('web.vdesk.comment.missing', { label: labelOf(pointer) }),
      }));
  };
}

/** `/items/0/comment` → the comment field of that item; anything else is said beside the reason. */
function fieldOf(pointer: string, { returns }: ReviewDraft): string {
  const entry = returns[Number(/^\/items\/(\d+)/.exec(pointer)?.[1] ?? -1)];
  return entry ? returnFieldId(entry.pointer) : REASON_ID;
}
