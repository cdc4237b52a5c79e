import {
  Button,
  CardCell,
  CardRow,
  CardTable,
  dayText,
  momentText,
  Notice,
  Panel,
  useLanguage,
  useMessages,
} from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherClaimPanel } from '../../api/types';
import { lastDay } from '../application/last-day';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import { claimDeskMessages } from './claim-desk.messages';

type Member = VoucherClaimPanel['members'][number];

/** The experts of a claim: who sits where, what they gave, and what an officer can do to keep the seats filled. */
export function ClaimExperts(props: {
  readonly claimId: string;
  readonly panel: VoucherClaimPanel;
  /** Null to whoever may only look. */
  readonly manages: boolean;
}): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [asking, setAsking] = useState<Member | null>(null);
  const { claimId, panel } = props;
  const manages = props.manages && panel.state === 'open';
  const send = async (work: () => Promise<unknown>) => {
    setAsking(null);
    await sending.send(work);
    await revalidate();
  };
  const fill = () => api.POST('/voucher/claims/{id}/panel/fill', { params: { path: { id: claimId } } });
  const setAside = (assignmentId: string, reason: string) =>
    api.POST('/voucher/claims/{id}/panel/{assignmentId}/set-aside', {
      params: { path: { id: claimId, assignmentId } },
      body: { reason },
    });
  const trouble = sending.words ?? [...sending.mistakes.values()].join(' ');
  return (
    <Panel id="h-experts" title={t('web.cdesk.experts')} hint={t('web.cdesk.experts.hint')}>
      <div className="stack">
        {trouble ? (
          <p className="wrong" role="alert">
            {trouble}
          </p>
        ) : null}
        {panel.vacancies > 0 && panel.state === 'open' ? (
          <Notice tone="warn">
            <p>{t('web.cdesk.experts.vacant', { count: panel.vacancies })}</p>
            {manages ? (
              <p>
                <Button kind="second" busy={sending.busy} onClick={() => void send(fill)}>
                  {t('web.cdesk.experts.fill')}
                </Button>
              </p>
            ) : null}
          </Notice>
        ) : null}
        <Result panel={panel} />
        <Members panel={panel} onAsk={manages ? setAsking : null} />
        <Draws panel={panel} />
      </div>
      <MoveDialog
        open={asking !== null}
        title={t('web.cdesk.experts.set-aside')}
        text={t('web.cdesk.experts.set-aside.text')}
        yes={t('web.cdesk.experts.set-aside')}
        danger
        needsReason
        readers={t('web.cdesk.experts.readers')}
        onClose={() => setAsking(null)}
        onConfirm={(reason) => (asking ? void send(() => setAside(asking.assignment, reason)) : undefined)}
      />
    </Panel>
  );
}

function Result({ panel }: { readonly panel: VoucherClaimPanel }): JSX.Element | null {
  const t = useMessages(claimDeskMessages);
  const { result, mean, lowest, highest } = panel;
  if (!result) return null;
  return (
    <p className="num">
      <b>
        {t('web.cdesk.experts.result', {
          result: t(`web.cdesk.experts.${result}`),
          mean: mean ?? '—',
          lowest: lowest ?? '—',
          highest: highest ?? '—',
        })}
      </b>
    </p>
  );
}

function Members(props: {
  readonly panel: VoucherClaimPanel;
  readonly onAsk: ((member: Member) => void) | null;
}): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const { onAsk } = props;
  const columns = [
    ...(['expert', 'state', 'due'] as const).map((key) => ({ key, label: t(`web.cdesk.experts.${key}`) })),
    { key: 'score', label: t('web.cdesk.experts.score'), numeric: true },
    ...(onAsk ? [{ key: 'act', label: t('web.cdesk.experts.act'), silent: true }] : []),
  ];
  return (
    <CardTable caption={t('web.cdesk.experts')} columns={columns}>
      {props.panel.members.map((member) => (
        <MemberRow key={member.assignment} member={member} onAsk={onAsk} />
      ))}
    </CardTable>
  );
}

function MemberRow(props: {
  readonly member: Member;
  readonly onAsk: ((member: Member) => void) | null;
}): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const language = useLanguage();
  const { member, onAsk } = props;
  const said = [member.reason, member.score?.remark, ...Object.values(member.score?.comments ?? {})];
  return (
    <CardRow
      head={
        <>
          {member.name}
          <span className="small quiet number">{member.organisation}</span>
        </>
      }
    >
      <CardCell label={t('web.cdesk.experts.state')}>
        {member.stateName[language]}
        {said.filter(Boolean).map((words) => (
          <span key={words} className="small soft limit lines">
            {words}
          </span>
        ))}
      </CardCell>
      <CardCell label={t('web.cdesk.experts.due')}>
        <span className="num nw">{dayText(lastDay(member.dueAt), language)}</span>
      </CardCell>
      <CardCell label={t('web.cdesk.experts.score')} numeric>
        {member.score?.total ?? '—'}
      </CardCell>
      {onAsk ? (
        <CardCell>
          {member.state === 'submitted' ? (
            <Button
              kind="plain"
              aria-label={t('web.cdesk.experts.set-aside.of', { name: member.name })}
              onClick={() => onAsk(member)}
            >
              {t('web.cdesk.asks', { label: t('web.cdesk.experts.set-aside') })}
            </Button>
          ) : null}
        </CardCell>
      ) : null}
    </CardRow>
  );
}

function Draws({ panel }: { readonly panel: VoucherClaimPanel }): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const language = useLanguage();
  return (
    <details>
      <summary>{t('web.cdesk.experts.draws')}</summary>
      <ul className="small soft">
        {panel.draws.map(({ at, seed, repeats }) => (
          <li key={`${at} ${seed}`} className="num">
            {t('web.cdesk.experts.draw', { time: momentText(at, language), seed })}
            {t(`web.cdesk.experts.draw.${repeats}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
