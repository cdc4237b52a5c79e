import { Global, Module } from '@nestjs/common';
import { CaseHistory } from './case-history.js';
import { DecisionRow } from './decision.entity.js';
import { Decisions } from './decisions.js';
import { HistoryRow } from './history-row.entity.js';
import { ReturnedItemRow } from './returned-item.entity.js';
import { ReturnedItems } from './returned-items.js';

export const reviewEntities = [HistoryRow, ReturnedItemRow, DecisionRow];

/** Reviewing as such: history, returned fields, decisions. Knows nothing of what is reviewed. */
@Global()
@Module({
  providers: [CaseHistory, ReturnedItems, Decisions],
  exports: [CaseHistory, ReturnedItems, Decisions],
})
export class ReviewModule {}
