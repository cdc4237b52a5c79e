import { FieldLink, useMessages } from '#look';
import type { JSX } from 'react';
import { deskMessages } from './desk.messages';
import { useReview } from './review-context';

/** Links from a row to the findings about it. */
export function FindingMarks({ row }: { readonly row: string }): JSX.Element | null {
  const t = useMessages(deskMessages);
  const found = useReview().findingsAt.get(row);
  if (!found) return null;
  return (
    <>
      {found.map(({ no }) => (
        <span className="ref" key={no}>
          <FieldLink fieldId={`finding-${no}`}>{t('web.desk.finding.ref', { no })}</FieldLink>{' '}
        </span>
      ))}
    </>
  );
}
