import { CardCell, CardRow, CardTable, momentText, Panel, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherProviderRecord } from '../../api/types';
import { caseMessages } from '../application/case.messages';
import { deskMessages } from '../desk/desk.messages';
import { MarkedLines } from '../desk/marked-lines';
import type { ValueLine } from '../desk/value-lines';
import { directoryMessages } from './directory.messages';
import { KINDS, REGIONS } from './directory-query';
import { labelKey } from './registration-fields';
import { registrationMessages } from './registration.messages';

type Returned = VoucherProviderRecord['returns'][number];
type Value = Returned['oldValue'];

/** What was sent back, with the value before and after, side by side; nothing where nothing was. */
export function Corrections({ items }: { readonly items: readonly Returned[] }): JSX.Element | null {
  const t = useMessages(deskMessages);
  if (items.length === 0) return null;
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
      hint={t('web.desk.corrections.hint', { count: items.length })}
    >
      <div className="corrections">
        <CardTable caption={t('web.desk.corrections')} columns={columns}>
          {items.toReversed().map((item) => (
            <CorrectionRow key={`${item.at} ${item.pointer}`} item={item} />
          ))}
        </CardTable>
      </div>
    </Panel>
  );
}

function CorrectionRow({ item }: { readonly item: Returned }): JSX.Element {
  const t = useMessages(deskMessages);
  const r = useMessages(registrationMessages);
  const language = useLanguage();
  const { oldValue, newValue } = item;
  const same = JSON.stringify(oldValue) === JSON.stringify(newValue);
  const status = item.answeredAt === null ? 'open' : same ? 'same' : 'changed';
  return (
    <CardRow
      head={
        <>
          {r(labelKey(item.pointer))}
          <span className="comment">{item.comment}</span>
          <span className="small quiet num">
            {item.by} · {momentText(item.at, language)}
          </span>
        </>
      }
    >
      <CardCell label={t('web.desk.corrections.before')}>
        <ShownValue value={oldValue} other={newValue} as={status === 'open' ? null : 'del'} />
      </CardCell>
      <CardCell label={t('web.desk.corrections.after')}>
        {status === 'open' ? (
          <span className="quiet">—</span>
        ) : (
          <ShownValue value={newValue} other={oldValue} as="ins" />
        )}
      </CardCell>
      <CardCell label={t('web.desk.corrections.status')}>
        <Tag tone={status === 'changed' ? 'ok' : 'warn'}>{t(`web.desk.corrections.${status}`)}</Tag>
      </CardCell>
    </CardRow>
  );
}

function ShownValue(props: {
  readonly value: Value;
  readonly other: Value;
  readonly as: 'del' | 'ins' | null;
}): JSX.Element {
  const t = useMessages(caseMessages);
  const nameOf = useValueName();
  const others = piecesOf(props.other).map(({ key }) => key);
  const lines = piecesOf(props.value).map(({ key, text }): ValueLine => ({
    text: nameOf(text),
    differs: !others.includes(key),
  }));
  if (lines.length === 0) return <span className="quiet">{t('web.case.empty')}</span>;
  return <MarkedLines lines={lines} as={props.as} />;
}

/** What was chosen is stored as a code; everything else stands as it was typed. */
function useValueName(): (text: string) => string {
  const names = useMessages(directoryMessages);
  return (text) => {
    const kind = KINDS.find((one) => one === text);
    if (kind) return names(`web.providers.kind.${kind}`);
    const region = REGIONS.find((one) => one === text);
    return region ? names(`web.providers.region.${region}`) : text;
  };
}

/** A value in one piece, each file in one. A file of the same name with other content is another one. */
function piecesOf(value: Value): { readonly key: string; readonly text: string }[] {
  if (!value) return [];
  if (typeof value === 'string') return [{ key: value, text: value }];
  return value.map(({ name, sha256 }) => ({ key: sha256, text: name }));
}
