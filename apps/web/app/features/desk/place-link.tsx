import { useLanguage } from '#look';
import type { JSX } from 'react';
import { rowId, rowOf } from '../application/case-pointer';
import { placeLabel } from '../application/place-label';
import { PartLink } from './part-link';
import { useReview } from './review-context';

/** A link to the row where a pointer is shown, in whichever part of the case that is. */
export function PlaceLink({ pointer }: { readonly pointer: string }): JSX.Element {
  const language = useLanguage();
  const { form, application } = useReview();
  return (
    <PartLink
      part={pointer.startsWith('/attachments') ? 'attachments' : 'form'}
      anchor={rowId(rowOf(form, pointer))}
    >
      {placeLabel(form, application, pointer, language)}
    </PartLink>
  );
}
