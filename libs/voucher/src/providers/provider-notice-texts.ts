import { defineMessages } from '#kernel';

/** What a provider and the officers are told. */
export const PROVIDER_NOTICES = defineMessages({
  'voucher.notice.provider-submitted.title': {
    zh: '服务机构登记待审核：{company}',
    en: 'Provider to be reviewed: {company}',
  },
  'voucher.notice.provider-submitted.body': {
    zh: '{company}提交了服务机构登记，等待审核。',
    en: '{company} has submitted its registration as a provider, which waits for review.',
  },
  'voucher.notice.provider-returned.title': {
    zh: '服务机构登记被退回 {count} 处，请补正',
    en: '{count} fields of your registration as a provider were returned',
  },
  'voucher.notice.provider-returned.body': {
    zh: '{company}的服务机构登记有 {count} 处需要补正：\n{items}\n请修改后重新提交。',
    en: 'The registration of {company} as a provider needs corrections in {count} places:\n{items}\nPlease correct them and submit again.',
  },
  'voucher.notice.provider-approve.title': { zh: '服务机构登记已通过', en: 'Registered as a provider' },
  'voucher.notice.provider-approve.body': {
    zh: '{company}已登记为创新券服务机构，服务目录已向社会公开。请于 {until} 前完成年度确认。',
    en: '{company} is now registered as a provider and its catalogue is public. Please give the yearly confirmation by {until}.',
  },
  'voucher.notice.provider-refuse.title': {
    zh: '服务机构登记未通过',
    en: 'Registration as a provider refused',
  },
  'voucher.notice.provider-refuse.body': {
    zh: '{company}的服务机构登记未通过。理由：{reason}',
    en: 'The registration of {company} as a provider was refused. Reason: {reason}',
  },
  'voucher.notice.provider-suspend.title': { zh: '服务机构资格已暂停', en: 'Provider suspended' },
  'voucher.notice.provider-suspend.body': {
    zh: '{company}的服务机构资格已暂停，不能承接新的订单；已确认的订单照常办理。理由：{reason}',
    en: '{company} has been suspended as a provider and takes no new orders; orders that it has confirmed go on. Reason: {reason}',
  },
  'voucher.notice.provider-lift.title': { zh: '服务机构资格已恢复', en: 'Suspension lifted' },
  'voucher.notice.provider-lift.body': {
    zh: '{company}的服务机构资格已恢复。说明：{reason}',
    en: 'The suspension of {company} as a provider has been lifted. Note: {reason}',
  },
  'voucher.notice.provider-remind.title': { zh: '请完成服务机构年度确认', en: 'Yearly confirmation is due' },
  'voucher.notice.provider-remind.body': {
    zh: '{company}的服务机构登记须于 {until} 前完成年度确认；逾期将暂停承接新的订单。',
    en: 'The yearly confirmation of {company} as a provider is due by {until}; without it no new orders can be taken.',
  },
  'voucher.notice.provider-lapse.title': {
    zh: '未按期完成年度确认，已暂停接单',
    en: 'Yearly confirmation missed',
  },
  'voucher.notice.provider-lapse.body': {
    zh: '{company}未在期限内完成年度确认，已暂停承接新的订单。完成确认后自动恢复；已确认的订单照常办理。',
    en: '{company} did not give its yearly confirmation in time and takes no new orders. Once it is given, all goes on; orders that it has confirmed are not affected.',
  },
});
