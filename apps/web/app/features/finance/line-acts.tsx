import { Button, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { budgetMessages } from './budget.messages';
import { CarryOverDialog } from './carry-over-dialog';
import { CloseLineDialog } from './close-line-dialog';
import { financeMessages } from './finance.messages';
import type { Line } from './finance-types';
import { TopUpDialog } from './top-up-dialog';

type Act = 'top-up' | 'carry' | 'close';

/** What an officer can do with an open line. */
export function LineActs(props: { readonly line: Line; readonly sources: readonly Line[] }): JSX.Element {
  const t = useMessages(budgetMessages);
  const f = useMessages(financeMessages);
  const [asking, setAsking] = useState<Act | null>(null);
  const acts: Act[] = props.sources.length > 0 ? ['top-up', 'carry', 'close'] : ['top-up', 'close'];
  const dialog = (act: Act) => ({ line: props.line, open: asking === act, onClose: () => setAsking(null) });
  return (
    <>
      <p className="row noprint">
        {acts.map((act) => (
          <Button key={act} kind={act === 'close' ? 'danger' : 'second'} onClick={() => setAsking(act)}>
            {f('web.finance.asks', { label: t(`web.line.${act}`) })}
          </Button>
        ))}
      </p>
      <TopUpDialog {...dialog('top-up')} />
      <CarryOverDialog {...dialog('carry')} sources={props.sources} />
      <CloseLineDialog {...dialog('close')} />
    </>
  );
}
