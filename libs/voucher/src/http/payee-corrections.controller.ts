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
import { CorrectPayee } from '../payments/correct-payee.js';
import {
  correctPayeeBody,
  decideOrderBody,
  paymentRecord,
  type CorrectPayeeBody,
  type DecideOrderBody,
  type PaymentRecordView,
} from '../payments/payments.schema.js';
import { ViewPayment } from '../payments/view-payment.js';

const id = z.uuid();

/** Another account for a payment that failed: one person proposes it, another confirms or refuses. */
@ApiTags('voucher')
@ApiBearerAuth()
@EachAnswers({ standardSchema: paymentRecord })
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher/payments/:id/correct-payee')
export class PayeeCorrectionsController {
  constructor(
    private readonly view: ViewPayment,
    private readonly correcting: CorrectPayee,
  ) {}

  @StepUp()
  @Permission('finance.manage')
  @Post()
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) payment: string,
    @Body({ schema: correctPayeeBody }) body: CorrectPayeeBody,
  ): Promise<PaymentRecordView> {
    await this.correcting.propose(actor, payment, body);
    return this.view.run(actor, payment);
  }

  @StepUp()
  @Permission('finance.approve')
  @Post('decide')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) payment: string,
    @Body({ schema: decideOrderBody }) body: DecideOrderBody,
  ): Promise<PaymentRecordView> {
    await this.correcting.decide(actor, payment, body);
    return this.view.run(actor, payment);
  }
}
