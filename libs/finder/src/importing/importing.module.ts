import { Module } from '@nestjs/common';
import { EntriesModule } from '../entries/entries.module.js';
import { CarryOutImport } from './carry-out-import.js';
import { ImportEntries } from './import-entries.js';
import { ImportsProcessor } from './imports.processor.js';
import { OrderImport } from './order-import.js';
import { ViewImports } from './view-imports.js';

/** Files of entries: taken in, and shown with what came of them. */
@Module({ providers: [OrderImport, ViewImports], exports: [OrderImport, ViewImports] })
export class ImportingModule {}

/** Reads the files. */
@Module({ imports: [EntriesModule], providers: [CarryOutImport, ImportEntries, ImportsProcessor] })
export class ImportingWorkerModule {}
