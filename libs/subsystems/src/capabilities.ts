import type { DynamicModule, Type } from '@nestjs/common';
import {
  CERTIFICATE_QUEUE,
  Certificate,
  Certificate1764000100003,
  CertificateModule,
  CertificateProcessor,
  CertificateSequence,
  CertificateWorkerModule,
  VerificationModule,
} from '#certificate';
import {
  Company1764000100004,
  CompanyModule,
  CompanyProfile,
  CompanyRoutesModule,
  Organisation,
} from '#company';
import {
  AttachmentRow,
  FILES_QUEUE,
  FileLikeness,
  FileShingle,
  Files1764000100001,
  FilesLikeness1764500000001,
  FilesModule,
  FilesProcessor,
  FilesWorkerModule,
  StoredFile,
  UploadRow,
} from '#files';
import { SearchFolderModule } from '#finder';
import {
  LEDGER_QUEUE,
  Ledger1764000100005,
  LedgerModule,
  LedgerProcessor,
  LedgerWorkerModule,
  ledgerEntities,
  ledgerRights,
  type LedgerCheck,
} from '#ledger';
import {
  CompanySeat,
  InboxModule,
  Message,
  NOTIFY_QUEUE,
  Notify1764000100002,
  NotifyStopLink1764600000002,
  NotifyModule,
  NotifyProcessor,
  NotifyWorkerModule,
  PersonContact,
  StaffSeat,
  type MailOptions,
} from '#notify';
import {
  InboxRow,
  Outbox1764000000001,
  OutboxRow,
  Schedule1764000000002,
  ScheduleRow,
  type EntityClass,
  type MigrationClass,
  type ProcessorBinding,
  type TableRights,
} from '#platform';
import {
  Review1764000000301,
  ReviewApprovals1764300000001,
  ReviewExperts1764300000003,
  ReviewModule,
  ReviewNotices1764300000002,
  ReviewObjectionDays1764500000002,
  reviewEntities,
} from '#review';

/** Capabilities that every process of the portal has, whichever subsystems it runs: they serve all of them. */
export function servicesCapabilities(settings: {
  readonly filesDir: string;
  readonly searchDir: string | undefined;
}): (Type | DynamicModule)[] {
  return [
    FilesModule.forRoot({ directory: settings.filesDir }),
    SearchFolderModule.forRoot(settings.searchDir),
    InboxModule,
    VerificationModule,
    CompanyRoutesModule,
    ReviewModule,
    LedgerModule,
  ];
}

export interface WorkerSettings {
  readonly filesDir: string;
  readonly clamdUrl: string | undefined;
  /** The portal's public origin. */
  readonly publicUrl: string;
  readonly mail: MailOptions;
  /** What subsystems know must hold in the ledger. */
  readonly ledgerChecks: readonly LedgerCheck[];
}

export function workerCapabilities(settings: WorkerSettings): (Type | DynamicModule)[] {
  return [
    FilesModule.forRoot({ directory: settings.filesDir }),
    FilesWorkerModule.forRoot(settings.clamdUrl),
    NotifyModule,
    NotifyWorkerModule.forRoot(settings.mail),
    CertificateModule,
    CertificateWorkerModule.forRoot(settings.publicUrl),
    CompanyModule,
    ReviewModule,
    LedgerWorkerModule.forRoot(settings.ledgerChecks),
  ];
}

export const capabilityProcessors: readonly ProcessorBinding[] = [
  { queue: FILES_QUEUE, processor: FilesProcessor },
  { queue: NOTIFY_QUEUE, processor: NotifyProcessor },
  { queue: CERTIFICATE_QUEUE, processor: CertificateProcessor },
  { queue: LEDGER_QUEUE, processor: LedgerProcessor },
];

export const capabilityEntities: readonly EntityClass[] = [
  OutboxRow,
  InboxRow,
  ScheduleRow,
  StoredFile,
  AttachmentRow,
  UploadRow,
  FileLikeness,
  FileShingle,
  Message,
  PersonContact,
  StaffSeat,
  CompanySeat,
  Certificate,
  CertificateSequence,
  CompanyProfile,
  Organisation,
  ...reviewEntities,
  ...ledgerEntities,
];

export const capabilityMigrations: readonly MigrationClass[] = [
  Outbox1764000000001,
  Schedule1764000000002,
  Files1764000100001,
  Notify1764000100002,
  NotifyStopLink1764600000002,
  Certificate1764000100003,
  Company1764000100004,
  Ledger1764000100005,
  Review1764000000301,
  ReviewApprovals1764300000001,
  ReviewNotices1764300000002,
  ReviewExperts1764300000003,
  FilesLikeness1764500000001,
  ReviewObjectionDays1764500000002,
];

/** Tables that the processes may not change at will. */
export const PORTAL_RIGHTS: TableRights = { ...ledgerRights };
