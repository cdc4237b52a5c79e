import { defineMessages } from '#kernel';

/** What the two sides are told at each move. Titles stand in inboxes and subjects, bodies in messages. */
export const NOTICES = defineMessages({
  'hightech.notice.submitted.title': {
    zh: '申报已提交：{number}',
    en: 'Application submitted: {number}',
  },
  'hightech.notice.submitted.body': {
    zh: '{company}的{programme}申报（{number}）已提交，系统正在自动预审。预审完成后将另行通知。',
    en: 'The application {number} of {company} for {programme} has been submitted and is being prechecked. You will hear from us when that is done.',
  },
  'hightech.notice.precheck-failed.title': {
    zh: '自动预审未通过，请修改：{number}',
    en: 'Precheck found faults, please correct: {number}',
  },
  'hightech.notice.precheck-failed.body': {
    zh: '申报（{number}）在自动预审中发现 {count} 处必须修改的问题，已退回填报。请打开申报表，按提示修改后重新提交。',
    en: 'The precheck of application {number} found {count} faults that must be corrected, so it is a draft again. Open it, follow the notes and submit again.',
  },
  'hightech.notice.in-review.title': {
    zh: '已进入区级初审：{number}',
    en: 'In district review: {number}',
  },
  'hightech.notice.in-review.body': {
    zh: '申报（{number}）已通过自动预审，进入{district}初审，最迟于 {due} 前办结。',
    en: 'Application {number} has passed the precheck and is in review by {district}, to be finished by {due}.',
  },
  'hightech.notice.to-review.title': {
    zh: '新的待办：{company}（{number}）',
    en: 'New case: {company} ({number})',
  },
  'hightech.notice.to-review.body': {
    zh: '{company}的{programme}申报（{number}）等待初审，请于 {due} 前办理。',
    en: 'Application {number} of {company} for {programme} waits for district review. Please deal with it by {due}.',
  },
  'hightech.notice.returned.title': {
    zh: '初审退回 {count} 处，请更正：{number}',
    en: '{count} fields returned for correction: {number}',
  },
  'hightech.notice.returned.body': {
    zh: '申报（{number}）有 {count} 处被退回更正：\n{items}\n\n请于 {due} 前改完并重新提交，逾期本次申报失效。',
    en: '{count} fields of application {number} were returned for correction:\n{items}\n\nPlease correct them and submit again by {due}; after that the application lapses.',
  },
  'hightech.notice.resubmitted.title': {
    zh: '已重新提交：{company}（{number}）',
    en: 'Submitted again: {company} ({number})',
  },
  'hightech.notice.resubmitted.body': {
    zh: '{company}已重新提交申报（{number}），计时恢复，请于 {due} 前完成复核。',
    en: '{company} has submitted application {number} again. The clock runs on; please finish by {due}.',
  },
  'hightech.notice.passed.title': {
    zh: '初审通过，进入市级复审：{number}',
    en: 'Passed on to municipal review: {number}',
  },
  'hightech.notice.passed.body': {
    zh: '申报（{number}）已通过{district}初审，进入市级复审，最迟于 {due} 前办结。',
    en: 'Application {number} has passed the review by {district} and is in municipal review, to be finished by {due}.',
  },
  'hightech.notice.to-decide.title': {
    zh: '待市级复审：{company}（{number}）',
    en: 'For municipal review: {company} ({number})',
  },
  'hightech.notice.to-decide.body': {
    zh: '{company}的{programme}申报（{number}）已由{district}初审通过，请于 {due} 前作出决定。',
    en: 'Application {number} of {company} for {programme} has passed the review by {district}. Please decide by {due}.',
  },
  'hightech.notice.certified.title': {
    zh: '认定通过：{number}',
    en: 'Approved: {number}',
  },
  'hightech.notice.certified.body': {
    zh: '恭喜！{company}的{programme}申报（{number}）已通过认定，证书编号 {certificate}，有效期至 {until}。证书文件生成后可在申报页面下载。',
    en: 'Congratulations. Application {number} of {company} for {programme} has been approved. Certificate {certificate} is valid until {until}; it can be downloaded from the application page once it has been rendered.',
  },
  'hightech.notice.certificate-ready.title': {
    zh: '证书可以下载了：{certificate}',
    en: 'Certificate ready to download: {certificate}',
  },
  'hightech.notice.certificate-ready.body': {
    zh: '{company}的证书（{certificate}）已生成，可在申报页面下载。扫描证书上的二维码可核验真伪。',
    en: 'Certificate {certificate} of {company} can now be downloaded from the application page. Its QR code leads to a page that says whether it is valid.',
  },
  'hightech.notice.rejected.title': {
    zh: '未通过认定：{number}',
    en: 'Not approved: {number}',
  },
  'hightech.notice.rejected.body': {
    zh: '{company}的{programme}申报（{number}）未通过认定。理由：{reason}',
    en: 'Application {number} of {company} for {programme} was not approved. Reason: {reason}',
  },
  'hightech.notice.due-soon.title': {
    zh: '即将到期：{company}（{number}）',
    en: 'Due soon: {company} ({number})',
  },
  'hightech.notice.due-soon.body': {
    zh: '{company}的申报（{number}）办理时限将至，请于 {due} 前办结。',
    en: 'The time limit of application {number} of {company} is nearly used up. Please finish by {due}.',
  },
  'hightech.notice.correct-soon.title': {
    zh: '更正期限将至：{number}',
    en: 'Corrections due soon: {number}',
  },
  'hightech.notice.correct-soon.body': {
    zh: '申报（{number}）请于 {due} 前改完并重新提交，逾期本次申报失效。',
    en: 'Please finish the corrections of application {number} and submit again by {due}; after that it lapses.',
  },
  'hightech.notice.withdrawn.title': { zh: '申报已撤回：{number}', en: 'Application withdrawn: {number}' },
  'hightech.notice.withdrawn.body': {
    zh: '{company}的申报（{number}）已由企业撤回，本件办结。',
    en: '{company} has withdrawn application {number}. The case is closed.',
  },
  'hightech.notice.lapsed.title': {
    zh: '逾期未更正，申报失效：{number}',
    en: 'Application lapsed: {number}',
  },
  'hightech.notice.lapsed.body': {
    zh: '{company}的申报（{number}）未在期限内完成更正，已自动失效。申报期内可重新申报。',
    en: 'The corrections of application {number} of {company} were not made in time, so it has lapsed. While the round is open a new application can be started.',
  },
});

export type NoticeName = {
  [Key in keyof typeof NOTICES]: Key extends `hightech.notice.${infer Name}.title` ? Name : never;
}[keyof typeof NOTICES];
