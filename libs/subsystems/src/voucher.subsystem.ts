import {
  VoucherModule,
  VoucherWorkerModule,
  voucherControllers,
  voucherEntities,
  voucherMigrations,
} from '#voucher';
import type { Subsystem } from './subsystem.js';

/** 科技创新券 */
export const voucher: Subsystem = {
  name: 'voucher',
  controllers: voucherControllers,
  services: [VoucherModule],
  worker: [VoucherWorkerModule],
  processors: [],
  entities: voucherEntities,
  migrations: voucherMigrations,
};
