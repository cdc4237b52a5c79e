import {
  CardCell,
  CardRow,
  CardTable,
  Notice,
  Panel,
  dateText,
  figureText,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/verification-page';
import type { Verification } from './finance-types';
import { PrintButton } from './print-button';
import { SoundTag } from './sound-tag';
import { checkTexts, verificationMessages } from './verification.messages';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, verificationMessages['web.verify-books.title']);
}

interface Loaded extends Omit<Verification, 'findings'> {
  readonly findings: number;
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<Loaded> {
  const path = `/voucher/verifications/${encodeURIComponent(params.id)}`;
  const report = await readForPage<Verification>({ context, url }, path);
  return { ...report, findings: report.checks.reduce((sum, { findings }) => sum + findings.length, 0) };
}

/** One report: what was looked at, what does not match, and what to do then. */
export default function VerificationPage({ loaderData: report }: Route.ComponentProps): JSX.Element {
  const t = useMessages(verificationMessages);
  const frame = useMessages(frameMessages);
  const language = useLanguage();
  const { accounts, transfers, entries, seconds } = report;
  const count = (value: number) => figureText(String(value));
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <nav className="crumb" aria-label={frame('web.place')}>
        <LocalLink to="/desk/finance/verifications">{t('web.verify-books.title')}</LocalLink>
      </nav>
      <div className="pagehead">
        <div>
          <h1>
            {t('web.verify-books.one', { day: dateText(report.day, language) })} <SoundTag of={report} />
          </h1>
          <p className="soft num">
            {t('web.verify-books.figures', {
              accounts: count(accounts),
              transfers: count(transfers),
              entries: count(entries),
              seconds,
            })}
          </p>
        </div>
        <PrintButton />
      </div>
      {report.sound ? null : <Notice tone="warn">{t('web.verify-books.act')}</Notice>}
      {report.entriesProtected ? null : <Notice tone="warn">{t('web.verify-books.unprotected')}</Notice>}
      <Findings report={report} />
      <Panel id="h-checks" title={t('web.verify-books.checks')}>
        <Checks report={report} />
      </Panel>
    </main>
  );
}

function Findings({ report }: { readonly report: Loaded }): JSX.Element | null {
  const t = useMessages(verificationMessages);
  const language = useLanguage();
  const wrong = report.checks.filter(({ findings }) => findings.length > 0);
  if (wrong.length === 0) return null;
  return (
    <Panel id="h-findings" title={t('web.verify-books.findings')}>
      <div className="stack-3">
        {wrong.map(({ name, findings, more }) => (
          <section key={name} className="stack">
            <h3>
              <CheckName name={name} />
            </h3>
            <ul className="steps">
              {findings.map((finding) => (
                <li key={finding.subject + finding.code}>{finding.text[language]}</li>
              ))}
            </ul>
            {more ? <p className="small soft">{t('web.verify-books.more')}</p> : null}
          </section>
        ))}
      </div>
    </Panel>
  );
}

function Checks({ report }: { readonly report: Loaded }): JSX.Element {
  const t = useMessages(verificationMessages);
  const columns = [
    { key: 'check', label: t('web.verify-books.check') },
    { key: 'outcome', label: t('web.verify-books.outcome') },
    { key: 'seconds', label: t('web.verify-books.seconds'), numeric: true },
  ];
  return (
    <CardTable caption={t('web.verify-books.checks')} columns={columns}>
      {report.checks.map(({ name, findings, seconds }) => (
        <CardRow key={name} head={<CheckName name={name} />}>
          <CardCell label={t('web.verify-books.outcome')}>
            <SoundTag of={{ sound: findings.length === 0, findings: findings.length }} />
          </CardCell>
          <CardCell label={t('web.verify-books.seconds')} numeric>
            {seconds}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

function CheckName({ name }: { readonly name: string }): JSX.Element {
  const t = useMessages(checkTexts);
  const key = `web.check.${name}`;
  return key in checkTexts ? <>{t(key as keyof typeof checkTexts)}</> : <span className="mono">{name}</span>;
}
