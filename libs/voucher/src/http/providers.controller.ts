import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Audience, Public, problemSchema } from '#platform';
import { ListProviders } from '../providers/list-providers.js';
import {
  providerList,
  providerQuery,
  publicProviderPage,
  type ProviderQuery,
} from '../providers/provider.schema.js';

/** With whom vouchers can be used, and for what. Open to everybody. */
@ApiTags('voucher')
@Audience('voucher')
@Controller('voucher/providers')
export class ProvidersController {
  constructor(private readonly providers: ListProviders) {}

  /** The providers in service, twenty a page. */
  @Public()
  @Get()
  @ApiOkResponse({ standardSchema: providerList })
  list(@Query({ schema: providerQuery }) query: ProviderQuery) {
    return this.providers.run(query);
  }

  /** One of them with its catalogue. */
  @Public()
  @Get(':id')
  @ApiOkResponse({ standardSchema: publicProviderPage })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@Param('id', { schema: z.uuid() }) id: string) {
    return this.providers.one(id);
  }
}
