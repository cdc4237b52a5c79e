import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { ReviewModule } from '#review';
import { AmendProvider } from './amend-provider.js';
import { ArchiveCatalogueItem } from './archive-catalogue-item.js';
import { CatalogueNews } from './catalogue-news.js';
import { Catalogue } from './catalogue.js';
import { ConfirmProvider } from './confirm-provider.js';
import { DecideOnProvider } from './decide-on-provider.js';
import { ListProviderRecords } from './list-provider-records.js';
import { ListProviders } from './list-providers.js';
import { OpenProviderFile } from './open-provider-file.js';
import { ProviderEditing } from './provider-editing.js';
import { ProviderMoves } from './provider-moves.js';
import { ProviderNotices } from './provider-notices.js';
import { Providers } from './provider-store.js';
import { ProviderTies } from './provider-ties.js';
import { RemoveProviderFile } from './remove-provider-file.js';
import { ReturnProvider } from './return-provider.js';
import { SaveCatalogueItem } from './save-catalogue-item.js';
import { SaveProvider } from './save-provider.js';
import { SubmitProvider } from './submit-provider.js';
import { UploadToProvider } from './upload-to-provider.js';
import { ViewProvider } from './view-provider.js';
import { WatchConfirmations } from './watch-confirmations.js';

const COMMANDS = [
  AmendProvider,
  ArchiveCatalogueItem,
  ConfirmProvider,
  DecideOnProvider,
  RemoveProviderFile,
  ReturnProvider,
  SaveCatalogueItem,
  SaveProvider,
  SubmitProvider,
  UploadToProvider,
];
const QUERIES = [ListProviderRecords, ListProviders, OpenProviderFile, ViewProvider];

/** Providers and what they offer. */
@Module({
  imports: [NotifyModule, ReviewModule],
  providers: [
    Catalogue,
    CatalogueNews,
    ProviderEditing,
    ProviderMoves,
    ProviderNotices,
    Providers,
    ProviderTies,
    ...COMMANDS,
    ...QUERIES,
  ],
  exports: [Catalogue, Providers, ...COMMANDS, ...QUERIES],
})
export class ProvidersModule {}

/** What the schedule does with providers. */
@Module({
  imports: [NotifyModule, ReviewModule],
  providers: [Catalogue, CatalogueNews, ProviderMoves, ProviderNotices, Providers, WatchConfirmations],
})
export class ProvidersWorkerModule {}
