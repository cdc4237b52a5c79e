import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { ArchiveCatalogueItem } from '../providers/archive-catalogue-item.js';
import {
  catalogueBody,
  catalogueMoveBody,
  providerRecord,
  saveProviderBody,
  type CatalogueBody,
  type CatalogueMoveBody,
  type ProviderRecord,
  type SaveProviderBody,
} from '../providers/provider.schema.js';
import { SaveCatalogueItem } from '../providers/save-catalogue-item.js';
import { SaveProvider } from '../providers/save-provider.js';
import { ViewProvider } from '../providers/view-provider.js';

const id = z.uuid();

/** The registration and the catalogue of the company acted for. Each write answers with the record as it then stands. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiNotFoundResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher/provider')
export class ProviderController {
  constructor(
    private readonly view: ViewProvider,
    private readonly saving: SaveProvider,
    private readonly offering: SaveCatalogueItem,
    private readonly archiving: ArchiveCatalogueItem,
  ) {}

  @Permission('company.read')
  @Get()
  @ApiOkResponse({ standardSchema: providerRecord })
  read(@CurrentActor() actor: Actor): Promise<ProviderRecord> {
    return this.view.own(actor);
  }

  /** Saves the registration as it is typed; with version null begins one. */
  @Permission('company.fill')
  @Put()
  @ApiOkResponse({ standardSchema: providerRecord })
  @ApiConflictResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  async save(
    @CurrentActor() actor: Actor,
    @Body({ schema: saveProviderBody }) body: SaveProviderBody,
  ): Promise<ProviderRecord> {
    await this.saving.run(actor, body);
    return this.view.own(actor);
  }

  /** Adds a service to the catalogue. */
  @Permission('company.fill')
  @Post('catalogue')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: providerRecord })
  @ApiConflictResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  async offer(
    @CurrentActor() actor: Actor,
    @Body({ schema: catalogueBody }) body: CatalogueBody,
  ): Promise<ProviderRecord> {
    await this.offering.run(actor, null, body);
    return this.view.own(actor);
  }

  /** A new version of a service; orders that began with an older one keep it. */
  @Permission('company.fill')
  @Put('catalogue/:item')
  @ApiOkResponse({ standardSchema: providerRecord })
  @ApiConflictResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  async change(
    @CurrentActor() actor: Actor,
    @Param('item', { schema: id }) item: string,
    @Body({ schema: catalogueBody }) body: CatalogueBody,
  ): Promise<ProviderRecord> {
    await this.offering.run(actor, item, body);
    return this.view.own(actor);
  }

  /** Takes a service out of the catalogue, or puts it back. */
  @Permission('company.fill')
  @Post('catalogue/:item/archived')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: providerRecord })
  @ApiConflictResponse({ standardSchema: problemSchema })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('item', { schema: id }) item: string,
    @Body({ schema: catalogueMoveBody }) body: CatalogueMoveBody,
  ): Promise<ProviderRecord> {
    await this.archiving.run(actor, item, body);
    return this.view.own(actor);
  }
}
