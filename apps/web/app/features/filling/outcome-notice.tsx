import { Notice, useMessages } from '#look';
import type { JSX } from 'react';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';

/** A refusal explains itself: the reason stands on top, not only in the time line. */
export function OutcomeNotice(): JSX.Element | null {
  const t = useMessages(fillingMessages);
  const { application } = useForm();
  if (application.state !== 'rejected') return null;
  const reason = application.history.findLast(({ to }) => to === 'rejected')?.reason;
  return (
    <Notice tone="warn">
      <p>
        <b>{t('web.fill.rejected')}</b>
      </p>
      {reason ? <p>{t('web.fill.rejected.reason', { reason })}</p> : null}
    </Notice>
  );
}
