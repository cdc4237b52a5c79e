import { dateText, figureText, useLanguage, useMessages } from '#look';
import { useId, type JSX } from 'react';
import { budgetMessages } from './budget.messages';
import { stepAreas, STACK, type ChartDay } from './step-areas';

const LEFT = 56;
const RIGHT = 668;
const TOP = 14;
const BOTTOM = 180;
const TEN_THOUSAND = 10_000;

/** What a line came to at the end of each day: parts on top of each other, in steps, up to today. */
export function DailyChart(props: {
  readonly name: string;
  /** The latest first. */
  readonly days: readonly ChartDay[];
  /** ISO 8601; the same on server and in the browser. */
  readonly today: string;
}): JSX.Element | null {
  const t = useMessages(budgetMessages);
  const language = useLanguage();
  const id = useId();
  const [last] = props.days;
  if (!last) return null;
  const { areas, top, most, from } = stepAreas(props.days, props.today, {
    left: LEFT,
    right: RIGHT,
    top: TOP,
    bottom: BOTTOM,
  });
  const [first, now] = [dateText(from, language), dateText(props.today, language)];
  const text = t('web.line.days.text', {
    day: dateText(last.day, language),
    appropriated: figureText(last.appropriated),
    paid: figureText(last.paid),
    available: figureText(last.available),
  });
  return (
    <figure className="stack">
      <svg className="chart" viewBox="0 0 680 204" role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{t('web.line.days.chart', { round: props.name })}</title>
        <desc id={`${id}-d`}>{text}</desc>
        {[0, 0.5, 1].map((share) => {
          const y = BOTTOM - share * (BOTTOM - TOP);
          return (
            <g key={share}>
              <path className="gl" d={`M${LEFT} ${y}H${RIGHT}`} />
              <text x={LEFT - 8} y={y + 4} textAnchor="end">
                {figureText(String(Math.round((share * most) / TEN_THOUSAND)))}
              </text>
            </g>
          );
        })}
        {areas.map((area, place) => (
          <path key={STACK[place]} className={`a${place + 1}`} d={area} />
        ))}
        <path className="top" d={top} />
        {first === now ? null : (
          <text x={LEFT} y={200}>
            {first}
          </text>
        )}
        <text x={RIGHT} y={200} textAnchor="end">
          {now}
        </text>
      </svg>
      <figcaption className="small soft">
        <ul className="key">
          {STACK.map((part, place) => (
            <li key={part}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <rect className={`k${place + 1}`} x="0.5" y="0.5" width="11" height="11" rx="2" />
              </svg>
              {t(`web.line.${part}`)}
            </li>
          ))}
        </ul>
        {t('web.line.days.note')}
      </figcaption>
    </figure>
  );
}
