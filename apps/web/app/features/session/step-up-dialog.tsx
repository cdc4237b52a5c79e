import { Button, Dialog, useMessages } from '#look';
import { useCallback, type JSX } from 'react';
import { currentSession, type CurrentSession } from './current-session';
import { sessionMessages } from './session.messages';
import { SignInWindow } from './sign-in-window';
import { useOtherWindow } from './use-other-window';

/** An act that signs or decides wants the person to show once more who they are; then it goes on by itself. */
export function StepUpDialog(props: {
  readonly open: boolean;
  readonly onConfirmed: (now: CurrentSession) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const t = useMessages(sessionMessages);
  const { open, onConfirmed, onCancel } = props;
  const startLooking = useCallback(() => {
    /** When the session that is too old was opened; null when there was none any more. */
    let before: string | null | undefined;
    return async () => {
      const now = await currentSession();
      if (before === undefined) before = now?.signedInAt ?? null;
      else if (now && now.signedInAt !== before) onConfirmed(now);
    };
  }, [onConfirmed]);
  useOtherWindow(open, startLooking);
  // The element says that it has closed also when the page has closed it.
  const onClose = () => {
    if (open) onCancel();
  };
  return (
    <Dialog open={open} title={t('web.session.confirm.title')} onClose={onClose}>
      <p>{t('web.session.confirm.text')}</p>
      <p className="row">
        <Button kind="second" onClick={onCancel}>
          {t('web.session.confirm.cancel')}
        </Button>
        <SignInWindow stepUp label={t('web.session.confirm.go')} waiting={t('web.session.confirm.waiting')} />
      </p>
    </Dialog>
  );
}
