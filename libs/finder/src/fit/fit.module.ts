import { Module } from '@nestjs/common';
import { CertificateModule } from '#certificate';
import { CompanyModule } from '#company';
import { EntriesModule } from '../entries/entries.module.js';
import { ForgetAnswers } from './answers/forget-answers.js';
import { KeepAnswers } from './answers/keep-answers.js';
import { AnswersOfCompanies } from './answers/answers-of-companies.js';
import { CheckFit } from './check-fit.js';
import { CompanyFacts } from './company-facts.js';
import { PolicyConditions } from './policy-conditions.js';
import { SaveConditions } from './save-conditions.js';
import { TryConditions } from './try-conditions.js';
import { ViewConditions } from './view-conditions.js';

const FOUNDATION = [AnswersOfCompanies, CompanyFacts, PolicyConditions];
const COMMANDS = [CheckFit, ForgetAnswers, KeepAnswers, SaveConditions, TryConditions, ViewConditions];

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
