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
import { AmendProvider } from '../providers/amend-provider.js';
import { ConfirmProvider } from '../providers/confirm-provider.js';
import { DecideOnProvider } from '../providers/decide-on-provider.js';
import {
  providerMoveBody,
  providerRecord,
  returnProviderBody,
  type ProviderMoveBody,
  type ProviderRecord,
  type ReturnProviderBody,
} from '../providers/provider.schema.js';
import { ReturnProvider } from '../providers/return-provider.js';
import { SubmitProvider } from '../providers/submit-provider.js';
import { ViewProvider } from '../providers/view-provider.js';

const id = z.uuid();

/**
 * The moves of a provider's workflow. Each answers with the record as it then stands. All of them sign for the provider
 * or decide for the public, so that each wants the person to have shown who they are a short while ago.
 */
@ApiTags('voucher')
@ApiBearerAuth()
@EachAnswers({ standardSchema: providerRecord })
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@StepUp()
@Audience('voucher')
@Controller('voucher/provider-records/:id')
export class ProviderMovesController {
  constructor(
    private readonly view: ViewProvider,
    private readonly submitting: SubmitProvider,
    private readonly returning: ReturnProvider,
    private readonly deciding: DecideOnProvider,
    private readonly confirming: ConfirmProvider,
    private readonly amending: AmendProvider,
  ) {}

  @Permission('company.submit')
  @Post('submit')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Body({ schema: providerMoveBody }) body: ProviderMoveBody,
  ): Promise<ProviderRecord> {
    await this.submitting.run(actor, provider, 'submit', body);
    return this.view.run(actor, provider);
  }

  @Permission('company.submit')
  @Post('resubmit')
  async resubmit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Body({ schema: providerMoveBody }) body: ProviderMoveBody,
  ): Promise<ProviderRecord> {
    await this.submitting.run(actor, provider, 'resubmit', body);
    return this.view.run(actor, provider);
  }

  @Permission('voucher.manage')
  @Post('return')
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Body({ schema: returnProviderBody }) body: ReturnProviderBody,
  ): Promise<ProviderRecord> {
    await this.returning.run(actor, provider, body);
    return this.view.run(actor, provider);
  }

  @Permission('voucher.manage')
  @Post('approve')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Body({ schema: providerMoveBody }) body: ProviderMoveBody,
  ): Promise<ProviderRecord> {
    await this.deciding.run(actor, provider, 'approve', body);
    return this.view.run(actor, provider);
  }

  @Permission('voucher.manage')
  @Post('refuse')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Body({ schema: providerMoveBody }) body: ProviderMoveBody,
  ): Promise<ProviderRecord> {
    await this.deciding.run(actor, provider, 'refuse', body);
    return this.view.run(actor, provider);
  }

  @Permission('voucher.manage')
  @Post('suspend')
  async suspend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Body({ schema: providerMoveBody }) body: ProviderMoveBody,
  ): Promise<ProviderRecord> {
    await this.deciding.run(actor, provider, 'suspend', body);
    return this.view.run(actor, provider);
  }

  @Permission('voucher.manage')
  @Post('lift')
  async lift(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Body({ schema: providerMoveBody }) body: ProviderMoveBody,
  ): Promise<ProviderRecord> {
    await this.deciding.run(actor, provider, 'lift', body);
    return this.view.run(actor, provider);
  }

  @Permission('company.submit')
  @Post('confirm')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Body({ schema: providerMoveBody }) body: ProviderMoveBody,
  ): Promise<ProviderRecord> {
    await this.confirming.run(actor, provider, body);
    return this.view.run(actor, provider);
  }

  @Permission('company.submit')
  @Post('amend')
  async amend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Body({ schema: providerMoveBody }) body: ProviderMoveBody,
  ): Promise<ProviderRecord> {
    await this.amending.run(actor, provider, body);
    return this.view.run(actor, provider);
  }
}
