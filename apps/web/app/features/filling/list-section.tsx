import { newId } from '#kernel';
import { Button, Dialog, FieldWrong, Icon, useMessages } from '#look';
import { useState, type JSX } from 'react';
import type { FormField, FormSection } from '../../api/types';
import { FieldValue } from '../application/field-value';
import { OneField } from './fields-section';
import { fillingMessages } from './filling.messages';
import { useForm, useMistakes } from './form-context';
import { fieldId, isUnlocked, overlap, rowsAt, type Row } from './pointer';
import { OldNames, ReturnedNote } from './returned-note';

/** Entries that the company adds itself, each folded to one line until it is worked on. */
export function ListSection({ section }: { readonly section: FormSection }): JSX.Element {
  const t = useMessages(fillingMessages);
  const { application, values, change } = useForm();
  const mistakeAt = useMistakes();
  const [added, setAdded] = useState<string | null>(null);
  const pointer = `/${section.id}`;
  const rows = rowsAt(values, section.id);
  const open = isUnlocked(application.unlocked, pointer);
  const most = section.maxRows ?? 100;
  const words = mistakeAt(pointer);
  const add = () => {
    const id = newId();
    setAdded(id);
    change(`${pointer}/${id}`, { id });
  };
  const returned = application.returns.filter((item) => item.pointer === pointer);
  return (
    <div className="stack" id={fieldId(pointer)} tabIndex={-1}>
      {returned.map((item) => (
        <ReturnedNote key={item.id} item={item}>
          <OldNames item={item} />
        </ReturnedNote>
      ))}
      {words ? <FieldWrong id={`${fieldId(pointer)}-error`}>{words}</FieldWrong> : null}
      {rows.length === 0 ? <p className="quiet">{t('web.fill.rows.none')}</p> : null}
      <ol className="entries">
        {rows.map((row, place) => (
          <Entry key={row.id} section={section} row={row} no={place + 1} begun={row.id === added} />
        ))}
      </ol>
      {open && rows.length < most ? (
        <p>
          <Button kind="second" onClick={add}>
            <Icon name="plus" /> {t('web.fill.row.add')}
          </Button>
        </p>
      ) : null}
      {open && rows.length >= most ? <p className="hint">{t('web.fill.rows.full', { max: most })}</p> : null}
    </div>
  );
}

function Entry(props: {
  readonly section: FormSection;
  readonly row: Row;
  readonly no: number;
  /** Just added: open, to be filled in. */
  readonly begun: boolean;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const { application } = useForm();
  const mistakeAt = useMistakes();
  const { section, row, no } = props;
  const pointer = `/${section.id}/${row.id}`;
  const own = row[columnOf(section.fields[0])];
  const name = typeof own === 'string' && own ? own : t('web.fill.row.new', { no });
  const placeOf = (field: FormField) => field.pattern.replace('*', row.id);
  const wrong = section.fields.some((field) => mistakeAt(placeOf(field)));
  const returned = application.returns.filter(
    (item) => overlap(item.pointer, pointer) && item.pointer !== `/${section.id}`,
  );
  return (
    <li>
      <details open={props.begun || wrong || returned.length > 0}>
        <EntryLine section={section} row={row} no={no} name={name} wrong={wrong} />
        <div className="stack">
          {returned
            .filter((item) => item.pointer === pointer)
            .map((item) => (
              <ReturnedNote key={item.id} item={item} />
            ))}
          <div className="fieldgrid">
            {section.fields.map((field) => (
              <OneField key={field.pattern} field={field} pointer={placeOf(field)} />
            ))}
          </div>
          {isUnlocked(application.unlocked, pointer) ? <RemoveEntry pointer={pointer} name={name} /> : null}
        </div>
      </details>
    </li>
  );
}

/** The last part of a field's pattern: its name in the row. */
function columnOf(field: FormField | undefined): string {
  return field?.pattern.split('/').at(-1) ?? '';
}

/** An entry in one line: its number, its name, its most telling values. */
function EntryLine(props: {
  readonly section: FormSection;
  readonly row: Row;
  readonly no: number;
  readonly name: string;
  readonly wrong: boolean;
}): JSX.Element {
  const { names } = useForm();
  const { section, row } = props;
  const told = section.fields.slice(1).filter((field) => row[columnOf(field)] !== undefined);
  return (
    <summary id={fieldId(`/${section.id}/${row.id}`)}>
      <span className="no num">{props.no}</span>
      <span className="what">
        <b>{props.name}</b>
        <span className="small quiet">
          {told.slice(0, 4).map((field) => (
            <span key={field.pattern}>
              <FieldValue field={field} value={row[columnOf(field)]} names={names} />
            </span>
          ))}
        </span>
      </span>
      {props.wrong ? <Icon name="warn" /> : null}
    </summary>
  );
}

/** Removing asks, because what was entered is gone then. */
function RemoveEntry({ pointer, name }: { readonly pointer: string; readonly name: string }): JSX.Element {
  const t = useMessages(fillingMessages);
  const { change } = useForm();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <div>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t('web.fill.row.remove')}
      </Button>
      <Dialog open={asking} title={t('web.fill.row.remove.title', { name })} onClose={close}>
        <p>{t('web.fill.row.remove.text')}</p>
        <p className="row">
          <Button kind="second" onClick={close}>
            {t('web.fill.cancel')}
          </Button>
          <Button
            kind="danger"
            onClick={() => {
              close();
              change(pointer, null);
            }}
          >
            {t('web.fill.row.remove.yes')}
          </Button>
        </p>
      </Dialog>
    </div>
  );
}
