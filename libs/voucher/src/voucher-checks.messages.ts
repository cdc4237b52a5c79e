import { defineMessages } from '#kernel';

defineMessages({
  'voucher.check.line-order': {
    zh: '批次 {round}：已付 {paid}、待付 {approved}、承诺中 {promised}、尚可承诺 {available} 不符合“已付 ≤ 核准 ≤ 承诺 ≤ 预算”',
    en: 'Round {round}: paid {paid}, approved {approved}, promised {promised}, available {available} break “paid ≤ approved ≤ promised ≤ appropriated”',
  },
  'voucher.check.issued': {
    zh: '创新券 {number}：账上发放金额 {posted} 与券面金额 {amount} 不一致',
    en: 'Voucher {number}: {posted} was posted at its issue, but it is worth {amount}',
  },
  'voucher.check.caps': {
    zh: '年度额度 {holder}（{year} 年，{scope}）：已占用 {taken}，上限 {cap}',
    en: 'Yearly cap of {holder} ({year}, {scope}): {taken} taken, {cap} allowed',
  },
});
