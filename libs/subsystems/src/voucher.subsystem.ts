import {
  VoucherModule,
  VoucherWorkerModule,
  seedDemonstration,
  voucherControllers,
  voucherEntities,
  voucherLedgerChecks,
  voucherMigrations,
  voucherProcessors,
} from '#voucher';
import type { Subsystem } from './subsystem.js';

/** 科技创新券 */
export const voucher: Subsystem = {
  name: 'voucher',
  controllers: voucherControllers,
  services: [VoucherModule],
  worker: [VoucherWorkerModule],
  processors: voucherProcessors,
  entities: voucherEntities,
  migrations: voucherMigrations,
  ledgerChecks: voucherLedgerChecks,
  seedDemonstration,
};
