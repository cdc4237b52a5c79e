import { Injectable } from '@nestjs/common';
import type { FieldFile } from './kinds-file.js';
import { Kinds } from './kinds.js';
import type { KindList } from './kinds.schema.js';

/** The directories and what an entry of each holds. */
@Injectable()
export class ListKinds {
  constructor(private readonly kinds: Kinds) {}

  run(): KindList {
    const items = [...this.kinds.files.values()].map(({ id, name, one, fields }) => ({
      id,
      name,
      one,
      fields: fields.map(fieldView),
    }));
    return { items };
  }
}

function fieldView(field: FieldFile): KindList['items'][number]['fields'][number] {
  const { id, name, type, required, facet } = field;
  return {
    id,
    name,
    type,
    required,
    facet,
    options: 'options' in field ? field.options : [],
    unit: ('unit' in field ? field.unit : undefined) ?? null,
    steps: 'steps' in field ? field.steps : [],
  };
}
