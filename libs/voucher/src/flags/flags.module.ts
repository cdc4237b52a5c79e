import { Module } from '@nestjs/common';
import { CompanyModule } from '#company';
import { ClaimsWorkerModule } from '../claims/claims.module.js';
import { OrdersWorkerModule } from '../orders/orders.module.js';
import { FlagClaim } from './flag-claim.js';
import { FlagRules } from './flag-rules.js';
import { FlagsProcessor } from './flags.processor.js';
import { MoneyPatterns } from './money-patterns.js';
import { SharedParties } from './shared-parties.js';
import { UsedEvidence } from './used-evidence.js';

/** What the queue notices of claims for the staff. */
@Module({
  imports: [ClaimsWorkerModule, CompanyModule, OrdersWorkerModule],
  providers: [FlagClaim, FlagRules, FlagsProcessor, MoneyPatterns, SharedParties, UsedEvidence],
})
export class FlagsWorkerModule {}
