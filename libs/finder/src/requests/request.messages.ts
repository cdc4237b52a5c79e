import { defineMessages } from '#kernel';

/** Why something cannot be asked or answered. */
export const REQUEST_TEXTS = defineMessages({
  'finder.request-not-possible': {
    zh: '此条目目前不能在线联系：已归档、已截止，或不属于可联系的类别。',
    en: 'Nothing can be asked of this entry: it is archived, has closed, or is of a kind that nobody answers for.',
  },
  'finder.request-own-entry': {
    zh: '此条目由本单位维护，不能向本单位提交。',
    en: 'Your own organisation maintains this entry.',
  },
  'finder.request-open': {
    zh: '本单位对此条目已有一件正在办理，请在原件中继续留言。',
    en: 'Your company has a request on this entry under way. Please go on writing there.',
  },
  'finder.requests-full': {
    zh: '本单位待答复的已有 {limit} 件，请等待答复或撤回一些后再提交。',
    en: 'Your company is waiting for {limit} answers already. Wait for them, or withdraw some first.',
  },
  'finder.requests-today': {
    zh: '本单位 24 小时内最多提交 {limit} 件，请稍后再试。',
    en: 'Your company can send at most {limit} requests within 24 hours. Please try again later.',
  },
  'finder.request-messages-today': {
    zh: '24 小时内在同一件中最多留言 {limit} 条，请稍后再试。',
    en: 'At most {limit} messages can be written here within 24 hours. Please try again later.',
  },
  'finder.request-no-visit': {
    zh: '对方还没有提出参观时间。',
    en: 'No time for a visit has been proposed.',
  },
  'finder.request-empty': { zh: '请填写内容。', en: 'Write something.' },
  'finder.request-long': { zh: '内容最多 {most} 个字。', en: 'At most {most} characters.' },
  'finder.request-wish-missing': {
    zh: '请至少填写一个希望的参观日期。',
    en: 'Name at least one day on which you would like to come.',
  },
  'finder.request-day': {
    zh: '请选择明天起 {days} 天之内的日期。',
    en: 'Choose a day from tomorrow on, within {days} days.',
  },
  'finder.request-weekend': {
    zh: '{day} 是周末，请选择工作日。',
    en: '{day} is at a weekend. Choose a working day.',
  },
  'finder.request-holiday': {
    zh: '{day} 是节假日，请选择工作日。',
    en: '{day} is a public holiday. Choose a working day.',
  },
  'finder.request-amount-missing': { zh: '请填写所需金额。', en: 'Say how much you need.' },
  'finder.request-amount-range': {
    zh: '金额应在 {least} 元到 {most} 元之间。',
    en: 'The amount must be between {least} and {most} yuan.',
  },
  'finder.request-people': { zh: '请填写参观人数（1–{most} 人）。', en: 'How many will come (1–{most})?' },
  'finder.request-contact': {
    zh: '请填写联系人及联系方式，或选择不公开。',
    en: 'Name the contact person and how to reach them, or choose not to say.',
  },
});
