import { CardCell, CardRow, CardTable, exactText, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { deskMessages } from './desk.messages';
import { useReview } from './review-context';

/** Everything that was done with the case, the latest first. */
export function RecordPart(): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { history } = useReview().application;
  const columns = (['at', 'move', 'by', 'reason'] as const).map((key) => ({
    key,
    label: t(`web.desk.record.${key}`),
  }));
  return (
    <Panel id="h-record" title={t('web.desk.record')}>
      <CardTable caption={t('web.desk.record')} columns={columns}>
        {history.toReversed().map((row) => (
          <CardRow key={`${row.at} ${row.move}`} head={<time dateTime={row.at}>{exactText(row.at)}</time>}>
            <CardCell label={t('web.desk.record.move')}>{row.label[language]}</CardCell>
            <CardCell label={t('web.desk.record.by')}>
              {row.by} <span className={row.by ? 'small quiet' : undefined}>{row.role[language]}</span>
            </CardCell>
            <CardCell label={t('web.desk.record.reason')}>
              {row.reason ?? <span className="quiet">{t('web.desk.record.none')}</span>}
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
    </Panel>
  );
}
