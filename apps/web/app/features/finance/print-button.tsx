import { Button, Icon, useMessages } from '#look';
import type { JSX } from 'react';
import { financeMessages } from './finance.messages';

export function PrintButton(): JSX.Element {
  const t = useMessages(financeMessages);
  return (
    <span className="noprint">
      <Button kind="second" onClick={() => window.print()}>
        <Icon name="print" /> {t('web.finance.print')}
      </Button>
    </span>
  );
}
