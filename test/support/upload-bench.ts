import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { All, Controller, Get, Module, Param, Req, Res, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Actor } from '#contracts';
import {
  AttachmentRow,
  Attachments,
  FileStore,
  Files1764000100001,
  FilesModule,
  StoredFile,
  UploadRow,
  Uploads,
  sendFile,
  type Attachment,
  type UploadGrant,
  type UploadPolicy,
} from '#files';
import { newId, notFound } from '#kernel';
import {
  CoreModule,
  DatabaseModule,
  Db,
  Outbox1764000000001,
  OutboxRow,
  createApplication,
  createLogger,
  type Tx,
} from '#platform';
import { createTestDatabase } from './database.js';
import { TestClock } from './test-clock.js';

const MEGABYTE = 1024 * 1024;

/** A subsystem in miniature: cases of one person each, which may be closed while an upload runs. */
export class TestPolicy implements UploadPolicy {
  readonly limits = { file: 20 * MEGABYTE, total: 60 * MEGABYTE, count: 5 };
  readonly owners = new Map<string, string>();
  /** Thrown by `attached`, as a subsystem does whose case has moved on. */
  refusal: Error | null = null;
  readonly attachedTo: string[] = [];

  async authorise(actor: Actor, metadata: Readonly<Record<string, string>>): Promise<UploadGrant> {
    const id = metadata['case'] ?? '';
    if (this.owners.get(id) !== actor.person.id) throw notFound();
    return { owner: { kind: 'test.case', id }, slot: metadata['slot'] ?? 'any' };
  }

  async attached(_tx: Tx, _actor: Actor, attachment: Attachment): Promise<void> {
    if (this.refusal) throw this.refusal;
    this.attachedTo.push(attachment.id);
  }
}

const policy = new TestPolicy();

@Controller('cases')
class TestUploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly attachments: Attachments,
    private readonly store: FileStore,
  ) {}

  @All(['uploads', 'uploads/:uploadId'])
  upload(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.uploads.handle(request, response, actorOf(request), policy);
  }

  @Get(':case/attachments/:id')
  async download(
    @Param('case') id: string,
    @Param('id') attachmentId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.attachments.get({ kind: 'test.case', id }, attachmentId);
    await sendFile(this.store, response, {
      ...file,
      own: policy.owners.get(id) === actorOf(request).person.id,
    });
  }
}

function actorOf(request: Request): Actor {
  const id = request.header('x-person') ?? '';
  return {
    person: { id, name: 'Test' },
    company: null,
    grants: [],
    roles: [],
    memberOf: [],
    sid: null,
    authTime: 0,
  };
}

export interface UploadBench {
  readonly app: NestExpressApplication;
  readonly address: string;
  readonly folder: string;
  readonly clock: TestClock;
  readonly policy: TestPolicy;
  readonly db: Db;
  readonly attachments: Attachments;
  /** A new case of a person. */
  openCase(personId: string): string;
  /** Files in the store itself, without what is still being uploaded. */
  stored(): Promise<string[]>;
  /** Everything that lies anywhere in the folder. */
  everything(): Promise<string[]>;
  close(): Promise<void>;
}

export async function startUploadBench(): Promise<UploadBench> {
  const entities = [OutboxRow, StoredFile, AttachmentRow, UploadRow];
  const database = await createTestDatabase(entities, [Outbox1764000000001, Files1764000100001]);
  const folder = await mkdtemp(path.join(tmpdir(), 'uploads-'));
  const clock = new TestClock(new Date());
  const logger = createLogger('test', 'silent');
  @Module({
    imports: [
      CoreModule.forRoot({ logger, clock }),
      DatabaseModule.forRoot(database.url, entities),
      FilesModule.forRoot({ directory: folder }),
    ],
    controllers: [TestUploadsController],
  })
  class TestUploadsModule {}
  const app = await createApplication(TestUploadsModule as Type, logger);
  await app.listen(0, '127.0.0.1');
  const list = async (): Promise<string[]> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  };
  return {
    app,
    address: `${(await app.getUrl()).replace('[::1]', '127.0.0.1')}/cases/uploads`,
    folder,
    clock,
    policy,
    db: app.get(Db),
    attachments: app.get(Attachments),
    openCase: (personId) => {
      const id = newId();
      policy.owners.set(id, personId);
      return id;
    },
    stored: async () => (await list()).filter((file) => /^[0-9a-f]{2}\//.test(file)),
    everything: list,
    close: async () => {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
