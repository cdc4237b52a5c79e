import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission } from '#platform';
import { ListOrders } from '../orders/list-orders.js';
import { orderList, orderQuery, type OrderQuery } from '../orders/order.schema.js';

/** Orders as providers and officers find them. */
@ApiTags('voucher')
@ApiBearerAuth()
@Audience('voucher')
@Controller('voucher')
export class OrderListsController {
  constructor(private readonly orders: ListOrders) {}

  /** What was ordered from the company acted for, the latest first. */
  @Permission('company.read')
  @Get('provider/orders')
  @ApiOkResponse({ standardSchema: orderList })
  ofProvider(@CurrentActor() actor: Actor, @Query({ schema: orderQuery }) query: OrderQuery) {
    return this.orders.own(actor, 'provider', query);
  }

  /** For the staff, by state; what waits longest comes first. */
  @Permission('voucher.desk')
  @Get('order-desk')
  @ApiOkResponse({ standardSchema: orderList })
  desk(@Query({ schema: orderQuery }) query: OrderQuery) {
    return this.orders.desk(query);
  }
}
