import { AsyncLocalStorage } from 'node:async_hooks';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, isPublicId, newPublicId, notFound, type Clock } from '#kernel';
import { Db, LOGGER, Outbox, PROBLEM_TYPE, toDomainError, type Logger } from '#platform';
import { FileStore as IncomingStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import type { Request, Response } from 'express';
import { beginUpload } from './begin-upload.js';
import { FileStore } from './file-store.js';
import { FILES_OPTIONS, type FilesOptions } from './files.settings.js';
import { finishUpload } from './finish-upload.js';
import type { UploadPolicy } from './upload-policy.js';
import { problemText, UploadServer } from './upload-server.js';
import { UploadRow } from './upload.entity.js';

/** Not GET: what has been uploaded so far is nobody's to read. */
const METHODS = new Set(['POST', 'HEAD', 'PATCH', 'DELETE']);

interface Scope {
  readonly actor: Actor;
  readonly policy: UploadPolicy;
}

/**
 * Resumable uploads (tus 1.0.0). A subsystem routes `POST /…/uploads` and `HEAD|PATCH|DELETE /…/uploads/:id` here, after
 * its guard has let the actor in.
 */
@Injectable()
export class Uploads {
  private readonly scope = new AsyncLocalStorage<Scope>();
  private readonly incoming: string;
  private readonly server: UploadServer;

  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(FILES_OPTIONS) options: FilesOptions,
  ) {
    this.incoming = path.join(options.directory, 'incoming');
    this.server = this.createServer();
  }

  /** Answers one request of an upload, refusals too. */
  async handle(request: Request, response: Response, actor: Actor, policy: UploadPolicy): Promise<void> {
    try {
      if (!METHODS.has(request.method)) throw new DomainError('problem.method-not-allowed', 405);
      if (request.method !== 'POST') {
        const row = await this.own(request.originalUrl, actor);
        await this.completeLate(row, request.method, { actor, policy });
        if (row.attachmentId) return answerFinished(row, request.method, response);
      }
      await this.scope.run({ actor, policy }, () => this.server.handle(request, response));
    } catch (error) {
      const refusal = toDomainError(error);
      if (refusal.status >= 500) this.logger.error({ err: error, path: request.path }, refusal.code);
      response
        .status(refusal.status)
        .set('tus-resumable', '1.0.0')
        .type(PROBLEM_TYPE)
        .send(problemText(refusal));
    }
  }

  private createServer(): UploadServer {
    const datastore = new IncomingStore({
      directory: this.incoming,
      configstore: {
        get: (id) => this.declared(id),
        set: () => Promise.resolve(),
        delete: async (id) => {
          await this.db.run((tx) => tx.delete(UploadRow, { id }));
        },
      },
    });
    return new UploadServer(
      {
        // The mount point is the subsystem's business: ids come from the last part of the address, and new addresses
        // are given relative to the one that was asked, so that they hold behind any proxy.
        path: '/',
        generateUrl: (request, { id }) => `${new URL(request.url).pathname.split('/').at(-1)}/${id}`,
        getFileIdFromRequest: (_, last) => (last && isPublicId(last) ? last : undefined),
        namingFunction: () => newPublicId(),
        datastore,
        onUploadCreate: async (_, upload) => {
          await this.begin(upload);
          return {};
        },
        onUploadFinish: async (_, upload) => {
          const { actor, policy } = this.current();
          const row = await this.db.read.findOneBy(UploadRow, { id: upload.id });
          if (row) await this.finish(row, { actor, policy });
          return {};
        },
      },
      this.logger,
    );
  }

  private current(): Scope {
    const scope = this.scope.getStore();
    if (!scope) throw new Error('an upload without an actor');
    return scope;
  }

  private async begin(upload: Upload): Promise<void> {
    const { actor, policy } = this.current();
    if (upload.size === undefined) throw new DomainError('files.length-missing', 400);
    const metadata = Object.fromEntries(
      Object.entries(upload.metadata ?? {}).map(([key, value]) => [key, value ?? '']),
    );
    await beginUpload(this.db, this.clock, actor, policy, { id: upload.id, size: upload.size, metadata });
  }

  /** What tus must know of an upload; how far it is, it sees from the file. */
  private async declared(id: string): Promise<Upload | undefined> {
    const row = await this.db.read.findOneBy(UploadRow, { id });
    return row
      ? new Upload({ id, size: row.size, offset: 0, creation_date: row.createdAt.toISOString() })
      : undefined;
  }

  /** The upload behind an address, if it is this person's and still runs. @throws DomainError 404 */
  private async own(address: string, actor: Actor): Promise<UploadRow> {
    const id = new URL(address, 'http://local').pathname.split('/').at(-1) ?? '';
    const row = isPublicId(id) ? await this.db.read.findOneBy(UploadRow, { id }) : null;
    const runs = row !== null && (row.attachmentId !== null || row.expiresAt > this.clock.now());
    if (!runs || row.personId !== actor.person.id) throw notFound();
    return row;
  }

  /** All bytes came but the answer was lost, or an engine was away just then: a client that asks again makes up for it. */
  private async completeLate(row: UploadRow, method: string, scope: Scope): Promise<void> {
    if (row.attachmentId || method === 'DELETE') return;
    const size = await stat(this.pathOf(row.id)).then(
      (file) => file.size,
      () => -1,
    );
    if (size !== row.size) return;
    await this.finish(row, scope);
    const { attachmentId } = await this.db.read.findOneByOrFail(UploadRow, { id: row.id });
    row.attachmentId = attachmentId;
  }

  private async finish(row: UploadRow, scope: Scope): Promise<void> {
    const { db, clock, outbox, store } = this;
    try {
      await finishUpload({ db, clock, outbox, store }, { row, path: this.pathOf(row.id), ...scope });
    } catch (error) {
      // Refused for good: the bytes go at once. When an engine is away they stay, so that asking again can succeed.
      if (toDomainError(error).status < 500) await this.server.datastore.remove(row.id);
      throw error;
    }
    await rm(this.pathOf(row.id), { force: true });
  }

  private pathOf(id: string): string {
    return path.join(this.incoming, id);
  }
}

/** The bytes of a finished upload are gone from here, so tus no longer knows it; its state is still worth an answer. */
function answerFinished(row: UploadRow, method: string, response: Response): void {
  response.set({ 'tus-resumable': '1.0.0', 'cache-control': 'no-store' });
  if (method !== 'HEAD') throw new DomainError('files.upload-conflict', 409);
  response
    .set({ 'upload-offset': String(row.size), 'upload-length': String(row.size) })
    .status(200)
    .end();
}
