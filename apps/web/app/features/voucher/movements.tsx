import { CardCell, CardRow, CardTable, figureText, momentText, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { Voucher } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { walletMessages } from './wallet.messages';

/** Every movement of all vouchers in words, the latest first. */
export function Movements({ vouchers }: { readonly vouchers: readonly Voucher[] }): JSX.Element | null {
  const t = useMessages(walletMessages);
  const language = useLanguage();
  const rows = vouchers
    .flatMap((voucher) =>
      voucher.movements.map((movement, place) => ({
        key: `${voucher.id} ${place}`,
        number: voucher.number,
        ...movement,
      })),
    )
    .toSorted((one, other) => other.at.localeCompare(one.at));
  if (rows.length === 0) return null;
  const columns = [
    { key: 'movement', label: t('web.wallet.movement') },
    { key: 'when', label: t('web.wallet.when') },
    { key: 'change', label: t('web.wallet.change'), numeric: true },
    { key: 'after', label: t('web.wallet.after'), numeric: true },
  ];
  return (
    <Panel id="h-movements" title={t('web.wallet.movements')} hint={t('web.wallet.movements.hint')}>
      <CardTable caption={t('web.wallet.movements')} columns={columns}>
        {rows.map((row) => (
          <CardRow
            key={row.key}
            head={
              <>
                {row.text[language]}
                <span className="small quiet mono number">
                  {row.order ? (
                    <LocalLink to={`/workspace/vouchers/orders/${row.order.id}`}>
                      {row.order.number}
                    </LocalLink>
                  ) : (
                    row.number
                  )}
                </span>
              </>
            }
          >
            <CardCell label={t('web.wallet.when')}>
              <span className="num nw">{momentText(row.at, language)}</span>
            </CardCell>
            <CardCell label={t('web.wallet.change')} numeric>
              {signed(row.available)}
            </CardCell>
            <CardCell label={t('web.wallet.after')} numeric>
              {figureText(row.availableAfter)}
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
    </Panel>
  );
}

/** `+ 300,000.00`, `− 48,000.00`: the sign is seen before the figure is read. */
function signed(amount: string): string {
  return amount.startsWith('-') ? `− ${figureText(amount.slice(1))}` : `+ ${figureText(amount)}`;
}
