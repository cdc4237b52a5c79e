import { useMessages } from '#look';
import type { JSX } from 'react';
import { claimFormMessages } from './claim-form.messages';
import { ClaimLine, type ClaimFilling } from './claim-line';
import type { ClaimMoney } from './claim-money';

/** Who is paid, as the figures say; the company’s own account where it is the company. */
export function ClaimAccount(props: {
  readonly about: { readonly provider: string; readonly lastAccount: string | null };
  readonly filling: ClaimFilling;
  readonly payee: ClaimMoney['payee'];
}): JSX.Element {
  const t = useMessages(claimFormMessages);
  const { about, filling, payee } = props;
  const { typed } = filling.draft;
  const given = typed['/account/bank'] !== '' || typed['/account/account'] !== '';
  const wrong = filling.wrong('/account/account') ?? filling.wrong('/account/bank');
  const asks = payee === 'company' || (payee === null && given) || wrong !== undefined;
  return (
    <>
      <p className="small soft" aria-live="polite">
        {t(`web.claim-form.payee.${payee ?? 'unknown'}`, { provider: about.provider })}
      </p>
      {asks ? (
        <div className="pair">
          <ClaimLine at="/account/bank" filling={filling} />
          <ClaimLine
            at="/account/account"
            filling={filling}
            hint={
              about.lastAccount
                ? t('web.claim-form.account.again', { account: about.lastAccount })
                : t('web.claim-form.account.hint')
            }
          />
        </div>
      ) : null}
    </>
  );
}
