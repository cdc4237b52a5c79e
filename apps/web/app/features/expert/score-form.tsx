import { Button, Field, Panel, useLanguage, useMessages } from '#look';
import { useMemo, useState, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherAssignment } from '../../api/types';
import { MoveDialog } from '../orders/move-dialog';
import { useKeptText } from '../orders/use-kept-text';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { expertMessages } from './expert.messages';

type Criterion = VoucherAssignment['sheet']['criteria'][number];
/** As typed, by the pointer of the field. */
type Typed = Readonly<Record<string, string>>;

/** The sheet: points and comments by criterion. Kept while it is typed, handed in once and for good. */
export function ScoreForm({ assignment }: { readonly assignment: VoucherAssignment }): JSX.Element {
  const t = useMessages(expertMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [kept, keep] = useKeptText(`score:${assignment.id}`);
  const typed = useMemo(() => typedOf(kept), [kept]);
  const [asking, setAsking] = useState(false);
  const { criteria, passMark } = assignment.sheet;
  const send = async () => {
    setAsking(false);
    const params = { path: { id: assignment.id } };
    const body = scoreOf(criteria, typed);
    if (await sending.send(() => api.POST('/voucher/assignments/{id}/score', { params, body }))) keep('');
    await revalidate();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
  };
  const total = criteria.reduce((sum, { id }) => sum + (Number(typed[`/points/${id}`]) || 0), 0);
  const line = (at: string) => ({
    at,
    text: typed[at] ?? '',
    error: sending.mistakes.get(at),
    onChange: (text: string) => keep(JSON.stringify({ ...typed, [at]: text })),
  });
  return (
    <Panel id="h-sheet" title={t('web.expert.sheet')} hint={t('web.expert.sheet.hint', { mark: passMark })}>
      <form className="stack" noValidate onSubmit={submit}>
        <FormTrouble sending={sending} fieldIds={fieldIds(criteria)} />
        {criteria.map((criterion) => (
          <CriterionLines key={criterion.id} criterion={criterion} line={line} />
        ))}
        <p className="num" aria-live="polite">
          <b>{t('web.expert.total', { total })}</b>
        </p>
        <Line {...line('/remark')} label={t('web.expert.remark')} long />
        <p>
          <Button type="submit" busy={sending.busy}>
            {t('web.expert.asks', { label: t('web.expert.send') })}
          </Button>
        </p>
      </form>
      <MoveDialog
        open={asking}
        title={t('web.expert.send.title')}
        text={`${t('web.expert.total', { total })} · ${t('web.expert.send.text')}`}
        yes={t('web.expert.send')}
        onClose={() => setAsking(false)}
        onConfirm={() => void send()}
      />
    </Panel>
  );
}

interface LineState {
  readonly at: string;
  readonly text: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

function CriterionLines(props: {
  readonly criterion: Criterion;
  readonly line: (at: string) => LineState;
}): JSX.Element {
  const t = useMessages(expertMessages);
  const language = useLanguage();
  const { id, min, max, commentBelow, guidance } = props.criterion;
  const title = props.criterion.title[language];
  return (
    <div className="group pair">
      <Line
        {...props.line(`/points/${id}`)}
        label={t('web.expert.points', { title, min, max })}
        hint={guidance?.[language]}
      />
      <Line
        {...props.line(`/comments/${id}`)}
        label={t('web.expert.comment', { title })}
        hint={commentBelow === null ? undefined : t('web.expert.comment.below', { points: commentBelow })}
        long
      />
    </div>
  );
}

function Line(
  props: LineState & { readonly label: string; readonly hint?: string | undefined; readonly long?: boolean },
): JSX.Element {
  const { text, onChange } = props;
  return (
    <Field id={idOf(props.at)} label={props.label} hint={props.hint} error={props.error}>
      {(control) =>
        props.long ? (
          <textarea
            {...control}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <input
            {...control}
            className="num"
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}

/** What was typed, as the services take it: points that are no number stay out, and the services say that they miss. */
function scoreOf(criteria: readonly Criterion[], typed: Typed) {
  const points: Record<string, number> = {};
  const comments: Record<string, string> = {};
  for (const { id } of criteria) {
    const [figure = '', comment = ''] = [typed[`/points/${id}`]?.trim(), typed[`/comments/${id}`]?.trim()];
    if (figure !== '' && Number.isFinite(Number(figure))) points[id] = Number(figure);
    if (comment !== '') comments[id] = comment;
  }
  const remark = typed['/remark']?.trim();
  return { points, comments, ...(remark ? { remark } : {}) };
}

function typedOf(kept: string): Typed {
  try {
    const typed = JSON.parse(kept) as unknown;
    return typeof typed === 'object' && typed !== null ? (typed as Typed) : {};
  } catch {
    return {};
  }
}

function idOf(pointer: string): string {
  return `score${pointer.replaceAll('/', '-')}`;
}

function fieldIds(criteria: readonly Criterion[]): Record<string, string> {
  const pointers = criteria.flatMap(({ id }) => [`/points/${id}`, `/comments/${id}`]);
  return Object.fromEntries([...pointers, '/remark'].map((pointer) => [pointer, idOf(pointer)]));
}
