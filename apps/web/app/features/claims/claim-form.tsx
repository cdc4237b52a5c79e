import { Button, figureText, Panel, useMessages } from '#look';
import type { FormEvent, JSX, ReactNode } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherAttachment } from '../../api/types';
import { OrderFiles, useOrderUploads } from '../orders/order-files';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { ClaimAccount } from './claim-account';
import { CLAIM_FIELDS } from './claim-fields';
import { claimFormMessages } from './claim-form.messages';
import { ClaimLine, type ClaimFilling } from './claim-line';
import { claimMoney } from './claim-money';
import { useClaimDraft, type ClaimTyped } from './use-claim-draft';

/** What is claimed of, and what is there already. */
export interface ClaimFormAbout {
  /** Files belong to the order. */
  readonly order: {
    readonly id: string;
    readonly uploads: string[];
    readonly attachments: VoucherAttachment[];
  };
  readonly reserved: string;
  /** Of the invoice, the voucher pays this at most. */
  readonly percent: number;
  readonly contract: string;
  readonly provider: string;
  readonly initial: ClaimTyped;
  /** Last figures of the account that was given before; null when there was none. */
  readonly lastAccount: string | null;
  /** What was returned, by the place. */
  readonly returned: ReadonlyMap<string, string>;
}

/** Invoice, payment and amount; whatever is refused stands beside its field, and nothing typed is lost. */
export function ClaimForm(props: {
  /** Tells drafts apart. */
  readonly name: string;
  readonly about: ClaimFormAbout;
  readonly maySend: boolean;
  readonly yes: string;
  /** @returns the claim’s id */
  readonly send: (typed: ClaimTyped, key: string) => Promise<string | undefined>;
  readonly onSent: (id: string) => Promise<void>;
  readonly children?: ReactNode;
}): JSX.Element {
  const t = useMessages(claimFormMessages);
  const { about } = props;
  const sending = useSending();
  const { revalidate } = useRevalidator();
  const draft = useClaimDraft(props.name, about.initial);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    draft.hold();
    let id: string | undefined;
    const sent = await sending.send(async () => {
      id = await props.send(draft.typed, draft.key);
    });
    if (!sent) return revalidate();
    draft.forget();
    return props.onSent(id ?? '');
  };
  const filling: ClaimFilling = {
    draft,
    wrong: (at) => sending.mistakes.get(at) ?? about.returned.get(at),
  };
  return (
    <Panel id="h-claim" title={t('web.claim-form.title')} hint={t('web.claim-form.hint')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={CLAIM_FIELDS} />
        {props.children}
        <Lines about={about} filling={filling} />
        {props.maySend ? (
          <>
            <p>
              <Button type="submit" busy={sending.busy}>
                {props.yes}
              </Button>
            </p>
            <p className="small soft">{t('web.claim-form.kept')}</p>
          </>
        ) : (
          <p className="soft">{t('web.claim-form.no-right')}</p>
        )}
      </form>
    </Panel>
  );
}

function Lines(props: { readonly about: ClaimFormAbout; readonly filling: ClaimFilling }): JSX.Element {
  const t = useMessages(claimFormMessages);
  const { about, filling } = props;
  const { typed } = filling.draft;
  const money = claimMoney(
    { amount: typed['/amount'], invoice: typed['/invoice/amount'], paid: typed['/payment/amount'] },
    about,
  );
  const uploads = useOrderUploads(about.order);
  const files = (slot: 'invoice' | 'payment-proof') => ({
    order: about.order,
    slot,
    hint: t('web.claim-form.files.hint'),
    uploads,
    error: filling.wrong(`/attachments/${slot}`),
  });
  return (
    <>
      <fieldset className="group">
        <legend>{t('web.claim-form.invoice')}</legend>
        <div className="pair">
          <ClaimLine at="/invoice/number" filling={filling} hint={t('web.claim-form.number.hint')} />
          <ClaimLine at="/invoice/code" filling={filling} hint={t('web.claim-form.code.hint')} />
          <ClaimLine at="/invoice/date" filling={filling} type="date" />
          <ClaimLine
            at="/invoice/amount"
            filling={filling}
            hint={t('web.claim-form.invoice-amount.hint', { contract: figureText(about.contract) })}
            figure
          />
          <ClaimLine at="/invoice/seller" filling={filling} hint={t('web.claim-form.seller.hint')} />
        </div>
        <OrderFiles {...files('invoice')} title={t('web.claim-form.invoice.files')} />
      </fieldset>
      <fieldset className="group">
        <legend>{t('web.claim-form.claimed')}</legend>
        <ClaimLine
          at="/amount"
          filling={filling}
          hint={t('web.claim-form.amount.hint', { percent: about.percent, most: figureText(money.most) })}
          figure
        />
      </fieldset>
      <fieldset className="group">
        <legend>{t('web.claim-form.payment')}</legend>
        <div className="pair">
          <ClaimLine at="/payment/date" filling={filling} type="date" />
          <ClaimLine
            at="/payment/amount"
            filling={filling}
            hint={
              money.own === null
                ? t('web.claim-form.paid.hint')
                : t('web.claim-form.paid.own', {
                    own: figureText(money.own),
                    invoice: typed['/invoice/amount'],
                    amount: typed['/amount'],
                  })
            }
            figure
          />
        </div>
        <OrderFiles {...files('payment-proof')} title={t('web.claim-form.proof.files')} />
        <ClaimAccount about={about} filling={filling} payee={money.payee} />
      </fieldset>
    </>
  );
}
