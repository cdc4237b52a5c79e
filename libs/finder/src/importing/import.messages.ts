import { defineMessages } from '#kernel';

/** What can be wrong with a file of entries, beside what can be wrong with an entry. */
export const IMPORT_FAULTS = defineMessages({
  'import.empty': { zh: '文件没有内容。', en: 'There is nothing in the file.' },
  'import.column-missing': {
    zh: '缺少“{column}”列。首行须是列名，且至少有 externalId、title、body 三列。',
    en: 'There is no column “{column}”. The first line has to name the columns, at least externalId, title and body.',
  },
  'import.column-twice': {
    zh: '“{column}”列出现了两次，请删去一列或修改列名。',
    en: 'The column “{column}” is there twice. Remove one of them or give it another name.',
  },
  'import.cells': {
    zh: '本行有 {has} 列，首行有 {expected} 列。请检查逗号和引号。',
    en: 'The line has {has} cells where the first has {expected}. Look at its commas and quotes.',
  },
  'import.quote': {
    zh: '引号位置不正确：含引号、逗号或换行的单元格须整体加引号，其中的引号写两遍。',
    en: 'A quote is out of place. A cell with quotes, commas or line breaks is quoted as a whole, and the quotes in it are doubled.',
  },
  'import.line-too-long': {
    zh: '本行过长，可能有引号没有闭合。',
    en: 'The line is too long; perhaps a quote is not closed.',
  },
  'import.external-id': {
    zh: '请填写 externalId（最多 120 个字符）。',
    en: 'The externalId is needed, with at most 120 characters.',
  },
  'import.duplicate': {
    zh: '与第 {line} 行的 externalId 相同，已保留第 {line} 行。',
    en: 'It has the same externalId as line {line}, which was kept.',
  },
  'import.other-kind': {
    zh: '该来源已有此 externalId，但属于“{kind}”。',
    en: 'The source has this externalId already, as an entry of the directory “{kind}”.',
  },
  'import.later': {
    zh: '确认日期不能晚于今天。',
    en: 'Nothing can have been confirmed later than today.',
  },
  'import.yes-or-no': {
    zh: '“{value}”既不是“是”也不是“否”。',
    en: '“{value}” is neither yes nor no.',
  },
});
