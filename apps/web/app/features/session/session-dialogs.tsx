import { Button, clockText, Dialog, useMessages } from '#look';
import { useCallback, type JSX } from 'react';
import { currentSession, type CurrentSession } from './current-session';
import { sessionMessages } from './session.messages';
import { SignInWindow } from './sign-in-window';
import { useOtherWindow } from './use-other-window';

/** Two minutes ahead: the session ends; one click keeps it. */
export function EndingDialog(props: {
  /** When it ends; null while it does not. */
  readonly at: string | null;
  readonly onExtend: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(sessionMessages);
  return (
    <Dialog open={props.at !== null} title={t('web.session.ending.title')} onClose={props.onClose}>
      <p>{t('web.session.ending.text', { time: props.at ? clockText(props.at) : '' })}</p>
      <p className="row">
        <Button onClick={props.onExtend} autoFocus>
          {t('web.session.extend')}
        </Button>
      </p>
    </Dialog>
  );
}

/** The session is over: sign in in a window of its own, then go on here. */
export function EndedDialog(props: {
  readonly open: boolean;
  readonly onSignedIn: (now: CurrentSession) => void;
}): JSX.Element {
  const t = useMessages(sessionMessages);
  const { open, onSignedIn } = props;
  const startLooking = useCallback(
    () => async () => {
      const now = await currentSession();
      if (now) onSignedIn(now);
    },
    [onSignedIn],
  );
  useOtherWindow(open, startLooking);
  return (
    <Dialog open={open} title={t('web.session.ended.title')} onClose={() => undefined} stays>
      <p>{t('web.session.ended.text')}</p>
      <p className="row">
        <SignInWindow label={t('web.session.again')} waiting={t('web.session.waiting')} />
      </p>
    </Dialog>
  );
}

/** Somebody else came back: what is on this page must not go to their company. */
export function OtherActorDialog({ name }: { readonly name: string | null }): JSX.Element {
  const t = useMessages(sessionMessages);
  return (
    <Dialog open={name !== null} title={t('web.session.other.title')} onClose={() => undefined} stays>
      <p>{t('web.session.other.text', { name: name ?? '' })}</p>
      <p className="row">
        <Button onClick={() => window.location.assign(localRoot())}>{t('web.session.reopen')}</Button>
      </p>
    </Dialog>
  );
}

/** The application may not belong to the new company: the workspace always opens. */
function localRoot(): string {
  return window.location.pathname.startsWith('/en/') ? '/en/workspace' : '/workspace';
}
