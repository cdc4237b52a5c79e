import { defineMessages, fillText, type Text, type TextParams } from '#kernel';

const TEXTS = defineMessages({
  'hightech.role.company-filler': { zh: '企业经办人', en: 'Company staff' },
  'hightech.role.company-submitter': { zh: '企业（提交人）', en: 'Company (submitter)' },
  'hightech.role.district-reviewer': { zh: '{district}初审', en: 'District review, {district}' },
  'hightech.role.municipal-reviewer': { zh: '市级复审', en: 'Municipal review' },
  'hightech.role.system': { zh: '系统', en: 'System' },
  'hightech.role.auditor': { zh: '审计', en: 'Audit' },
  'hightech.role.both-reviewers': { zh: '区级初审与市级复审', en: 'District and municipal review' },
  'hightech.now.draft': { zh: '填报并提交', en: 'Fill in and submit' },
  'hightech.now.prechecking': { zh: '系统自动预审', en: 'Being prechecked' },
  'hightech.now.district-review': { zh: '{district}初审', en: 'Review by {district}' },
  'hightech.now.correcting': { zh: '请贵公司更正', en: 'Please correct' },
  'hightech.now.municipal-review': { zh: '市级复审', en: 'Municipal review' },
  'hightech.next.precheck': { zh: '系统自动预审', en: 'Precheck' },
  'hightech.next.district': { zh: '{district}初审', en: 'Review by {district}' },
  'hightech.next.continue': { zh: '接着初审', en: 'District review goes on' },
  'hightech.next.municipal': { zh: '市级复审，通过后发证', en: 'Municipal review, then the certificate' },
  'hightech.next.certificate': { zh: '通过后发放电子证书', en: 'The certificate, when approved' },
  'hightech.within.minutes': { zh: '通常几分钟内', en: 'usually within minutes' },
  'hightech.within.after-submission': { zh: '提交后几分钟内', en: 'within minutes of submission' },
  'hightech.within.after-resubmission': {
    zh: '重新提交后 {days} 个工作日内',
    en: 'within {days} working days of the new submission',
  },
  'hightech.within.after-that': { zh: '其后 {days} 个工作日内', en: 'within {days} working days after that' },
  'hightech.within.on-approval': { zh: '通过当日', en: 'on the day of approval' },
  'hightech.hint.no-fill': {
    zh: '您没有本事项的填报权限，只能查看；请联系企业管理员开通。',
    en: 'You may look at this but not fill it in. Ask your company administrator for the right to fill.',
  },
  'hightech.hint.no-submit': {
    zh: '您可以填写和保存；提交和撤回须由有提交权限的人员办理，请联系企业管理员。',
    en: 'You can fill in and save. Submitting and withdrawing need the right to submit; ask your company administrator.',
  },
  'hightech.hint.round-closed': {
    zh: '本批次申报期已结束，不能再提交。',
    en: 'This round is closed, so nothing can be submitted any more.',
  },
  'hightech.hint.read-only': {
    zh: '您只有查看权限。',
    en: 'You may look at this case but not decide on it.',
  },
  'hightech.hint.other-stage': {
    zh: '本件当前不在您负责的环节。',
    en: 'The case is not at your stage now.',
  },
  'hightech.hint.with-company': {
    zh: '正在等企业更正，初审计时暂停。',
    en: 'Waiting for the company to correct; the clock of the review stands.',
  },
});

export type ViewText = keyof typeof TEXTS;

/** A text of the views in both languages; parameters that are texts themselves are taken in the same language. */
export function viewText(name: ViewText, params: TextParams = {}): Text {
  return fillText(TEXTS[name], params);
}

/** The capacity in which somebody acted, as it is shown. */
export function roleText(capacity: string, district: Text): Text {
  const name = `hightech.role.${capacity}`;
  return name in TEXTS ? viewText(name as ViewText, { district }) : viewText('hightech.role.system');
}
