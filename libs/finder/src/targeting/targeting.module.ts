import { Module } from '@nestjs/common';
import { CompanyModule } from '#company';
import { NotifyModule } from '#notify';
import { EntryWritingModule } from '../entries/entries.module.js';
import { FollowEntries } from './follow-entries.js';
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
  imports: [EntryWritingModule, NotifyModule],
  providers: [FollowEntries, SendNews, TargetEntries, TargetingProcessor],
})
export class TargetingWorkerModule {}
