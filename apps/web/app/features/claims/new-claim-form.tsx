import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import type { VoucherOrder } from '../../api/types';
import { localPath } from '../../frame/locale';
import { useApi } from '../session/session-context';
import { evidenceOf, typedOfOrder } from './claim-evidence';
import { ClaimForm } from './claim-form';
import { claimFormMessages } from './claim-form.messages';
import type { ClaimTyped } from './use-claim-draft';

const NOTHING_RETURNED: ReadonlyMap<string, string> = new Map();

/** The company claims what the voucher pays of an order that it has accepted. */
export function NewClaimForm({ order }: { readonly order: VoucherOrder }): JSX.Element {
  const t = useMessages(claimFormMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const send = async (typed: ClaimTyped, key: string) => {
    const body = { ...evidenceOf(typed), version: order.version, key };
    const params = { path: { id: order.id } };
    return (await api.POST('/voucher/orders/{id}/claim', { params, body })).data?.id;
  };
  return (
    <ClaimForm
      name={`order:${order.id}`}
      about={{
        order,
        reserved: order.subsidy,
        percent: order.percent,
        contract: order.contractAmount,
        provider: order.provider.name,
        initial: typedOfOrder(order.subsidy),
        lastAccount: null,
        returned: NOTHING_RETURNED,
      }}
      maySend={order.actions.includes('claim')}
      yes={t('web.claim-form.send')}
      send={send}
      onSent={async (id) => {
        await navigate(localPath(`/workspace/vouchers/claims/${id}`, language));
      }}
    />
  );
}
