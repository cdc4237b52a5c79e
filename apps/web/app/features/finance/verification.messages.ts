import { defineMessages } from '#kernel';

export const verificationMessages = defineMessages({
  'web.verify-books.title': { zh: '核账', en: 'Verification of the books' },
  'web.verify-books.text': {
    zh: '每天 2:00 起按全部分录重新计算并核对各账户、各预算、每笔预留和限额。',
    en: 'Each night from 2:00 on everything is recomputed from the entries: accounts, budgets, reservations and caps.',
  },
  'web.verify-books.nights': { zh: '每夜结果', en: 'Night by night' },
  'web.verify-books.none': { zh: '还没有核账报告', en: 'No report yet' },
  'web.verify-books.none.text': {
    zh: '第一份报告在今夜 2:00 后产生。',
    en: 'The first one comes after 2:00 tonight.',
  },
  'web.verify-books.day': { zh: '日期', en: 'Day' },
  'web.verify-books.outcome': { zh: '结果', en: 'Outcome' },
  'web.verify-books.finished': { zh: '完成时间', en: 'Finished' },
  'web.verify-books.sound': { zh: '账实相符', en: 'Sound' },
  'web.verify-books.unsound': { zh: '{count} 处差异', en: '{count} discrepancies' },
  'web.verify-books.one': { zh: '{day}核账报告', en: 'Verification of {day}' },
  'web.verify-books.figures': {
    zh: '核对 {accounts} 个账户、{transfers} 笔记账、{entries} 条分录，用时 {seconds} 秒。',
    en: '{accounts} accounts, {transfers} transfers and {entries} entries in {seconds} s.',
  },
  'web.verify-books.unprotected': {
    zh: '数据库账号可以修改分录，请运维人员收紧权限。',
    en: 'The database would let the processes change entries: operators have to narrow the rights.',
  },
  'web.verify-books.act': {
    zh: '查明前请勿放行新的付款单；差异只能用冲正分录更正。',
    en: 'Release no payment order until this is explained; it is mended by reversing entries only.',
  },
  'web.verify-books.findings': { zh: '差异', en: 'Discrepancies' },
  'web.verify-books.check': { zh: '核对项目', en: 'Check' },
  'web.verify-books.checks': { zh: '核对项目与结果', en: 'Checks and outcomes' },
  'web.verify-books.seconds': { zh: '用时（秒）', en: 'Seconds' },
  'web.verify-books.more': {
    zh: '还有更多，仅列出前 100 处。',
    en: 'There are more; the first hundred are shown.',
  },
});

/** What each check looks at, by its name. */
export const checkTexts = defineMessages({
  'web.check.ledger.older-transfers': {
    zh: '较早的记账：借贷平衡、未被改动',
    en: 'Older transfers: in balance, unchanged',
  },
  'web.check.ledger.newer-transfers': {
    zh: '较新的记账：借贷平衡、未被改动',
    en: 'Newer transfers: in balance, unchanged',
  },
  'web.check.ledger.holds': { zh: '每笔预留与分录', en: 'Reservations and their entries' },
  'web.check.ledger.strays': { zh: '分录都有对应的记账', en: 'Every entry belongs to a transfer' },
  'web.check.ledger.balances': { zh: '账户余额与分录', en: 'Balances and entries' },
  'web.check.ledger.negative': { zh: '余额不为负', en: 'Nothing below zero' },
  'web.check.ledger.held': { zh: '预留余额与各笔预留', en: 'What is held and its reservations' },
  'web.check.ledger.reversals': { zh: '冲正与原记账', en: 'Reversals and their transfers' },
  'web.check.voucher.line-order': { zh: '预算各项勾稽', en: 'Parts of budget lines' },
  'web.check.voucher.issued': { zh: '创新券发放一次且足额', en: 'Vouchers issued once, in full' },
  'web.check.voucher.caps': { zh: '企业与团队年度限额', en: 'Yearly caps' },
  'web.check.voucher.order-reservation': { zh: '订单与预留', en: 'Orders and reservations' },
  'web.check.voucher.claim-approved': { zh: '兑付核准与记账', en: 'Approved claims and the books' },
  'web.check.voucher.claim-cap': {
    zh: '兑付不超过发票应承担的份额',
    en: 'Claims within their share of the invoice',
  },
  'web.check.voucher.claim-evidence': { zh: '一张发票只兑付一次', en: 'An invoice redeemed once' },
  'web.check.voucher.payments': { zh: '付款记录与账户余额', en: 'Payments and balances' },
  'web.check.voucher.recovered': { zh: '追回记录与账户余额', en: 'Recoveries and balances' },
  'web.check.voucher.payment-claim': { zh: '兑付申请与付款金额', en: 'Claims and their payments' },
  'web.check.voucher.maker-checker': { zh: '经办与复核分离', en: 'Makers are not checkers' },
  'web.check.voucher.voucher-reservations': { zh: '创新券与预留', en: 'Vouchers and reservations' },
});
