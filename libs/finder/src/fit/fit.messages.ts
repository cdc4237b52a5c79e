import { defineMessages } from '#kernel';

/** What can be wrong with conditions, and with what somebody answers. */
export const FIT_TEXTS = defineMessages({
  'finder.conditions-wrong': {
    zh: '还有条件未填完整或判断式有误，请按提示修改。',
    en: 'Some conditions are incomplete or their expressions are not right. See the notes beside them.',
  },
  'finder.conditions-kind': {
    zh: '只有政策可以设置适用条件。',
    en: 'Only policies have conditions.',
  },
  'finder.no-conditions': {
    zh: '这项政策还没有可自测的条件。',
    en: 'There are no conditions to check for this policy yet.',
  },
  'finder.condition-part-needed': { zh: '请填写此项。', en: 'This is needed.' },
  'finder.answer-unknown': { zh: '请从选项中选择。', en: 'Choose one of the options.' },
  'finder.answer-day': {
    zh: '请填写不晚于今天的日期，如 2021-02-17。',
    en: 'Give a day not after today, such as 2021-02-17.',
  },
});
