import { Button, Field, useLanguage, useMessages, type ControlProps } from '#look';
import { useState, type JSX } from 'react';
import { LookupInput } from '../filling/lookup-input';
import { conditionsMessages } from './conditions.messages';
import { comparisonsOf, joinedCondition, writtenCondition, type By, type Fact } from './written-condition';

interface Chosen {
  readonly fact: string;
  readonly by: string;
  readonly value: string;
  /** The name of a code. */
  readonly text: string;
}

const NOTHING: Chosen = { fact: '', by: '', value: '', text: '' };

/** Fact, comparison and value by choice; it writes FEEL into the expression, which stays to be seen and changed. */
export function ConditionBuilder(props: {
  readonly at: number;
  readonly facts: readonly Fact[];
  readonly expression: string;
  readonly onWrite: (expression: string) => void;
}): JSX.Element {
  const t = useMessages(conditionsMessages);
  const { at, facts, expression, onWrite } = props;
  const [chosen, setChosen] = useState(NOTHING);
  const fact = facts.find(({ id }) => id === chosen.fact);
  const comparisons = fact ? comparisonsOf(fact) : [];
  const by = comparisons.find((one) => one === chosen.by) ?? comparisons[0];
  const written = fact && by ? writtenCondition(fact, by, chosen.value) : null;
  const isEmpty = expression.trim() === '';
  const ways = isEmpty ? (['replace'] as const) : (['and', 'or'] as const);
  return (
    <details className="builder" open={isEmpty}>
      <summary>{t('web.conditions.build')}</summary>
      <BuilderRow at={at} facts={facts} fact={fact} by={by} chosen={chosen} onChoose={setChosen} />
      {written ? (
        <p className="row">
          <code className="mono">{written}</code>
          {ways.map((way) => (
            <Button
              key={way}
              kind="second"
              onClick={() => onWrite(way === 'replace' ? written : joinedCondition(expression, way, written))}
            >
              {t(`web.conditions.${way}`)}
            </Button>
          ))}
        </p>
      ) : null}
    </details>
  );
}

function BuilderRow(props: {
  readonly at: number;
  readonly facts: readonly Fact[];
  readonly fact: Fact | undefined;
  readonly by: By | undefined;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}): JSX.Element {
  const t = useMessages(conditionsMessages);
  const language = useLanguage();
  const { at, facts, fact, by, chosen, onChoose } = props;
  const unit = fact?.unit?.[language];
  return (
    <div className="builderrow">
      <Field id={`build-${at}-fact`} label={t('web.conditions.fact')}>
        {(control) => (
          <select
            {...control}
            value={chosen.fact}
            onChange={({ target }) => onChoose({ ...NOTHING, fact: target.value })}
          >
            <option value="">{t('web.conditions.choose')}</option>
            {facts.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`build-${at}-by`} label={t('web.conditions.compare')}>
        {(control) => (
          <select
            {...control}
            value={by ?? ''}
            onChange={({ target }) => onChoose({ ...chosen, by: target.value })}
          >
            {(fact ? comparisonsOf(fact) : []).map((one) => (
              <option key={one} value={one}>
                {t(`web.conditions.by.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id={`build-${at}-value`}
        label={unit ? t('web.conditions.value.unit', { unit }) : t('web.conditions.value')}
      >
        {(control) => (
          <ValueInput
            key={chosen.fact}
            control={control}
            fact={fact}
            value={chosen.value}
            text={chosen.text}
            onChange={(value, text) => onChoose({ ...chosen, value, text })}
          />
        )}
      </Field>
    </div>
  );
}

function ValueInput(props: {
  readonly control: ControlProps;
  readonly fact: Fact | undefined;
  readonly value: string;
  /** The name of a code. */
  readonly text: string;
  readonly onChange: (value: string, text: string) => void;
}): JSX.Element {
  const t = useMessages(conditionsMessages);
  const language = useLanguage();
  const { control, fact, value, text, onChange } = props;
  if (fact?.list) {
    return (
      <LookupInput
        control={control}
        lookup={fact.list}
        above
        text={text}
        onTake={(offer) => onChange(offer.value, offer.label[language])}
        onClear={() => onChange('', '')}
      />
    );
  }
  const options =
    fact?.type === 'yes-no'
      ? [
          { value: 'true', name: t('web.conditions.yes') },
          { value: 'false', name: t('web.conditions.no') },
        ]
      : fact?.options?.map((option) => ({ value: option.value, name: option.name[language] }));
  if (options) {
    return (
      <select {...control} value={value} onChange={({ target }) => onChange(target.value, '')}>
        <option value="">{t('web.conditions.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...control}
      type={fact?.type === 'day' ? 'date' : 'text'}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={({ target }) => onChange(target.value, '')}
    />
  );
}
