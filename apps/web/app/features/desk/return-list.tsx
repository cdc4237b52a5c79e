import { buttonClass, Field, Panel, useLanguage, useMessages } from '#look';
import { useEffect, useRef, useState, type JSX } from 'react';
import { placeLabel } from '../application/place-label';
import { decisionMessages } from './decision.messages';
import { PlaceLink } from './place-link';
import { returnFieldId } from './return-field-id';
import { LONGEST_COMMENT, withoutReturn, withReturns, type ReturnEntry } from './review-draft';
import { useReview } from './review-context';
import type { Mistake } from './send-decision';

/** What would go back to the company, each item with its comment, until it is sent. */
export function ReturnList({ mistakes }: { readonly mistakes: readonly Mistake[] }): JSX.Element {
  const t = useMessages(decisionMessages);
  const { draft, mayReturn } = useReview();
  const { returns } = draft;
  return (
    <>
      <output className="vh">{useCountInWords(returns.length)}</output>
      {mayReturn && returns.length > 0 ? (
        <div className="returnlist noprint">
          <Panel
            id="h-returns"
            title={
              <>
                {t('web.return.list')} <span className="num">{returns.length}</span>
              </>
            }
            hint={t('web.return.list.hint')}
          >
            <ol className="stack">
              {returns.map((entry) => (
                <ReturnItem
                  key={entry.pointer}
                  entry={entry}
                  wrong={mistakes.find(({ fieldId }) => fieldId === returnFieldId(entry.pointer))?.text}
                />
              ))}
            </ol>
          </Panel>
        </div>
      ) : null}
    </>
  );
}

/** Says aloud what happened to the list, as one's eyes are elsewhere when one adds to it. */
function useCountInWords(count: number): string {
  const t = useMessages(decisionMessages);
  const before = useRef(count);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (count === before.current) return;
    setWords(t(count > before.current ? 'web.return.added' : 'web.return.removed', { count }));
    before.current = count;
  }, [count, t]);
  return words;
}

function ReturnItem(props: { readonly entry: ReturnEntry; readonly wrong: string | undefined }): JSX.Element {
  const t = useMessages(decisionMessages);
  const language = useLanguage();
  const { form, application, change } = useReview();
  const { pointer } = props.entry;
  const label = placeLabel(form, application, pointer, language);
  const remove = () => {
    change((draft) => withoutReturn(draft, pointer));
    (document.getElementById('h-returns') ?? document.getElementById('h-case'))?.focus({
      preventScroll: true,
    });
  };
  return (
    <li className="returnitem">
      <p className="row between">
        <b>
          <PlaceLink pointer={pointer} />
        </b>
        <button
          type="button"
          className={buttonClass('plain')}
          aria-label={t('web.return.remove.of', { label })}
          onClick={remove}
        >
          {t('web.return.remove')}
        </button>
      </p>
      <CommentField entry={props.entry} label={label} wrong={props.wrong} />
    </li>
  );
}

function CommentField(props: {
  readonly entry: ReturnEntry;
  readonly label: string;
  readonly wrong: string | undefined;
}): JSX.Element {
  const t = useMessages(decisionMessages);
  const { change } = useReview();
  const { pointer, comment } = props.entry;
  return (
    <Field
      id={returnFieldId(pointer)}
      label={
        <>
          {t('web.return.comment')} <span className="vh">{props.label}</span>
        </>
      }
      error={props.wrong}
    >
      {(control) => (
        <textarea
          {...control}
          rows={2}
          required
          maxLength={LONGEST_COMMENT}
          value={comment}
          onChange={(event) => change((draft) => withReturns(draft, [pointer], event.target.value))}
        />
      )}
    </Field>
  );
}
