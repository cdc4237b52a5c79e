import { Button, Icon, useLanguage, useMessages } from '#look';
import { useContext, type JSX } from 'react';
import type { FinderKind } from '../../api/types';
import { localPath } from '../../frame/locale';
import { NonceContext } from '../../frame/nonce-context';
import { LONGEST_TEXT } from './search-query';
import { searchMessages } from './search.messages';
import suggestScript from './suggest.js?url';

/** One box over all directories, or over one. A plain form; its script only adds titles while one types. */
export function SearchBox(props: {
  readonly text?: string;
  /** The directory that is looked through; all, when there is none. */
  readonly directory?: FinderKind | undefined;
  /** For the names of directories beside suggestions; none where they cannot be told. */
  readonly kinds: readonly FinderKind[];
}): JSX.Element {
  const t = useMessages(searchMessages);
  const language = useLanguage();
  const nonce = useContext(NonceContext);
  const { directory, kinds } = props;
  const names = Object.fromEntries(kinds.map(({ id, name }) => [`data-${id}`, name[language]]));
  return (
    <form
      className="bigsearch"
      role="search"
      method="get"
      action={localPath('/search', language)}
      data-suggest="/api/finder/suggest"
      data-entry={localPath('/find', language)}
      data-label={t('web.search.suggestions')}
      data-count={t('web.search.suggestions.count')}
      {...names}
    >
      <label className="vh" htmlFor="q">
        {directory ? t('web.search.in', { directory: directory.name[language] }) : t('web.search.label')}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        maxLength={LONGEST_TEXT}
        autoComplete="off"
        defaultValue={props.text}
        placeholder={t('web.search.hint')}
      />
      {directory ? <input type="hidden" name="kind" value={directory.id} /> : null}
      <Button type="submit">
        <Icon name="search" />
        {t('web.search.go')}
      </Button>
      <script type="module" nonce={nonce} src={suggestScript} />
    </form>
  );
}
