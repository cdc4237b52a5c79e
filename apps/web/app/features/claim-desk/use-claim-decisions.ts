import { figureText, useMessages } from '#look';
import type { VoucherClaim } from '../../api/types';
import type { ReviewDraft } from '../desk/review-draft';
import type { ChangeDraft } from '../desk/use-review-draft';
import { useApi } from '../session/session-context';
import {
  useStaffDecision,
  type SentDecision,
  type StaffDecision,
  type StaffDeciding,
} from '../voucher-desk/use-staff-decision';
import { claimDeskMessages } from './claim-desk.messages';

export type ClaimDecision = 'pass' | 'return' | 'reject' | 'approve' | 'refuse';

/** What can be decided on a claim now: by an officer at the formal check, by an approver whose turn it is. */
export function useClaimDecisions(claim: VoucherClaim): StaffDecision<ClaimDecision>[] {
  const t = useMessages(claimDeskMessages);
  const one = (
    move: ClaimDecision,
    kind: StaffDecision<ClaimDecision>['kind'],
    more: Pick<StaffDecision<ClaimDecision>, 'needsReason' | 'returns'> = {},
  ): StaffDecision<ClaimDecision> => ({
    move,
    label: t(`web.cdesk.${move}`),
    text: t(`web.cdesk.${move}.text`, { amount: figureText(claim.amount) }),
    kind,
    ...more,
  });
  const officer = [
    one('pass', 'primary'),
    one('return', 'second', { returns: true }),
    one('reject', 'danger', { needsReason: true }),
  ].filter(({ move }) => claim.actions.some((action) => action === move));
  const approver = claim.approval?.next?.allowed
    ? [one('approve', 'primary'), one('refuse', 'danger', { needsReason: true })]
    : [];
  return claim.state === 'approval' ? approver : officer;
}

/** Asks and sends what was decided. */
export function useClaimDeciding(
  claim: VoucherClaim,
  about: {
    readonly draft: ReviewDraft;
    readonly change: ChangeDraft;
    readonly labelOf: (pointer: string) => string;
  },
): StaffDeciding<ClaimDecision> {
  const api = useApi();
  const send = ({ move, reason, items }: SentDecision<ClaimDecision>): Promise<unknown> => {
    const params = { path: { id: claim.id } };
    const body = { version: claim.version, ...(reason ? { reason } : {}) };
    if (move === 'return')
      return api.POST('/voucher/claims/{id}/return', { params, body: { ...body, items: [...items] } });
    if (move === 'pass' || move === 'reject')
      return api.POST(`/voucher/claims/{id}/${move}`, { params, body });
    const step = claim.approval?.next?.number ?? 1;
    return api.POST('/voucher/claims/{id}/decide', { params, body: { ...body, step, outcome: move } });
  };
  return useStaffDecision<ClaimDecision>({ subject: claim.number, ...about, send });
}
