import { defineMessages } from '#kernel';

export const roundsMessages = defineMessages({
  'web.vouchers.title': { zh: '首都科技创新券', en: 'Innovation vouchers' },
  'web.vouchers.lead': {
    zh: '小微企业和创业团队购买检验检测、合作研发、工业设计和算力服务，由创新券抵付一部分合同款。先到先得，额度用完后按受理顺序轮候。',
    en: 'Small and micro companies and start-up teams pay part of a contract for testing, cooperative research, industrial design or computing power with a voucher. First come, first served; when the money is used up, applications wait in the order in which they were accepted.',
  },
  'web.vouchers.providers': { zh: '服务机构目录', en: 'Directory of providers' },
  'web.vouchers.notices': { zh: '拟兑付公示', en: 'Claims on public notice' },
  'web.vouchers.published': { zh: '已付款名单', en: 'What was paid' },
  'web.vouchers.none': { zh: '还没有公布批次', en: 'No round has been announced yet' },
  'web.vouchers.none.text': {
    zh: '新的批次公布后会列在这里，写明受理时间、支持比例和剩余额度。',
    en: 'New rounds are listed here with their dates, the share that is paid and what is left.',
  },
  'web.vouchers.apply': { zh: '申领创新券', en: 'Apply for a voucher' },
  'web.vouchers.open': { zh: '受理中', en: 'Open' },
  'web.vouchers.coming': { zh: '暂未开放', en: 'Not open yet' },
  'web.vouchers.closed': { zh: '已截止', en: 'Closed' },
  'web.vouchers.halted': { zh: '暂停受理', en: 'On hold' },
  'web.vouchers.when': { zh: '受理时间：{from} 至 {until}', en: 'Applications from {from} to {until}' },
  'web.vouchers.money': { zh: '{round}：额度', en: '{round}: money' },
  'web.vouchers.left': { zh: '现在还剩', en: 'Left now' },
  'web.vouchers.promised': { zh: '已发放、尚未付款', en: 'Issued, not paid yet' },
  'web.vouchers.paid': { zh: '已付款', en: 'Paid' },
  'web.vouchers.appropriated': { zh: '额度合计', en: 'In all' },
  'web.vouchers.sum': {
    zh: '额度合计 {appropriated} 元，其中剩余 {left} 元，已付款 {paid} 元。',
    en: '¥{appropriated} in all, of which ¥{left} is left and ¥{paid} has been paid.',
  },
  'web.vouchers.waiting': {
    zh: '有 {count} 份申领在轮候，有额度退回时按受理顺序发放。',
    en: '{count} applications are waiting. They are served in the order of acceptance as money comes back.',
  },
  'web.vouchers.no-money': {
    zh: '本批额度还没有下达，下达后在这里公布。',
    en: 'The money of this round has not been appropriated yet. It will be shown here.',
  },
  'web.vouchers.kinds': { zh: '{round}：支持的服务', en: '{round}: what is paid for' },
  'web.vouchers.kind': { zh: '服务', en: 'Service' },
  'web.vouchers.share': { zh: '最高抵付', en: 'Pays at most' },
  'web.vouchers.share-of': { zh: '合同额的 {percent}%', en: '{percent}% of the contract' },
  'web.vouchers.source': { zh: '依据', en: 'Source' },
  'web.vouchers.unverified': { zh: '数字未经核实', en: 'Not verified' },
  'web.vouchers.verified': { zh: '已核对公开文本', en: 'Checked against the public text' },
});
