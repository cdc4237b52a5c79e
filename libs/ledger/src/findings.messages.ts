import { defineMessages } from '#kernel';

/** What a verification may find. Amounts are in yuan. */
export const LEDGER_FINDINGS = defineMessages({
  'ledger.finding.unbalanced': {
    zh: '记账 {subject} 的分录合计为 {found} 元，应为零。',
    en: 'The entries of transfer {subject} sum to {found} yuan instead of zero.',
  },
  'ledger.finding.changed': {
    zh: '记账 {subject} 或其分录与写入时不一致。',
    en: 'Transfer {subject} or its entries are not what was written.',
  },
  'ledger.finding.stray': {
    zh: '账户 {subject} 的第 {found} 条分录没有对应的记账。',
    en: 'Entry {found} of account {subject} belongs to no transfer.',
  },
  'ledger.finding.no-balance': {
    zh: '账户 {subject} 没有余额记录。',
    en: 'Account {subject} has no balance.',
  },
  'ledger.finding.rule': {
    zh: '账户 {subject} 的余额记录与开户时的透支规则不一致。',
    en: 'The balance of account {subject} follows another rule on negative amounts than the account.',
  },
  'ledger.finding.entries': {
    zh: '账户 {subject} 应有 {expected} 条分录，实有 {found} 条，或编号不连续。',
    en: 'Account {subject} should have {expected} entries in a row and has {found}.',
  },
  'ledger.finding.available': {
    zh: '账户 {subject} 的可用余额为 {found} 元，按分录计算应为 {expected} 元。',
    en: 'Account {subject} has {found} yuan available; its entries make {expected}.',
  },
  'ledger.finding.held': {
    zh: '账户 {subject} 的预留余额为 {found} 元，按分录计算应为 {expected} 元。',
    en: 'Account {subject} holds {found} yuan; its entries make {expected}.',
  },
  'ledger.finding.negative': {
    zh: '账户 {subject} 的余额为负（{found} 元）。',
    en: 'Account {subject} is below zero: {found} yuan.',
  },
  'ledger.finding.hold': {
    zh: '预留 {subject} 的余额为 {found} 元，按分录计算应为 {expected} 元，或原额不符。',
    en: 'Hold {subject} has {found} yuan left; its entries make {expected}, or it was opened with another amount.',
  },
  'ledger.finding.held-by-holds': {
    zh: '账户 {subject} 的预留余额为 {found} 元，各笔预留合计为 {expected} 元。',
    en: 'Account {subject} holds {found} yuan; its holds make {expected}.',
  },
  'ledger.finding.reversal': {
    zh: '冲正 {subject} 与原记账未能抵消，相差 {found} 元。',
    en: 'Reversal {subject} does not undo its transfer: {found} yuan remain.',
  },
});
