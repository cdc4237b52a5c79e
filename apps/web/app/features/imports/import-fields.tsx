import { Field, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind } from '../../api/types';
import { ACCEPTED, IMPORT_FIELDS } from './import-order';
import { importsMessages } from './imports.messages';

export interface TypedImport {
  readonly kind: string;
  readonly source: string;
  readonly licence: string;
  readonly address: string;
}

interface Props {
  readonly kinds: readonly FinderKind[];
  /** By which names entries came in before. */
  readonly sources: readonly string[];
  readonly typed: TypedImport;
  /** What is wrong, by place. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly onType: (part: keyof TypedImport, value: string) => void;
  readonly onFile: (file: File | null) => void;
}

export function ImportFields(props: Props): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  const { kinds, sources, typed, wrong, onType } = props;
  return (
    <div className="stack">
      <div className="pair">
        <Field id={IMPORT_FIELDS['/kind']} label={t('web.imports.fact.directory')} error={wrong.get('/kind')}>
          {(control) => (
            <select {...control} value={typed.kind} onChange={({ target }) => onType('kind', target.value)}>
              {kinds.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          id={IMPORT_FIELDS['/file']}
          label={t('web.imports.file')}
          hint={t('web.imports.file.hint')}
          error={wrong.get('/file')}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept={ACCEPTED}
              onChange={({ target }) => props.onFile(target.files?.[0] ?? null)}
            />
          )}
        </Field>
      </div>
      <Line {...props} part="source" most={120} list="import-sources" />
      <datalist id="import-sources">
        {sources.map((source) => (
          <option key={source}>{source}</option>
        ))}
      </datalist>
      <Line {...props} part="licence" most={500} />
      <Line {...props} part="address" most={500} optional />
    </div>
  );
}

function Line(
  props: Props & {
    readonly part: 'source' | 'licence' | 'address';
    /** Characters. */
    readonly most: number;
    readonly optional?: boolean;
    /** Id of what is offered. */
    readonly list?: string;
  },
): JSX.Element {
  const t = useMessages(importsMessages);
  const { part, typed, wrong } = props;
  return (
    <Field
      id={IMPORT_FIELDS[`/${part}`]}
      label={t(`web.imports.${part}`)}
      hint={part === 'address' ? undefined : t(`web.imports.${part}.hint`)}
      error={wrong.get(`/${part}`)}
      {...(props.optional ? { optional: true } : {})}
    >
      {(control) => (
        <input
          {...control}
          type={part === 'address' ? 'url' : 'text'}
          list={props.list}
          maxLength={props.most}
          autoComplete="off"
          value={typed[part]}
          onChange={({ target }) => props.onType(part, target.value)}
        />
      )}
    </Field>
  );
}
