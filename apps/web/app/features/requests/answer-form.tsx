import { Button, Field, Panel, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { FinderRequest } from '../../api/types';
import { useKeptText } from '../orders/use-kept-text';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { requestMessages } from './requests.messages';

const FIELDS = {
  '/message': 'answer-message',
  '/visit/day': 'answer-day',
  '/visit/time': 'answer-time',
};
/** In the middle of the morning, and of the afternoon. */
const USUAL = { morning: '10:00', afternoon: '14:00' } as const;

/** Whoever offers the entry answers; for a visit, with a time. */
export function AnswerForm({ request }: { readonly request: FinderRequest }): JSX.Element {
  const t = useMessages(requestMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const { id, version, kind } = request;
  const [message, keepMessage] = useKeptText(`request-answer:${id}`);
  const [best] = request.wishes;
  const [visit, setVisit] = useState<Time>({ day: best?.day ?? '', time: best ? USUAL[best.part] : '10:00' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const says = kind === 'visit' && visit.day !== '' ? visit : null;
    const body = { version, message, visit: says };
    const params = { path: { id } };
    if (await sending.send(() => api.POST('/finder/requests/{id}/answer', { params, body }))) keepMessage('');
    await revalidate();
  };
  return (
    <Panel id="h-answer" title={t('web.req.answer')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={FIELDS} />
        {kind === 'visit' ? (
          <VisitTime visit={visit} mistakes={sending.mistakes} onChange={setVisit} />
        ) : null}
        <Field
          id="answer-message"
          label={t('web.req.answer.label')}
          hint={t('web.req.answer.hint')}
          error={sending.mistakes.get('/message')}
        >
          {(control) => (
            <textarea
              {...control}
              rows={5}
              value={message}
              onChange={({ target }) => keepMessage(target.value)}
            />
          )}
        </Field>
        <p>
          <Button type="submit" busy={sending.busy}>
            {t('web.req.answer.send')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}

interface Time {
  readonly day: string;
  readonly time: string;
}

function VisitTime(props: {
  readonly visit: Time;
  readonly mistakes: ReadonlyMap<string, string>;
  readonly onChange: (visit: Time) => void;
}): JSX.Element {
  const t = useMessages(requestMessages);
  const { visit, mistakes, onChange } = props;
  return (
    <div className="pair">
      <Field
        id="answer-day"
        label={t('web.req.answer.day')}
        hint={t('web.req.answer.visit.hint')}
        error={mistakes.get('/visit/day')}
        optional
      >
        {(control) => (
          <input
            {...control}
            type="date"
            value={visit.day}
            onChange={({ target }) => onChange({ ...visit, day: target.value })}
          />
        )}
      </Field>
      <Field id="answer-time" label={t('web.req.answer.time')} error={mistakes.get('/visit/time')}>
        {(control) => (
          <input
            {...control}
            type="time"
            value={visit.time}
            onChange={({ target }) => onChange({ ...visit, time: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
