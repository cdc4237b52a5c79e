import { budgetEntities } from './budget/budget.entity.js';
import { VoucherBudget1764400000001 } from './budget/budget.migration.js';
import { RoundsController } from './http/rounds.controller.js';
import { VoucherIssuing1764400000002 } from './issuing/issuing.migration.js';
import { issuingEntities } from './issuing/voucher.entity.js';

export { VoucherModule, VoucherWorkerModule } from './voucher.module.js';

/** All tables; each folder has its own. */
export const voucherEntities = [...budgetEntities, ...issuingEntities];
export const voucherMigrations = [VoucherBudget1764400000001, VoucherIssuing1764400000002];
export const voucherControllers = [RoundsController];
