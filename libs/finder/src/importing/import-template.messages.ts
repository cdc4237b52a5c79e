import { defineMessages } from '#kernel';

/** How the columns of a table for the import are filled in. */
export const TEMPLATE_TEXTS = defineMessages({
  'import.template.guide': { zh: '填写说明', en: 'How to fill it in' },
  'import.template.column': { zh: '列名', en: 'Column' },
  'import.template.needed': { zh: '是否必填', en: 'Needed' },
  'import.template.how': { zh: '填写方法', en: 'How' },
  'import.template.yes': { zh: '必填', en: 'Yes' },
  'import.template.no': { zh: '选填', en: 'No' },
  'import.template.of.externalId': {
    zh: '来源中的编号，同一来源内不重复；再次导入时按它更新，最多 120 个字符。',
    en: 'How the source calls it; unique there. A later import changes the entry of this id. At most 120 characters.',
  },
  'import.template.of.title': { zh: '最多 300 个字符。', en: 'At most 300 characters.' },
  'import.template.of.titleEn': { zh: '最多 500 个字符。', en: 'At most 500 characters.' },
  'import.template.of.body': {
    zh: '全文或说明，可换行；没有时留空，但须保留此列。',
    en: 'The full text or a description, with line breaks. It may be empty, but the column has to be there.',
  },
  'import.template.of.confirmedOn': {
    zh: '最近核实的日期，如 2026-03-31；不能晚于今天。',
    en: 'When somebody last checked it, such as 2026-03-31; not later than today.',
  },
  'import.template.of.demo': {
    zh: '示例数据填“是”，否则留空。',
    en: '“yes” for an example, otherwise empty.',
  },
  'import.template.type.text': { zh: '文字。', en: 'Text.' },
  'import.template.type.choice': { zh: '选填其一：', en: 'One of: ' },
  'import.template.type.choices': {
    zh: '可填多项，用分号隔开：',
    en: 'Any of these, with semicolons between them: ',
  },
  'import.template.type.division': {
    zh: '行政区划代码或全称，如 110108 或 北京市海淀区。',
    en: 'The code of a division or its name, such as 110108.',
  },
  'import.template.type.field': {
    zh: '技术领域代码或名称，如 101 或 软件。',
    en: 'The code of a technology field or its name, such as 101 or Software.',
  },
  'import.template.type.day': { zh: '日期，如 2026-03-31。', en: 'A day, such as 2026-03-31.' },
  'import.template.type.year': { zh: '不用填写。', en: 'Not filled in.' },
  'import.template.type.number': { zh: '数字，不带单位。', en: 'A number without its unit.' },
  'import.template.type.money': {
    zh: '金额，不带单位，最多两位小数。',
    en: 'An amount without its unit, at most two decimals.',
  },
  'import.template.type.percent': {
    zh: '百分比，如 3.85 或 3.85%。',
    en: 'Per cent, such as 3.85 or 3.85%.',
  },
  'import.template.type.place': {
    zh: '经度,纬度，如 116.3106,39.9929。',
    en: 'Longitude and latitude, such as 116.3106,39.9929.',
  },
  'import.template.type.link': {
    zh: '以 https:// 或 http:// 开头的网址。',
    en: 'An address beginning with https:// or http://.',
  },
});
