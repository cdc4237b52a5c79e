import { defineMessages, fillText, type Text, type TextParams } from '#kernel';

const FINDINGS = defineMessages({
  'hightech.finding.incomplete': { zh: '{label}：未填或填写有误', en: '{label}: missing or not right' },
  'hightech.finding.cross-field': {
    zh: '{label}：与其他内容不一致',
    en: '{label}: does not agree with other entries',
  },
  'hightech.finding.name': { zh: '企业名称与登记不一致', en: 'Company name differs from the record' },
  'hightech.finding.differs-detail': {
    zh: '申报表为“{claimed}”，企业信息为“{registered}”。',
    en: 'The form says “{claimed}”, the company record “{registered}”.',
  },
  'hightech.finding.uscc': { zh: '统一社会信用代码与登记不一致', en: 'Credit code differs from the record' },
  'hightech.finding.registered-on': {
    zh: '成立日期与登记不一致',
    en: 'Day of registration differs from the record',
  },
  'hightech.finding.unregistered': {
    zh: '企业信息中没有该企业',
    en: 'The company record does not know this company',
  },
  'hightech.finding.unregistered-detail': {
    zh: '无法核对名称与信用代码，请人工核实。',
    en: 'Name and credit code could not be compared. Please check them by hand.',
  },
  'hightech.finding.right-twice': { zh: '授权号在别处用过：{number}', en: 'Right used elsewhere: {number}' },
  'hightech.finding.right-twice-detail': {
    zh: '曾用于 {application}（{company}，{year} 年）。Ⅱ类知识产权只能使用一次。',
    en: 'Also claimed in {application} ({company}, {year}). A Class II right counts once only.',
  },
  'hightech.finding.file-twice': { zh: '附件与别处相同：{name}', en: 'Same file elsewhere: {name}' },
  'hightech.finding.file-twice-detail': {
    zh: '与 {application}（{company}）的附件内容完全相同。',
    en: 'Identical with an attachment of {application} ({company}).',
  },
  'hightech.finding.gate': { zh: '{title} {figure}', en: '{title} {figure}' },
  'hightech.finding.other-costs': {
    zh: '{year} 年其他费用占 {share}',
    en: 'Other costs {year}: {share}',
  },
  'hightech.finding.other-costs-detail': {
    zh: '{other} ÷ {total}，上限 20%；超出部分不计入研发费用。',
    en: '{other} ÷ {total}, limit 20%; what exceeds it does not count as R&D.',
  },
  'hightech.finding.other-costs-clause': {
    zh: '工作指引 国科发火〔2016〕195 号',
    en: 'Guidelines Guo Ke Fa Huo [2016] No. 195',
  },
  'hightech.finding.infected': { zh: '附件含恶意内容：{name}', en: 'Malware in an attachment: {name}' },
  'hightech.finding.infected-detail': {
    zh: '安全检查未通过，任何人都不能打开，请企业更换。',
    en: 'It did not pass the security check, nobody can open it; the company must replace it.',
  },
  'hightech.finding.scanning': {
    zh: '附件仍在安全检查：{name}',
    en: 'Attachment still being scanned: {name}',
  },
  'hightech.finding.scanning-detail': {
    zh: '检查完成前不能打开，完成后本条自动更新。',
    en: 'It cannot be opened before that is done; this note then updates itself.',
  },
});

/** A text of a finding in both languages; parameters that are texts themselves are taken in the same language. */
export function findingText(name: keyof typeof FINDINGS, params: TextParams = {}): Text {
  return fillText(FINDINGS[name], params);
}
