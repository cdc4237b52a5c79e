import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, StepUp, problemSchema } from '#platform';
import { ApplyForVoucher } from '../issuing/apply-for-voucher.js';
import { ExtendVoucher } from '../issuing/extend-voucher.js';
import { RevokeVoucher } from '../issuing/revoke-voucher.js';
import { ReadWallet } from '../views/read-wallet.js';
import { ViewVoucher } from '../views/view-voucher.js';
import {
  applyBody,
  extendBody,
  revokeBody,
  voucher,
  wallet,
  type ApplyBody,
  type ExtendBody,
  type RevokeBody,
  type VoucherView,
} from '../voucher.schema.js';

const id = z.uuid();

/** Vouchers as their holders and the staff see and move them. What is not yours answers 404. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher')
export class VouchersController {
  constructor(
    private readonly wallets: ReadWallet,
    private readonly view: ViewVoucher,
    private readonly applying: ApplyForVoucher,
    private readonly extending: ExtendVoucher,
    private readonly revoking: RevokeVoucher,
  ) {}

  /** All vouchers of the company acted for, each with its balance and every movement. */
  @Permission('company.read')
  @Get('wallet')
  @ApiOkResponse({ standardSchema: wallet })
  wallet(@CurrentActor() actor: Actor) {
    return this.wallets.run(actor);
  }

  /** Applies for a voucher: issued, on the waiting list, or ineligible with the reasons. The same key applies once. */
  @Permission('company.submit')
  @Post('vouchers')
  @ApiCreatedResponse({ standardSchema: voucher })
  async apply(
    @CurrentActor() actor: Actor,
    @Body({ schema: applyBody }) body: ApplyBody,
  ): Promise<VoucherView> {
    const { voucher: applied, place } = await this.applying.run(actor, body);
    return this.view.viewOf(applied, place);
  }

  @Permission('voucher.read')
  @Get('vouchers/:id')
  @ApiOkResponse({ standardSchema: voucher })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) voucherId: string) {
    return this.view.run(actor, voucherId);
  }

  /** Extends a voucher, once. */
  @StepUp()
  @Permission('company.submit')
  @Post('vouchers/:id/extend')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: voucher })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  async extend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) voucherId: string,
    @Body({ schema: extendBody }) body: ExtendBody,
  ): Promise<VoucherView> {
    await this.extending.run(actor, voucherId, body);
    return this.view.run(actor, voucherId);
  }

  /** Takes a voucher away, or somebody off the waiting list. */
  @StepUp()
  @Permission('voucher.manage')
  @Post('vouchers/:id/revoke')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: voucher })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) voucherId: string,
    @Body({ schema: revokeBody }) body: RevokeBody,
  ): Promise<VoucherView> {
    await this.revoking.run(actor, voucherId, body);
    return this.view.run(actor, voucherId);
  }
}
