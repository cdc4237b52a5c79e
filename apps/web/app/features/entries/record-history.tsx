import { CardCell, CardRow, CardTable, momentText, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind, FinderRecord } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { ReturnTable } from '../voucher-desk/return-table';
import { useConditionItems } from './condition-changes';
import { ConditionsThen } from './conditions-then';
import { useEntryItems } from './entry-changes';
import { entryMessages } from './entry.messages';
import { PastMoves } from './past-moves';
import type { ComparedVersions } from './record-page-data';

/** What an entry said before, by whom and why it was changed, and when it was taken away or brought back. */
export function RecordHistory(props: {
  readonly record: FinderRecord;
  /** The address of the entry's page. */
  readonly place: string;
}): JSX.Element {
  const t = useMessages(entryMessages);
  const { record } = props;
  return (
    <>
      <Panel id="h-versions" title={t('web.entries.versions')}>
        {record.versions.length === 0 ? (
          <p className="soft">{t('web.entries.versions.none')}</p>
        ) : (
          <Versions {...props} />
        )}
      </Panel>
      {record.moves.length > 0 ? (
        <Panel id="h-moves" title={t('web.entries.moves')}>
          <PastMoves items={record.moves} none="" />
        </Panel>
      ) : null}
    </>
  );
}

function Versions({ record, place }: Parameters<typeof RecordHistory>[0]): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const columns = (['version', 'ended'] as const).map((key) => ({
    key,
    label: t(`web.entries.column.${key}`),
  }));
  return (
    <CardTable caption={t('web.entries.versions')} columns={columns}>
      {record.versions.map(({ version, reason, by, at }) => (
        <CardRow
          key={version}
          head={
            <LocalLink className="nw" to={`${place}?version=${version}#h-compared`}>
              {t('web.entries.version', { version })}
            </LocalLink>
          }
        >
          <CardCell label={t('web.entries.column.ended')}>
            {reasonText(t, reason)}
            <span className="small soft num number">
              {momentText(at, language)} · {by ?? t('web.entries.by-nobody')}
            </span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

/** One version beside the next, place by place. */
export function VersionChanges(props: {
  readonly kind: FinderKind;
  readonly compared: ComparedVersions;
}): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { ended, before, after } = props.compared;
  const places = useEntryItems(props.kind, after, before);
  const conditions = useConditionItems(after.conditions, before.conditions);
  const changed = [...places, ...conditions].filter(({ differs }) => differs);
  return (
    <Panel
      id="h-compared"
      title={t('web.entries.compared', { before: ended.version, after: ended.version + 1 })}
      hint={`${reasonText(t, ended.reason)} · ${ended.by ?? t('web.entries.by-nobody')} · ${momentText(ended.at, language)}`}
    >
      {changed.length === 0 ? (
        <p className="soft">{t('web.entries.compared.none')}</p>
      ) : (
        <ReturnTable
          caption={t('web.entries.compared', { before: ended.version, after: ended.version + 1 })}
          items={changed}
          beforeLabel={t('web.entries.before')}
          returning={null}
          mistakes={new Map()}
        />
      )}
      <ConditionsThen version={ended.version} conditions={before.conditions} />
    </Panel>
  );
}

const REASONS = ['import', 'approval', 'correction', 'assignment', 'archive', 'restore'] as const;

function reasonText(t: (key: keyof typeof entryMessages) => string, reason: string): string {
  const known = REASONS.find((one) => one === reason);
  return known ? t(`web.entries.reason.${known}`) : reason;
}
