import { Module } from '@nestjs/common';
import { CertificateModule } from '#certificate';
import { CompanyModule } from '#company';
import { EntriesModule } from '../entries/entries.module.js';
import { CheckFit } from './check-fit.js';
import { CompanyFacts } from './company-facts.js';
import { PolicyConditions } from './policy-conditions.js';
import { SaveConditions } from './save-conditions.js';
import { TryConditions } from './try-conditions.js';
import { ViewConditions } from './view-conditions.js';

const FOUNDATION = [CompanyFacts, PolicyConditions];
const COMMANDS = [CheckFit, SaveConditions, TryConditions, ViewConditions];

/** Judging companies by conditions, for other parts of the subsystem too. */
@Module({ providers: FOUNDATION, exports: FOUNDATION })
export class FitFoundationModule {}

/** Whom a policy is for, and whether it fits a company. */
@Module({
  imports: [FitFoundationModule, EntriesModule, CertificateModule, CompanyModule],
  providers: COMMANDS,
  exports: COMMANDS,
})
export class FitModule {}
