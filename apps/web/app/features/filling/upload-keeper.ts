import { newId } from '#kernel';
import type { DetailedError, Upload } from 'tus-js-client';
import { refusalOf, type Uploading } from './uploads';

/** Bytes of one request, and pauses between tries in milliseconds. */
const CHUNK = 4 * 1024 * 1024;
const RETRIES = [500, 1000, 3000, 5000];

export interface UploadSurroundings {
  /** Headers of every request, as they are when it is sent. */
  readonly headers: () => Readonly<Record<string, string>>;
  readonly signInAgain: () => Promise<void>;
  /** A file has become an attachment. */
  readonly onDone: () => void;
}

/** Where files go, and whose they become. */
export interface UploadTarget {
  /** Of the gateway: `/api/hightech/uploads`. */
  readonly endpoint: string;
  /** Names the owner in the upload's metadata: `{ application: id }`. */
  readonly owner: Readonly<Record<string, string>>;
}

/** Uploads in pieces that go on after a break, even after the page was closed (tus 1.0.0). */
export class UploadKeeper {
  private list: readonly Uploading[] = [];
  private readonly running = new Map<string, Upload>();
  private readonly listeners = new Set<() => void>();

  private around: UploadSurroundings | null = null;

  constructor(private readonly target: UploadTarget) {}

  /** Must be said before the first upload, and may be said anew while uploads go on. */
  readonly surround = (around: UploadSurroundings): void => {
    this.around = around;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly Uploading[] => this.list;

  readonly add = (slot: string, files: Iterable<File>): void => {
    for (const file of files) {
      const refusal = refusalOf(file);
      const state = refusal ? 'failed' : 'running';
      const item = {
        id: newId(),
        slot,
        name: file.name,
        size: file.size,
        sent: 0,
        state,
        refusal,
        words: null,
      } as const;
      this.set([...this.list, item]);
      if (!refusal) void this.start(item, file);
    }
  };

  readonly pause = (id: string): void => {
    void this.running.get(id)?.abort();
    this.patch(id, { state: 'paused' });
  };

  readonly resume = (id: string): void => {
    this.patch(id, { state: 'running', words: null });
    this.running.get(id)?.start();
  };

  /** Stops one, or takes a failed one off the list. What the server fails to forget now, it forgets after a day. */
  readonly cancel = (id: string): void => {
    this.running
      .get(id)
      ?.abort(true)
      .catch(() => undefined);
    this.drop(id);
  };

  /** What was cut off goes on. */
  readonly resumeAll = (): void => {
    for (const { id, state } of this.list) if (state === 'away') this.resume(id);
  };

  /** Stops everything where it is; it can be gone on with later. */
  readonly stop = (): void => {
    for (const upload of this.running.values()) void upload.abort();
  };

  private async start(item: Uploading, file: File): Promise<void> {
    const { Upload: TusUpload } = await import('tus-js-client');
    const { endpoint, owner } = this.target;
    const mark = ['portal', ...Object.values(owner), item.slot, file.name, file.size, file.lastModified].join(
      ':',
    );
    const upload = new TusUpload(file, {
      // Whole, because the server names new uploads relative to it.
      endpoint: new URL(endpoint, window.location.href).href,
      chunkSize: CHUNK,
      retryDelays: RETRIES,
      removeFingerprintOnSuccess: true,
      metadata: { ...owner, slot: item.slot, filename: file.name },
      fingerprint: () => Promise.resolve(mark),
      onBeforeRequest: (request) => {
        for (const [name, value] of Object.entries(this.around?.headers() ?? {}))
          request.setHeader(name, value);
      },
      onProgress: (sent) =>
        this.patch(item.id, { sent, state: sent === item.size ? 'finishing' : 'running' }),
      onError: (error) => void this.fail(item.id, error),
      onSuccess: () => {
        this.drop(item.id);
        this.around?.onDone();
      },
    });
    this.running.set(item.id, upload);
    const [before] = await upload.findPreviousUploads();
    if (before) upload.resumeFromPreviousUpload(before);
    upload.start();
  }

  private async fail(id: string, error: Error): Promise<void> {
    const answer = (error as Partial<DetailedError>).originalResponse;
    const status = answer?.getStatus() ?? 0;
    if (status === 401) {
      this.patch(id, { state: 'away' });
      await this.around?.signInAgain();
      this.resume(id);
    } else if (status >= 400 && status < 500) {
      this.patch(id, { state: 'failed', words: wordsOf(answer?.getBody()) });
    } else this.patch(id, { state: 'away' });
  }

  private patch(id: string, change: Partial<Uploading>): void {
    this.set(this.list.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  private drop(id: string): void {
    this.running.delete(id);
    this.set(this.list.filter((one) => one.id !== id));
  }

  private set(list: readonly Uploading[]): void {
    this.list = list;
    for (const listener of this.listeners) listener();
  }
}

/** The words of a problem document; null when there are none. */
export function wordsOf(body: string | undefined): string | null {
  try {
    const problem = JSON.parse(body ?? '') as { detail?: unknown; title?: unknown };
    const words = [problem.detail, problem.title].find((text) => typeof text === 'string' && text !== '');
    return typeof words === 'string' ? words : null;
  } catch {
    return null;
  }
}
