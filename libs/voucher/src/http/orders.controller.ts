import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { EstimateOrder } from '../orders/estimate-order.js';
import { ListOrders } from '../orders/list-orders.js';
import { OpenOrderFile } from '../orders/open-order-file.js';
import {
  order,
  orderEstimate,
  orderEstimateQuery,
  orderList,
  orderQuery,
  placeOrderBody,
  reviseOrderBody,
  usageLogBody,
  type OrderEstimateQuery,
  type OrderQuery,
  type OrderView,
  type PlaceOrderBody,
  type ReviseOrderBody,
  type UsageLogBody,
} from '../orders/order.schema.js';
import { PlaceOrder } from '../orders/place-order.js';
import { RemoveOrderFile } from '../orders/remove-order-file.js';
import { ReviseOrder } from '../orders/revise-order.js';
import { SaveUsageLog } from '../orders/save-usage-log.js';
import { ViewOrder } from '../orders/view-order.js';

const id = z.uuid();

/** Orders as both sides and the staff see and fill them. What is not yours answers 404. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiNotFoundResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher/orders')
export class OrdersController {
  constructor(
    private readonly orders: ListOrders,
    private readonly estimating: EstimateOrder,
    private readonly view: ViewOrder,
    private readonly placing: PlaceOrder,
    private readonly revising: ReviseOrder,
    private readonly logging: SaveUsageLog,
    private readonly files: OpenOrderFile,
    private readonly removing: RemoveOrderFile,
  ) {}

  /** What the company acted for has ordered, the latest first. */
  @Permission('company.read')
  @Get()
  @ApiOkResponse({ standardSchema: orderList })
  list(@CurrentActor() actor: Actor, @Query({ schema: orderQuery }) query: OrderQuery) {
    return this.orders.own(actor, 'company', query);
  }

  /** What a voucher would pay of a contract, and what is left to the company. */
  @Permission('company.read')
  @Get('estimate')
  @ApiOkResponse({ standardSchema: orderEstimate })
  estimate(@CurrentActor() actor: Actor, @Query({ schema: orderEstimateQuery }) query: OrderEstimateQuery) {
    return this.estimating.run(actor, query);
  }

  /** Orders a service for a voucher; the same key orders once. */
  @Permission('company.fill')
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: order })
  @ApiConflictResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  async place(
    @CurrentActor() actor: Actor,
    @Body({ schema: placeOrderBody }) body: PlaceOrderBody,
  ): Promise<OrderView> {
    return this.view.run(actor, await this.placing.run(actor, body));
  }

  @Permission('voucher.read')
  @Get(':id')
  @ApiOkResponse({ standardSchema: order })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) orderId: string): Promise<OrderView> {
    return this.view.run(actor, orderId);
  }

  /** Changes an order that the provider has not confirmed. */
  @Permission('company.fill')
  @Put(':id')
  @ApiOkResponse({ standardSchema: order })
  @ApiConflictResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: reviseOrderBody }) body: ReviseOrderBody,
  ): Promise<OrderView> {
    await this.revising.run(actor, orderId, body);
    return this.view.run(actor, orderId);
  }

  /** Of computing power: what was used, as CSV. A mistake is named by its line (`/csv/3/end`), and nothing is saved. */
  @Permission('company.fill')
  @Put(':id/usage-log')
  @ApiOkResponse({ standardSchema: order })
  @ApiConflictResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  async log(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: usageLogBody }) body: UsageLogBody,
  ): Promise<OrderView> {
    await this.logging.run(actor, orderId, body);
    return this.view.run(actor, orderId);
  }

  @Permission('voucher.read')
  @Get(':id/attachments/:attachmentId')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Param('attachmentId', { schema: id }) attachmentId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.files.run(actor, orderId, attachmentId, response);
  }

  @Permission('company.fill')
  @Delete(':id/attachments/:attachmentId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Param('attachmentId', { schema: id }) attachmentId: string,
  ): Promise<void> {
    return this.removing.run(actor, orderId, attachmentId);
  }
}
