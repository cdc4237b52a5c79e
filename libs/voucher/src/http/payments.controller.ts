import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, StepUp, problemSchema } from '#platform';
import { DecideOnPaymentOrder } from '../payments/decide-on-payment-order.js';
import { ListPayments } from '../payments/list-payments.js';
import { MakePaymentOrder } from '../payments/make-payment-order.js';
import { PaymentOrderFile } from '../payments/payment-order-file.js';
import {
  decideOrderBody,
  makeOrderBody,
  paymentList,
  paymentOrder,
  paymentOrderList,
  paymentQuery,
  type DecideOrderBody,
  type MakeOrderBody,
  type PaymentOrderView,
  type PaymentQuery,
} from '../payments/payments.schema.js';
import { sendBankFile } from '../payments/send-bank-file.js';
import { ViewPaymentOrders } from '../payments/view-payment-orders.js';

const id = z.uuid();

/** What is to be paid, and the orders by which the bank pays it: made by one person, released by others. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher')
export class PaymentsController {
  constructor(
    private readonly payments: ListPayments,
    private readonly orders: ViewPaymentOrders,
    private readonly files: PaymentOrderFile,
    private readonly making: MakePaymentOrder,
    private readonly deciding: DecideOnPaymentOrder,
  ) {}

  @Permission('finance.read')
  @Get('payments')
  @ApiOkResponse({ standardSchema: paymentList })
  list(@Query({ schema: paymentQuery }) query: PaymentQuery) {
    return this.payments.run(query);
  }

  @Permission('finance.read')
  @Get('payment-orders')
  @ApiOkResponse({ standardSchema: paymentOrderList })
  listOrders() {
    return this.orders.list();
  }

  @Permission('finance.read')
  @Get('payment-orders/:id')
  @ApiOkResponse({ standardSchema: paymentOrder })
  readOrder(@CurrentActor() actor: Actor, @Param('id', { schema: id }) order: string) {
    return this.orders.one(actor, order);
  }

  @StepUp()
  @Permission('finance.manage')
  @Post('payment-orders')
  @ApiCreatedResponse({ standardSchema: paymentOrder })
  async make(
    @CurrentActor() actor: Actor,
    @Body({ schema: makeOrderBody }) body: MakeOrderBody,
  ): Promise<PaymentOrderView> {
    return this.orders.one(actor, await this.making.run(actor, body));
  }

  /** One pair of eyes approves or refuses. */
  @StepUp()
  @Permission('finance.approve')
  @Post('payment-orders/:id/decide')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: paymentOrder })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) order: string,
    @Body({ schema: decideOrderBody }) body: DecideOrderBody,
  ): Promise<PaymentOrderView> {
    await this.deciding.run(actor, order, body);
    return this.orders.one(actor, order);
  }

  /** The file for the bank, with whole account numbers; there is none before the order is released. */
  @StepUp()
  @Permission('finance.manage')
  @Get('payment-orders/:id/file')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param('id', { schema: id }) order: string, @Res() response: Response): Promise<void> {
    sendBankFile(response, await this.files.run(order));
  }
}
