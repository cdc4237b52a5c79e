import { FieldLink, useMessages } from '#look';
import type { JSX } from 'react';
import type { CaseRow } from '../application/case-row';
import { decisionMessages } from './decision.messages';
import { returnFieldId } from './return-field-id';
import { useReview } from './review-context';

/** A whole list, such as when a row is missing: `/ip`. */
function isList({ row }: CaseRow): boolean {
  return row.lastIndexOf('/') === 0;
}

/** Puts a row on the list of what goes back; once it is there, leads to its comment. */
export function ReturnButton(props: { readonly row: CaseRow; readonly again?: boolean }): JSX.Element {
  const t = useMessages(decisionMessages);
  const { draft, ask } = useReview();
  const { row, again } = props;
  const listed = draft.returns.filter(({ pointer }) => row.values.some((value) => value.pointer === pointer));
  const word = again ? 'web.return.again' : isList(row) ? 'web.return.list-itself' : 'web.return.this';
  return (
    <span className="returnthis noprint">
      {listed[0] ? (
        <span className="listed small">
          <FieldLink fieldId={returnFieldId(listed[0].pointer)}>{t('web.return.listed')}</FieldLink>
        </span>
      ) : null}
      {listed.length < row.values.length ? (
        <button
          type="button"
          className="linklike small"
          aria-label={t(`${word}.of`, { label: row.label })}
          onClick={() => ask(row)}
        >
          {t(word)}
        </button>
      ) : null}
    </span>
  );
}
