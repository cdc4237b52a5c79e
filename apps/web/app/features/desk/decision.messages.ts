import { defineMessages } from '#kernel';

export const decisionMessages = defineMessages({
  'web.return.this': { zh: '退回此项', en: 'Return' },
  'web.return.this.of': { zh: '退回此项：{label}', en: 'Return this item: {label}' },
  'web.return.list-itself': { zh: '退回整表', en: 'Return the list' },
  'web.return.list-itself.of': { zh: '退回整表：{label}', en: 'Return the list: {label}' },
  'web.return.again': { zh: '再次退回', en: 'Return again' },
  'web.return.again.of': { zh: '再次退回：{label}', en: 'Return again: {label}' },
  'web.return.listed': { zh: '已列入退回', en: 'To be returned' },
  'web.return.title': { zh: '退回更正：{label}', en: 'Return for correction: {label}' },
  'web.return.years': { zh: '退回哪一年', en: 'Which year' },
  'web.return.years.none': { zh: '请至少选择一年。', en: 'Choose at least one year.' },
  'web.return.value': { zh: '现在填报：{value}', en: 'Filled in now: {value}' },
  'web.return.comment': { zh: '退回意见', en: 'What should be corrected' },
  'web.return.comment.hint': {
    zh: '企业可见。请写明哪里不符、依据什么、怎样改。',
    en: 'The company sees it. Say what is wrong, by which evidence, and how to put it right.',
  },
  'web.return.comment.missing': { zh: '请填写退回意见。', en: 'Say what should be corrected.' },
  'web.return.add': { zh: '列入退回清单', en: 'Add to the list' },
  'web.return.cancel': { zh: '取消', en: 'Cancel' },
  'web.return.list': { zh: '退回清单', en: 'To be returned' },
  'web.return.list.hint': {
    zh: '尚未发出；点“退回更正”后企业才会看到。关闭本页签即清除。',
    en: 'Not sent yet: the company sees it only after “Return for correction”. Closing this tab discards it.',
  },
  'web.return.remove': { zh: '移出清单', en: 'Remove' },
  'web.return.remove.of': { zh: '移出清单：{label}', en: 'Remove: {label}' },
  'web.return.added': { zh: '已列入退回清单，共 {count} 项。', en: 'Added; {count} on the list.' },
  'web.return.removed': { zh: '已移出，清单还有 {count} 项。', en: 'Removed; {count} on the list.' },

  'web.decide': { zh: '审核', en: 'Decision' },
  'web.decide.reason': { zh: '理由', en: 'Reason' },
  'web.decide.reason.seen': { zh: '企业可见', en: 'seen by the company' },
  'web.decide.pass': { zh: '通过，转市级复审', en: 'Pass to municipal review' },
  'web.decide.approve': { zh: '认定通过', en: 'Approve' },
  'web.decide.return': { zh: '退回更正', en: 'Return for correction' },
  'web.decide.return.count': { zh: '退回更正（{count} 项）', en: 'Return for correction ({count})' },
  'web.decide.reject': { zh: '不予认定', en: 'Reject' },
  'web.decide.asks': { zh: '{label}…', en: '{label}…' },
  'web.decide.cancel': { zh: '再看看', en: 'Not yet' },
  'web.decide.sending': { zh: '正在提交…', en: 'Sending…' },

  'web.decide.pass.title': { zh: '初审通过，转市级复审？', en: 'Pass this case to municipal review?' },
  'web.decide.pass.text': {
    zh: '确认后，本件转市级复审，您不能再退回或改动。企业会收到通知。',
    en: 'The case goes to municipal review; you can no longer return or change it. The company is told.',
  },
  'web.decide.approve.title': { zh: '认定通过，颁发证书？', en: 'Approve and issue the certificate?' },
  'web.decide.approve.text': {
    zh: '确认后，系统随即编号、生成证书并通知企业，本件办结，不能撤回。',
    en: 'A certificate is numbered and issued at once and the company is told. The case is closed; this cannot be undone.',
  },
  'web.decide.return.title': {
    zh: '把 {count} 项退回企业更正？',
    en: 'Return {count} items to the company?',
  },
  'web.decide.return.text': {
    zh: '确认后，企业只能修改这 {count} 项，须在 {days} 个工作日内改完并重新提交，逾期本次申报失效。其间审核停止计时。',
    en: 'The company can change only these {count} items and must submit again within {days} working days, or the application lapses. The review clock stands meanwhile.',
  },
  'web.decide.reject.title': { zh: '不予认定？', en: 'Reject this application?' },
  'web.decide.reject.text': {
    zh: '确认后，本件办结，企业会收到结果和您写的理由，不能撤回。',
    en: 'The case is closed and the company gets the result with your reason. This cannot be undone.',
  },
  'web.decide.reason.is': { zh: '理由（企业可见）：{reason}', en: 'Reason (seen by the company): {reason}' },
  'web.decide.reason.none': { zh: '未填写理由。', en: 'No reason given.' },
  'web.decide.left-out': {
    zh: '退回清单中的 {count} 项不会发给企业。如需更正，请改点“退回更正”。',
    en: 'The {count} items on the list will not be sent to the company. To have them corrected, choose “Return for correction” instead.',
  },
  'web.decide.gates.failed': {
    zh: '系统核算：{failed} 项条件不符合。',
    en: 'As computed: {failed} conditions not met.',
  },
  'web.decide.gates.unknown': {
    zh: '系统核算：{unknown} 项条件缺数据。',
    en: 'As computed: {unknown} conditions lack data.',
  },
  'web.decide.gates.both': {
    zh: '系统核算：{failed} 项条件不符合，{unknown} 项缺数据。',
    en: 'As computed: {failed} conditions not met, {unknown} lack data.',
  },

  'web.decide.mistakes': { zh: '还不能提交', en: 'This cannot be sent yet' },
  'web.decide.mistake.empty': {
    zh: '退回清单是空的：请先在申报表或附件里点“退回此项”。',
    en: 'The list is empty: choose “Return this item” in the form or at an attachment first.',
  },
  'web.decide.mistake.reason': { zh: '请填写不予认定的理由。', en: 'Give the reason for rejecting.' },
  'web.decide.mistake.comment': {
    zh: '请填写退回意见：{label}',
    en: 'Say what should be corrected: {label}',
  },
  'web.decide.conflict': {
    zh: '您的决定没有提交',
    en: 'Your decision was not sent',
  },
  'web.decide.conflict.text': {
    zh: '载入后，您写的理由和退回清单都还在。',
    en: 'Your reason and your list are kept when it is loaded.',
  },
  'web.decide.reload': { zh: '载入最新内容', en: 'Load the latest state' },
  'web.decide.refused': { zh: '没有办成', en: 'This was refused' },
  'web.decide.unsure': { zh: '没有收到系统的回复', en: 'No answer was received' },
  'web.decide.unsure.text': {
    zh: '不能确定是否已经办成。请先载入最新内容核对，不要重复提交。',
    en: 'It is not certain whether the decision arrived. Load the latest state and look before you try again.',
  },

  'web.decide.nothing': {
    zh: '本件{state}，没有需要您办理的事项。',
    en: 'Nothing for you to decide here: {state}.',
  },
  'web.decide.done.pass': {
    zh: '{company}（{number}）已通过初审，转市级复审。',
    en: '{company} ({number}) was passed to municipal review.',
  },
  'web.decide.done.approve': {
    zh: '{company}（{number}）已认定通过，证书正在生成。',
    en: '{company} ({number}) was approved; the certificate is being made.',
  },
  'web.decide.done.return': {
    zh: '{company}（{number}）已退回企业更正。',
    en: '{company} ({number}) was returned for correction.',
  },
  'web.decide.done.reject': {
    zh: '{company}（{number}）已作出不予认定的决定。',
    en: '{company} ({number}) was rejected.',
  },
  'web.decide.done.see': { zh: '查看该件', en: 'See that case' },
  'web.decide.done.next': { zh: '下面是下一件。', en: 'Here is the next case.' },
  'web.decide.done.none': { zh: '没有其他待办了。', en: 'Nothing else waits.' },
});
