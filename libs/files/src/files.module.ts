import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Attachments } from './attachments.js';
import { ClamdScanner } from './clamd.js';
import { FileStore } from './file-store.js';
import { FILES_OPTIONS, type FilesOptions } from './files.settings.js';
import { FilesProcessor } from './files.processor.js';
import { FolderStore } from './folder-store.js';
import { ForgetUploads } from './forget-uploads.js';
import { Likeness } from './likeness/likeness.js';
import { Looker } from './likeness/look-at-files.js';
import { SCANNER } from './scanner.js';
import { Uploads } from './uploads.js';

/** Attachments, uploads and the store, for every subsystem of the process. */
@Global()
@Module({})
export class FilesModule {
  /** @throws Error when the folder cannot be made */
  static forRoot(options: FilesOptions): DynamicModule {
    mkdirSync(path.join(options.directory, 'incoming'), { recursive: true, mode: 0o700 });
    return {
      module: FilesModule,
      providers: [
        { provide: FILES_OPTIONS, useValue: options },
        { provide: FileStore, useValue: new FolderStore(options.directory) },
        Attachments,
        Uploads,
      ],
      exports: [FILES_OPTIONS, FileStore, Attachments, Uploads],
    };
  }
}

/** The worker's part: scanning, looking for what was sent before, and forgetting what was never finished. */
@Global()
@Module({})
export class FilesWorkerModule {
  static forRoot(clamdUrl: string | undefined): DynamicModule {
    return {
      module: FilesWorkerModule,
      providers: [
        { provide: SCANNER, useValue: clamdUrl ? new ClamdScanner(clamdUrl) : null },
        FilesProcessor,
        ForgetUploads,
        { provide: Looker, useFactory: () => new Looker() },
        Likeness,
      ],
      exports: [Likeness],
    };
  }
}
