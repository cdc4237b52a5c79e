import { defineMessages } from '#kernel';

/** What can be wrong with an entry, beside its place in the form or in a line of a table. */
export const ENTRY_FAULTS = defineMessages({
  'finder.required': { zh: '请填写“{name}”。', en: '“{name}” is needed.' },
  'finder.too-long': {
    zh: '“{name}”最多 {most} 个字符。',
    en: '“{name}” can have at most {most} characters.',
  },
  'finder.one-value': { zh: '“{name}”只能填写一项。', en: '“{name}” takes one value only.' },
  'finder.field-unknown': {
    zh: '“{kind}”没有“{field}”这一项。',
    en: 'An entry of the directory “{kind}” has no field “{field}”.',
  },
  'finder.field-derived': {
    zh: '“{name}”由“{of}”得出，不用填写。',
    en: '“{name}” follows from “{of}” and is not filled in.',
  },
  'finder.choice-unknown': {
    zh: '“{name}”没有“{value}”这一选项，可选：{options}。',
    en: '“{name}” has no option “{value}”. There are: {options}.',
  },
  'finder.division-unknown': {
    zh: '没有找到行政区划“{value}”，请填写代码（如 110108）或全称（如 北京市海淀区）。',
    en: 'There is no division “{value}”. Give its code, such as 110108, or its name.',
  },
  'finder.division-ambiguous': {
    zh: '有多个“{value}”，请填写代码或写明省市（如 北京市朝阳区）。',
    en: 'There is more than one “{value}”. Give its code, or name the province or city before it.',
  },
  'finder.technology-field-unknown': {
    zh: '没有找到技术领域“{value}”，请填写代码（如 101）或名称（如 软件）。',
    en: 'There is no technology field “{value}”. Give its code, such as 101, or its name, such as Software.',
  },
  'finder.technology-field-ambiguous': {
    zh: '有多个技术领域叫“{value}”，请填写代码。',
    en: 'More than one technology field is called “{value}”. Give its code.',
  },
  'finder.day-wrong': {
    zh: '“{value}”不是有效日期，请按 2026-03-31 的格式填写。',
    en: '“{value}” is no day. Write it as 2026-03-31.',
  },
  'finder.place-wrong': {
    zh: '“{value}”不是有效的经纬度，请按“经度,纬度”填写，如 116.3106,39.9929。',
    en: '“{value}” is no place. Write longitude and latitude in degrees, such as 116.3106,39.9929.',
  },
  'finder.link-wrong': {
    zh: '“{value}”不是有效网址，请以 https:// 或 http:// 开头填写完整网址。',
    en: '“{value}” is no address of a page. Write it in full, beginning with https:// or http://.',
  },
});
