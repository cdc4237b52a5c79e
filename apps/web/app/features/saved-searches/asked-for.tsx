import { useLanguage } from '#look';
import type { JSX } from 'react';
import type { SavedSearch } from '../../api/types';
import { Original } from '../search/original';

/** A question in words: what is looked for, and what narrows it. */
export function AskedFor({ text, choices }: Pick<SavedSearch, 'text' | 'choices'>): JSX.Element {
  const language = useLanguage();
  const said = [...(text === '' ? [] : [`“${text}”`]), ...choices.map((choice) => choice[language])];
  return <Original text={said.join(language === 'zh' ? '；' : '; ')} />;
}
