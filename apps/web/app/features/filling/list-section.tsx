import { newId } from '#kernel';
import { Button, Dialog, FieldWrong, Icon, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import type { FormSection } from '../../api/types';
import { FieldValue } from '../application/field-value';
import { OneField } from './fields-section';
import { fillingMessages } from './filling.messages';
import { useForm, useMistakes } from './form-context';
import { fieldId, isUnlocked, overlap, rowsAt, type Row } from './pointer';
import { ReturnedNote } from './returned-note';

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
        <ReturnedNote key={item.id} item={item} />
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
  const language = useLanguage();
  const { application, change, names } = useForm();
  const mistakeAt = useMistakes();
  const [asking, setAsking] = useState(false);
  const { section, row, no } = props;
  const pointer = `/${section.id}/${row.id}`;
  const [first, ...others] = section.fields;
  const nameOf = (field: typeof first) => field?.pattern.split('/').at(-1) ?? '';
  const own = row[nameOf(first)];
  const name = typeof own === 'string' && own ? own : t('web.fill.row.new', { no });
  const open = isUnlocked(application.unlocked, pointer);
  const placeOf = (pattern: string) => pattern.replace('*', row.id);
  const wrong = section.fields.some(({ pattern }) => mistakeAt(placeOf(pattern)));
  const returned = application.returns.filter(
    (item) => overlap(item.pointer, pointer) && item.pointer !== `/${section.id}`,
  );
  return (
    <li>
      <details open={props.begun || wrong || returned.length > 0}>
        <summary id={fieldId(pointer)}>
          <span className="no num">{no}</span>
          <span className="what">
            <b>{name}</b>
            <span className="small quiet">
              {others
                .filter((field) => row[nameOf(field)] !== undefined)
                .slice(0, 4)
                .map((field) => (
                  <span key={field.pattern}>
                    <FieldValue field={field} value={row[nameOf(field)]} names={names} />
                  </span>
                ))}
            </span>
          </span>
          {wrong ? <Icon name="warn" /> : null}
        </summary>
        <div className="stack">
          {returned
            .filter((item) => item.pointer === pointer)
            .map((item) => (
              <ReturnedNote key={item.id} item={item} />
            ))}
          <div className="fieldgrid">
            {section.fields.map((field) => (
              <OneField key={field.pattern} field={field} pointer={placeOf(field.pattern)} />
            ))}
          </div>
          {open ? (
            <p>
              <Button kind="plain" onClick={() => setAsking(true)}>
                {t('web.fill.row.remove')}
              </Button>
            </p>
          ) : null}
        </div>
      </details>
      <Dialog open={asking} title={t('web.fill.row.remove.title', { name })} onClose={() => setAsking(false)}>
        <p>{t('web.fill.row.remove.text')}</p>
        <p className="row">
          <Button kind="second" onClick={() => setAsking(false)}>
            {t('web.fill.cancel')}
          </Button>
          <Button
            kind="danger"
            onClick={() => {
              setAsking(false);
              change(pointer, null);
            }}
          >
            {t('web.fill.row.remove.yes')}
          </Button>
        </p>
      </Dialog>
    </li>
  );
}
