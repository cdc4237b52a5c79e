import { CardCell, CardRow, CardTable, momentText, Panel, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { ReturnedItem } from '../../api/types';
import { rowOf } from '../application/case-pointer';
import { deskMessages } from './desk.messages';
import { PlaceLink } from './place-link';
import { ReturnButton } from './return-button';
import { ReturnedValue } from './returned-value';
import { useReview } from './review-context';

/** What was sent back, with the value before and after: side by side, with the reviewer's own words. */
export function CorrectionsPanel(): JSX.Element | null {
  const t = useMessages(deskMessages);
  const { application, mayReturn } = useReview();
  const { returns } = application;
  if (returns.length === 0) return null;
  const columns = [
    { key: 'item', label: t('web.desk.corrections.item') },
    { key: 'before', label: t('web.desk.corrections.before') },
    { key: 'after', label: t('web.desk.corrections.after') },
    { key: 'status', label: t('web.desk.corrections.status') },
  ];
  return (
    <Panel
      id="h-corrections"
      title={t('web.desk.corrections')}
      hint={t('web.desk.corrections.hint', { count: returns.length })}
    >
      <ResubmissionNote />
      <div className="corrections">
        <CardTable caption={t('web.desk.corrections')} columns={columns}>
          {returns.toReversed().map((item) => (
            <CorrectionRow key={item.id} item={item} mayReturn={mayReturn} />
          ))}
        </CardTable>
      </div>
    </Panel>
  );
}

/** When the company sent it again, and what it said; for things it left as they were, this is why. */
function ResubmissionNote(): JSX.Element | null {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const sent = useReview().application.history.findLast(({ move }) => move === 'resubmit');
  if (!sent) return null;
  return (
    <p className="resubmitted soft">
      {t('web.desk.corrections.sent', { time: momentText(sent.at, language) })}
      {sent.reason ? ` ${t('web.desk.corrections.said', { reason: sent.reason })}` : null}
    </p>
  );
}

function CorrectionRow(props: { readonly item: ReturnedItem; readonly mayReturn: boolean }): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { form } = useReview();
  const { item, mayReturn } = props;
  const status = statusOf(item);
  const row = {
    row: rowOf(form, item.pointer),
    label: item.label[language],
    values: [{ pointer: item.pointer, year: null, value: item.newValue }],
  };
  return (
    <CardRow
      head={
        <>
          <PlaceLink pointer={item.pointer} />
          <span className="comment">{item.comment}</span>
          <span className="small quiet num">
            {item.by.name} · {momentText(item.at, language)}
          </span>
        </>
      }
    >
      <CardCell label={t('web.desk.corrections.before')}>
        <ReturnedValue
          pointer={item.pointer}
          value={item.oldValue}
          {...(status === 'open' ? {} : { beside: { value: item.newValue, as: 'del' } })}
        />
      </CardCell>
      <CardCell label={t('web.desk.corrections.after')}>
        {status === 'open' ? (
          <span className="quiet">—</span>
        ) : (
          <ReturnedValue
            pointer={item.pointer}
            value={item.newValue}
            beside={{ value: item.oldValue, as: 'ins' }}
          />
        )}
      </CardCell>
      <CardCell label={t('web.desk.corrections.status')}>
        <Tag tone={status === 'changed' ? 'ok' : 'warn'}>{t(`web.desk.corrections.${status}`)}</Tag>{' '}
        {mayReturn ? <ReturnButton row={row} again /> : null}
      </CardCell>
    </CardRow>
  );
}

/** While the company corrects, its unsent values are its own. Sent again without a change is worth seeing. */
function statusOf({ answeredAt, status }: ReturnedItem): 'changed' | 'same' | 'open' {
  if (!answeredAt) return 'open';
  return status === 'changed' ? 'changed' : 'same';
}
