import { FieldLink, useLanguage } from '#look';
import type { JSX } from 'react';
import { useForm } from './form-context';
import { placeName } from './place-name';
import { fieldId } from './pointer';

/** Where data is lacking: a link that puts the cursor there. */
export function MissingLink({ pointer }: { readonly pointer: string }): JSX.Element {
  const language = useLanguage();
  const { form, application } = useForm();
  return (
    <FieldLink fieldId={fieldId(pointer)}>{placeName(form, application.years, pointer, language)}</FieldLink>
  );
}
