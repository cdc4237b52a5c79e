import { dateText, ErrorSummary, Notice, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { data, redirect } from 'react-router';
import { problemOf } from '../../api/problem';
import { readForPage } from '../../api/read-for-page';
import type { FinderFit } from '../../api/types';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { portalContext } from '../../load-context';
import { entryPath } from '../entry/entry-path';
import { Original } from '../search/original';
import type { Route } from './+types/fit-page';
import { FitConditions } from './fit-conditions';
import { FitFacts } from './fit-facts';
import { FitKeeping } from './fit-keeping';
import { FitQuestions } from './fit-questions';
import fitCss from './fit.css?url';
import { fitMessages } from './fit.messages';
import { verdictWords } from './verdict-words';
import casesCss from '../../../../../libs/look/src/cases.css?url';

/** No answers are longer together. */
const LONGEST_QUERY = 2000;

interface Shown {
  readonly fit: FinderFit;
  /** Of this page, where whoever signs in comes back to; null for who is signed in. */
  readonly signIn: string | null;
}

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, fitCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs) {
  const entry = loaderData?.fit.entry;
  const title = entry && {
    zh: fitMessages['web.fit.title.of'].zh.replace('{title}', entry.title),
    en: fitMessages['web.fit.title.of'].en.replace('{title}', entry.titleEn ?? entry.title),
  };
  return [...pageTitle(location.pathname, title), { name: 'robots', content: 'noindex' }];
}

/** A company is judged at once by what the portal holds of it, anybody else by what the address says. */
export async function loader({ context, url, params }: Route.LoaderArgs): Promise<Shown> {
  const { session } = context.get(portalContext);
  const policy = `/finder/fit/${encodeURIComponent(params.address)}`;
  const path = session?.company ? `${policy}/company` : policy;
  const fit = await readForPage<FinderFit>({ context, url }, path + url.search.slice(0, LONGEST_QUERY));
  const signIn = session ? null : `/auth/login?return_to=${encodeURIComponent(url.pathname)}`;
  return { fit, signIn };
}

/** What was answered is kept, or what was kept is deleted; the page then shows what is known without the address. */
export async function action({ context, request, url }: Route.ActionArgs): Promise<Response> {
  const { act, _csrf, ...answers } = Object.fromEntries(await request.formData());
  const { api, requestId } = context.get(portalContext);
  const path = '/finder/company-answers';
  const response =
    act === 'forget'
      ? await api(path, { method: 'DELETE' })
      : await api(path, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ answers }),
        });
  if (!response.ok) throw data({ ...(await problemOf(response)), requestId }, response.status);
  return redirect(url.pathname, 303);
}

/** Whether a policy fits: for a company and for a visitor, without scripts. */
export default function FitPage({ loaderData: { fit, signIn } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(fitMessages);
  const wrong = fit.questions.filter(({ fault }) => fault !== null);
  const language = useLanguage();
  return (
    <main id="main" className="wrap fitpage stack-3" tabIndex={-1}>
      <FitHead fit={fit} />
      <ErrorSummary
        title={t('web.fit.faults', { count: wrong.length })}
        mistakes={wrong.map(({ id, question, fault }) => ({
          fieldId: id,
          text: `${question[language]} ${fault?.[language] ?? ''}`,
        }))}
      />
      <Verdict fit={fit} signIn={signIn} />
      <div className="fitcols">
        {fit.questions.length > 0 ? <FitQuestions fit={fit} /> : null}
        <FitConditions fit={fit} />
        <div className="stack-3 fitafter">
          <FitFacts facts={fit.facts} />
          <FitKeeping fit={fit} />
          <Notice>
            <p>
              <b>{t('web.fit.self-check')}</b>
            </p>
            <p>{t('web.fit.self-check.text')}</p>
            <p>
              <LocalLink to={entryPath({ kind: 'policy', address: fit.entry.address })} reloadDocument>
                {t('web.fit.back')}
              </LocalLink>
            </p>
          </Notice>
        </div>
      </div>
    </main>
  );
}

function FitHead({ fit: { entry } }: { readonly fit: FinderFit }): JSX.Element {
  const t = useMessages(fitMessages);
  const f = useMessages(frameMessages);
  const language = useLanguage();
  const english = language === 'en' ? entry.titleEn : null;
  const name = english ?? <Original text={entry.title} />;
  return (
    <div>
      <nav className="crumb noprint" aria-label={f('web.place')}>
        <ol>
          <li>
            <LocalLink to="/search">{t('web.fit.find')}</LocalLink>
          </li>
          <li>
            <LocalLink to="/search?kind=policy">{t('web.fit.policies')}</LocalLink>
          </li>
          <li>
            <LocalLink to={entryPath({ kind: 'policy', address: entry.address })} reloadDocument>
              {name}
            </LocalLink>
          </li>
        </ol>
      </nav>
      <h1>{t('web.fit.title')}</h1>
      <p className="lead">
        {name} {entry.demo ? <Tag>{t('web.fit.demo')}</Tag> : null}
      </p>
    </div>
  );
}

const TONES = { fit: 'ok', 'not-fit': 'bad', 'lacks-data': 'warn' } as const;
const ICONS = { fit: 'check', 'not-fit': 'cross', 'lacks-data': 'unknown' } as const;

/** The outcome first, in words. */
function Verdict({ fit, signIn }: Shown): JSX.Element {
  const t = useMessages(fitMessages);
  const language = useLanguage();
  const { verdict, company, on } = fit;
  const { key, count } = verdictWords(fit);
  return (
    <section className={`verdict ${verdict}`} aria-labelledby="h-verdict">
      <p>
        <Tag tone={TONES[verdict]} icon={ICONS[verdict]}>
          {t(`web.fit.tag.${verdict}`)}
        </Tag>
      </p>
      <h2 id="h-verdict">{t(key, { count })}</h2>
      <p className="soft num">
        {company === null ? (
          t('web.fit.by-answers')
        ) : (
          <>
            {t('web.fit.by-company')}
            <Original text={company} />
          </>
        )}
        {language === 'zh' ? '，' : '; '}
        {t('web.fit.as-of', { date: dateText(on, language) })}
      </p>
      {signIn ? (
        <p>
          <a href={signIn}>{t('web.fit.sign-in')}</a>
        </p>
      ) : null}
    </section>
  );
}
