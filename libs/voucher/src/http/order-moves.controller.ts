import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, EachAnswers, Permission, StepUp, problemSchema } from '#platform';
import { AcceptDelivery } from '../orders/accept-delivery.js';
import { CancelOrder } from '../orders/cancel-order.js';
import { ConfirmOrder } from '../orders/confirm-order.js';
import { DecideOnContract } from '../orders/decide-on-contract.js';
import { DeliverOrder } from '../orders/deliver-order.js';
import {
  contractBody,
  deliverBody,
  order,
  orderMoveBody,
  returnContractBody,
  type ContractBody,
  type DeliverBody,
  type OrderMoveBody,
  type OrderView,
  type ReturnContractBody,
} from '../orders/order.schema.js';
import { StartService } from '../orders/start-service.js';
import { SubmitContract } from '../orders/submit-contract.js';
import { ViewOrder } from '../orders/view-order.js';

const id = z.uuid();

/**
 * The moves of an order's workflow. Each answers with the order as it then stands. All of them sign for a company or
 * decide for the public, so that each wants the person to have shown who they are a short while ago.
 */
@ApiTags('voucher')
@ApiBearerAuth()
@EachAnswers({ standardSchema: order })
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@StepUp()
@Audience('voucher')
@Controller('voucher/orders/:id')
export class OrderMovesController {
  constructor(
    private readonly view: ViewOrder,
    private readonly confirming: ConfirmOrder,
    private readonly contracting: SubmitContract,
    private readonly deciding: DecideOnContract,
    private readonly starting: StartService,
    private readonly delivering: DeliverOrder,
    private readonly accepting: AcceptDelivery,
    private readonly cancelling: CancelOrder,
  ) {}

  @Permission('company.submit')
  @Post('confirm')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: orderMoveBody }) body: OrderMoveBody,
  ): Promise<OrderView> {
    await this.confirming.run(actor, orderId, body);
    return this.view.run(actor, orderId);
  }

  @Permission('company.submit')
  @Post('submit-contract')
  async submitContract(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: contractBody }) body: ContractBody,
  ): Promise<OrderView> {
    await this.contracting.run(actor, orderId, body);
    return this.view.run(actor, orderId);
  }

  @Permission('voucher.manage')
  @Post('pass')
  async pass(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: orderMoveBody }) body: OrderMoveBody,
  ): Promise<OrderView> {
    await this.deciding.pass(actor, orderId, body);
    return this.view.run(actor, orderId);
  }

  @Permission('voucher.manage')
  @Post('return')
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: returnContractBody }) body: ReturnContractBody,
  ): Promise<OrderView> {
    await this.deciding.return(actor, orderId, body);
    return this.view.run(actor, orderId);
  }

  @Permission('voucher.manage')
  @Post('refuse')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: orderMoveBody }) body: OrderMoveBody,
  ): Promise<OrderView> {
    await this.cancelling.run(actor, orderId, 'refuse', body);
    return this.view.run(actor, orderId);
  }

  @Permission('company.submit')
  @Post('start')
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: orderMoveBody }) body: OrderMoveBody,
  ): Promise<OrderView> {
    await this.starting.run(actor, orderId, body);
    return this.view.run(actor, orderId);
  }

  @Permission('company.submit')
  @Post('deliver')
  async deliver(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: deliverBody }) body: DeliverBody,
  ): Promise<OrderView> {
    await this.delivering.run(actor, orderId, body);
    return this.view.run(actor, orderId);
  }

  @Permission('company.submit')
  @Post('send-back')
  async sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: orderMoveBody }) body: OrderMoveBody,
  ): Promise<OrderView> {
    await this.accepting.run(actor, orderId, 'send-back', body);
    return this.view.run(actor, orderId);
  }

  @Permission('company.submit')
  @Post('accept')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: orderMoveBody }) body: OrderMoveBody,
  ): Promise<OrderView> {
    await this.accepting.run(actor, orderId, 'accept', body);
    return this.view.run(actor, orderId);
  }

  @Permission('company.submit')
  @Post('cancel')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: orderMoveBody }) body: OrderMoveBody,
  ): Promise<OrderView> {
    await this.cancelling.run(actor, orderId, 'cancel', body);
    return this.view.run(actor, orderId);
  }
}
