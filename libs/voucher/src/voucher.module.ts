import { Module } from '@nestjs/common';
import { ExportBudget } from './exports/export-budget.js';
import { ExportPayments } from './exports/export-payments.js';
import { BudgetController } from './http/budget.controller.js';
import { ExportsController } from './http/exports.controller.js';
import { ClaimsModule, ClaimsWorkerModule } from './claims/claims.module.js';
import { AssignmentsController } from './http/assignments.controller.js';
import { ClaimExpertsController } from './http/claim-experts.controller.js';
import { ClaimMovesController } from './http/claim-moves.controller.js';
import { ClaimObjectionsController } from './http/claim-objections.controller.js';
import { ClaimsController } from './http/claims.controller.js';
import { HoldersController } from './http/holders.controller.js';
import { OrderListsController } from './http/order-lists.controller.js';
import { OrderMovesController } from './http/order-moves.controller.js';
import { OrderUploadsController } from './http/order-uploads.controller.js';
import { OrdersController } from './http/orders.controller.js';
import { ProviderMovesController } from './http/provider-moves.controller.js';
import { ProviderRecordsController } from './http/provider-records.controller.js';
import { ProviderUploadsController } from './http/provider-uploads.controller.js';
import { ProviderController } from './http/provider.controller.js';
import { ProvidersController } from './http/providers.controller.js';
import { PayeeCorrectionsController } from './http/payee-corrections.controller.js';
import { VerificationsController } from './http/verifications.controller.js';
import { RecoveriesController } from './http/recoveries.controller.js';
import { RoundsController } from './http/rounds.controller.js';
import { VouchersController } from './http/vouchers.controller.js';
import { FlagsWorkerModule } from './flags/flags.module.js';
import { IssuingModule, IssuingWorkerModule } from './issuing/issuing.module.js';
import { OrdersModule, OrdersWorkerModule } from './orders/orders.module.js';
import { ProvidersModule, ProvidersWorkerModule } from './providers/providers.module.js';
import { PaymentsController } from './http/payments.controller.js';
import { ReconciliationController } from './http/reconciliation.controller.js';
import { PaymentsModule, PaymentsWorkerModule } from './payments/payments.module.js';
import { EstimateVoucher } from './views/estimate-voucher.js';
import { ListBudgetLines } from './views/list-budget-lines.js';
import { ListRounds } from './views/list-rounds.js';
import { ListTeams } from './views/list-teams.js';
import { ReadDeclaration } from './views/read-declaration.js';
import { ReadWallet } from './views/read-wallet.js';
import { ViewVoucher } from './views/view-voucher.js';

/** Every documented route of the subsystem. */
export const voucherControllers = [
  RoundsController,
  VouchersController,
  HoldersController,
  BudgetController,
  ProvidersController,
  ProviderController,
  ProviderRecordsController,
  ProviderMovesController,
  OrdersController,
  OrderListsController,
  OrderMovesController,
  ClaimsController,
  ClaimMovesController,
  ClaimObjectionsController,
  ClaimExpertsController,
  AssignmentsController,
  PaymentsController,
  ReconciliationController,
  RecoveriesController,
  PayeeCorrectionsController,
  VerificationsController,
  ExportsController,
];

/** What people do with vouchers over HTTP. */
@Module({
  imports: [IssuingModule, ProvidersModule, OrdersModule, ClaimsModule, PaymentsModule],
  controllers: [...voucherControllers, ProviderUploadsController, OrderUploadsController],
  providers: [
    EstimateVoucher,
    ExportBudget,
    ExportPayments,
    ListBudgetLines,
    ListRounds,
    ListTeams,
    ReadDeclaration,
    ReadWallet,
    ViewVoucher,
  ],
})
export class VoucherModule {}

/** What the queue and the schedule do with vouchers. */
@Module({
  imports: [
    IssuingWorkerModule,
    ProvidersWorkerModule,
    OrdersWorkerModule,
    ClaimsWorkerModule,
    PaymentsWorkerModule,
    FlagsWorkerModule,
  ],
})
export class VoucherWorkerModule {}
