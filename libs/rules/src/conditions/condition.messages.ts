import { defineMessages } from '#kernel';

/** What is wrong with an expression, beside the place where it is typed. */
export const CONDITION_FAULTS = defineMessages({
  'rules.condition-empty': { zh: '请填写判断式。', en: 'Write an expression.' },
  'rules.condition-long': {
    zh: '判断式最多 {most} 个字符，请拆成几条条件。',
    en: 'An expression can have at most {most} characters. Split it into several conditions.',
  },
  'rules.condition-deep': {
    zh: '判断式过于复杂，请拆成几条条件。',
    en: 'The expression is too intricate. Split it into several conditions.',
  },
  'rules.condition-syntax': {
    zh: '第 {at} 个字符处“{part}”写法有误。',
    en: 'At character {at}, “{part}” cannot be read.',
  },
  'rules.condition-unfinished': {
    zh: '判断式没有写完：末尾还缺内容。',
    en: 'The expression is not finished: something is missing at its end.',
  },
  'rules.condition-unsupported': {
    zh: '不能使用“{part}”。可用：and、or、not(…)、= != < <= > >=、between … and …、in (…)、starts with(…)、+ - * /。',
    en: '“{part}” cannot be used. There are: and, or, not(…), = != < <= > >=, between … and …, in (…), starts with(…), + - * /.',
  },
  'rules.condition-fact-unknown': {
    zh: '没有名为“{part}”的企业信息，请从列表中选择。文字要加英文引号。',
    en: 'There is no fact “{part}”. Choose one from the list; texts stand in quotes.',
  },
  'rules.condition-types': {
    zh: '“{left}”是{leftType}，“{right}”是{rightType}，不能相比。',
    en: '“{left}” is {leftType} and “{right}” is {rightType}: they cannot be compared.',
  },
  'rules.condition-not-number': {
    zh: '“{part}”不是数字，不能计算或比较大小。',
    en: '“{part}” is no number: it cannot be reckoned with or be larger or smaller.',
  },
  'rules.condition-not-true': {
    zh: '“{part}”得不出“是”或“否”，请写成比较，如 employees <= 500。',
    en: '“{part}” is neither true nor false. Compare it with something: employees <= 500.',
  },
  'rules.condition-null': {
    zh: '不用判断有没有数据：缺数据时结果自动为“缺数据”。',
    en: 'There is no need to ask for missing data: the outcome is then “lacks data” by itself.',
  },
  'rules.condition-code-unknown': {
    zh: '“{label}”没有代码“{part}”。',
    en: '“{label}” has no code “{part}”.',
  },
  'rules.condition-code-above': {
    zh: '“{part}”（{name}）下面还有分类，请写 starts with({fact}, "{part}")。',
    en: '“{part}” ({name}) has others below it. Write starts with({fact}, "{part}").',
  },
  'rules.condition-constant': {
    zh: '判断式没有用到任何企业信息。',
    en: 'The expression speaks of no fact of the company.',
  },
});

/** What kinds of values there are. */
export const TYPE_NAMES = defineMessages({
  'rules.type-number': { zh: '数字', en: 'a number' },
  'rules.type-text': { zh: '文字或代码', en: 'a text or code' },
  'rules.type-day': { zh: '日期', en: 'a day' },
  'rules.type-yes-no': { zh: '是/否', en: 'true or false' },
});
