import { defineMessages } from '#kernel';

export const noticesMessages = defineMessages({
  'web.notices.title': { zh: '创新券拟兑付公示', en: 'Public notices of voucher claims' },
  'web.notices.lead': {
    zh: '审查通过的兑付申请在付款审批前公示。认为不应兑付的，可以在公示期内实名提出异议。',
    en: 'Claims that passed their check are on public notice before they are approved. Whoever thinks that one should not be paid may object under their real name while the notice runs.',
  },
  'web.notices.rounds': { zh: '按批次', en: 'By round' },
  'web.notices.none': { zh: '这一批次还没有公示', en: 'No notice in this round yet' },
  'web.notices.none.text': {
    zh: '兑付申请通过审查后在这里公示，公示期满仍可查阅。',
    en: 'Claims are listed here once they have passed their check, and stay here when the notice is over.',
  },
  'web.notices.notice': { zh: '公示', en: 'Notice' },
  'web.notices.who': { zh: '公示对象', en: 'Whom it is about' },
  'web.notices.amount': { zh: '内容', en: 'What' },
  'web.notices.until': { zh: '公示期', en: 'Until' },
  'web.notices.state': { zh: '状态', en: 'State' },
  'web.notices.open': { zh: '公示中', en: 'Running' },
  'web.notices.over': { zh: '已期满', en: 'Over' },
  'web.notices.left': { zh: '还剩 {days} 天', en: '{days} days left' },
  'web.notices.last-day': { zh: '今天 24:00 结束', en: 'ends today at midnight' },
  'web.notices.paid': { zh: '查看本批次已付款名单', en: 'What this round has paid' },
  'web.notices.back': { zh: '全部公示', en: 'All notices' },

  'web.notice.when': { zh: '公示时间：{from} 至 {until} 24:00', en: 'From {from} to the end of {until}' },
  'web.notice.entries': { zh: '公示内容', en: 'What is on notice' },
  'web.notice.name': { zh: '企业', en: 'Company' },
  'web.notice.removed': {
    zh: '公示对象已撤下，正在重新审查。',
    en: 'The entry was taken off and is checked again.',
  },
  'web.notice.how': { zh: '怎样提出异议', en: 'How to object' },
  'web.notice.how.sign-in': {
    zh: '须先登录：异议实行实名制，姓名取自您的登录身份，便于核实和答复，也防止冒名。姓名只给经办人员看，不对外公开，也不告知企业。',
    en: 'You sign in first: objections are made under a real name, taken from your sign-in, so that they can be examined and answered and nobody borrows a name. Only the officers see it; it is neither published nor told to the company.',
  },
  'web.notice.how.what': {
    zh: '请写明理由，并至少提供一项可以核实的证据（事实及其来源）。没有证据的异议不予受理。',
    en: 'Give the reason, and at least one piece of evidence: a fact with a source that can be checked. Objections without evidence are not taken.',
  },
  'web.notice.how.then': {
    zh: '受理后暂缓审批，经办人员核实后答复您，处理说明发到您的消息中。公示期满不再受理。',
    en: 'The claim goes no further until an officer has examined it; the answer comes as a message. Later objections are not taken.',
  },
  'web.notice.object': { zh: '提出异议', en: 'Object' },
  'web.notice.over': {
    zh: '公示已经结束，不再受理异议。',
    en: 'The notice is over; objections are no longer taken.',
  },

  'web.objection.title': { zh: '提出异议', en: 'Object' },
  'web.objection.about': { zh: '对象：{name}', en: 'About: {name}' },
  'web.objection.back': { zh: '返回公示', en: 'Back to the notice' },
  'web.objection.sign-in': { zh: '登录后填写', en: 'Sign in to go on' },
  'web.objection.no-scripts': {
    zh: '填写异议需要启用浏览器脚本。',
    en: 'The form needs scripts in your browser.',
  },
  'web.objection.name': { zh: '姓名', en: 'Name' },
  'web.objection.name.hint': { zh: '取自登录身份，不能修改', en: 'From your sign-in; it cannot be changed' },
  'web.objection.contact': { zh: '联系方式', en: 'How to reach you' },
  'web.objection.contact.hint': {
    zh: '电话或电子邮箱，经办人员核实时使用',
    en: 'Telephone or e-mail, for the officer who examines it',
  },
  'web.objection.reason': { zh: '异议内容和理由', en: 'What you object to, and why' },
  'web.objection.evidence': { zh: '证据 {number}', en: 'Evidence {number}' },
  'web.objection.evidence.hint': {
    zh: '写明可以核实的事实及其来源，例如网址、文号、合同或发票编号',
    en: 'A fact and where it can be checked, such as an address, or the number of a document, contract or invoice',
  },
  'web.objection.add': { zh: '再加一项证据', en: 'Add a piece of evidence' },
  'web.objection.send': { zh: '提交异议', en: 'Submit the objection' },
  'web.objection.done': { zh: '异议已收到', en: 'Your objection was received' },
  'web.objection.done.text': {
    zh: '{time}收到。核实后，处理说明会发到您的消息中。',
    en: 'Received {time}. Once it has been examined, the answer comes as a message.',
  },

  'web.published.title': { zh: '已付款名单', en: 'What was paid' },
  'web.published.of': { zh: '{round}：已付款名单', en: '{round}: what was paid' },
  'web.published.lead': {
    zh: '付款日期以银行回执为准。',
    en: 'The day is the one that the bank reports.',
  },
  'web.published.none': { zh: '本批次还没有付款', en: 'Nothing has been paid yet' },
  'web.published.none.text': {
    zh: '银行确认付款后，企业名称、金额和日期列在这里。',
    en: 'Once the bank confirms a payment, the company, the amount and the day stand here.',
  },
  'web.published.count': { zh: '共 {count} 笔', en: '{count} payments' },
  'web.published.company': { zh: '企业', en: 'Company' },
  'web.published.amount': { zh: '兑付金额（元）', en: 'Amount (¥)' },
  'web.published.on': { zh: '付款日期', en: 'Day of payment' },
  'web.published.notices': { zh: '查看本批次公示', en: 'Notices of this round' },
  'web.published.all': { zh: '创新券批次', en: 'All rounds' },
});
