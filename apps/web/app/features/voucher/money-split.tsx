import { figureText } from '#look';
import { useId, type JSX } from 'react';

interface Amount {
  readonly term: string;
  /** Yuan with two decimals, such as `60000.00`. */
  readonly value: string;
}

const WIDTH = 300;

/** Amounts of one whole: the first is what one looks for; the bar repeats them, the words carry them. */
export function MoneySplit(props: {
  readonly label: string;
  readonly parts: readonly [Amount, ...Amount[]];
  readonly whole: Amount;
}): JSX.Element {
  const heading = useId();
  return (
    <div className="money" role="group" aria-labelledby={heading}>
      <p className="vh" id={heading}>
        {props.label}
      </p>
      <dl>
        {[...props.parts, props.whole].map(({ term, value }, place) => (
          <div key={term} className={place === 0 ? 'main' : undefined}>
            <dt>{term}</dt>
            <dd className="num">
              <Yuan value={value} />
            </dd>
          </div>
        ))}
      </dl>
      <Bar parts={props.parts} whole={props.whole} />
    </div>
  );
}

function Bar({ parts, whole }: Pick<Parameters<typeof MoneySplit>[0], 'parts' | 'whole'>): JSX.Element {
  const total = Number(whole.value) || 1;
  const ends = parts.map((_, place) => shareOf(parts.slice(0, place + 1), total));
  return (
    <svg className="split" viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
      <rect width={WIDTH} height="10" className="b0" />
      {parts.map(({ term }, place) => {
        const x = ends[place - 1] ?? 0;
        return (
          <rect key={term} x={x} width={(ends[place] ?? x) - x} height="10" className={`b${place + 1}`} />
        );
      })}
    </svg>
  );
}

/** How far these amounts reach along the bar. */
function shareOf(parts: readonly Amount[], total: number): number {
  const sum = parts.reduce((before, { value }) => before + Math.max(0, Number(value)), 0);
  return Math.min(1, sum / total) * WIDTH;
}

/** `¥212,000` large and `.00` small. */
function Yuan({ value }: { readonly value: string }): JSX.Element {
  const [whole = '', decimals = '00'] = figureText(value).split('.');
  return (
    <>
      {whole.startsWith('-') ? `−¥${whole.slice(1)}` : `¥${whole}`}
      <small>.{decimals}</small>
    </>
  );
}
