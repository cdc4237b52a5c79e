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
  'web.stop.to-interests': { zh: '前往关注与推送', en: 'To interests and news' },
});
