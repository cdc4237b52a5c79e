import { defineMessages, fillText, type FieldError, type MessageParams } from '#kernel';

const TEXTS = defineMessages({
  'form.required': { zh: '请填写{label}。', en: '{label} is missing.' },
  'form.text': { zh: '请填写文字。', en: 'Enter text.' },
  'form.too-long': { zh: '最多 {max} 个字。', en: 'At most {max} characters.' },
  'form.date': { zh: '请填写日期，例如 2021-02-17。', en: 'Enter a date, for example 2021-02-17.' },
  'form.future-date': { zh: '日期不能晚于今天。', en: 'The date cannot be in the future.' },
  'form.choice': { zh: '请从列表中选择。', en: 'Choose from the list.' },
  'form.format': { zh: '{label}的格式不对，请核对。', en: '{label} has the wrong form. Please check it.' },
  'form.list': { zh: '最多 {max} 项，每项填写文字。', en: 'At most {max} entries, each a text.' },
  'form.unknown-field': { zh: '申报表中没有这一项。', en: 'The form has no such field.' },
  'form.read-only': {
    zh: '{label}取自企业登记信息，不能在此修改。',
    en: '{label} comes from the company record and cannot be changed here.',
  },
  'form.at-most': { zh: '不能大于{other}（{max}）。', en: 'Cannot be more than {other} ({max}).' },
  'form.sum': {
    zh: '与各项之和 {sum} 不一致，请核对。',
    en: 'Does not agree with the sum of its parts, {sum}. Please check it.',
  },
  'form.follows': { zh: '该种类应为{expected}。', en: 'This kind is {expected}.' },
  'form.duplicate': { zh: '与前面一项重复。', en: 'This repeats an earlier row.' },
  'form.too-few-rows': { zh: '请至少填写 {min} 项{label}。', en: '{label}: enter at least {min}.' },
  'form.too-many-rows': { zh: '最多填写 {max} 项。', en: 'At most {max} rows.' },
  'form.row-gone': {
    zh: '这一项已被删除，您的修改没有保存。',
    en: 'This row was removed, so your change was not saved.',
  },
  'form.too-many-changes': {
    zh: '一次最多保存 {max} 处修改。',
    en: 'At most {max} changes can be saved at once.',
  },
  'form.attachment-missing': { zh: '请上传{label}。', en: '{label}: please upload it.' },
});

export type FormFault = keyof typeof TEXTS;

/** A field error in both languages. Params that are texts themselves are given per language. */
export function formError(
  pointer: string,
  code: FormFault,
  params: { readonly zh: MessageParams; readonly en: MessageParams } | MessageParams = {},
): FieldError {
  const both = isPerLanguage(params) ? params : { zh: params, en: params };
  const message = {
    zh: fillText(TEXTS[code], both.zh).zh,
    en: fillText(TEXTS[code], both.en).en,
  };
  return { pointer, code, message };
}

function isPerLanguage(params: object): params is { readonly zh: MessageParams; readonly en: MessageParams } {
  return 'zh' in params && 'en' in params;
}
