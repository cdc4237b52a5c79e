import { newId } from '#kernel';
import { useMessages } from '#look';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DetailedError, Upload } from 'tus-js-client';
import { useLanguage } from '#look';
import { LANGUAGE_TAG } from '../../frame/locale';
import { fileSizeText } from '../application/file-size-text';
import { useSessionKeeper } from '../session/session-context';
import { fillingMessages } from './filling.messages';
import { refusalOf, type Uploading } from './uploads';

/** Bytes of one request, and pauses between tries in milliseconds. */
const CHUNK = 4 * 1024 * 1024;
const RETRIES = [500, 1000, 3000, 5000];

export interface Uploads {
  readonly list: readonly Uploading[];
  readonly add: (slot: string, files: Iterable<File>) => void;
  readonly pause: (id: string) => void;
  readonly resume: (id: string) => void;
  /** Stops it, or takes a failed one off the list. */
  readonly cancel: (id: string) => void;
}

/** Uploads in pieces that go on after a break, even after the page was closed (tus 1.0.0). */
export function useUploads(application: string, onDone: () => void): Uploads {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const keeper = useSessionKeeper();
  const [list, setList] = useState<readonly Uploading[]>([]);
  const running = useRef(new Map<string, Upload>());
  useEffect(() => {
    const uploads = running.current;
    return () => uploads.forEach((upload) => void upload.abort());
  }, []);

  const patch = useCallback((id: string, change: Partial<Uploading>) => {
    setList((now) => now.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }, []);
  const drop = useCallback((id: string) => {
    running.current.delete(id);
    setList((now) => now.filter((one) => one.id !== id));
  }, []);

  const fail = useCallback(
    async (id: string, error: Error) => {
      const answer = (error as Partial<DetailedError>).originalResponse;
      const status = answer?.getStatus() ?? 0;
      if (status === 401) {
        patch(id, { state: 'away' });
        await keeper.signInAgain();
        patch(id, { state: 'running' });
        running.current.get(id)?.start();
      } else if (status >= 400 && status < 500) {
        patch(id, { state: 'failed', words: wordsOf(answer?.getBody()) ?? t('web.fill.upload.failed') });
      } else patch(id, { state: 'away' });
    },
    [keeper, patch, t],
  );

  const start = useCallback(
    async (item: Uploading, file: File) => {
      const { Upload: TusUpload } = await import('tus-js-client');
      const upload = new TusUpload(file, {
        // Whole, because the server names new uploads relative to it.
        endpoint: new URL('/api/hightech/uploads', window.location.href).href,
        chunkSize: CHUNK,
        retryDelays: RETRIES,
        removeFingerprintOnSuccess: true,
        metadata: { application, slot: item.slot, filename: file.name },
        fingerprint: () =>
          Promise.resolve(
            ['portal', application, item.slot, file.name, file.size, file.lastModified].join(':'),
          ),
        onBeforeRequest: (request) => {
          request.setHeader('x-csrf-token', keeper.csrfToken() ?? '');
          request.setHeader('accept-language', LANGUAGE_TAG[language]);
        },
        onProgress: (sent) => patch(item.id, { sent, state: sent === item.size ? 'finishing' : 'running' }),
        onError: (error) => void fail(item.id, error),
        onSuccess: () => {
          drop(item.id);
          onDone();
        },
      });
      running.current.set(item.id, upload);
      const [before] = await upload.findPreviousUploads();
      if (before) upload.resumeFromPreviousUpload(before);
      upload.start();
    },
    [application, drop, fail, keeper, language, onDone, patch],
  );

  const add = useCallback(
    (slot: string, files: Iterable<File>) => {
      for (const file of files) {
        const { name, size } = file;
        const refusal = refusalOf(file);
        const words = refusal ? t(`web.fill.file.${refusal}`, { size: fileSizeText(size, language) }) : null;
        const item: Uploading = {
          id: newId(),
          slot,
          name,
          size,
          sent: 0,
          state: refusal ? 'failed' : 'running',
          words,
        };
        setList((now) => [...now, item]);
        if (!refusal) void start(item, file);
      }
    },
    [language, start, t],
  );

  const pause = useCallback(
    (id: string) => {
      void running.current.get(id)?.abort();
      patch(id, { state: 'paused' });
    },
    [patch],
  );
  const resume = useCallback(
    (id: string) => {
      patch(id, { state: 'running', words: null });
      running.current.get(id)?.start();
    },
    [patch],
  );
  const cancel = useCallback(
    (id: string) => {
      // Asks the server to forget what it has; if that fails, it forgets by itself after a day.
      void running.current
        .get(id)
        ?.abort(true)
        .catch(() => undefined);
      drop(id);
    },
    [drop],
  );
  useOnline(list, resume);
  return { list, add, pause, resume, cancel };
}

/** What was cut off goes on when the network is back. */
function useOnline(list: readonly Uploading[], resume: (id: string) => void): void {
  useEffect(() => {
    const back = () => list.filter(({ state }) => state === 'away').forEach(({ id }) => resume(id));
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [list, resume]);
}

/** The words of a problem document. */
function wordsOf(body: string | undefined): string | null {
  try {
    const problem = JSON.parse(body ?? '') as { detail?: unknown; title?: unknown };
    if (typeof problem.detail === 'string') return problem.detail;
    return typeof problem.title === 'string' && problem.title !== '' ? problem.title : null;
  } catch {
    return null;
  }
}
