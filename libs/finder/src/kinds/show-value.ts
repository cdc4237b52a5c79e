import { NAMELESS, type Taxonomy } from '#dictionaries';
import { groupThousands, type Text } from '#kernel';
import type { FieldFile } from './kinds-file.js';

/** A stored value of a field as people read it, in both languages. */
export function showValue(
  field: FieldFile,
  value: string | readonly string[],
  lists: { readonly divisions: Taxonomy; readonly fields: Taxonomy },
): Text {
  const values = typeof value === 'string' ? [value] : value;
  const texts = values.map((one) => showOne(field, one, lists));
  return {
    zh: texts.map(({ zh }) => zh).join('、'),
    en: texts.map(({ en }) => en).join(', '),
  };
}

function showOne(
  field: FieldFile,
  value: string,
  { divisions, fields }: { readonly divisions: Taxonomy; readonly fields: Taxonomy },
): Text {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return field.options.find((option) => option.value === value)?.name ?? same(value);
    case 'division':
      return placeText(divisions, value);
    case 'field':
      return levelsText(fields, value);
    case 'money':
      return withUnit(amount(value), field.unit ?? { zh: '元', en: 'yuan' });
    case 'number':
      return field.unit ? withUnit(groupThousands(value), field.unit) : same(value);
    case 'percent':
      return same(`${value}%`);
    default:
      return same(value);
  }
}

/** 北京市海淀区, Haidian District, Beijing. */
function placeText(list: Taxonomy, code: string): Text {
  const path = list.pathOf(code).filter(({ zh }) => !NAMELESS.has(zh));
  if (path.length === 0) return same(code);
  return {
    zh: path.map(({ zh }) => zh).join(''),
    en: path
      .toReversed()
      .map(({ en }) => en)
      .join(', '),
  };
}

/** From the general to the special. */
function levelsText(list: Taxonomy, code: string): Text {
  const path = list.pathOf(code);
  if (path.length === 0) return same(code);
  return { zh: path.map(({ zh }) => zh).join(' › '), en: path.map(({ en }) => en).join(' › ') };
}

/** Whole yuan without the zeros behind them. */
function amount(value: string): string {
  return groupThousands(value.replace(/\.00$/, ''));
}

function withUnit(figure: string, unit: Text): Text {
  return { zh: `${figure} ${unit.zh}`, en: `${figure} ${unit.en}` };
}

function same(text: string): Text {
  return { zh: text, en: text };
}
