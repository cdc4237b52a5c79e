import { defineMessages } from '#kernel';

export const interestsMessages = defineMessages({
  'web.interests': { zh: '关注与推送', en: 'Interests and news' },
  'web.interests.lead': {
    zh: '选好关注的内容，六大目录有新增或更新时，按您选定的频率推送到消息和邮箱，并说明推送理由。',
    en: 'Choose what matters to your company. What is new in the six directories comes to your messages and your mail as often as you choose, and says why.',
  },
  'web.interests.suggested': {
    zh: '尚未保存，现在不推送。以下按贵单位档案预先选好，核对后保存即可开始。',
    en: 'Nothing is saved yet, so nothing is sent. This is what your company’s record suggests; check it and save to begin.',
  },
  'web.interests.off': {
    zh: '推送已停止。重新选择频率并保存即可恢复。',
    en: 'News are stopped. Choose a frequency and save to resume.',
  },
  'web.interests.next': {
    zh: '有新内容时，下一次推送不早于 {time}。',
    en: 'If there is something new, the next news come no earlier than {time}.',
  },
  'web.interests.saved-searches': { zh: '保存的搜索', en: 'Saved searches' },
  'web.interests.saved': { zh: '已保存。', en: 'Saved.' },
  'web.interests.form': { zh: '关注内容', en: 'What you want to hear of' },
  'web.interests.kinds': { zh: '目录（不选即为全部）', en: 'Directories (none chosen: all)' },
  'web.interests.fields': { zh: '技术领域', en: 'Fields of technology' },
  'web.interests.places': { zh: '地区', en: 'Districts' },
  'web.interests.words': { zh: '关键词', en: 'Key words' },
  'web.interests.words.hint': {
    zh: '用逗号或顿号分隔，每个 2 至 30 个字，最多 20 个；标题或正文含有即推送',
    en: 'Separated by commas, 2 to 30 characters each, 20 at most; found in titles and texts',
  },
  'web.interests.frequency': { zh: '推送频率', en: 'How often' },
  'web.interests.at-once': {
    zh: '即时（8 时至 21 时，一小时内的合并为一条）',
    en: 'At once (8:00 to 21:00, what comes within an hour together)',
  },
  'web.interests.daily': { zh: '每天 9 时', en: 'Daily at 9:00' },
  'web.interests.weekly': { zh: '每周一 9 时', en: 'Mondays at 9:00' },
  'web.interests.never': { zh: '停止推送', en: 'Never' },
  'web.interests.save': { zh: '保存', en: 'Save' },
  'web.interests.kept': {
    zh: '有尚未保存的修改，刷新页面也不会丢失。',
    en: 'There are changes that are not saved; they stay when the page is loaded again.',
  },
  'web.interests.give-up': { zh: '放弃修改', en: 'Discard' },
  'web.interests.about': {
    zh: '已按刚才查看的条目预选目录、领域和地区，尚未保存。核对后点“保存”生效。',
    en: 'The directory, field and district of the entry that you came from are filled in, but not saved yet. Check them and save.',
  },
  'web.interests.counts': { zh: '怎样判断是否推送', en: 'What counts' },
  'web.interests.counts.chosen': { zh: '所选内容', en: 'What you chose' },
  'web.interests.counts.chosen.text': {
    zh: '与所选目录、领域、地区都不冲突，并且至少符合一项领域、地区或关键词，或者符合政策的全部条件，才会推送。只选目录的，推送该目录的全部内容。',
    en: 'An entry must not contradict the directories, fields and districts that you chose, and at least one field, district or key word must match, or all conditions of a policy be met. If you chose only directories, all that is in them is sent.',
  },
  'web.interests.counts.record': { zh: '单位档案', en: 'Your company’s record' },
  'web.interests.counts.record.text': {
    zh: '什么都不选并保存的，按单位档案中的技术领域和注册地判断；从未保存的，不推送。',
    en: 'If you save without choosing anything, your company’s record decides: its field and its district. If nothing was ever saved, nothing is sent.',
  },
  'web.interests.counts.place': { zh: '其他地区的政策', en: 'Policies of other places' },
  'web.interests.counts.place.text': {
    zh: '没有选地区的，不推送只适用于其他地区的政策。',
    en: 'If you chose no district, policies that hold only in other places are left out.',
  },
  'web.interests.counts.conditions': { zh: '政策条件', en: 'Conditions of policies' },
  'web.interests.counts.conditions.text': {
    zh: '政策已列明条件的，用单位档案（注册地、成立日期、行业、领域、从业人员等）、平台颁发的证书和已保留的自测答案对照：全部符合即推送，并说明依据；有一项不符合就不推送；平台不掌握的信息不作为依据。',
    en: 'Where a policy’s conditions are known, they are checked against your company’s record (district, date of registration, industry, field, employees and so on), the portal’s certificates and the answers that it had kept. If all are met, the policy is sent and says what was used; if one is not met, it is left out; what the portal does not know counts neither way.',
  },
  'web.interests.read-only': {
    zh: '您没有填写权限，只能查看。',
    en: 'You may read this, but not change it.',
  },
  'web.interests.found': { zh: '最近为您找到', en: 'Found for you lately' },
  'web.interests.none': { zh: '还没有为您找到的内容', en: 'Nothing was found for you yet' },
  'web.interests.none.text': {
    zh: '保存关注内容后，新增和更新的条目会列在这里，并说明理由。',
    en: 'After you have saved what you want to hear of, new and changed entries are listed here with the reason.',
  },
  'web.interests.waiting': { zh: '待推送', en: 'Not sent yet' },
  'web.stop': { zh: '停止推送', en: 'Stop news' },
  'web.stop.ask': {
    zh: '停止向贵单位推送六大目录的新信息？',
    en: 'Stop sending your company what is new in the directories?',
  },
  'web.stop.what': {
    zh: '只停止这一项，事项进展等其他消息照常发送。贵单位所有成员都不再收到。',
    en: 'Only this is stopped; messages on your applications and the like still come. It holds for everybody of your company.',
  },
  'web.stop.do': { zh: '停止推送', en: 'Stop' },
  'web.stop.done': { zh: '已停止推送六大目录的新信息。', en: 'News from the directories are stopped.' },
  'web.stop.resume': {
    zh: '需要恢复时，登录后在“关注与推送”中重新选择频率。',
    en: 'To resume, sign in and choose a frequency under “Interests and news”.',
  },
  'web.stop.search.ask': {
    zh: '停止推送保存的搜索“{name}”的新结果？',
    en: 'Stop sending your company what is new for the saved search “{name}”?',
  },
  'web.stop.search.done': {
    zh: '已停止推送保存的搜索“{name}”的新结果。',
    en: 'News for the saved search “{name}” are stopped.',
  },
  'web.stop.search.resume': {
    zh: '搜索仍然保存着。需要恢复时，登录后在“保存的搜索”中重新选择频率。',
    en: 'The search is still saved. To resume, sign in and choose a frequency under “Saved searches”.',
  },
  'web.stop.to-searches': { zh: '前往保存的搜索', en: 'To saved searches' },
  'web.stop.to-interests': { zh: '前往关注与推送', en: 'To interests and news' },
});
