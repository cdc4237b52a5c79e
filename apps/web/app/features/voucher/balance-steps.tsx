import { dateText, figureText, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { Voucher } from '../../api/types';
import { chartMessages } from './chart.messages';

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 88;
const BOTTOM = 28;
const TOP = 12;

/** What could be spent of a voucher over time: it changes only where money moves, so it is drawn in steps. */
export function BalanceSteps({ voucher }: { readonly voucher: Voucher }): JSX.Element | null {
  const t = useMessages(chartMessages);
  const language = useLanguage();
  const moves = voucher.movements.toSorted((one, other) => one.at.localeCompare(other.at));
  const [first] = moves;
  const last = moves.at(-1);
  if (!first || !last || moves.length < 2) return null;
  const from = Date.parse(first.at);
  const span = Math.max(1, Date.parse(last.at) - from);
  const most = Math.max(1, ...moves.map(({ availableAfter }) => Number(availableAfter)));
  const x = (at: string) => LEFT + ((Date.parse(at) - from) / span) * (WIDTH - LEFT - 16);
  const y = (yuan: number) => TOP + (1 - yuan / most) * (HEIGHT - TOP - BOTTOM);
  const line = moves
    .map(({ at, availableAfter }, place) => {
      const level = y(Number(availableAfter)).toFixed(1);
      return place === 0 ? `M${x(at).toFixed(1)} ${level}` : `H${x(at).toFixed(1)}V${level}`;
    })
    .join('');
  const ticks = [0, most / 2, most];
  return (
    <Panel id="h-steps" title={t('web.chart.title')} hint={t('web.chart.yuan')}>
      <svg
        className="steps"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby="steps-title steps-text"
      >
        <title id="steps-title">{t('web.chart.title')}</title>
        <desc id="steps-text">
          {t('web.chart.text', {
            from: figureText(first.availableAfter),
            to: figureText(last.availableAfter),
            count: moves.length,
          })}
        </desc>
        {ticks.map((tick) => (
          <g key={tick}>
            <path className="grid" d={`M${LEFT} ${y(tick)}H${WIDTH}`} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {figureText(tick.toFixed(2))}
            </text>
          </g>
        ))}
        <path className="level" d={`${line}H${WIDTH}`} />
        {moves.map(({ at, availableAfter }, place) => (
          <circle key={`${at} ${place}`} cx={x(at)} cy={y(Number(availableAfter))} r="4" />
        ))}
        <text x={LEFT} y={HEIGHT - 6}>
          {dateText(first.at, language)}
        </text>
        <text x={WIDTH} y={HEIGHT - 6} textAnchor="end">
          {dateText(last.at, language)}
        </text>
      </svg>
      <p className="small soft">{t('web.chart.note')}</p>
    </Panel>
  );
}
