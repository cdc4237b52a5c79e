import { Body, Controller, Get, Param, Post } from '@nestjs/common';
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
import {
  decideOrderBody,
  paymentRecord,
  recoveredBody,
  recoveryBody,
  type DecideOrderBody,
  type PaymentRecordView,
  type RecoveredBody,
  type RecoveryBody,
} from '../payments/payments.schema.js';
import { RecoverPayment } from '../payments/recover-payment.js';
import { ViewPayment } from '../payments/view-payment.js';
import { WriteOffPayment } from '../payments/write-off-payment.js';

const id = z.uuid();

/** One payment, and what is done about money that was paid in error. Each answers with the payment as it then stands. */
@ApiTags('voucher')
@ApiBearerAuth()
@EachAnswers({ standardSchema: paymentRecord })
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher/payments/:id')
export class RecoveriesController {
  constructor(
    private readonly view: ViewPayment,
    private readonly recovering: RecoverPayment,
    private readonly writingOff: WriteOffPayment,
  ) {}

  @Permission('finance.read')
  @Get()
  read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) payment: string,
  ): Promise<PaymentRecordView> {
    return this.view.run(actor, payment);
  }

  @StepUp()
  @Permission('finance.manage')
  @Post('open-recovery')
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) payment: string,
    @Body({ schema: recoveryBody }) body: RecoveryBody,
  ): Promise<PaymentRecordView> {
    await this.recovering.open(actor, payment, body);
    return this.view.run(actor, payment);
  }

  /** It is at the bank again: all that is outstanding, or the `amount` named. */
  @StepUp()
  @Permission('finance.manage')
  @Post('recover')
  async recover(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) payment: string,
    @Body({ schema: recoveredBody }) body: RecoveredBody,
  ): Promise<PaymentRecordView> {
    await this.recovering.recovered(actor, payment, body);
    return this.view.run(actor, payment);
  }

  @StepUp()
  @Permission('finance.manage')
  @Post('write-off')
  async askWriteOff(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) payment: string,
    @Body({ schema: recoveryBody }) body: RecoveryBody,
  ): Promise<PaymentRecordView> {
    await this.writingOff.ask(actor, payment, body);
    return this.view.run(actor, payment);
  }

  /** One pair of eyes approves or refuses the write-off. */
  @StepUp()
  @Permission('finance.approve')
  @Post('write-off/decide')
  async decideWriteOff(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) payment: string,
    @Body({ schema: decideOrderBody }) body: DecideOrderBody,
  ): Promise<PaymentRecordView> {
    await this.writingOff.decide(actor, payment, body);
    return this.view.run(actor, payment);
  }
}
