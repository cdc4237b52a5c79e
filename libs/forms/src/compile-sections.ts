import type { Ajv } from 'ajv';
import type { z } from 'zod';
import type { FieldDefinition, FormSection } from './form-definition.js';
import {
  groupSchema,
  leafSchema,
  sectionSchema,
  type FormFile,
  type LeafSchema,
  type SectionSchema,
} from './form-file.js';
import type { CompiledField } from './form.js';

interface Found {
  readonly path: readonly string[];
  readonly leaf: LeafSchema;
  readonly required: boolean;
  readonly group?: FieldDefinition['group'];
}

/** Turns the JSON Schema with its hints into sections and fields, in the order in which they are written. */
export function compileSections(
  file: FormFile,
  ajv: Ajv,
  faults: string[],
): { sections: FormSection[]; fields: CompiledField[] } {
  const properties = (file.schema['properties'] ?? {}) as Record<string, unknown>;
  const sections: FormSection[] = [];
  const fields: CompiledField[] = [];
  for (const [id, raw] of Object.entries(properties)) {
    const schema = checked(sectionSchema, raw, `schema.properties.${id}`, faults);
    if (!schema) continue;
    const found = fieldsOf(id, schema, faults);
    const section = sectionOf(id, schema, found);
    sections.push(section);
    fields.push(...found.map((item) => compiled(section, item, ajv)));
  }
  return { sections, fields };
}

function fieldsOf(id: string, schema: SectionSchema, faults: string[]): Found[] {
  const isList = schema['x-layout'] === 'list';
  const owner = isList ? schema.items : schema;
  const base = isList ? [] : [id];
  return Object.entries(owner?.properties ?? {})
    .filter(([name]) => !(isList && name === 'id'))
    .flatMap(([name, raw]) => {
      const place = `schema.properties.${id}.${name}`;
      const required = owner?.required?.includes(name) ?? false;
      if (!raw['x-kind']) return groupFields([...base, name], raw, place, faults);
      const leaf = checked(leafSchema, raw, place, faults);
      return leaf ? [{ path: [...base, name], leaf, required }] : [];
    });
}

function groupFields(path: readonly string[], raw: unknown, place: string, faults: string[]): Found[] {
  const group = checked(groupSchema, raw, place, faults);
  return Object.entries(group?.properties ?? {}).flatMap(([name, field]) => {
    const leaf = checked(leafSchema, field, `${place}.${name}`, faults);
    const required = group?.required?.includes(name) ?? false;
    return leaf ? [{ path: [...path, name], leaf, required, group: group?.['x-title'] }] : [];
  });
}

function sectionOf(id: string, schema: SectionSchema, found: readonly Found[]): FormSection {
  const isList = schema['x-layout'] === 'list';
  return {
    id,
    title: schema['x-title'],
    ...(schema['x-hint'] && { hint: schema['x-hint'] }),
    layout: schema['x-layout'],
    fields: found.map((item) => definitionOf(item, isList ? `/${id}/*` : '')),
    ...(isList && { minRows: schema.minItems ?? 0, maxRows: schema.maxItems ?? 100 }),
  };
}

function definitionOf({ path, leaf, required, group }: Found, prefix: string): FieldDefinition {
  const optional = {
    help: leaf['x-help'],
    unit: leaf['x-unit'],
    clause: leaf['x-clause'],
    choices: leaf['x-choices'],
    lookup: leaf['x-lookup'],
    maxLength: leaf.maxLength,
    requiredYears: leaf['x-years'],
    group,
  };
  return {
    pattern: `${prefix}/${path.join('/')}${leaf['x-years'] ? '/*' : ''}`,
    kind: leaf['x-kind'],
    label: leaf['x-label'],
    required,
    readOnly: leaf['x-read-only'] ?? false,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function compiled(section: FormSection, found: Found, ajv: Ajv): CompiledField {
  const definition = definitionOf(found, section.layout === 'list' ? `/${section.id}/*` : '');
  const isSeries = definition.requiredYears !== undefined;
  const place = section.layout === 'list' ? 'row' : isSeries ? 'series' : 'single';
  const schema = isSeries ? (found.leaf['items'] as object) : found.leaf;
  return { definition, section, leaf: found.leaf, path: found.path, place, accepts: ajv.compile(schema) };
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  place: string,
  faults: string[],
): z.output<Schema> | null {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  faults.push(...parsed.error.issues.map((issue) => `${place}.${issue.path.join('.')}: ${issue.message}`));
  return null;
}
