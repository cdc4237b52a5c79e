import {
  VoucherModule,
  VoucherWorkerModule,
  seedDemonstration,
  voucherChecks,
  voucherControllers,
  voucherEntities,
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
  ledgerChecks: voucherChecks,
  seedDemonstration,
};
