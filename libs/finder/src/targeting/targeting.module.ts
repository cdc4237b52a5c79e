import { Module } from '@nestjs/common';
import { CertificateModule } from '#certificate';
import { CompanyModule } from '#company';
import { NotifyModule } from '#notify';
import { EntryWritingModule } from '../entries/entries.module.js';
import { FitFoundationModule } from '../fit/fit.module.js';
import { ComparableEntries } from './comparable-entries.js';
import { FollowEntries } from './follow-entries.js';
import { InterestedCompanies } from './interested-companies.js';
import { InterestsOfCompany } from './interests-of-company.js';
import { SaveInterests } from './save-interests.js';
import { SendNews } from './send-news.js';
import { StopNews } from './stop-news.js';
import { TargetEntries } from './target-entries.js';
import { TargetingProcessor } from './targeting.processor.js';

const COMMANDS = [InterestsOfCompany, SaveInterests, StopNews];

/** What companies want to hear of. */
@Module({ imports: [EntryWritingModule, CompanyModule], providers: COMMANDS, exports: COMMANDS })
export class TargetingModule {}

/** Finds new entries for companies and tells them. */
@Module({
  imports: [EntryWritingModule, FitFoundationModule, CertificateModule, CompanyModule, NotifyModule],
  providers: [
    ComparableEntries,
    FollowEntries,
    InterestedCompanies,
    SendNews,
    TargetEntries,
    TargetingProcessor,
  ],
})
export class TargetingWorkerModule {}
