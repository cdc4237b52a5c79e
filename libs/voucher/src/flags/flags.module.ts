import { Module } from '@nestjs/common';
import { CompanyModule } from '#company';
import { ClaimsWorkerModule } from '../claims/claims.module.js';
import { OrdersWorkerModule } from '../orders/orders.module.js';
import { FlagClaim } from './flag-claim.js';
import { FlagRules } from './flag-rules.js';
import { FlagsProcessor } from './flags.processor.js';
import { ForgetActs } from './forget-acts.js';
import { MoneyPatterns } from './money-patterns.js';
import { SharedOrigin } from './shared-origin.js';
import { SharedParties } from './shared-parties.js';
import { UsedEvidence } from './used-evidence.js';

/** What the queue notices of claims for the staff, and what the schedule forgets of it. */
@Module({
  imports: [ClaimsWorkerModule, CompanyModule, OrdersWorkerModule],
  providers: [
    FlagClaim,
    FlagRules,
    FlagsProcessor,
    ForgetActs,
    MoneyPatterns,
    SharedOrigin,
    SharedParties,
    UsedEvidence,
  ],
})
export class FlagsWorkerModule {}
