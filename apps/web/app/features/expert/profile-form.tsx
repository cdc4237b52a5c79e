import { Button, Field, FieldWrong, Panel, useMessages } from '#look';
import { useMemo, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherExpertProfile } from '../../api/types';
import { usePortal } from '../../frame/portal-data';
import { orderMessages } from '../orders/order.messages';
import { useKeptText } from '../orders/use-kept-text';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending, type Sending } from '../voucher/use-sending';
import { expertMessages } from './expert.messages';
import { TieFields } from './tie-fields';

const KINDS = ['testing', 'cooperative-rd', 'design', 'compute'] as const;
type Kind = (typeof KINDS)[number];

interface Typed {
  readonly organisation: string;
  readonly fields: readonly Kind[];
  /** Names of organisations; the last ones may be empty still. */
  readonly ties: readonly string[];
}

/** What is typed stays in this tab until it is saved. */
export function ProfileForm(props: {
  readonly profile: VoucherExpertProfile['profile'];
  readonly onSaved: () => void;
}): JSX.Element {
  const t = useMessages(expertMessages);
  const api = useApi();
  const { session } = usePortal();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [kept, keep] = useKeptText(`expert-profile:${session?.person.id ?? ''}`);
  const { profile } = props;
  const typed = useMemo(() => typedOf(kept, profile), [kept, profile]);
  const change = (part: Partial<Typed>) => keep(JSON.stringify({ ...typed, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Lines are numbered as they are sent, so that what is wrong stands beside its own.
    const ties = typed.ties.filter((name) => name.trim() !== '');
    change({ ties });
    const named = ties.map((value) => ({ kind: 'organisation' as const, value }));
    const others = (profile?.conflicts ?? []).filter(({ kind }) => kind !== 'organisation');
    const { organisation, fields } = typed;
    const body = { organisation, fields: [...fields], conflicts: [...named, ...others] };
    if (!(await sending.send(() => api.PUT('/voucher/expert-profile', { body })))) return;
    await revalidate();
    keep('');
    props.onSaved();
  };
  return (
    <Panel id="h-profile" title={t('web.expert.profile.form')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={fieldIds(typed.ties.length)} />
        <Field id="expert-name" label={t('web.expert.profile.name')}>
          {(control) => <input {...control} value={session?.person.name ?? ''} readOnly />}
        </Field>
        <Field
          id="organisation"
          label={t('web.expert.profile.organisation')}
          hint={t('web.expert.profile.organisation.hint')}
          error={sending.mistakes.get('/organisation')}
        >
          {(control) => (
            <input
              {...control}
              maxLength={200}
              autoComplete="organization"
              value={typed.organisation}
              onChange={({ target }) => change({ organisation: target.value })}
            />
          )}
        </Field>
        <Kinds chosen={typed.fields} sending={sending} onChoose={(fields) => change({ fields })} />
        <TieFields
          names={typed.ties}
          mistakes={sending.mistakes}
          onChange={(ties) => change({ ties: [...ties] })}
        />
        <p>
          <Button type="submit" busy={sending.busy}>
            {t('web.expert.profile.send')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}

function Kinds(props: {
  readonly chosen: readonly Kind[];
  readonly sending: Sending;
  readonly onChoose: (chosen: readonly Kind[]) => void;
}): JSX.Element {
  const t = useMessages(expertMessages);
  const name = useMessages(orderMessages);
  const { chosen, onChoose } = props;
  const wrong = props.sending.mistakes.get('/fields');
  return (
    <fieldset aria-describedby={wrong ? 'field-testing-error' : undefined}>
      <legend>{t('web.expert.profile.fields')}</legend>
      {wrong ? <FieldWrong id="field-testing-error">{wrong}</FieldWrong> : null}
      <div className="row">
        {KINDS.map((kind) => (
          <label className="choice" key={kind}>
            <input
              type="checkbox"
              id={`field-${kind}`}
              checked={chosen.includes(kind)}
              onChange={({ target }) =>
                onChoose(KINDS.filter((one) => (one === kind ? target.checked : chosen.includes(one))))
              }
            />
            <span>{name(`web.kind.${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** As it was typed; before anything was, as it is kept by the services. */
function typedOf(kept: string, profile: VoucherExpertProfile['profile']): Typed {
  if (kept !== '') return JSON.parse(kept) as Typed;
  const conflicts = profile?.conflicts ?? [];
  return {
    organisation: profile?.organisation ?? '',
    fields: KINDS.filter((kind) => profile?.fields.includes(kind)),
    ties: conflicts.filter(({ kind }) => kind === 'organisation').map(({ value }) => value),
  };
}

function fieldIds(ties: number): Record<string, string> {
  const lines = Array.from({ length: ties }, (_, place) => [`/conflicts/${place}/value`, `tie-${place}`]);
  return {
    '/organisation': 'organisation',
    '/fields': 'field-testing',
    '/conflicts': 'tie-0',
    ...(Object.fromEntries(lines) as Record<string, string>),
  };
}
