import { useLanguage, useMessages } from '#look';
import type { FinderKind } from '../../api/types';
import { entryDeskMessages } from './entry-desk.messages';
import type { Filter } from './filter-form';

/** The directory that an address asks for; what is none counts as all. */
export function kindOf(url: URL, kinds: readonly FinderKind[]): FinderKind['id'] | '' {
  return kinds.find(({ id }) => id === url.searchParams.get('kind'))?.id ?? '';
}

export function useKindFilter(kinds: readonly FinderKind[], value: FinderKind['id'] | ''): Filter {
  const t = useMessages(entryDeskMessages);
  const language = useLanguage();
  return {
    name: 'kind',
    label: t('web.edesk.column.directory'),
    value,
    options: [
      { value: '', label: t('web.edesk.all') },
      ...kinds.map(({ id, name }) => ({ value: id, label: name[language] })),
    ],
  };
}
