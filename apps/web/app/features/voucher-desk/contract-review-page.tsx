import { Panel, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherOrder } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { useReviewDraft } from '../desk/use-review-draft';
import { ContractChecks } from '../orders/contract-checks';
import { contractMessages } from '../orders/contract.messages';
import { contractRows } from '../orders/contract-rows';
import { DeliveredPanel } from '../orders/delivered-panel';
import { OrderFacts } from '../orders/order-facts';
import { OrderStateTag } from '../orders/order-state-tag';
import { SplitView } from '../orders/split-view';
import { StepList } from '../orders/step-list';
import { useApi } from '../session/session-context';
import type { Route } from './+types/contract-review-page';
import { commentMistakes } from './comment-mistakes';
import { ReturnTable } from './return-table';
import { StaffDecisionPanel } from './staff-decision-panel';
import { useStaffDecision, type SentDecision, type StaffDecision } from './use-staff-decision';
import { voucherDeskMessages } from './voucher-desk.messages';

type Move = 'pass' | 'return' | 'refuse';

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const number = loaderData?.number;
  return pageTitle(location.pathname, number ? { zh: `订单 ${number}`, en: `Order ${number}` } : undefined);
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<VoucherOrder> {
  return readForPage({ context, url }, `/voucher/orders/${encodeURIComponent(params.id)}`);
}

/** One order at the officers' desk: contract and order side by side, findings, and the decision. */
export default function ContractReviewPage({ loaderData: order }: Route.ComponentProps): JSX.Element {
  return <ContractReview key={order.id} order={order} />;
}

function ContractReview({ order }: { readonly order: VoucherOrder }): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const c = useMessages(contractMessages);
  const language = useLanguage();
  const api = useApi();
  const [draft, change] = useReviewDraft(usePortal().session?.person.id ?? '', order.id);
  const items = contractRows(order, language, true)
    .filter(({ point }) => point !== 'ties')
    .map(({ point, pointer, contract }) => ({
      pointer,
      label: c(`web.contract.${point}`),
      value: contract || c('web.contract.no-file'),
    }));
  const send = ({ move, reason, items: back }: SentDecision<Move>) => {
    const params = { path: { id: order.id } };
    const body = { version: order.version, ...(reason ? { reason } : {}) };
    return move === 'return'
      ? api.POST('/voucher/orders/{id}/return', { params, body: { ...body, items: [...back] } })
      : api.POST(`/voucher/orders/{id}/${move}`, { params, body });
  };
  const deciding = useStaffDecision<Move>({
    subject: order.number,
    draft,
    change,
    labelOf: (pointer) => items.find((item) => item.pointer === pointer)?.label ?? pointer,
    send,
  });
  const mayReturn = order.actions.includes('return');
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/desk/vouchers">{t('web.vdesk.back')}</LocalLink>
      </p>
      <div>
        <p className="small quiet mono">{order.number}</p>
        <h1 id="h-case" tabIndex={-1}>
          {order.company.name} <OrderStateTag order={order} />
        </h1>
        <p className="soft">{order.provider.name}</p>
      </div>
      <div className="ordercols">
        <div className="stack-3">
          <ContractChecks order={order} asStaff />
          {mayReturn ? (
            <Panel id="h-return" title={t('web.vdesk.contract.return')}>
              <ReturnTable
                caption={t('web.vdesk.contract.return')}
                items={items}
                returning={{ draft, change }}
                mistakes={commentMistakes(draft, deciding.mistakes)}
              />
            </Panel>
          ) : null}
          <div>
            <SplitView money={order} />
          </div>
          <OrderFacts order={order} voucher={<span className="mono">{order.voucher.number}</span>} />
          <DeliveredPanel order={order} />
          <StaffDecisionPanel
            decisions={useDecisions(order)}
            deciding={deciding}
            hints={order.hints}
            draft={draft}
            change={change}
          />
        </div>
        <div className="orderside stack-3">
          <Findings order={order} />
          <Panel id="h-record" title={t('web.vdesk.record')}>
            <StepList steps={order.timeline} />
          </Panel>
        </div>
      </div>
    </main>
  );
}

function useDecisions({ actions }: VoucherOrder): StaffDecision<Move>[] {
  const t = useMessages(voucherDeskMessages);
  const all: StaffDecision<Move>[] = [
    {
      move: 'pass',
      label: t('web.vdesk.contract.pass'),
      text: t('web.vdesk.contract.pass.text'),
      kind: 'primary',
    },
    {
      move: 'return',
      label: t('web.vdesk.contract.return'),
      text: t('web.vdesk.contract.return.text'),
      kind: 'second',
      returns: true,
    },
    {
      move: 'refuse',
      label: t('web.vdesk.contract.refuse'),
      text: t('web.vdesk.contract.refuse.text'),
      kind: 'danger',
      needsReason: true,
    },
  ];
  return all.filter(({ move }) => actions.includes(move));
}

function Findings({ order }: { readonly order: VoucherOrder }): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const language = useLanguage();
  const { findings } = order;
  return (
    <section className="findings" aria-labelledby="h-find">
      <h2 id="h-find">
        {t('web.vdesk.findings')} <span className="num">{findings.length}</span>
      </h2>
      <p className="small quiet">
        {t(findings.length > 0 ? 'web.vdesk.findings.note' : 'web.vdesk.findings.none')}
      </p>
      {findings.length > 0 ? (
        <ol>
          {findings.map(({ code, severity, text }) => (
            <li key={`${code} ${text.zh}`}>
              <Tag
                tone={severity === 'fault' ? 'bad' : 'warn'}
                icon={severity === 'fault' ? 'cross' : 'warn'}
              >
                {t(`web.vdesk.finding.${severity}`)}
              </Tag>{' '}
              {text[language]}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
