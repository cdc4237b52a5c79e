import { LinkButton, useLanguage } from '#look';
import { useState, type JSX, type MouseEvent } from 'react';
import { localPath } from '../../frame/locale';

/** The way to sign in in a window of its own, which tells this page when it is done. */
export function SignInWindow(props: {
  readonly label: string;
  /** Said while the page waits. */
  readonly waiting: string;
  /** Whoever is signed in shows once more who they are. */
  readonly stepUp?: boolean;
}): JSX.Element {
  const language = useLanguage();
  const [waits, setWaits] = useState(false);
  const returnTo = encodeURIComponent(localPath('/signed-in', language));
  const href = `/auth/login?return_to=${returnTo}${props.stepUp ? '&step_up=1' : ''}`;
  const inWindow = (event: MouseEvent) => {
    setWaits(true);
    // Where a window is refused, the link opens a tab.
    if (window.open(href, 'portal-sign-in', 'popup,width=520,height=720')) event.preventDefault();
  };
  return (
    <>
      <span role="status" className="soft">
        {waits ? props.waiting : null}
      </span>
      <LinkButton href={href} target="_blank" onClick={inWindow}>
        {props.label}
      </LinkButton>
    </>
  );
}
