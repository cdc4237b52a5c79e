import { CardCell, CardRow, CardTable, momentText, Panel, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderProposal } from '../../api/types';
import { deskMessages } from '../desk/desk.messages';

type Returned = FinderProposal['returns'][number];

/** What waits for the company. */
export function openReturns({ returns }: FinderProposal): Returned[] {
  return returns.filter(({ answeredAt }) => answeredAt === null);
}

/** What was ever sent back, the latest first, as it stood before and after; nothing where nothing was. */
export function ReturnedPlaces({ proposal }: { readonly proposal: FinderProposal }): JSX.Element | null {
  const t = useMessages(deskMessages);
  if (proposal.returns.length === 0) return null;
  const columns = (['item', 'before', 'after', 'status'] as const).map((key) => ({
    key,
    label: t(`web.desk.corrections.${key}`),
  }));
  return (
    <Panel
      id="h-corrections"
      title={t('web.desk.corrections')}
      hint={t('web.desk.corrections.hint', { count: proposal.returns.length })}
    >
      <div className="corrections">
        <CardTable caption={t('web.desk.corrections')} columns={columns}>
          {proposal.returns.toReversed().map((item) => (
            <ReturnedRow key={`${item.at} ${item.pointer}`} item={item} />
          ))}
        </CardTable>
      </div>
    </Panel>
  );
}

function ReturnedRow({ item }: { readonly item: Returned }): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { before, after, answeredAt } = item;
  const isSame = before?.zh === after?.zh;
  const status = answeredAt === null ? 'open' : isSame ? 'same' : 'changed';
  return (
    <CardRow
      head={
        <>
          {item.label[language]}
          <span className="comment">{item.comment}</span>
          <span className="small quiet num">
            {item.by} · {momentText(item.at, language)}
          </span>
        </>
      }
    >
      <CardCell label={t('web.desk.corrections.before')}>
        <span className="entrywords long">
          {status === 'changed' ? <del>{before?.[language] ?? '—'}</del> : (before?.[language] ?? '—')}
        </span>
      </CardCell>
      <CardCell label={t('web.desk.corrections.after')}>
        <span className="entrywords long">
          {status === 'changed' ? <ins>{after?.[language] ?? '—'}</ins> : (after?.[language] ?? '—')}
        </span>
      </CardCell>
      <CardCell label={t('web.desk.corrections.status')}>
        <Tag tone={status === 'changed' ? 'ok' : 'warn'}>{t(`web.desk.corrections.${status}`)}</Tag>
      </CardCell>
    </CardRow>
  );
}
