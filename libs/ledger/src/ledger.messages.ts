import { defineMessages } from '#kernel';

defineMessages({
  'ledger.key-reused': {
    zh: '这笔操作的编号已用于另一笔内容不同的记账，未作任何更改。请刷新页面后重新办理。',
    en: 'This operation’s key was already used for a posting with other content. Nothing was changed. Reload the page and start again.',
  },
  'ledger.insufficient': {
    zh: '可用余额为 {available}，不足以支付 {wanted}。',
    en: 'The available balance is {available}, which does not cover {wanted}.',
  },
  'ledger.account-unknown': {
    zh: '没有找到相应的账户。',
    en: 'There is no such account.',
  },
  'ledger.account-differs': {
    zh: '该账户已开立，且是否允许透支的设定不同。',
    en: 'The account exists already, with another rule on whether it may be negative.',
  },
  'ledger.unbalanced': {
    zh: '借贷不平：各分录之和应为零，现为 {sum}。',
    en: 'The entries do not balance: their sum must be zero and is {sum}.',
  },
  'ledger.invalid-legs': {
    zh: '分录有误：应有 2 至 {most} 条，每个账户至多一条，金额不得为零。',
    en: 'The entries are not valid: there must be 2 to {most}, one for each account at most, none of them zero.',
  },
  'ledger.invalid-amount': {
    zh: '金额必须大于零，且不超过 {most}。',
    en: 'The amount must be above zero and no more than {most}.',
  },
  'ledger.invalid-name': {
    zh: '账户、事项和操作编号只能使用 1 至 {most} 个 ASCII 可见字符。',
    en: 'Names of accounts, subjects and keys take 1 to {most} visible ASCII characters.',
  },
  'ledger.invalid-reason': {
    zh: '请说明冲正原因，不超过 {most} 字。',
    en: 'Give the reason for the reversal, in no more than {most} characters.',
  },
  'ledger.hold-unknown': {
    zh: '没有找到这笔预留。',
    en: 'There is no such hold.',
  },
  'ledger.hold-closed': {
    zh: '这笔预留已经结清或释放。',
    en: 'This hold has already been posted or released.',
  },
  'ledger.hold-exceeded': {
    zh: '预留余额为 {remaining}，不足以支付 {wanted}。',
    en: 'The hold has {remaining} left, which does not cover {wanted}.',
  },
  'ledger.transfer-unknown': {
    zh: '没有找到这笔记账。',
    en: 'There is no such transfer.',
  },
  'ledger.already-reversed': {
    zh: '这笔记账已经冲正，不能重复冲正。',
    en: 'This transfer was already reversed and cannot be reversed twice.',
  },
  'ledger.not-reversible': {
    zh: '只有已入账的款项可以冲正；预留请作释放处理，冲正本身不能再冲正。',
    en: 'Only posted money can be reversed. Release a hold instead; a reversal itself cannot be reversed.',
  },
  'ledger.unsound': {
    zh: '账目核对不符，共 {count} 处，请查看核对报告。',
    en: 'The ledger does not match: {count} findings, see the report.',
  },
});
