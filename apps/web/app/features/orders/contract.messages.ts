import { defineMessages } from '#kernel';

export const contractMessages = defineMessages({
  'web.contract': { zh: '合同', en: 'Contract' },
  'web.contract.hint': {
    zh: '照合同原文填写；提交后系统自动核验',
    en: 'As it stands in the contract; it is checked by itself once submitted',
  },
  'web.contract.number': { zh: '合同编号', en: 'Number of the contract' },
  'web.contract.date': { zh: '签订日期', en: 'Signed on' },
  'web.contract.date.hint': {
    zh: '不得早于创新券发放日（{day}）',
    en: 'Not before the voucher was issued ({day})',
  },
  'web.contract.amount': { zh: '合同金额（元）', en: 'Contract amount (¥)' },
  'web.contract.buyer': { zh: '甲方（委托方）', en: 'Buyer' },
  'web.contract.seller': { zh: '乙方（服务方）', en: 'Seller' },
  'web.contract.file': { zh: '合同扫描件', en: 'Scan of the contract' },
  'web.contract.file.hint': {
    zh: '双方盖章的完整合同，PDF、JPG 或 PNG，每个不超过 20 MB',
    en: 'The whole contract with both seals; PDF, JPG or PNG, at most 20 MB each',
  },
  'web.contract.submit': { zh: '提交合同', en: 'Submit the contract' },
  'web.contract.checks': { zh: '合同核验', en: 'Check of the contract' },
  'web.contract.checks.hint': { zh: '逐项对照订单', en: 'Each point beside the order' },
  'web.contract.item': { zh: '核验项', en: 'Point' },
  'web.contract.says': { zh: '合同', en: 'Contract' },
  'web.contract.order': { zh: '订单', en: 'Order' },
  'web.contract.verdict': { zh: '结果', en: 'Result' },
  'web.contract.issued': { zh: '{day} 发券', en: 'voucher issued {day}' },
  'web.contract.ok': { zh: '一致', en: 'Agrees' },
  'web.contract.done': { zh: '通过', en: 'In order' },
  'web.contract.running': { zh: '核验中', en: 'Checking' },
  'web.contract.officer': { zh: '人工核验', en: 'With an officer' },
  'web.contract.fault': { zh: '需修改', en: 'To correct' },
  'web.contract.question': { zh: '有疑点', en: 'Question' },
  'web.contract.returned': { zh: '已退回', en: 'Returned' },
  'web.contract.ties': { zh: '双方关联关系', en: 'Ties between the parties' },
  'web.contract.ties.none': { zh: '未发现关联', en: 'None found' },
  'web.contract.no-file': { zh: '没有文件', en: 'No file' },
  'web.contract.checking': {
    zh: '正在自动核验合同，一般在一分钟内完成，页面会自动更新。',
    en: 'The contract is being checked. It takes less than a minute as a rule; this page follows by itself.',
  },
  'web.contract.with-officer': {
    zh: '系统无法判定，已转人工核验。结果会发消息告知，其间无需办理。',
    en: 'The system could not decide, so an officer looks at the contract. You are told the result; there is nothing to do meanwhile.',
  },
  'web.contract.corrections': {
    zh: '合同被退回 {count} 处，请修改',
    en: 'To correct in the contract: {count}',
  },
  'web.contract.returned.by': { zh: '{by}：{comment}', en: '{by}: {comment}' },
});
