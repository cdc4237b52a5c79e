import { TodoList, useMessages } from '#look';
import type { JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherClaim } from '../../api/types';
import { useApi } from '../session/session-context';
import { evidenceOf, typedOf } from './claim-evidence';
import { CLAIM_FIELDS, type ClaimPointer } from './claim-fields';
import { ClaimForm } from './claim-form';
import { claimFormMessages } from './claim-form.messages';
import { claimMessages } from './claim.messages';
import type { ClaimTyped } from './use-claim-draft';

/** A returned claim is put right, field by field, and handed in again as a whole. */
export function CorrectedClaimForm({ claim }: { readonly claim: VoucherClaim }): JSX.Element {
  const t = useMessages(claimFormMessages);
  const c = useMessages(claimMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const open = claim.returns.filter(({ answeredAt }) => answeredAt === null);
  const send = async (typed: ClaimTyped) => {
    const body = { ...evidenceOf(typed), version: claim.version };
    const params = { path: { id: claim.id } };
    return (await api.POST('/voucher/claims/{id}/resubmit', { params, body })).data?.id;
  };
  return (
    <ClaimForm
      name={`claim:${claim.id}`}
      about={{
        order: { id: claim.order.id, uploads: claim.uploads, attachments: claim.attachments },
        reserved: claim.reserved,
        percent: claim.percent,
        contract: claim.contract.amount,
        provider: claim.provider,
        initial: typedOf(claim),
        lastAccount: claim.account?.account ?? null,
        returned: new Map(open.map(({ pointer, comment }) => [pointer, comment])),
      }}
      maySend={claim.actions.includes('resubmit')}
      yes={t('web.claim-form.again')}
      send={send}
      onSent={revalidate}
    >
      <TodoList
        title={t('web.claim-form.corrections', { count: open.length })}
        items={open.map(({ pointer, comment }) => ({
          fieldId: CLAIM_FIELDS[pointer as ClaimPointer],
          text: c('web.claim.fault.at', {
            label: c(`web.claim-at.${pointer as ClaimPointer}`),
            words: comment,
          }),
          done: false,
        }))}
      >
        <p>{t('web.claim-form.corrections.hint')}</p>
      </TodoList>
    </ClaimForm>
  );
}
