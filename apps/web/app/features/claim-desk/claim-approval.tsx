import { momentText, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaim } from '../../api/types';
import { claimDeskMessages } from './claim-desk.messages';

/** Who approved at which step, which step is next, and whether one may take it, or why not. */
export function ClaimApproval({ claim }: { readonly claim: VoucherClaim }): JSX.Element | null {
  const t = useMessages(claimDeskMessages);
  const language = useLanguage();
  const { approval } = claim;
  if (!approval) return null;
  const { decisions, next } = approval;
  return (
    <Panel id="h-approval" title={t('web.cdesk.approval')} hint={t('web.cdesk.approval.hint')}>
      <ol className="stack">
        {decisions.map(({ step, outcome, person, at, reason }) => (
          <li key={`${step} ${at}`}>
            <p>
              <b>
                {t('web.cdesk.approval.done', { step, outcome: t(`web.cdesk.approval.outcome.${outcome}`) })}
              </b>{' '}
              <span className="small soft num">
                {t('web.cdesk.approval.by', { person, time: momentText(at, language) })}
              </span>
            </p>
            {reason ? <p className="lines">{reason}</p> : null}
          </li>
        ))}
        {next ? (
          <li>
            <p>
              <b>
                {t('web.cdesk.approval.next', {
                  number: next.number,
                  of: next.of,
                  label: next.label[language],
                })}
              </b>
            </p>
            <p className="soft">
              {next.allowed
                ? t('web.cdesk.approval.mine')
                : (next.hint?.[language] ?? t('web.cdesk.approval.others'))}
            </p>
          </li>
        ) : null}
      </ol>
    </Panel>
  );
}
