import { Button, dateText, Field, Notice, Panel, useLanguage, useMessages } from '#look';
import { useRef, type FormEvent, type HTMLInputTypeAttribute, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherOrder } from '../../api/types';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending, type Sending } from '../voucher/use-sending';
import { contractMessages } from './contract.messages';
import { OrderFiles, useOrderUploads } from './order-files';

/** Ids of the controls by pointer, in the order of the form. */
export const CONTRACT_FIELDS = {
  '/contract/number': 'contract-number',
  '/contract/date': 'contract-date',
  '/contract/amount': 'contract-amount',
  '/contract/buyer': 'contract-buyer',
  '/contract/seller': 'contract-seller',
  '/attachments/contract': 'contract-files',
} as const;

/** The company says what stands in the contract and adds the paper; both are refused beside the field, or checked. */
export function ContractForm({ order }: { readonly order: VoucherOrder }): JSX.Element {
  const t = useMessages(contractMessages);
  const language = useLanguage();
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const uploads = useOrderUploads(order);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.current) return;
    const body = { version: order.version, contract: contractOf(new FormData(form.current)) };
    const params = { path: { id: order.id } };
    await sending.send(() => api.POST('/voucher/orders/{id}/submit-contract', { params, body }));
    await revalidate();
  };
  const { contract, voucher } = order;
  const issued = voucher.issuedAt ? dateText(voucher.issuedAt, language) : '';
  return (
    <Panel id="h-contract" title={t('web.contract')} hint={t('web.contract.hint')}>
      <form className="stack" noValidate ref={form} onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={CONTRACT_FIELDS} />
        <Returned order={order} />
        <div className="pair">
          <Line
            at="/contract/number"
            {...{ order, sending }}
            label={t('web.contract.number')}
            value={contract?.number}
          />
          <Line
            at="/contract/date"
            {...{ order, sending }}
            label={t('web.contract.date')}
            hint={t('web.contract.date.hint', { day: issued })}
            value={contract?.date}
            type="date"
          />
          <Line
            at="/contract/amount"
            {...{ order, sending }}
            label={t('web.contract.amount')}
            value={order.contractAmount}
            figure
          />
          <Line
            at="/contract/buyer"
            {...{ order, sending }}
            label={t('web.contract.buyer')}
            value={contract?.buyer ?? order.company.name}
          />
          <Line
            at="/contract/seller"
            {...{ order, sending }}
            label={t('web.contract.seller')}
            value={contract?.seller ?? order.provider.name}
          />
        </div>
        <OrderFiles
          order={order}
          slot="contract"
          title={t('web.contract.file')}
          hint={t('web.contract.file.hint')}
          uploads={uploads}
          error={sending.mistakes.get('/attachments/contract')}
        />
        {order.actions.includes('submit-contract') ? (
          <p>
            <Button type="submit" busy={sending.busy}>
              {t('web.contract.submit')}
            </Button>
          </p>
        ) : null}
      </form>
    </Panel>
  );
}

/** What an officer sent back, or the machine found to be wrong. */
function Returned({ order }: { readonly order: VoucherOrder }): JSX.Element | null {
  const t = useMessages(contractMessages);
  const language = useLanguage();
  const open = order.returns.filter(({ answeredAt }) => answeredAt === null);
  const faults = order.findings.filter(({ severity }) => severity === 'fault');
  if (open.length + faults.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        <b>{t('web.contract.corrections', { count: open.length + faults.length })}</b>
      </p>
      <ul>
        {open.map(({ pointer, by, comment }) => (
          <li key={pointer}>{t('web.contract.returned.by', { by, comment })}</li>
        ))}
        {faults.map(({ code, text }) => (
          <li key={code}>{text[language]}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Line(props: {
  readonly at: keyof typeof CONTRACT_FIELDS;
  readonly order: VoucherOrder;
  readonly sending: Sending;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  readonly figure?: boolean;
}): JSX.Element {
  const { at, order, sending } = props;
  const returned = order.returns.findLast(
    ({ pointer, answeredAt }) => pointer === at && answeredAt === null,
  )?.comment;
  return (
    <Field
      id={CONTRACT_FIELDS[at]}
      label={props.label}
      hint={props.hint}
      error={sending.mistakes.get(at) ?? returned}
    >
      {(control) => (
        <input
          {...control}
          name={CONTRACT_FIELDS[at]}
          type={props.type ?? 'text'}
          className={props.figure ? 'num' : undefined}
          inputMode={props.figure ? 'decimal' : undefined}
          autoComplete="off"
          defaultValue={props.value}
        />
      )}
    </Field>
  );
}

function contractOf(form: FormData) {
  const typed = (at: keyof typeof CONTRACT_FIELDS): string => {
    const value = form.get(CONTRACT_FIELDS[at]);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    number: typed('/contract/number'),
    date: typed('/contract/date'),
    amount: typed('/contract/amount'),
    buyer: typed('/contract/buyer'),
    seller: typed('/contract/seller'),
  };
}
