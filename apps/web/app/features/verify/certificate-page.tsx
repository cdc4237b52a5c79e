import { dateText, Facts, Icon, Tag, useLanguage, useMessages } from '#look';
import { useContext, type JSX } from 'react';
import { data } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { PublicCertificate } from '../../api/types';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { NonceContext } from '../../frame/nonce-context';
import { pageTitle } from '../../frame/page-title';
import { portalContext } from '../../load-context';
import type { Route } from './+types/certificate-page';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import { certificateCode } from './certificate-code';
import { CertificateRecord } from './certificate-record';
import { qrPath } from './qr-path';
import { Verdict } from './verdict';
import actionsScript from './verify-actions.js?url';
import { VerifyForm } from './verify-form';
import { VerifyTrust } from './verify-trust';
import verifyCss from './verify.css?url';
import { verifyMessages } from './verify.messages';

/** What the page shows; `certificate` is null when the code belongs to none. */
interface Checked {
  readonly code: string;
  readonly certificate: PublicCertificate | null;
  readonly checkedAt: string;
  readonly address: string;
  readonly qr: { readonly size: number; readonly path: string };
}

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, verifyCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const status = loaderData?.certificate?.status ?? 'unknown';
  return pageTitle(location.pathname, verifyMessages[`web.verify.${status}`]);
}

export async function loader({ context, url, params }: Route.LoaderArgs) {
  const { publicUrl } = context.get(portalContext);
  const code = certificateCode(params.id);
  const address = `${publicUrl}/verify/${code ?? ''}`;
  const certificate = code ? await findCertificate({ context, url }, code) : null;
  const checked: Checked = {
    code: params.id.slice(0, 80),
    certificate,
    checkedAt: certificate?.checkedAt ?? new Date().toISOString(),
    address,
    qr: qrPath(address),
  };
  return data(checked, { status: certificate ? 200 : 404, headers: { 'cache-control': 'no-store' } });
}

/** Null for a code that belongs to no certificate; other refusals are problem pages. */
async function findCertificate(
  page: Parameters<typeof readForPage>[0],
  code: string,
): Promise<PublicCertificate | null> {
  try {
    return await readForPage<PublicCertificate>(page, `/workspace/certificates/${code}`);
  } catch (refusal) {
    if ((refusal as { init?: { status?: number } }).init?.status === 404) return null;
    throw refusal;
  }
}

export default function CertificatePage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(verifyMessages);
  const f = useMessages(frameMessages);
  const { certificate, checkedAt, code } = loaderData;
  return (
    <main id="main" className="wrap verify" tabIndex={-1}>
      <nav className="crumb noprint" aria-label={f('web.place')}>
        <ol>
          <li>
            <LocalLink to="/">{f('web.home')}</LocalLink>
          </li>
          <li>
            <LocalLink to="/verify">{t('web.verify.title')}</LocalLink>
          </li>
        </ol>
      </nav>
      <Verdict certificate={certificate} code={code} checkedAt={checkedAt} />
      {certificate ? (
        <>
          <Certificate certificate={certificate} checked={loaderData} />
          <CertificateRecord certificate={certificate} />
          <VerifyTrust />
          <Actions />
        </>
      ) : (
        <section className="block-s" aria-labelledby="h-verify">
          <VerifyForm headingId="h-verify" title={t('web.verify.another')} code={code} />
        </section>
      )}
    </main>
  );
}

function Certificate(props: {
  readonly certificate: PublicCertificate;
  readonly checked: Checked;
}): JSX.Element {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const { certificate, checked } = props;
  const mono = (text: string) => <span className="mono">{text}</span>;
  const facts = [
    { term: t('web.verify.company'), value: <b>{certificate.company.name}</b> },
    { term: t('web.verify.uscc'), value: mono(certificate.company.uscc) },
    { term: t('web.verify.number'), value: mono(certificate.number) },
    { term: t('web.verify.field'), value: certificate.field[language] },
    { term: t('web.verify.issued'), value: dateText(certificate.issuedOn, language) },
    {
      term: t('web.verify.until'),
      value: t('web.verify.until.text', { date: dateText(certificate.validUntil, language) }),
    },
    {
      term: t('web.verify.issuer'),
      value: certificate.issuers.map((issuer) => <div key={issuer.zh}>{issuer[language]}</div>),
    },
  ];
  return (
    <article className="cert" aria-labelledby="c">
      <header>
        <p className="small quiet">{t('web.verify.name')}</p>
        <h2 id="c">{certificate.title[language]}</h2>
        {certificate.demo ? (
          <p>
            <Tag>{t('web.verify.demo')}</Tag>
          </p>
        ) : null}
      </header>
      <Facts facts={facts} />
      <figure className="qr">
        <svg
          viewBox={`0 0 ${checked.qr.size} ${checked.qr.size}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={t('web.verify.qr')}
        >
          <path fill="#ffffff" d={`M0 0h${checked.qr.size}v${checked.qr.size}H0z`} />
          <path stroke="#000000" d={checked.qr.path} />
        </svg>
        <figcaption className="small quiet">
          {t('web.verify.scan')}
          <br />
          <span className="mono">{checked.address}</span>
        </figcaption>
      </figure>
    </article>
  );
}

/** Shown by their script alone: without scripts the browser's own menu prints and copies. */
function Actions(): JSX.Element {
  const t = useMessages(verifyMessages);
  const nonce = useContext(NonceContext);
  return (
    <>
      <p className="row noprint">
        <button className="btn" type="button" data-action="print" hidden>
          <Icon name="print" /> {t('web.verify.print')}
        </button>
        <button
          className="btn second"
          type="button"
          data-action="copy"
          data-done={t('web.verify.copied')}
          hidden
        >
          <Icon name="link" /> {t('web.verify.copy')}
        </button>
        <span id="copied" role="status" className="soft" />
        <LocalLink to="/verify">{t('web.verify.another')}</LocalLink>
      </p>
      <script type="module" nonce={nonce} src={actionsScript} />
    </>
  );
}
