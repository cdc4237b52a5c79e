import { useCallback, useMemo, useRef, useState, type JSX, type ReactNode } from 'react';
import { browserFetch } from '../../api/browser-fetch';
import { usePortal } from '../../frame/portal-data';
import { currentSession, sameActor, type CurrentSession } from './current-session';
import { SessionContext, type SessionKeeper } from './session-context';
import { EndedDialog, EndingDialog, OtherActorDialog } from './session-dialogs';
import { StepUpDialog } from './step-up-dialog';
import { useActorWatch } from './use-actor-watch';
import { useSessionEnd } from './use-session-end';

type Stage =
  | { readonly kind: 'fine' }
  | { readonly kind: 'ending'; readonly at: string }
  | { readonly kind: 'ended' }
  | { readonly kind: 'confirming' }
  | { readonly kind: 'other'; readonly name: string };

const FINE: Stage = { kind: 'fine' };
const ENDED: Stage = { kind: 'ended' };
const CONFIRMING: Stage = { kind: 'confirming' };

/**
 * Watches the session while somebody works: says two minutes ahead that it ends, has them sign in again in place, has
 * them show once more who they are where an act wants it, and never lets work begun for one company go on for another.
 */
export function SessionGuard({ children }: { readonly children: ReactNode }): JSX.Element {
  const { session, csrfToken } = usePortal();
  const [stage, setStage] = useState<Stage>(FINE);
  const token = useRef(csrfToken);
  const waiting = useRef<((back: boolean) => void)[]>([]);
  const lookWhoActs = useActorWatch(session, (now) => setStage({ kind: 'other', name: actorName(now) }));
  const keeper = useMemo<SessionKeeper>(
    () => ({
      lookWhoActs,
      csrfToken: () => token.current,
      signInAgain: () => {
        setStage(ENDED);
        return new Promise((resume) => waiting.current.push(() => resume()));
      },
      confirm: () => {
        setStage(CONFIRMING);
        return new Promise((resume) => waiting.current.push(resume));
      },
    }),
    [lookWhoActs],
  );

  const watch = useSessionEnd({
    expiresAt: session?.expiresAt ?? null,
    onEnding: (at) => setStage((now) => (now.kind === 'fine' ? { kind: 'ending', at } : now)),
    onEnded: () => setStage(ENDED),
  });

  const goOn = useCallback(
    (now: CurrentSession) => {
      if (session && !sameActor(session, now)) {
        setStage({ kind: 'other', name: actorName(now) });
        return;
      }
      token.current = now.csrfToken;
      setStage(FINE);
      watch(now.expiresAt);
      for (const resume of waiting.current.splice(0)) resume(true);
    },
    [session, watch],
  );

  const cancel = useCallback(() => {
    setStage(FINE);
    for (const resume of waiting.current.splice(0)) resume(false);
  }, []);

  const extend = async () => {
    // Any signed-in call moves the end on; asking only who is signed in does not.
    await browserFetch(new Request('/api/workspace/inbox'), token.current).catch(() => undefined);
    const now = await currentSession().catch(() => null);
    if (now) goOn(now);
    else setStage(ENDED);
  };

  return (
    <SessionContext value={keeper}>
      {children}
      <EndingDialog
        at={stage.kind === 'ending' ? stage.at : null}
        onExtend={() => void extend()}
        onClose={() => setStage((now) => (now.kind === 'ending' ? FINE : now))}
      />
      <EndedDialog open={stage.kind === 'ended'} onSignedIn={goOn} />
      <StepUpDialog open={stage.kind === 'confirming'} onConfirmed={goOn} onCancel={cancel} />
      <OtherActorDialog name={stage.kind === 'other' ? stage.name : null} />
    </SessionContext>
  );
}

function actorName({ person, company }: CurrentSession): string {
  return [person.name, company?.name].filter(Boolean).join(' · ');
}
