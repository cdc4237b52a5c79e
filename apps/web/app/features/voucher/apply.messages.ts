import { defineMessages } from '#kernel';

export const applyMessages = defineMessages({
  'web.apply.title': { zh: '申领创新券', en: 'Apply for a voucher' },
  'web.apply.none-open': { zh: '现在没有受理中的批次', en: 'No round is open now' },
  'web.apply.none-open.text': {
    zh: '受理时间和剩余额度见“创新券”页。',
    en: 'When rounds open and what is left is shown on the page “Vouchers”.',
  },
  'web.apply.wrong': { zh: '有 {count} 处需要修改', en: 'Please change {count} things' },
  'web.apply.failed': { zh: '没有办成：{words}', en: 'It was not done: {words}' },
  'web.apply.away': {
    zh: '网络不通，没有收到答复。请稍候再点一次，不会重复办理。',
    en: 'There was no answer. Try again in a little while; nothing will be done twice.',
  },
  'web.apply.size': { zh: '第一步 企业规模', en: 'Step 1: size of the company' },
  'web.apply.size.hint': { zh: '用来判断是否属于小微企业', en: 'Tells whether it is small or micro' },
  'web.apply.size.said': {
    zh: '已申报 {year} 年度：从业人员 {staff} 人，营业收入 {revenue} 元，资产总额 {assets} 元，实际控制人 {controller}。',
    en: 'Declared for {year}: {staff} staff, revenue ¥{revenue}, total assets ¥{assets}, actual controller {controller}.',
  },
  'web.apply.size.again': { zh: '重新申报', en: 'Declare again' },
  'web.apply.size.send': { zh: '申报企业规模', en: 'Declare the size' },
  'web.apply.year': { zh: '年度', en: 'Year' },
  'web.apply.industry': { zh: '行业代码', en: 'Industry' },
  'web.apply.industry.hint': {
    zh: '《国民经济行业分类》（GB/T 4754—2017）代码，如 I6513',
    en: 'Code of GB/T 4754-2017, such as I6513',
  },
  'web.apply.staff': { zh: '从业人员（人）', en: 'Staff' },
  'web.apply.revenue': { zh: '营业收入（元）', en: 'Revenue (¥)' },
  'web.apply.assets': { zh: '资产总额（元）', en: 'Total assets (¥)' },
  'web.apply.controller': { zh: '实际控制人名称', en: 'Name of the actual controller' },
  'web.apply.controller-code': { zh: '实际控制人代码', en: 'Code of the actual controller' },
  'web.apply.controller-code.hint': {
    zh: '企业填统一社会信用代码；个人填身份证件号码后 6 位。同一控制人的企业共用年度上限。',
    en: 'Of a company its credit code, of a person the last 6 characters of the identity document. Companies of one controller share the yearly cap.',
  },
  'web.apply.incubator': { zh: '所在孵化器的信用代码', en: 'Credit code of the incubator' },
  'web.apply.incubator.hint': {
    zh: '在孵企业填写；算力券的年度上限与此有关',
    en: 'If incubated; the yearly cap on computing depends on it',
  },
  'web.apply.ask': { zh: '第二步 申领', en: 'Step 2: application' },
  'web.apply.ask.first': {
    zh: '先申报企业规模，再填写这一步。',
    en: 'Declare the size of the company first.',
  },
  'web.apply.holder': { zh: '持有人', en: 'Holder' },
  'web.apply.holder.hint': {
    zh: '本企业，或本企业在孵的创业团队。上限和申领条件因持有人而异。',
    en: 'The company itself or a start-up team that it hosts. Caps and conditions differ between them.',
  },
  'web.apply.holder.company': { zh: '本企业', en: 'The company itself' },
  'web.apply.holder.team': { zh: '{name}（创业团队）', en: '{name} (start-up team)' },
  'web.apply.kind': { zh: '服务类别', en: 'Kind of service' },
  'web.apply.contract': { zh: '预计合同金额（元）', en: 'Expected amount of the contract (¥)' },
  'web.apply.contract.hint': {
    zh: '填写后立即估算可以领多少。签合同要在领到创新券之后。',
    en: 'What you can have is worked out as you type. Sign the contract only after the voucher was issued.',
  },
  'web.apply.estimate': { zh: '可以申领', en: 'You can apply for' },
  'web.apply.bites': { zh: '由这一条决定', en: 'This decides' },
  'web.apply.at-once': {
    zh: '额度充足，符合条件即时发放。',
    en: 'There is money: it is issued at once if eligible.',
  },
  'web.apply.in-line': {
    zh: '本批剩余 {left} 元，另有 {waiting} 份在轮候；申领后按受理顺序轮候，有额度退回即自动发放。',
    en: '¥{left} is left and {waiting} wait already; your application waits in order and is served by itself as money comes back.',
  },
  'web.apply.nothing': {
    zh: '按目前的上限，已没有可以申领的额度。',
    en: 'The caps leave nothing to apply for.',
  },
  'web.apply.conditions': { zh: '申领条件', en: 'Conditions' },
  'web.apply.send': { zh: '确认申领 {amount} 元', en: 'Apply for ¥{amount}' },
  'web.apply.read-only': {
    zh: '您没有代表本企业申领创新券的权限，请联系本企业管理员。',
    en: 'You have no right to apply for vouchers for this company. Ask its administrator.',
  },
});
