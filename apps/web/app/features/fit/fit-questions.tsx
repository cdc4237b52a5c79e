import { Button, Field, useLanguage, useMessages, type ControlProps } from '#look';
import type { JSX } from 'react';
import type { FinderFit } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { localPath } from '../../frame/locale';
import { entryPath } from '../entry/entry-path';
import { fitMessages } from './fit.messages';

type Question = FinderFit['questions'][number];

/** The few questions that are open. A plain form: the address holds the answers, and no script is needed. */
export function FitQuestions({ fit }: { readonly fit: FinderFit }): JSX.Element {
  const t = useMessages(fitMessages);
  const language = useLanguage();
  const place = `${entryPath({ kind: 'policy', address: fit.entry.address })}/fit`;
  const isAnswered = fit.questions.some(({ answer }) => answer !== '');
  return (
    <section className="fitask" aria-labelledby="h-questions">
      <h2 id="h-questions">{t(fit.company === null ? 'web.fit.questions' : 'web.fit.questions.more')}</h2>
      <form method="get" action={localPath(place, language)} className="stack" aria-labelledby="h-questions">
        {fit.questions.map((question) => (
          <Field
            key={question.id}
            id={question.id}
            label={question.question[language]}
            error={question.fault?.[language]}
          >
            {(control) => <Answer question={question} control={control} />}
          </Field>
        ))}
        <p className="row">
          <Button type="submit">{t('web.fit.check')}</Button>
          {isAnswered ? (
            <LocalLink to={place} reloadDocument>
              {t('web.fit.clear')}
            </LocalLink>
          ) : null}
        </p>
        <p className="small quiet">
          {fit.questions.length > 1 ? t('web.fit.questions.hint') : null}{' '}
          {fit.company === null ? t('web.fit.not-kept') : null}
        </p>
      </form>
    </section>
  );
}

function Answer(props: { readonly question: Question; readonly control: ControlProps }): JSX.Element {
  const t = useMessages(fitMessages);
  const language = useLanguage();
  const { id, type, unit, options, answer } = props.question;
  if (options.length > 0) {
    const isOffered = options.some(({ value }) => value === answer);
    return (
      <select {...props.control} name={id} defaultValue={isOffered ? answer : ''}>
        <option value="">{t('web.fit.choose')}</option>
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name[language]}
          </option>
        ))}
      </select>
    );
  }
  if (type === 'day') return <input {...props.control} name={id} type="date" defaultValue={answer} />;
  return (
    <span className="withunit">
      <input
        {...props.control}
        className="num"
        name={id}
        inputMode="decimal"
        autoComplete="off"
        maxLength={60}
        defaultValue={answer}
      />
      {unit ? <span>{unit[language]}</span> : null}
    </span>
  );
}
