import { Button, Dialog, useMessages, type ButtonKind } from '#look';
import { useState, type FormEvent, type JSX, type ReactNode } from 'react';
import { useRevalidator } from 'react-router';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending, type Sending } from '../voucher/use-sending';
import { financeMessages } from './finance.messages';

interface ActProps {
  readonly title: string;
  /** A verb. */
  readonly confirm: string;
  readonly kind?: ButtonKind;
  /** Ids of the fields by JSON pointer. */
  readonly fieldIds?: Readonly<Record<string, string>>;
  /** The act. The key is the same for every try of one dialog, so that it happens once. */
  readonly send: (key: string) => Promise<unknown>;
  /** It is done, and the page has been read anew. */
  readonly onDone?: () => void;
  readonly onClose: () => void;
  /** What will happen, in words and sums, and the fields. */
  readonly children: (sending: Sending) => ReactNode;
}

/** Says what an act will do, asks for what it needs, does it, and reads the page anew. */
export function ActDialog({ open, ...props }: ActProps & { readonly open: boolean }): JSX.Element {
  return (
    <Dialog open={open} title={props.title} onClose={props.onClose}>
      {open ? <Act {...props} /> : null}
    </Dialog>
  );
}

function Act(props: ActProps): JSX.Element {
  const t = useMessages(financeMessages);
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [key] = useState(() => crypto.randomUUID());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await sending.send(() => props.send(key));
    await revalidate();
    if (!done) return;
    props.onClose();
    props.onDone?.();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble sending={sending} fieldIds={props.fieldIds ?? {}} />
      {props.children(sending)}
      <p className="row">
        <Button kind="second" onClick={props.onClose}>
          {t('web.finance.cancel')}
        </Button>
        <Button type="submit" kind={props.kind ?? 'primary'} busy={sending.busy}>
          {props.confirm}
        </Button>
      </p>
    </form>
  );
}
