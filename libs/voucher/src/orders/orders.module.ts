import { Module } from '@nestjs/common';
import { CompanyModule } from '#company';
import { NotifyModule } from '#notify';
import { ReviewModule } from '#review';
import { ActNotesModule } from '../flags/act-notes.module.js';
import { IssuingModule, IssuingWorkerModule } from '../issuing/issuing.module.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { AcceptDelivery } from './accept-delivery.js';
import { CancelOrder } from './cancel-order.js';
import { ConfirmOrder } from './confirm-order.js';
import { DecideOnContract } from './decide-on-contract.js';
import { DeliverOrder } from './deliver-order.js';
import { EstimateOrder } from './estimate-order.js';
import { ExamineContract } from './examine-contract.js';
import { ListOrders } from './list-orders.js';
import { OpenOrderFile } from './open-order-file.js';
import { OrderMoves } from './order-moves.js';
import { OrderNotices } from './order-notices.js';
import { Orders } from './order-store.js';
import { OrderTerms } from './order-terms.js';
import { OrdersProcessor } from './orders.processor.js';
import { PlaceOrder } from './place-order.js';
import { RelatedParties } from './related-parties.js';
import { ReleaseSubsidy } from './release-subsidy.js';
import { RemoveOrderFile } from './remove-order-file.js';
import { ReviseOrder } from './revise-order.js';
import { SaveUsageLog } from './save-usage-log.js';
import { StartService } from './start-service.js';
import { SubmitContract } from './submit-contract.js';
import { UploadToOrder } from './upload-to-order.js';
import { ViewOrder } from './view-order.js';
import { WatchOrderLimits } from './watch-order-limits.js';

const FOUNDATION = [Orders, OrderMoves, OrderNotices];
const COMMANDS = [
  AcceptDelivery,
  CancelOrder,
  ConfirmOrder,
  DecideOnContract,
  DeliverOrder,
  PlaceOrder,
  RemoveOrderFile,
  ReviseOrder,
  SaveUsageLog,
  StartService,
  SubmitContract,
  UploadToOrder,
];
const QUERIES = [EstimateOrder, ListOrders, OpenOrderFile, ViewOrder];

/** Orders, and what claims need of them. */
@Module({
  imports: [ActNotesModule, IssuingModule, NotifyModule, ProvidersModule, ReviewModule],
  providers: [...FOUNDATION, ...COMMANDS, ...QUERIES, OrderTerms, ReleaseSubsidy],
  exports: [...FOUNDATION, ...COMMANDS, ...QUERIES, ReleaseSubsidy],
})
export class OrdersModule {}

/** What the queue does with orders. */
@Module({
  imports: [CompanyModule, IssuingWorkerModule, NotifyModule, ReviewModule],
  providers: [...FOUNDATION, ExamineContract, OrdersProcessor, RelatedParties, WatchOrderLimits],
  exports: [...FOUNDATION, RelatedParties],
})
export class OrdersWorkerModule {}
