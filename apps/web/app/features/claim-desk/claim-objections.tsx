import { Button, Facts, momentText, Notice, Panel, Tag, useLanguage, useMessages, type Tone } from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherClaim } from '../../api/types';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import { claimDeskMessages } from './claim-desk.messages';

type Objection = VoucherClaim['objections'][number];
type Answer = 'uphold' | 'dismiss';

const TONE: Record<Objection['state'], Tone> = {
  open: 'warn',
  upheld: 'bad',
  'not-upheld': 'neutral',
  lapsed: 'neutral',
};
const OUTCOME = { uphold: 'upheld', dismiss: 'not-upheld' } as const;

/** What was objected during the public notice, by whom and with which evidence, and the answer to it. */
export function ClaimObjections({ claim }: { readonly claim: VoucherClaim }): JSX.Element | null {
  const t = useMessages(claimDeskMessages);
  const language = useLanguage();
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [asking, setAsking] = useState<readonly [Answer, string] | null>(null);
  if (claim.objections.length === 0) return null;
  const examines = claim.actions.includes('uphold');
  const examine = async (reason: string) => {
    if (!asking) return;
    const [answer, id] = asking;
    setAsking(null);
    const body = { outcome: OUTCOME[answer], reason };
    await sending.send(() =>
      api.POST('/voucher/objections/{id}/examine', { params: { path: { id } }, body }),
    );
    await revalidate();
  };
  const trouble = sending.words ?? [...sending.mistakes.values()].join(' ');
  return (
    <Panel id="h-objections" title={t('web.cdesk.objections')}>
      <div className="stack">
        {trouble ? (
          <p className="wrong" role="alert">
            {trouble}
          </p>
        ) : null}
        {claim.state === 'objection'
          ? claim.hints.map((hint) => <Notice key={hint.zh}>{hint[language]}</Notice>)
          : null}
        {claim.objections.map((objection) => (
          <ObjectionView
            key={objection.id}
            objection={objection}
            busy={sending.busy}
            onAsk={
              examines && objection.state === 'open' && !objection.own
                ? (answer) => setAsking([answer, objection.id])
                : null
            }
          />
        ))}
      </div>
      <MoveDialog
        open={asking !== null}
        title={asking ? t(`web.cdesk.${asking[0]}`) : ''}
        text={asking ? t(`web.cdesk.${asking[0]}.text`) : ''}
        yes={asking ? t(`web.cdesk.${asking[0]}`) : ''}
        danger={asking?.[0] === 'uphold'}
        needsReason
        readers={t('web.cdesk.objection.readers')}
        onClose={() => setAsking(null)}
        onConfirm={(reason) => void examine(reason)}
      />
    </Panel>
  );
}

function ObjectionView(props: {
  readonly objection: Objection;
  readonly busy: boolean;
  /** Null where nothing is to be decided by this person. */
  readonly onAsk: ((answer: Answer) => void) | null;
}): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const language = useLanguage();
  const { objection, onAsk } = props;
  const { name, contact, reason, evidence, state, lodgedAt, decisionReason } = objection;
  return (
    <article className="group stack">
      <h3>
        {t('web.cdesk.objection.by', { name, time: momentText(lodgedAt, language) })}{' '}
        <Tag tone={TONE[state]}>{t(`web.cdesk.objection.${state}`)}</Tag>
      </h3>
      <Facts
        facts={[
          ...(contact ? [{ term: t('web.cdesk.objection.contact'), value: contact }] : []),
          { term: t('web.cdesk.objection.reason'), value: <span className="lines">{reason}</span> },
          {
            term: t('web.cdesk.objection.evidence'),
            value: (
              <ol>
                {evidence.map((piece) => (
                  <li key={piece} className="lines">
                    {piece}
                  </li>
                ))}
              </ol>
            ),
          },
          ...(decisionReason ? [{ term: t('web.cdesk.objection.answer'), value: decisionReason }] : []),
        ]}
      />
      {state === 'open' && objection.own ? <p className="soft">{t('web.cdesk.objection.own')}</p> : null}
      {onAsk ? (
        <p className="row">
          <Button kind="second" busy={props.busy} onClick={() => onAsk('dismiss')}>
            {t('web.cdesk.asks', { label: t('web.cdesk.dismiss') })}
          </Button>
          <Button kind="danger" busy={props.busy} onClick={() => onAsk('uphold')}>
            {t('web.cdesk.asks', { label: t('web.cdesk.uphold') })}
          </Button>
        </p>
      ) : null}
    </article>
  );
}
