import { Progress, useMessages } from '#look';
import type { JSX } from 'react';
import { deskMessages } from './desk.messages';
import type { DeskItem } from './desk-types';
import { urgencyTone } from './due-words';

/** How much of the limit is used, as a bar and in figures. */
export function UsedDays({ item }: { readonly item: DeskItem }): JSX.Element {
  const t = useMessages(deskMessages);
  const { usedDays: used, limitDays: limit } = item.clock;
  const tone = urgencyTone(item.urgency);
  return (
    <span className="used">
      <Progress
        value={used}
        max={Math.max(1, limit)}
        label={t('web.desk.used.label', { company: item.company.name, used, limit })}
        {...(tone ? { tone } : {})}
      />
      <span className="small quiet num">{t('web.desk.used.of', { used, limit })}</span>
    </span>
  );
}
