import { defineMessages } from '#kernel';

export const USAGE_TEXTS = defineMessages({
  'voucher.usage-header': {
    zh: '第 1 行须为表头：start,end,gpu_hours（或 pflops_hours）,amount；也可使用“开始时间,结束时间,GPU小时（或PFLOPS小时）,金额”。',
    en: 'Line 1 must be the header: start,end,gpu_hours (or pflops_hours),amount.',
  },
  'voucher.usage-empty': { zh: '日志中没有使用记录。', en: 'The log has no lines of usage.' },
  'voucher.usage-too-long': {
    zh: '日志最多 {limit} 行，请分订单上传。',
    en: 'A log has at most {limit} lines.',
  },
  'voucher.usage-line': {
    zh: '第 {line} 行应为 4 列，各列以逗号分隔。',
    en: 'Line {line} must have four fields divided by commas.',
  },
  'voucher.usage-time': {
    zh: '第 {line} 行时间格式有误，例如 2026-10-12 08:00:00（北京时间）。',
    en: 'Line {line}: a time is wrong; it looks like 2026-10-12 08:00:00 (Beijing time).',
  },
  'voucher.usage-order': {
    zh: '第 {line} 行结束时间须晚于开始时间。',
    en: 'Line {line}: the end must be after the start.',
  },
  'voucher.usage-early': {
    zh: '第 {line} 行早于服务开始时间 {start}。',
    en: 'Line {line} begins before the service was started on {start}.',
  },
  'voucher.usage-future': { zh: '第 {line} 行晚于当前时间。', en: 'Line {line} ends in the future.' },
  'voucher.usage-quantity': {
    zh: '第 {line} 行用量须为大于 0、最多两位小数的半角数字。',
    en: 'Line {line}: the quantity must be above 0, in plain figures with at most two decimals.',
  },
  'voucher.usage-beyond-capacity': {
    zh: '第 {line} 行用量超过机构登记算力 {pflops} PFLOPS 在该时段的上限。',
    en: 'Line {line}: this is more than the {pflops} PFLOPS of the provider can give in that time.',
  },
  'voucher.usage-amount': {
    zh: '第 {line} 行金额须为大于 0、最多两位小数的半角数字。',
    en: 'Line {line}: the amount must be above 0, in plain figures with at most two decimals.',
  },
  'voucher.usage-twice': {
    zh: '第 {line} 行与第 {first} 行重复。',
    en: 'Line {line} is the same as line {first}.',
  },
});
