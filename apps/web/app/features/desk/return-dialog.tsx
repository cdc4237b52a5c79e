import { Button, Dialog, Field, FieldWrong, useLanguage, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import type { CaseRow } from '../application/case-row';
import { ReturnedValue } from './returned-value';
import { decisionMessages } from './decision.messages';
import { LONGEST_COMMENT, withReturns } from './review-draft';
import { useReview } from './review-context';

/** Asks what should be corrected in a row, and in which year where there are several. */
export function ReturnDialog(): JSX.Element {
  const t = useMessages(decisionMessages);
  const { asking, ask } = useReview();
  return (
    <Dialog
      open={asking !== null}
      title={t('web.return.title', { label: asking?.label ?? '' })}
      onClose={() => ask(null)}
    >
      {asking ? <ReturnForm row={asking} /> : null}
    </Dialog>
  );
}

function ReturnForm({ row }: { readonly row: CaseRow }): JSX.Element {
  const t = useMessages(decisionMessages);
  const { draft, change, ask } = useReview();
  const open = row.values.filter(({ pointer }) => !draft.returns.some((entry) => entry.pointer === pointer));
  const [chosen, setChosen] = useState<readonly string[]>(() => open.slice(-1).map(({ pointer }) => pointer));
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const noYear = tried && chosen.length === 0;
  const noComment = tried && comment.trim() === '';

  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen.length === 0 || comment.trim() === '') {
      document.getElementById(chosen.length === 0 ? 'return-year' : 'return-comment')?.focus();
      return;
    }
    change((now) => withReturns(now, chosen, comment.trim()));
    ask(null);
  };

  return (
    <form className="stack" onSubmit={add} noValidate>
      {open.length > 1 ? (
        <YearChoice values={open} chosen={chosen} onChoose={setChosen} wrong={noYear} />
      ) : (
        <CurrentValue row={row} />
      )}
      <CommentField comment={comment} onChange={setComment} wrong={noComment} />
      <p className="row">
        <Button kind="second" onClick={() => ask(null)}>
          {t('web.return.cancel')}
        </Button>
        <Button type="submit">{t('web.return.add')}</Button>
      </p>
    </form>
  );
}

function CurrentValue({ row }: { readonly row: CaseRow }): JSX.Element | null {
  const t = useMessages(decisionMessages);
  const [value] = row.values;
  if (!value || value.value === null || value.pointer.startsWith('/attachments')) return null;
  const [before = '', after = ''] = t('web.return.value', { value: '\u0000' }).split('\u0000');
  return (
    <p className="soft">
      {before}
      <ReturnedValue pointer={value.pointer} value={value.value} />
      {after}
    </p>
  );
}

function YearChoice(props: {
  readonly values: CaseRow['values'];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly wrong: boolean;
}): JSX.Element {
  const t = useMessages(decisionMessages);
  const language = useLanguage();
  const { values, chosen, onChoose, wrong } = props;
  return (
    <fieldset aria-describedby={wrong ? 'return-year-error' : undefined}>
      <legend>{t('web.return.years')}</legend>
      {wrong ? <FieldWrong id="return-year-error">{t('web.return.years.none')}</FieldWrong> : null}
      {values.map(({ pointer, year, value }, place) => (
        <label className="choice" key={pointer}>
          <input
            type="checkbox"
            id={place === 0 ? 'return-year' : undefined}
            checked={chosen.includes(pointer)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, pointer] : chosen.filter((one) => one !== pointer))
            }
          />
          <span>
            {year}
            {language === 'zh' ? ' 年' : null}{' '}
            <span className="soft">
              <ReturnedValue pointer={pointer} value={value} />
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function CommentField(props: {
  readonly comment: string;
  readonly onChange: (comment: string) => void;
  readonly wrong: boolean;
}): JSX.Element {
  const t = useMessages(decisionMessages);
  return (
    <Field
      id="return-comment"
      label={t('web.return.comment')}
      hint={t('web.return.comment.hint')}
      error={props.wrong ? t('web.return.comment.missing') : undefined}
    >
      {(control) => (
        <textarea
          {...control}
          rows={3}
          maxLength={LONGEST_COMMENT}
          required
          value={props.comment}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
