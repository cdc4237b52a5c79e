import { Button, Field, useMessages } from '#look';
import { useRef, type FormEvent, type HTMLInputTypeAttribute, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import { useApi } from '../session/session-context';
import { FormTrouble } from './form-trouble';
import { useSending, type Sending } from './use-sending';
import { voucherMessages } from './voucher-page.messages';

const FIELDS = {
  '/name': 'team-name',
  '/leader': 'team-leader',
  '/members': 'team-members',
  '/hostedFrom': 'team-from',
} as const;
type Pointer = keyof typeof FIELDS;

/** Registers a team with the incubator that hosts it. */
export function TeamForm(): JSX.Element {
  const t = useMessages(voucherMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.current) return;
    const body = bodyOf(new FormData(form.current));
    await sending.send(() => api.POST('/voucher/teams', { body }));
    await revalidate();
  };
  return (
    <form className="stack" noValidate ref={form} onSubmit={(event) => void submit(event)}>
      <FormTrouble sending={sending} fieldIds={FIELDS} />
      <div className="pair">
        <Line at="/name" sending={sending} label={t('web.teams.name')} />
        <Line at="/leader" sending={sending} label={t('web.teams.leader')} />
        <Line at="/members" sending={sending} label={t('web.teams.members')} figure />
        <Line at="/hostedFrom" sending={sending} label={t('web.teams.from')} type="date" />
      </div>
      <p>
        <Button type="submit" busy={sending.busy}>
          {t('web.teams.send')}
        </Button>
      </p>
    </form>
  );
}

function Line(props: {
  readonly at: Pointer;
  readonly sending: Sending;
  readonly label: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly figure?: boolean;
}): JSX.Element {
  const id = FIELDS[props.at];
  return (
    <Field id={id} label={props.label} error={props.sending.mistakes.get(props.at)}>
      {(control) => (
        <input
          {...control}
          name={id}
          type={props.type ?? 'text'}
          autoComplete="off"
          className={props.figure ? 'num' : undefined}
          inputMode={props.figure ? 'numeric' : undefined}
        />
      )}
    </Field>
  );
}

function bodyOf(form: FormData) {
  const typed = (at: Pointer): string => {
    const value = form.get(FIELDS[at]);
    return typeof value === 'string' ? value.trim() : '';
  };
  const members = typed('/members');
  return {
    name: typed('/name'),
    leader: typed('/leader'),
    members: Number(members === '' ? Number.NaN : members),
    hostedFrom: typed('/hostedFrom'),
  };
}
