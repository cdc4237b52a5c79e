import { Global, Module } from '@nestjs/common';
import { ApprovalChainRow } from './approval/approval-chain.entity.js';
import { ApprovalChains } from './approval/approval-chains.js';
import { CaseHistory } from './case-history.js';
import { DecisionRow } from './decision.entity.js';
import { Decisions } from './decisions.js';
import { HistoryRow } from './history-row.entity.js';
import { ReturnedItemRow } from './returned-item.entity.js';
import { ReturnedItems } from './returned-items.js';

export const reviewEntities = [HistoryRow, ReturnedItemRow, DecisionRow, ApprovalChainRow];

const SERVICES = [CaseHistory, ReturnedItems, Decisions, ApprovalChains];

/** Reviewing as such: history, returned fields, decisions, approvals. Knows nothing of what is reviewed. */
@Global()
@Module({
  providers: SERVICES,
  exports: SERVICES,
})
export class ReviewModule {}
