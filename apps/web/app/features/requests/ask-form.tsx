import { Button, Field, useLanguage, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useNavigate } from 'react-router';
import type { FinderRequestForm } from '../../api/types';
import { localPath } from '../../frame/locale';
import { useKeptText } from '../orders/use-kept-text';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { requestMessages } from './requests.messages';
import { AmountField } from './amount-field';
import { VisitFields, WISH_FIELDS } from './visit-fields';
import { byField, keptWishes, NO_WISHES, wishedOf, wishesKept, type Wish } from './wishes';

const FIELDS = {
  '/amount': 'ask-amount',
  '/message': 'ask-message',
  '/contact': 'ask-contact',
  ...WISH_FIELDS,
};

/** Asks; what was typed is kept until it is sent. */
export function AskForm(props: {
  readonly form: FinderRequestForm;
  readonly kind: NonNullable<FinderRequestForm['kind']>;
}): JSX.Element {
  const t = useMessages(requestMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const sending = useSending();
  const { form, kind } = props;
  const [message, keepMessage] = useKeptText(`ask-message:${form.entry.id}`);
  const [contact, keepContact] = useKeptText(`ask-contact:${form.entry.id}`);
  const [amount, keepAmount] = useKeptText(`ask-amount:${form.entry.id}`);
  const [people, keepPeople] = useKeptText(`ask-people:${form.entry.id}`);
  const [kept, keepWishes] = useKeptText(`ask-wishes:${form.entry.id}`);
  const wishes = wishesKept(kept);
  /** As they were when they were sent: their mistakes stand beside them whatever is chosen meanwhile. */
  const [sent, setSent] = useState<readonly Wish[]>(NO_WISHES);
  const mistakes = byField(sending.mistakes, sent);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSent(wishes);
    const body = {
      entryId: form.entry.id,
      message,
      contact: contact.trim() === '' ? null : contact,
      wishes: wishedOf(wishes),
      people: /^\d{1,6}$/.test(people.trim()) ? Number(people) : null,
      amount: amount.trim() === '' ? null : amount,
    };
    let id: string | undefined;
    const ask = async () => {
      id = (await api.POST('/finder/requests', { body })).data?.id;
    };
    if (!(await sending.send(ask)) || !id) return;
    for (const keep of [keepMessage, keepContact, keepAmount, keepPeople, keepWishes]) keep('');
    await navigate(localPath(`/workspace/requests/${id}`, language));
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble sending={{ ...sending, mistakes }} fieldIds={FIELDS} />
      {form.amounts ? (
        <AmountField
          amounts={form.amounts}
          amount={amount}
          mistake={mistakes.get('/amount')}
          onAmount={keepAmount}
        />
      ) : null}
      {kind === 'visit' ? (
        <VisitFields
          form={form}
          wishes={wishes}
          people={people}
          mistakes={mistakes}
          onWishes={(next) => keepWishes(keptWishes(next))}
          onPeople={keepPeople}
        />
      ) : null}
      <TextFields
        kind={kind}
        message={message}
        contact={contact}
        mistakes={mistakes}
        onMessage={keepMessage}
        onContact={keepContact}
      />
      <p>
        <Button type="submit" busy={sending.busy}>
          {t('web.req.new.send')}
        </Button>
      </p>
    </form>
  );
}

function TextFields(props: {
  readonly kind: NonNullable<FinderRequestForm['kind']>;
  readonly message: string;
  readonly contact: string;
  readonly mistakes: ReadonlyMap<string, string>;
  readonly onMessage: (message: string) => void;
  readonly onContact: (contact: string) => void;
}): JSX.Element {
  const t = useMessages(requestMessages);
  const { kind, mistakes } = props;
  return (
    <>
      <Field
        id={FIELDS['/message']}
        label={t('web.req.new.message')}
        hint={t(`web.req.new.message.${kind}`)}
        error={mistakes.get('/message')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={6}
            value={props.message}
            onChange={({ target }) => props.onMessage(target.value)}
          />
        )}
      </Field>
      <Field
        id={FIELDS['/contact']}
        label={t('web.req.new.contact.label')}
        hint={t('web.req.new.contact.hint')}
        error={mistakes.get('/contact')}
        optional
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            value={props.contact}
            onChange={({ target }) => props.onContact(target.value)}
          />
        )}
      </Field>
    </>
  );
}
