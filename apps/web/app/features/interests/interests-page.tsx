import { EmptyState, momentText, Notice, Panel, Tag, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useSearchParams } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { Dictionary, FinderInterests, FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { entryPath } from '../entry/entry-path';
import type { Route } from './+types/interests-page';
import { InterestsForm } from './interests-form';
import { interestsMessages } from './interests.messages';
import { WhatCounts } from './what-counts';
import { aboutOf } from './with-suggestion';

interface Shown {
  readonly interests: FinderInterests;
  readonly kinds: readonly FinderKind[];
  readonly fields: Dictionary;
  readonly districts: Dictionary;
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, interestsMessages['web.interests']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Shown> {
  const page = { context, url };
  const [interests, { items: kinds }, fields, districts] = await Promise.all([
    readForPage<FinderInterests>(page, '/finder/interests'),
    readForPage<{ items: FinderKind[] }>(page, '/finder/kinds'),
    readForPage<Dictionary>(page, '/workspace/dictionaries/fields'),
    readForPage<Dictionary>(page, '/workspace/dictionaries/districts'),
  ]);
  return { interests, kinds, fields, districts };
}

/** What the company wants to hear of, how often, and what was found for it lately. */
export default function InterestsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(interestsMessages);
  const [saved, setSaved] = useState(false);
  const [query, setQuery] = useSearchParams();
  const { interests, kinds, fields, districts } = loaderData;
  const about = aboutOf(query, kinds, fields, districts);
  const onSaved = () => {
    setSaved(true);
    // What was suggested is saved or was taken out; it is not suggested once more.
    setQuery({}, { replace: true, preventScrollReset: true });
  };
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div>
        <h1>{t('web.interests')}</h1>
        <p className="soft">{t('web.interests.lead')}</p>
        <p className="small">
          <LocalLink to="/workspace/saved-searches">{t('web.interests.saved-searches')}</LocalLink>
        </p>
      </div>
      <Standing interests={interests} saved={saved} />
      {about ? <Notice>{t('web.interests.about')}</Notice> : null}
      <InterestsForm {...loaderData} about={about} onSaved={onSaved} />
      <WhatCounts />
      <Found found={interests.found} />
    </main>
  );
}

function Standing(props: { readonly interests: FinderInterests; readonly saved: boolean }): JSX.Element {
  const t = useMessages(interestsMessages);
  const language = useLanguage();
  const { version, nextAt } = props.interests;
  const words =
    version === 0
      ? t('web.interests.suggested')
      : nextAt === null
        ? t('web.interests.off')
        : t('web.interests.next', { time: momentText(nextAt, language) });
  return (
    <Notice tone={version > 0 && nextAt ? 'accent' : 'warn'} live>
      {props.saved ? `${t('web.interests.saved')} ` : null}
      {words}
    </Notice>
  );
}

function Found({ found }: Pick<FinderInterests, 'found'>): JSX.Element {
  const t = useMessages(interestsMessages);
  const language = useLanguage();
  if (found.length === 0)
    return <EmptyState title={t('web.interests.none')}>{t('web.interests.none.text')}</EmptyState>;
  return (
    <Panel id="h-found" title={t('web.interests.found')}>
      <ul className="stack">
        {found.map((entry) => (
          <li key={entry.id}>
            <LocalLink to={entryPath(entry)} reloadDocument>
              {language === 'en' ? (entry.titleEn ?? entry.title) : entry.title}
            </LocalLink>{' '}
            {entry.toldAt === null ? <Tag>{t('web.interests.waiting')}</Tag> : null}
            <br />
            <span className="small quiet">
              {entry.because[language]} · {momentText(entry.at, language)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
