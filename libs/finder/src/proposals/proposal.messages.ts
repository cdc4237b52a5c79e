import { defineMessages } from '#kernel';

/** Why something cannot be done with a proposal. */
export const PROPOSAL_TEXTS = defineMessages({
  'finder.proposal-open': {
    zh: '此条目已有修改正在办理，请在原来的修改上继续。',
    en: 'A change of this entry is under way already. Please go on with that one.',
  },
  'finder.proposal-locked': {
    zh: '已提交审核，当前不能修改；如需修改，请撤回后重新填写。',
    en: 'It has been submitted and cannot be changed now. To change it, withdraw it and begin again.',
  },
  'finder.proposals-full': {
    zh: '同时办理的条目最多 {limit} 个，请先处理已有的。',
    en: 'At most {limit} entries can be under way at a time. Finish or withdraw some first.',
  },
  'finder.item-unknown': {
    zh: '这类条目没有这一项，不能退回。',
    en: 'An entry of this directory has no such field to be returned.',
  },
  'finder.item-twice': { zh: '这一项已在退回清单中。', en: 'This field is returned already.' },
  'finder.return-empty': {
    zh: '请选择要退回的项目，或填写总体意见。',
    en: 'Mark what is to be changed, or give a reason for the whole.',
  },
});
