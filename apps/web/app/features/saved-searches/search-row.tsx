import { Button, Field, momentText, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { SavedSearch } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { usePortal } from '../../frame/portal-data';
import { Original } from '../search/original';
import { AskedFor } from './asked-for';
import { FrequencySelect } from './frequency-select';
import { savedSearchMessages } from './saved-searches.messages';

/** One saved search; its forms need no scripts. */
export function SearchRow(props: {
  readonly search: SavedSearch;
  /** A name that was refused, to be mended. */
  readonly typed: string | null;
  readonly mayFill: boolean;
}): JSX.Element {
  const t = useMessages(savedSearchMessages);
  const language = useLanguage();
  const { search, mayFill } = props;
  const { name, news, nextAt, toldAt } = search;
  const told = toldAt
    ? t('web.saved.told', { time: momentText(toldAt, language) })
    : t('web.saved.never-told');
  const next = nextAt ? t('web.saved.next', { time: momentText(nextAt, language) }) : t('web.saved.off');
  return (
    <li>
      <h2>
        <LocalLink to={search.path} reloadDocument>
          <Original text={name} />
          <span className="vh">{t('web.saved.run')}</span>
        </LocalLink>{' '}
        {news > 0 ? <Tag>{t('web.saved.news', { count: news })}</Tag> : null}
      </h2>
      <p className="small">
        <span className="quiet">{t('web.saved.query')}</span> <AskedFor {...search} />
      </p>
      <p className="small quiet">
        {told} · {next}
      </p>
      {mayFill ? <Forms {...props} /> : null}
    </li>
  );
}

function Forms({ search, typed }: Parameters<typeof SearchRow>[0]): JSX.Element {
  const t = useMessages(savedSearchMessages);
  const { id, name, frequency } = search;
  return (
    <>
      <form method="post" className="row frequency">
        <Known search={search} />
        <input type="hidden" name="name" value={name} />
        <FrequencySelect control={{}} chosen={frequency} label={t('web.saved.frequency.of', { name })} />
        <Button type="submit" kind="second">
          {t('web.saved.frequency.save')}
        </Button>
      </form>
      <details open={typed !== null}>
        <summary className="small">{t('web.saved.more')}</summary>
        <div className="stack renaming">
          <form method="post" className="stack">
            <Known search={search} />
            <input type="hidden" name="frequency" value={frequency} />
            <Field id={`name-${id}`} label={t('web.saved.name')} hint={t('web.saved.name.hint')}>
              {(control) => (
                <input {...control} name="name" required maxLength={60} defaultValue={typed ?? name} />
              )}
            </Field>
            <p>
              <Button type="submit" kind="second">
                {t('web.saved.name.save')}
              </Button>
            </p>
          </form>
          <form method="post" className="stack">
            <Known search={search} />
            <input type="hidden" name="act" value="remove" />
            <p className="small soft">{t('web.saved.remove.text')}</p>
            <p>
              <Button type="submit" kind="danger">
                {t('web.saved.remove')}
              </Button>
            </p>
          </form>
        </div>
      </details>
    </>
  );
}

/** Which one, as it was read, and that the form is ours. */
function Known({ search: { id, version } }: { readonly search: SavedSearch }): JSX.Element {
  const { csrfToken } = usePortal();
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="_csrf" value={csrfToken ?? ''} />
    </>
  );
}
