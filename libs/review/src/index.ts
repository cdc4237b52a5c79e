export { CaseHistory, type Mover } from './case-history.js';
export { Decisions } from './decisions.js';
export { HistoryRow } from './history-row.entity.js';
export { assertIndependent, dependenceOf, dependenceText, type CaseTies } from './independence.js';
export { ReturnedItemRow } from './returned-item.entity.js';
export { ReturnedItems } from './returned-items.js';
export { ReviewClock, readClock, urgencyOf } from './review-clock.js';
export { Review1764000000301 } from './review.migration.js';
export { ReviewModule, reviewEntities } from './review.module.js';
