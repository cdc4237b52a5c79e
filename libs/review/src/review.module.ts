import { Global, Module } from '@nestjs/common';
import { ApprovalChainRow } from './approval/approval-chain.entity.js';
import { ApprovalChains } from './approval/approval-chains.js';
import { CaseHistory } from './case-history.js';
import { DecisionRow } from './decision.entity.js';
import { Decisions } from './decisions.js';
import { ExpertAssignmentRow } from './experts/expert-assignment.entity.js';
import { ExpertDesk } from './experts/expert-desk.js';
import { ExpertDrawRow } from './experts/expert-draw.entity.js';
import { ExpertPanelRow } from './experts/expert-panel.entity.js';
import { ExpertPanels } from './experts/expert-panels.js';
import { ExpertPool } from './experts/expert-pool.js';
import { ExpertRow } from './experts/expert.entity.js';
import { PanelSeats } from './experts/panel-seats.js';
import { HistoryRow } from './history-row.entity.js';
import { NoticeEntryRow } from './notice/notice-entry.entity.js';
import { NoticeRow } from './notice/notice.entity.js';
import { ObjectionDay } from './notice/objection-day.entity.js';
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
  ObjectionDay,
  ExpertRow,
  ExpertPanelRow,
  ExpertDrawRow,
  ExpertAssignmentRow,
];

const SERVICES = [
  CaseHistory,
  ReturnedItems,
  Decisions,
  ApprovalChains,
  PublicNotices,
  Objections,
  PublishedNotices,
  ExpertPool,
  ExpertPanels,
  ExpertDesk,
];

/** Reviewing as such: history, returned fields, decisions, approvals, public notices, experts. Knows nothing of what is reviewed. */
@Global()
@Module({
  providers: [...SERVICES, PanelSeats],
  exports: SERVICES,
})
export class ReviewModule {}
