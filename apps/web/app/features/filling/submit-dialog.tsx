import { Button, Dialog, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import type { Moving } from './use-moving';

/** Says what submitting means before it happens. */
export function SubmitDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly moving: Moving;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { application, filling, districtDays } = useForm();
  const failing = filling.live.selfCheck.gates.filter(({ verdict }) => verdict === 'fail').length;
  return (
    <Dialog open={props.open} title={t('web.fill.submit.title')} onClose={props.onClose}>
      <p>
        {t('web.fill.submit.text', {
          district: application.company.districtName[language],
          days: districtDays,
        })}
      </p>
      {failing > 0 ? <p>{t('web.fill.submit.failing', { count: failing })}</p> : null}
      <p className="row">
        <Button kind="second" onClick={props.onClose}>
          {t('web.fill.cancel')}
        </Button>
        <Button
          onClick={() => {
            props.onClose();
            props.moving.make('submit');
          }}
        >
          {t('web.fill.submit.yes')}
        </Button>
      </p>
    </Dialog>
  );
}
