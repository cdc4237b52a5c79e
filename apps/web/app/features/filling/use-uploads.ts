import { useLanguage } from '#look';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { LANGUAGE_TAG } from '../../frame/locale';
import { useSessionKeeper } from '../session/session-context';
import { UploadKeeper, type UploadTarget } from './upload-keeper';
import type { Uploading } from './uploads';

export interface Uploads extends Pick<UploadKeeper, 'add' | 'pause' | 'resume' | 'cancel'> {
  readonly list: readonly Uploading[];
}

/** The uploads of one case; the target stays the same while the page is open. `onDone`: a file has become an attachment. */
export function useUploads(target: UploadTarget, onDone: () => void): Uploads {
  const session = useSessionKeeper();
  const language = useLanguage();
  const [keeper] = useState(() => new UploadKeeper(target));
  useEffect(() =>
    keeper.surround({
      headers: () => ({
        'x-csrf-token': session.csrfToken() ?? '',
        'accept-language': LANGUAGE_TAG[language],
      }),
      signInAgain: session.signInAgain,
      onDone,
    }),
  );
  const list = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
  useEffect(() => {
    window.addEventListener('online', keeper.resumeAll);
    return () => {
      window.removeEventListener('online', keeper.resumeAll);
      keeper.stop();
    };
  }, [keeper]);
  return useMemo(
    () => ({ list, add: keeper.add, pause: keeper.pause, resume: keeper.resume, cancel: keeper.cancel }),
    [list, keeper],
  );
}
