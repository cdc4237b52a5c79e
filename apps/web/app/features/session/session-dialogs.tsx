import { Button, clockText, Dialog, LinkButton, useLanguage, useMessages } from '#look';
import { useEffect, useState, type JSX, type MouseEvent } from 'react';
import { localPath } from '../../frame/locale';
import { currentSession, type CurrentSession } from './current-session';
import { SESSION_CHANNEL } from './session-channel';
import { sessionMessages } from './session.messages';

/** How often the page looks whether the person is back, in milliseconds. */
const LOOK_EVERY = 2000;

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
  const language = useLanguage();
  const [waiting, setWaiting] = useState(false);
  const { open, onSignedIn } = props;
  useEffect(() => {
    if (!open) return undefined;
    const look = () =>
      currentSession().then(
        (now) => now && onSignedIn(now),
        () => undefined, // out of reach for now; the next look may succeed
      );
    const timer = setInterval(() => void look(), LOOK_EVERY);
    const channel = new BroadcastChannel(SESSION_CHANNEL);
    channel.addEventListener('message', () => void look());
    return () => {
      clearInterval(timer);
      channel.close();
      setWaiting(false);
    };
  }, [open, onSignedIn]);

  const href = `/auth/login?return_to=${encodeURIComponent(localPath('/signed-in', language))}`;
  const inWindow = (event: MouseEvent) => {
    setWaiting(true);
    // Where a window is refused, the link opens a tab.
    if (window.open(href, 'portal-sign-in', 'popup,width=520,height=720')) event.preventDefault();
  };
  return (
    <Dialog open={open} title={t('web.session.ended.title')} onClose={() => undefined} stays>
      <p>{t('web.session.ended.text')}</p>
      <p className="row">
        {waiting ? (
          <span role="status" className="soft">
            {t('web.session.waiting')}
          </span>
        ) : null}
        <LinkButton href={href} target="_blank" onClick={inWindow}>
          {t('web.session.again')}
        </LinkButton>
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
