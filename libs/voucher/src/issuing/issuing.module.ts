import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { BudgetModule } from '../budget/budget.module.js';
import { AcceptApplications } from './accept-applications.js';
import { Acceptance } from './acceptance.js';
import { Allowances } from './allowances.js';
import { Applicants } from './applicants.js';
import { ApplyForVoucher } from './apply-for-voucher.js';
import { DeclareSize } from './declare-size.js';
import { ExpireVouchers } from './expire-vouchers.js';
import { ExtendVoucher } from './extend-voucher.js';
import { IssueVoucher } from './issue-voucher.js';
import { IssuingProcessor } from './issuing.processor.js';
import { LapseWaitingList } from './lapse-waiting-list.js';
import { RegisterTeam } from './register-team.js';
import { RemindOfExpiry } from './remind-of-expiry.js';
import { ReturnUnspent } from './return-unspent.js';
import { RevokeVoucher } from './revoke-voucher.js';
import { ServeWaitingList } from './serve-waiting-list.js';
import { TellApplicants } from './tell-applicants.js';
import { VoucherMoves } from './voucher-moves.js';
import { VoucherNotices } from './voucher-notices.js';
import { Vouchers } from './vouchers.js';

const FOUNDATION = [Allowances, IssueVoucher, ReturnUnspent, VoucherMoves, VoucherNotices, Vouchers];

/** What people do with vouchers, and what other parts of the subsystem need of them. */
@Module({
  imports: [BudgetModule, NotifyModule],
  providers: [
    ...FOUNDATION,
    AcceptApplications,
    Acceptance,
    Applicants,
    ApplyForVoucher,
    DeclareSize,
    ExtendVoucher,
    RegisterTeam,
    RevokeVoucher,
  ],
  exports: [
    ...FOUNDATION,
    Applicants,
    ApplyForVoucher,
    DeclareSize,
    ExtendVoucher,
    RegisterTeam,
    RevokeVoucher,
    BudgetModule,
  ],
})
export class IssuingModule {}

/** What the queue and the schedule do with vouchers. */
@Module({
  imports: [BudgetModule, NotifyModule],
  providers: [
    ...FOUNDATION,
    ExpireVouchers,
    IssuingProcessor,
    LapseWaitingList,
    RemindOfExpiry,
    ServeWaitingList,
    TellApplicants,
  ],
  exports: FOUNDATION,
})
export class IssuingWorkerModule {}
