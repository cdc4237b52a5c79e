import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { ReviewModule } from '#review';
import { BudgetModule } from '../budget/budget.module.js';
import { ActNotesModule } from '../flags/act-notes.module.js';
import { IssuingModule, IssuingWorkerModule } from '../issuing/issuing.module.js';
import { OrdersModule, OrdersWorkerModule } from '../orders/orders.module.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { ApproveClaim } from './approve-claim.js';
import { ClaimActions } from './claim-actions.js';
import { ClaimCaps } from './claim-cap.js';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import { Claims } from './claim-store.js';
import { ClaimUses } from './claim-uses.js';
import { ClaimsProcessor } from './claims.processor.js';
import { ClaimPanel } from './claim-panel.js';
import { ConveneExperts } from './convene-experts.js';
import { DecideOnClaim } from './decide-on-claim.js';
import { ExamineClaim } from './examine-claim.js';
import { ExamineObjection } from './examine-objection.js';
import { ExpertProfiles } from './expert-profile.js';
import { ListClaims } from './list-claims.js';
import { ListPublished } from './list-published.js';
import { ObjectToClaim } from './object-to-claim.js';
import { OpenClaimNotice } from './open-claim-notice.js';
import { RejectClaim } from './reject-claim.js';
import { ResubmitClaim } from './resubmit-claim.js';
import { ScoreClaim } from './score-claim.js';
import { SettleClaim } from './settle-claim.js';
import { StaffEvidence } from './staff-evidence.js';
import { SubmitClaim } from './submit-claim.js';
import { TakeEvidence } from './take-evidence.js';
import { ViewAssignments } from './view-assignments.js';
import { ViewClaim } from './view-claim.js';
import { WatchClaimExperts } from './watch-claim-experts.js';
import { WatchClaimNotices } from './watch-claim-notices.js';
import { WithdrawClaim } from './withdraw-claim.js';

const FOUNDATION = [Claims, ClaimCaps, ClaimMoves, ClaimNotices, ClaimRules, ClaimUses];
const COMMANDS = [
  ApproveClaim,
  ClaimPanel,
  DecideOnClaim,
  ExamineObjection,
  ExpertProfiles,
  ObjectToClaim,
  RejectClaim,
  ResubmitClaim,
  ScoreClaim,
  SubmitClaim,
  WithdrawClaim,
];
const QUERIES = [ListClaims, ListPublished, ViewAssignments, ViewClaim];

/** Claims up to their approval, with which their payment begins. */
@Module({
  imports: [
    ActNotesModule,
    IssuingModule,
    NotifyModule,
    OrdersModule,
    PaymentsModule,
    ProvidersModule,
    ReviewModule,
  ],
  providers: [
    ...FOUNDATION,
    ...COMMANDS,
    ...QUERIES,
    ClaimActions,
    ConveneExperts,
    OpenClaimNotice,
    SettleClaim,
    StaffEvidence,
    TakeEvidence,
  ],
  exports: [...COMMANDS, ...QUERIES],
})
export class ClaimsModule {}

/** What the queue and the schedule do with claims. */
@Module({
  imports: [BudgetModule, IssuingWorkerModule, NotifyModule, OrdersWorkerModule, ReviewModule],
  providers: [...FOUNDATION, ClaimsProcessor, ExamineClaim, WatchClaimExperts, WatchClaimNotices],
  exports: [Claims],
})
export class ClaimsWorkerModule {}
