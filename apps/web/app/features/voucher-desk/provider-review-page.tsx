import { CardCell, CardRow, CardTable, Panel, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherProviderRecord } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { ScanTag } from '../application/scan-tag';
import { useReviewDraft } from '../desk/use-review-draft';
import { orderMessages } from '../orders/order.messages';
import { priceText } from '../orders/price-text';
import { StepList } from '../orders/step-list';
import { Corrections } from '../providers/corrections';
import { directoryMessages } from '../providers/directory.messages';
import { ProviderStateTag } from '../providers/provider-state-tag';
import { Shown } from '../providers/registration-field';
import { ABOUT_FIELDS, CONTACT_FIELDS, isAsked, labelKey, slotsOf } from '../providers/registration-fields';
import { registrationMessages } from '../providers/registration.messages';
import { useApi } from '../session/session-context';
import type { Route } from './+types/provider-review-page';
import { commentMistakes } from './comment-mistakes';
import { ReturnTable, type ReviewItem } from './return-table';
import { StaffDecisionPanel } from './staff-decision-panel';
import { useStaffDecision, type SentDecision, type StaffDecision } from './use-staff-decision';
import { voucherDeskMessages } from './voucher-desk.messages';

const MOVES = ['approve', 'return', 'refuse', 'suspend', 'lift'] as const;
type Move = (typeof MOVES)[number];

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const name = loaderData?.company.name;
  return pageTitle(location.pathname, name ? { zh: name, en: name } : undefined);
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<VoucherProviderRecord> {
  return readForPage({ context, url }, `/voucher/provider-records/${encodeURIComponent(params.id)}`);
}

/** One provider at the officers' desk: what it says of itself, its documents, its catalogue, and the decision. */
export default function ProviderReviewPage({ loaderData: record }: Route.ComponentProps): JSX.Element {
  return <ProviderReview key={record.id} record={record} />;
}

function ProviderReview({ record }: { readonly record: VoucherProviderRecord }): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const r = useMessages(registrationMessages);
  const api = useApi();
  const [draft, change] = useReviewDraft(usePortal().session?.person.id ?? '', record.id);
  const send = ({ move, reason, items }: SentDecision<Move>) => {
    const params = { path: { id: record.id } };
    const body = { version: record.version, ...(reason ? { reason } : {}) };
    return move === 'return'
      ? api.POST('/voucher/provider-records/{id}/return', { params, body: { ...body, items: [...items] } })
      : api.POST(`/voucher/provider-records/{id}/${move}`, { params, body });
  };
  const deciding = useStaffDecision<Move>({
    subject: record.company.name,
    draft,
    change,
    labelOf: (pointer) => r(labelKey(pointer)),
    send,
  });
  const returning = record.actions.includes('return') ? { draft, change } : null;
  const mistakes = commentMistakes(draft, deciding.mistakes);
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/desk/vouchers">{t('web.vdesk.back')}</LocalLink>
      </p>
      <div>
        <h1 id="h-case" tabIndex={-1}>
          {record.company.name} <ProviderStateTag record={record} />
        </h1>
        <p className="small quiet mono">{record.company.uscc}</p>
      </div>
      <div className="ordercols">
        <div className="stack-3">
          <Corrections items={record.returns} />
          <Panel id="h-info" title={r('web.reg.info')}>
            <ReturnTable
              caption={r('web.reg.info')}
              items={useFieldItems(record)}
              returning={returning}
              mistakes={mistakes}
            />
          </Panel>
          <Panel id="h-documents" title={t('web.vdesk.documents')}>
            <ReturnTable
              caption={t('web.vdesk.documents')}
              items={useDocumentItems(record)}
              returning={returning}
              mistakes={mistakes}
            />
          </Panel>
          <Catalogue record={record} />
          <StaffDecisionPanel
            decisions={useDecisions(record)}
            deciding={deciding}
            hints={record.hints}
            draft={draft}
            change={change}
          />
        </div>
        <div className="orderside">
          <Panel id="h-record" title={t('web.vdesk.record')}>
            <StepList steps={record.timeline} />
          </Panel>
        </div>
      </div>
    </main>
  );
}

function useFieldItems(record: VoucherProviderRecord): ReviewItem[] {
  const r = useMessages(registrationMessages);
  return [...ABOUT_FIELDS, ...CONTACT_FIELDS]
    .filter((field) => isAsked(field, record.values))
    .map((field) => ({
      pointer: `/${field}`,
      label: r(`web.reg.field.${field}`),
      value: <Shown field={field} record={record} />,
    }));
}

function useDocumentItems(record: VoucherProviderRecord): ReviewItem[] {
  const r = useMessages(registrationMessages);
  return slotsOf(record.values).map((slot) => {
    const files = record.attachments.filter((file) => file.slot === slot);
    return {
      pointer: `/attachments/${slot}`,
      label: r(`web.reg.slot.${slot}`),
      value:
        files.length === 0
          ? '—'
          : files.map(({ id, name, scan }) => (
              <span key={id} className="fileline">
                {scan === 'infected' || scan === 'scanning' ? (
                  name
                ) : (
                  <a href={`/api/voucher/provider-records/${record.id}/attachments/${id}`}>{name}</a>
                )}{' '}
                <ScanTag scan={scan} />
              </span>
            )),
    };
  });
}

function Catalogue({ record }: { readonly record: VoucherProviderRecord }): JSX.Element {
  const r = useMessages(registrationMessages);
  const names = useMessages(directoryMessages);
  const kindName = useMessages(orderMessages);
  const language = useLanguage();
  const columns = [
    { key: 'service', label: names('web.provider.service') },
    { key: 'takes', label: names('web.provider.takes') },
    { key: 'price', label: names('web.provider.price'), numeric: true },
    { key: 'version', label: r('web.cat.version'), numeric: true },
  ];
  return (
    <Panel id="h-catalogue" title={r('web.cat.title')}>
      {record.catalogue.length === 0 ? (
        <p className="soft">{names('web.provider.catalogue.none')}</p>
      ) : (
        <CardTable caption={r('web.cat.title')} columns={columns}>
          {record.catalogue.map((item) => (
            <CardRow
              key={item.id}
              head={
                <>
                  {item.name[language]} {item.archived ? <Tag>{r('web.cat.archived')}</Tag> : null}
                  <span className="small soft provider">{item.description[language]}</span>
                </>
              }
            >
              <CardCell label={names('web.provider.takes')}>{kindName(`web.kind.${item.kind}`)}</CardCell>
              <CardCell label={names('web.provider.price')} numeric>
                {priceText(item, language)}
              </CardCell>
              <CardCell label={r('web.cat.version')} numeric>
                {item.version}
              </CardCell>
            </CardRow>
          ))}
        </CardTable>
      )}
    </Panel>
  );
}

/** Approving one of Tianjin or Hebei recognises what was approved there, and says so. */
function useDecisions({ actions, values }: VoucherProviderRecord): StaffDecision<Move>[] {
  const t = useMessages(voucherDeskMessages);
  const mutual = values.region === 'tianjin' || values.region === 'hebei';
  return MOVES.filter((move) => actions.includes(move)).map((move) => {
    const name = move === 'approve' && mutual ? 'recognise' : move;
    return {
      move,
      label: t(`web.vdesk.provider.${name}`),
      text: t(`web.vdesk.provider.${name}.text`, {
        authority: values.recognisedBy ?? '',
        number: values.recognitionNumber ?? '',
      }),
      kind: LOOK[move],
      needsReason: move === 'refuse' || move === 'suspend' || move === 'lift',
      returns: move === 'return',
    };
  });
}

const LOOK: Record<Move, StaffDecision<Move>['kind']> = {
  approve: 'primary',
  return: 'second',
  refuse: 'danger',
  suspend: 'danger',
  lift: 'primary',
};
