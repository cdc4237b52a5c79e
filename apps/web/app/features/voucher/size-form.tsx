import { Button, Field, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { DeclareSize } from '../../api/types';
import { useApi } from '../session/session-context';
import { applyMessages } from './apply.messages';
import { FormTrouble } from './form-trouble';
import { useSending, type Sending } from './use-sending';

const FIELDS = {
  '/year': 'year',
  '/industry': 'industry',
  '/staff': 'staff',
  '/revenue': 'revenue',
  '/assets': 'assets',
  '/controller/name': 'controller-name',
  '/controller/code': 'controller-code',
  '/incubator': 'incubator',
} as const;
type Pointer = keyof typeof FIELDS;

/** Says how large the company is and who controls it. */
export function SizeForm({ onDone }: { readonly onDone: () => void }): JSX.Element {
  const t = useMessages(applyMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [year] = useState(() => new Date().getFullYear() - 1);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = bodyOf(new FormData(event.currentTarget));
    if (!(await sending.send(() => api.POST('/voucher/declaration', { body })))) return;
    await revalidate();
    onDone();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble sending={sending} fieldIds={FIELDS} />
      <div className="pair">
        <Line at="/year" sending={sending} label={t('web.apply.year')} value={String(year)} figure />
        <Line
          at="/industry"
          sending={sending}
          label={t('web.apply.industry')}
          hint={t('web.apply.industry.hint')}
        />
        <Line at="/staff" sending={sending} label={t('web.apply.staff')} figure />
        <Line at="/revenue" sending={sending} label={t('web.apply.revenue')} figure />
        <Line at="/assets" sending={sending} label={t('web.apply.assets')} figure />
        <Line at="/controller/name" sending={sending} label={t('web.apply.controller')} />
        <Line
          at="/controller/code"
          sending={sending}
          label={t('web.apply.controller-code')}
          hint={t('web.apply.controller-code.hint')}
        />
        <Line
          at="/incubator"
          sending={sending}
          label={t('web.apply.incubator')}
          hint={t('web.apply.incubator.hint')}
          optional
        />
      </div>
      <p>
        <Button type="submit" busy={sending.busy}>
          {t('web.apply.size.send')}
        </Button>
      </p>
    </form>
  );
}

function Line(props: {
  readonly at: Pointer;
  readonly sending: Sending;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly optional?: boolean;
  readonly figure?: boolean;
}): JSX.Element {
  const id = FIELDS[props.at];
  return (
    <Field
      id={id}
      label={props.label}
      hint={props.hint}
      error={props.sending.mistakes.get(props.at)}
      optional={props.optional ?? false}
    >
      {(control) => (
        <input
          {...control}
          name={id}
          defaultValue={props.value}
          autoComplete="off"
          className={props.figure ? 'num' : undefined}
          inputMode={props.figure ? 'decimal' : undefined}
        />
      )}
    </Field>
  );
}

function bodyOf(form: FormData): DeclareSize {
  const typed = (id: (typeof FIELDS)[Pointer]): string => {
    const value = form.get(id);
    return typeof value === 'string' ? value.trim() : '';
  };
  const count = (id: 'year' | 'staff'): number => Number(typed(id) === '' ? Number.NaN : typed(id));
  const incubator = typed('incubator');
  return {
    year: count('year'),
    industry: typed('industry').toUpperCase(),
    staff: count('staff'),
    revenue: typed('revenue'),
    assets: typed('assets'),
    controller: { name: typed('controller-name'), code: typed('controller-code') },
    ...(incubator ? { incubator } : {}),
  };
}
