import { dateText, figureText, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { Voucher } from '../../api/types';
import { chartMessages } from './chart.messages';

/** Of the drawing, which is stretched to the room that there is; words stand outside it, so that they are not. */
const WIDTH = 600;
const HEIGHT = 160;
/** Room for the line's own width, and after the last step. */
const EDGE = 2;
const AFTER = 24;

/** What could be spent of a voucher over time: it changes only where money moves, so it is drawn in steps. */
export function BalanceSteps({ voucher }: { readonly voucher: Voucher }): JSX.Element | null {
  const t = useMessages(chartMessages);
  const language = useLanguage();
  const moves = voucher.movements.toSorted((one, other) => one.at.localeCompare(other.at));
  const [first] = moves;
  const last = moves.at(-1);
  if (!first || !last || moves.length < 2) return null;
  const most = moves.reduce((top, { availableAfter }) => Math.max(top, Number(availableAfter)), 0);
  return (
    <Panel id="h-steps" title={t('web.chart.title')} hint={t('web.chart.yuan')}>
      <div className="balancechart num">
        <p className="scale" aria-hidden="true">
          <span>{figureText(most.toFixed(2))}</span>
          <span>{figureText('0.00')}</span>
        </p>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
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
          <path
            className="grid"
            d={`M0 ${EDGE}H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT - EDGE}H${WIDTH}`}
          />
          <path className="level" d={stepsOf(moves, most)} />
        </svg>
        <p className="days" aria-hidden="true">
          <span>{dateText(first.at, language)}</span>
          <span>{dateText(last.at, language)}</span>
        </p>
      </div>
      <p className="small soft">{t('web.chart.note')}</p>
    </Panel>
  );
}

/** The line: level from one movement to the next, then up or down. */
function stepsOf(moves: Voucher['movements'], most: number): string {
  const from = Date.parse(moves[0]?.at ?? '');
  const span = Math.max(1, Date.parse(moves.at(-1)?.at ?? '') - from);
  const x = (at: string) => (((Date.parse(at) - from) / span) * (WIDTH - AFTER)).toFixed(1);
  const y = (yuan: string) => (EDGE + (1 - Number(yuan) / (most || 1)) * (HEIGHT - 2 * EDGE)).toFixed(1);
  const line = moves.map(({ at, availableAfter }, place) =>
    place === 0 ? `M${x(at)} ${y(availableAfter)}` : `H${x(at)}V${y(availableAfter)}`,
  );
  return `${line.join('')}H${WIDTH}`;
}
