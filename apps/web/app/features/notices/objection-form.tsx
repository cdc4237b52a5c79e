import { Button, Field, momentText, useLanguage, useMessages } from '#look';
import { useEffect, useMemo, useRef, useState, type FormEvent, type JSX } from 'react';
import { useKeptText } from '../orders/use-kept-text';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending, type Sending } from '../voucher/use-sending';
import { noticesMessages } from './notices.messages';

/** As the services have it. */
const MOST_EVIDENCE = 10;
const LONGEST_REASON = 4000;
const LONGEST_PIECE = 2000;

/** Reason, evidence and how to be reached; what was typed is kept in this tab until it is sent. */
export function ObjectionForm(props: { readonly entryId: string; readonly name: string }): JSX.Element {
  const t = useMessages(noticesMessages);
  const api = useApi();
  const sending = useSending();
  const { entryId } = props;
  const [contact, keepContact] = useKeptText(`objection-contact:${entryId}`);
  const [reason, keepReason] = useKeptText(`objection-reason:${entryId}`);
  const [kept, keepEvidence] = useKeptText(`objection-evidence:${entryId}`);
  const evidence = useMemo(() => piecesOf(kept), [kept]);
  const [lodgedAt, setLodgedAt] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = evidence.filter((piece, place) => piece.trim() !== '' || place > 0);
    const body = { reason, evidence: [...given], ...(contact.trim() ? { contact } : {}) };
    const params = { path: { id: entryId } };
    const sent = await sending.send(async () => {
      const { data } = await api.POST('/voucher/notice-entries/{id}/objections', { params, body });
      setLodgedAt(data?.lodgedAt ?? null);
    });
    if (!sent) return;
    keepContact('');
    keepReason('');
    keepEvidence('');
  };
  if (lodgedAt) return <Received at={lodgedAt} />;
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble sending={sending} fieldIds={fieldIds(evidence.length)} />
      <Field id="name" label={t('web.objection.name')} hint={t('web.objection.name.hint')}>
        {(control) => <input {...control} value={props.name} readOnly />}
      </Field>
      <Field
        id="contact"
        label={t('web.objection.contact')}
        hint={t('web.objection.contact.hint')}
        error={sending.mistakes.get('/contact')}
        optional
      >
        {(control) => (
          <input {...control} value={contact} onChange={({ target }) => keepContact(target.value)} />
        )}
      </Field>
      <Field id="reason" label={t('web.objection.reason')} error={sending.mistakes.get('/reason')}>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={({ target }) => keepReason(target.value)}
          />
        )}
      </Field>
      <Evidence
        pieces={evidence}
        sending={sending}
        onChange={(pieces) => keepEvidence(JSON.stringify(pieces))}
      />
      <p>
        <Button type="submit" busy={sending.busy}>
          {t('web.objection.send')}
        </Button>
      </p>
    </form>
  );
}

function Evidence(props: {
  readonly pieces: readonly string[];
  readonly sending: Sending;
  readonly onChange: (pieces: readonly string[]) => void;
}): JSX.Element {
  const t = useMessages(noticesMessages);
  const { pieces, sending, onChange } = props;
  const { mistakes } = sending;
  return (
    <>
      {pieces.map((text, place) => (
        <Field
          // Pieces are only ever added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          id={`evidence-${place}`}
          label={t('web.objection.evidence', { number: place + 1 })}
          hint={place === 0 ? t('web.objection.evidence.hint') : undefined}
          error={
            mistakes.get(`/evidence/${place}/text`) ?? (place === 0 ? mistakes.get('/evidence') : undefined)
          }
        >
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={LONGEST_PIECE}
              value={text}
              onChange={({ target }) => onChange(pieces.with(place, target.value))}
            />
          )}
        </Field>
      ))}
      {pieces.length < MOST_EVIDENCE ? (
        <p>
          <Button kind="second" onClick={() => onChange([...pieces, ''])}>
            {t('web.objection.add')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Says that it was taken, and is the first thing that is read then. */
function Received({ at }: { readonly at: string }): JSX.Element {
  const t = useMessages(noticesMessages);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="h-done">
      <h2 id="h-done" tabIndex={-1} ref={heading}>
        {t('web.objection.done')}
      </h2>
      <p className="num">{t('web.objection.done.text', { time: momentText(at, language) })}</p>
    </section>
  );
}

/** As they are kept; one empty piece to begin with. */
function piecesOf(kept: string): readonly string[] {
  try {
    const pieces = JSON.parse(kept) as unknown;
    const texts = Array.isArray(pieces) ? pieces.filter((piece) => typeof piece === 'string') : [];
    return texts.length > 0 ? texts : [''];
  } catch {
    return [''];
  }
}

function fieldIds(pieces: number): Record<string, string> {
  const evidence = Array.from({ length: pieces }, (_, place) => [
    `/evidence/${place}/text`,
    `evidence-${place}`,
  ]);
  return {
    '/name': 'name',
    '/contact': 'contact',
    '/reason': 'reason',
    '/evidence': 'evidence-0',
    ...(Object.fromEntries(evidence) as Record<string, string>),
  };
}
