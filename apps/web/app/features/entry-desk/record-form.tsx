import { Button, buttonClass, DecisionBar, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import type { FinderEntry, FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { localPath } from '../../frame/locale';
import { usePortal } from '../../frame/portal-data';
import { EntryFields } from '../entries/entry-fields';
import { isSame, placeId, type Places, type PlaceValue } from '../entries/entry-places';
import { entryMessages } from '../entries/entry.messages';
import { pointersOf, wordsOf } from '../entries/place-words';
import { orderMessages } from '../orders/order.messages';
import { useKeptFields } from '../orders/use-kept-fields';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { entryDeskMessages } from './entry-desk.messages';

/** An entry as an editor writes it. What is typed stays with the tab until it is published or given up. */
export function RecordForm(props: {
  readonly kind: FinderKind;
  /** Under which what is typed is kept. */
  readonly name: string;
  /** What it says now; null: there is none yet. */
  readonly entry: FinderEntry | null;
  readonly saved: Places;
  readonly back: string;
  readonly yes: string;
  /** @returns the id of the entry */
  readonly send: (places: Places) => Promise<string | undefined>;
}): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const e = useMessages(entryMessages);
  const o = useMessages(orderMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const sending = useSending();
  const person = usePortal().session?.person.id ?? '';
  const [typed, change] = useKeptFields<PlaceValue>(`record:${person}:${props.name}`);
  const { kind, entry, saved } = props;
  const values = { ...saved, ...typed };
  const publish = async () => {
    let id: string | undefined;
    const done = await sending.send(async () => {
      id = await props.send(values);
    });
    if (!done || !id) return;
    change(() => ({}));
    const said = t('web.edesk.published', { title: String(values['/title']) });
    await navigate(localPath(`/desk/entries/records/${id}`, language), { state: { said } });
  };
  const words = entry ? wordsOf(entry, language) : null;
  const changed = pointersOf(kind).filter((pointer) => !isSame(values[pointer], saved[pointer]));
  return (
    <div className="stack-3">
      <FormTrouble
        sending={sending}
        fieldIds={Object.fromEntries(pointersOf(kind).map((pointer) => [pointer, placeId(pointer)]))}
      />
      <Panel id="h-entry" title={e('web.entries.content')} hint={t('web.edesk.kept')}>
        <EntryFields
          kind={kind}
          values={values}
          wrong={sending.mistakes}
          before={new Map(words ? changed.map((pointer) => [pointer, words.get(pointer) ?? '']) : [])}
          shown={entry?.fields ?? []}
          onChange={(pointer, value) => change((now) => ({ ...now, [pointer]: value }))}
        />
      </Panel>
      <DecisionBar label={e('web.entries.act')}>
        <Button busy={sending.busy} onClick={() => void publish()}>
          {props.yes}
        </Button>
        <LocalLink className={buttonClass('second')} to={props.back} onClick={() => change(() => ({}))}>
          {o('web.order.not-now')}
        </LocalLink>
        <span className="soft small num">
          {entry ? t('web.edesk.changed', { count: changed.length }) : t('web.edesk.new.note')}
        </span>
      </DecisionBar>
    </div>
  );
}
