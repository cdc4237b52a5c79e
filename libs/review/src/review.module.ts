import { Global, Module } from '@nestjs/common';
import { ApprovalChainRow } from './approval/approval-chain.entity.js';
import { ApprovalChains } from './approval/approval-chains.js';
import { CaseHistory } from './case-history.js';
import { DecisionRow } from './decision.entity.js';
import { Decisions } from './decisions.js';
import { HistoryRow } from './history-row.entity.js';
import { NoticeEntryRow } from './notice/notice-entry.entity.js';
import { NoticeRow } from './notice/notice.entity.js';
import { ObjectionRow } from './notice/objection.entity.js';
import { Objections } from './notice/objections.js';
import { PublicNotices } from './notice/public-notices.js';
import { PublishedNotices } from './notice/published-notices.js';
import { ReturnedItemRow } from './returned-item.entity.js';
import { ReturnedItems } from './returned-items.js';

export const reviewEntities = [
  HistoryRow,
  ReturnedItemRow,
  DecisionRow,
  ApprovalChainRow,
  NoticeRow,
  NoticeEntryRow,
  ObjectionRow,
];

const SERVICES = [
  CaseHistory,
  ReturnedItems,
  Decisions,
  ApprovalChains,
  PublicNotices,
  Objections,
  PublishedNotices,
];

/** Reviewing as such: history, returned fields, decisions, approvals, public notices. Knows nothing of what is reviewed. */
@Global()
@Module({
  providers: SERVICES,
  exports: SERVICES,
})
export class ReviewModule {}
