import { Module } from '@nestjs/common';
import { EntriesModule } from '../entries/entries.module.js';
import { CatalogueProcessor } from './catalogue.processor.js';
import { ShowCatalogueItem } from './show-catalogue-item.js';

/** Services of the voucher catalogue as entries. */
@Module({ imports: [EntriesModule], providers: [CatalogueProcessor, ShowCatalogueItem] })
export class CatalogueWorkerModule {}
