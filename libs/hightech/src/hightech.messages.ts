import { defineMessages } from '#kernel';

export const TEXTS = defineMessages({
  'hightech.unknown-programme': { zh: '没有这个申报项目。', en: 'There is no such programme.' },
  'hightech.round-closed': {
    zh: '当前不在申报期内，不能提交。',
    en: 'The round is not open now, so nothing can be submitted.',
  },
  'hightech.open-already': {
    zh: '贵公司在本批次已有一份未办结的申报（{number}），请继续办理该申报。',
    en: 'Your company already has an open application in this round ({number}). Please go on with that one.',
  },
  'hightech.certified-already': {
    zh: '贵公司在本批次已通过认定（{number}），无需再次申报。',
    en: 'Your company has already been certified in this round ({number}).',
  },
  'hightech.not-editable': {
    zh: '申报已提交，当前不能修改。',
    en: 'The application has been submitted and cannot be changed now.',
  },
  'hightech.stale-version': {
    zh: '本表刚被其他人更新过，您的修改尚未保存。请核对最新内容后再保存。',
    en: 'Somebody has saved this application meanwhile, so your change was not saved yet. Check the latest contents and save again.',
  },
  'hightech.field-locked': {
    zh: '更正期间只能修改被退回的项目。',
    en: 'While correcting, only the returned fields can be changed.',
  },
  'hightech.incomplete': {
    zh: '还有内容未填或填写有误，请按提示补充后再提交。',
    en: 'Something is missing or not right. See the notes beside the fields, then submit again.',
  },
  'hightech.attachment-missing': { zh: '请上传此项附件。', en: 'Please upload this attachment.' },
  'hightech.attachment-infected': {
    zh: '附件“{name}”未通过病毒检查，请删除后重新上传。',
    en: 'The attachment “{name}” did not pass the malware check. Remove it and upload a clean one.',
  },
  'hightech.slot-unknown': { zh: '没有这一类附件。', en: 'There is no such kind of attachment.' },
  'hightech.slot-full': {
    zh: '此项最多上传 {limit} 个文件，请先删除不需要的文件。',
    en: 'At most {limit} files here. Remove one first.',
  },
  'hightech.item-unknown': { zh: '申报表中没有这一项。', en: 'The form has no such field.' },
  'hightech.item-twice': { zh: '同一项只能退回一次。', en: 'A field can be returned only once at a time.' },
  'hightech.item-read-only': {
    zh: '此项取自企业信息，企业不能在表中修改，不能退回。',
    en: 'This comes from the company record and cannot be changed in the form, so it cannot be returned.',
  },
  'hightech.item-unchanged': {
    zh: '此项尚未修改；如无需修改，请填写理由后再提交。',
    en: 'This field has not been changed. If it should stay as it is, say why and submit again.',
  },
  'hightech.certificate-missing': { zh: '本件没有证书。', en: 'This case has no certificate.' },
  'hightech.lapsed': {
    zh: '未在 {days} 个工作日内完成更正，本次申报自动失效。',
    en: 'The corrections were not made within {days} working days, so this application has lapsed.',
  },
});
