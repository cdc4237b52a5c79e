import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import {
  ConfigError,
  configFolder,
  loadDivisions,
  loadFields,
  loadIndustries,
  readConfigFile,
  type Taxonomy,
} from '#dictionaries';
import { compileSections } from './compile-sections.js';
import type { FormDefinition } from './form-definition.js';
import { formFileSchema, HINTS, type FormFile } from './form-file.js';
import { resolve, type CompiledField, type Form } from './form.js';

/**
 * Reads `config/forms/ID.vN.json` with the dictionaries that its fields look up.
 * @throws ConfigError listing every mistake: shape, JSON Schema, misspelt hints, pointers that lead nowhere
 */
export function loadForm(id: string, version: number, folder = configFolder()): Form {
  const forms: Form[] = [];
  const dictionaries = {
    fields: loadFields(folder),
    industries: loadIndustries(folder),
    districts: loadDivisions(folder),
  };
  readConfigFile(`forms/${id}.v${version}.json`, formFileSchema, folder, (file) => {
    const faults: string[] = [];
    if (file.id !== id || file.version !== version)
      faults.push("id and version do not agree with the file's name");
    forms.push(...compileForm(file, dictionaries, faults));
    return faults;
  });
  const [form] = forms;
  if (!form) throw new ConfigError(`config/forms/${id}.v${version}.json`, ['cannot be compiled']);
  return form;
}

function compileForm(file: FormFile, dictionaries: Form['dictionaries'], faults: string[]): Form[] {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  // The package is CommonJS; under nodenext its default export is the module object.
  ajvFormats.default(ajv, ['date', 'email']);
  for (const hint of HINTS) ajv.addKeyword(hint);
  try {
    const { sections, fields } = compileSections(file, ajv, faults);
    const definition = definitionOf(file, sections);
    const lists = new Map(sections.filter(({ layout }) => layout === 'list').map((list) => [list.id, list]));
    const acceptsComplete = ajv.compile(file.schema);
    const form: Form = {
      id: file.id,
      version: file.version,
      definition,
      file,
      fields,
      lists,
      dictionaries,
      acceptsComplete,
    };
    faults.push(...pointerFaults(form), ...choiceFaults(fields, dictionaries));
    return [form];
  } catch (error) {
    faults.push(`schema: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

function definitionOf(file: FormFile, sections: FormDefinition['sections']): FormDefinition {
  const { id, version, title, source, verified, slots, schema } = file;
  const attachments = { id: 'attachments', layout: 'attachments' as const, fields: [], ...file.attachments };
  return { id, version, title, source, verified, sections: [...sections, attachments], slots, schema };
}

/** Pointers in facts and hints must lead to a field of the form. */
function pointerFaults(form: Form): string[] {
  const leads = (pointer: string) =>
    resolve(form, pointer) !== null || resolve(form, `${pointer}/0`) !== null;
  const named: [string, string][] = [
    ['years', form.file.years],
    ...Object.entries(form.file.from).map(([name, pointer]): [string, string] => [`from.${name}`, pointer]),
    ...Object.entries(form.file.facts).flatMap(([name, source]) =>
      Object.values('ownYears' in source ? source.ownYears : source)
        .filter((value): value is string => typeof value === 'string' && value.startsWith('/'))
        .map((pointer): [string, string] => [`facts.${name}`, pointer]),
    ),
    ...form.fields.flatMap(({ definition, leaf }) =>
      [leaf['x-at-most'] ?? [], leaf['x-equals-sum'] ?? []]
        .flat()
        .map((pointer): [string, string] => [definition.pattern, pointer]),
    ),
  ];
  return named
    .filter(([, pointer]) => !leads(pointer))
    .map(([name, pointer]) => `${name}: ${pointer} leads nowhere`);
}

/** A choice has words for every value, or a dictionary. */
function choiceFaults(fields: readonly CompiledField[], dictionaries: Record<string, Taxonomy>): string[] {
  return fields
    .filter(({ definition }) => definition.kind === 'choice')
    .filter(({ leaf, definition }) => {
      const values = (leaf['x-choices'] ?? []).map(({ value }) => value);
      const listed =
        leaf.enum?.every((value) => values.includes(value)) && values.length === leaf.enum.length;
      return !listed && !(definition.lookup && dictionaries[definition.lookup]);
    })
    .map(({ definition }) => `${definition.pattern}: choices and enum do not agree`);
}

export type { Form } from './form.js';
