import { Button, Field, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderConditions } from '../../api/types';
import { fieldIdOf, pointerOf, type Part } from './condition-field-ids';
import { ConditionBuilder } from './condition-builder';
import { conditionsMessages } from './conditions.messages';
import type { Trial } from './use-trial';
import type { Condition, ConditionDraft } from './use-condition-draft';
import { isQuoted } from './written-condition';

interface Props {
  readonly at: number;
  readonly record: FinderConditions;
  readonly condition: Condition;
  readonly draft: ConditionDraft;
  /** What was refused, by pointer. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly fault: ReturnType<Trial['faultOf']>;
}

/** One condition: what it is called, where the policy states it, and how it is judged. */
export function ConditionFields(props: Props): JSX.Element {
  const t = useMessages(conditionsMessages);
  const { at, record, condition, draft } = props;
  const { label, clause, expression } = condition;
  const write = (written: string) => draft.change(at, { ...condition, expression: written });
  const hint = isQuoted(clause, record.body) ? 'web.conditions.clause.hint' : 'web.conditions.unquoted';
  return (
    <fieldset className="stack">
      <legend>{t('web.conditions.number', { number: at + 1 })}</legend>
      <div className="pair">
        <Line
          {...props}
          part="label/zh"
          label={t('web.conditions.label.zh')}
          value={label.zh}
          onType={(zh) => draft.change(at, { ...condition, label: { ...label, zh } })}
        />
        <Line
          {...props}
          part="label/en"
          label={t('web.conditions.label.en')}
          value={label.en}
          onType={(en) => draft.change(at, { ...condition, label: { ...label, en } })}
        />
      </div>
      <Line
        {...props}
        part="clause"
        label={t('web.conditions.clause')}
        hint={t(hint)}
        value={clause}
        onType={(typed) => draft.change(at, { ...condition, clause: typed })}
      />
      <Line
        {...props}
        part="expression"
        label={t('web.conditions.expression')}
        hint={t('web.conditions.expression.hint')}
        value={expression}
        onType={write}
      />
      <ConditionBuilder at={at} facts={record.facts} expression={expression} onWrite={write} />
      <ConditionMoves at={at} draft={draft} />
    </fieldset>
  );
}

const MOST = { 'label/zh': 200, 'label/en': 300, clause: 1000, expression: 500 };

/** One thing that is typed, with what is wrong with it: with an expression as it stands, with others when they were sent. */
function Line(
  props: Props & {
    readonly part: Part;
    readonly label: string;
    readonly hint?: string;
    readonly value: string;
    readonly onType: (typed: string) => void;
  },
): JSX.Element {
  const language = useLanguage();
  const { at, part, value, wrong, fault } = props;
  const isExpression = part === 'expression';
  const refused = wrong.get(pointerOf(at, part));
  const error = isExpression && value !== '' ? fault?.message[language] : refused;
  const typing = {
    maxLength: MOST[part],
    value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => props.onType(target.value),
  };
  return (
    <Field id={fieldIdOf(at, part)} label={props.label} hint={props.hint} error={error}>
      {(control) =>
        part === 'clause' || isExpression ? (
          <textarea
            {...control}
            {...typing}
            className={isExpression ? 'mono' : undefined}
            rows={2}
            spellCheck={!isExpression}
          />
        ) : (
          <input {...control} {...typing} />
        )
      }
    </Field>
  );
}

function ConditionMoves({ at, draft }: Pick<Props, 'at' | 'draft'>): JSX.Element {
  const t = useMessages(conditionsMessages);
  const number = at + 1;
  return (
    <p className="row">
      {at > 0 ? (
        <Button kind="plain" onClick={() => draft.raise(at)}>
          {t('web.conditions.up', { number })}
        </Button>
      ) : null}
      {number < draft.conditions.length ? (
        <Button kind="plain" onClick={() => draft.raise(number)}>
          {t('web.conditions.down', { number })}
        </Button>
      ) : null}
      <Button kind="plain" onClick={() => draft.remove(at)}>
        {t('web.conditions.remove', { number })}
      </Button>
    </p>
  );
}
