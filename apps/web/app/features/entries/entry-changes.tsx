import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderEntry, FinderKind } from '../../api/types';
import type { ReviewItem } from '../voucher-desk/return-table';
import { entryMessages } from './entry.messages';
import { placeName, pointersOf, wordsOf } from './place-words';

/** What is compared of an entry. */
type Said = Pick<FinderEntry, 'title' | 'titleEn' | 'body' | 'fields'>;

/** What an entry says, place by place; beside it what it said before, where there is a before. */
export function useEntryItems(
  kind: FinderKind,
  now: Said,
  before: Said | null,
): (ReviewItem & { readonly differs: boolean })[] {
  const language = useLanguage();
  const words = wordsOf(now, language);
  const old = before ? wordsOf(before, language) : null;
  return pointersOf(kind)
    .filter((pointer) => words.has(pointer) || old?.has(pointer))
    .map((pointer) => {
      const [next, last] = [words.get(pointer) ?? '', old?.get(pointer) ?? ''];
      const differs = old !== null && next !== last;
      return {
        pointer,
        label: placeName(kind, pointer)[language],
        differs,
        value: <Words words={next} as={differs ? 'ins' : null} />,
        ...(old ? { before: <Words words={last} as={differs ? 'del' : null} /> } : {}),
      };
    });
}

/** What stands at a place; struck out or marked where the other side says something else. */
export function Words(props: { readonly words: string; readonly as: 'ins' | 'del' | null }): JSX.Element {
  const t = useMessages(entryMessages);
  const { words } = props;
  if (words === '') return <span className="quiet">{t('web.entries.nothing')}</span>;
  const Mark = props.as ?? 'span';
  return (
    <span className={words.length > 400 ? 'entrywords long' : 'entrywords'}>
      <Mark>{words}</Mark>
    </span>
  );
}
