import { Field } from '#look';
import { useState, type JSX } from 'react';
import { ActDialog } from './act-dialog';
import { AmountField } from './amount-field';
import { amountFault, amountToSend } from './amount-fault';
import { ReasonField } from './reason-field';

/** What was given, as the services take it. */
interface GivenMoney {
  /** Id of what was chosen; empty where there is no choice. */
  readonly chosen: string;
  readonly amount: string;
  readonly reason: string;
}

/** One of several rounds or lines. */
interface Choice {
  /** JSON pointer of it: `/round`. */
  readonly pointer: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** Gives a line money, from wherever: asks for the sum and its grounds, and says in words and sums what it will do. */
export function LineMoneyDialog(props: {
  readonly open: boolean;
  /** A verb; it is the title, too. */
  readonly verb: string;
  readonly text: string;
  /** Begins the ids of the fields, so that several dialogs fit on one page. */
  readonly name: string;
  readonly amountLabel: string;
  readonly reasonLabel: string;
  readonly choice?: Choice;
  /** Null while nothing is chosen. */
  readonly will: (given: Pick<GivenMoney, 'chosen' | 'amount'>) => string | null;
  readonly send: (key: string, given: GivenMoney) => Promise<unknown>;
  readonly onClose: () => void;
}): JSX.Element {
  const [typed, setTyped] = useState({ chosen: '', amount: '', reason: '' });
  const change = (part: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...part }));
  const { name, choice } = props;
  const chosen = choice?.options.find(({ id }) => id === typed.chosen) ?? choice?.options[0];
  const given = { chosen: chosen?.id ?? '', amount: amountToSend(typed.amount), reason: typed.reason };
  const ids = { '/amount': `${name}-amount`, '/reason': `${name}-reason` };
  const choiceId = `${name}-choice`;
  return (
    <ActDialog
      open={props.open}
      title={props.verb}
      confirm={props.verb}
      fieldIds={choice ? { ...ids, [choice.pointer]: choiceId } : ids}
      onClose={props.onClose}
      onDone={() => change({ amount: '', reason: '' })}
      send={(key) => props.send(key, given)}
    >
      {({ mistakes }) => (
        <>
          <p className="soft">{props.text}</p>
          {choice ? (
            <Field id={choiceId} label={choice.label} error={mistakes.get(choice.pointer)}>
              {(control) => (
                <select
                  {...control}
                  value={chosen?.id}
                  onChange={({ target }) => change({ chosen: target.value })}
                >
                  {choice.options.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : null}
          <AmountField
            id={ids['/amount']}
            label={props.amountLabel}
            value={typed.amount}
            onChange={(amount) => change({ amount })}
            error={mistakes.get('/amount')}
          />
          <ReasonField
            id={ids['/reason']}
            label={props.reasonLabel}
            value={typed.reason}
            onChange={(reason) => change({ reason })}
            error={mistakes.get('/reason')}
          />
          <p aria-live="polite">{amountFault(typed.amount) ? null : props.will(given)}</p>
        </>
      )}
    </ActDialog>
  );
}
