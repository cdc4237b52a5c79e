import { Icon, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { financeMessages } from './finance.messages';

/** To the table of what is shown. `path` below `/api/voucher/exports`. */
export function CsvLink({ path, label }: { readonly path: string; readonly label?: string }): JSX.Element {
  const t = useMessages(financeMessages);
  const language = useLanguage();
  return (
    <a className="small noprint" href={`/api/voucher/exports/${path}?lang=${language}`} download>
      <Icon name="download" /> {label ?? t('web.finance.csv')}
    </a>
  );
}
