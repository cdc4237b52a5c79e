import { defineMessages } from '#kernel';

export const dictionaryMessages = defineMessages({
  'web.dict.title': { zh: '检索词典', en: 'Search dictionary' },
  'web.dict.lead': {
    zh: '让人用自己的说法也能找到条目。保存后几秒内生效，不用重启。',
    en: 'People find entries by the words that they use. Changes count within seconds, without a restart.',
  },
  'web.dict.search': { zh: '包含的词', en: 'Contains' },
  'web.dict.type': { zh: '类型', en: 'Type' },
  'web.dict.all': { zh: '全部', en: 'All' },
  'web.dict.type.same': { zh: '同义词', en: 'Same' },
  'web.dict.type.near': { zh: '相关词', en: 'Near' },
  'web.dict.type.word': { zh: '专有词', en: 'One word' },
  'web.dict.type.stop': { zh: '忽略词', en: 'Ignored' },
  'web.dict.type.question': { zh: '提问词', en: 'Question' },
  'web.dict.means.same': {
    zh: '意思相同：检索其中一个，也找到其他的。简称、别名写在这里。',
    en: 'They mean the same: whoever looks for one finds the others. Short forms belong here.',
  },
  'web.dict.means.near': {
    zh: '检索第一个词时，也找到后面的词，排在后面。',
    en: 'Whoever looks for the first also finds the others, further down.',
  },
  'web.dict.means.word': {
    zh: '作为一个词，检索时不拆开。',
    en: 'One word, which is not cut apart.',
  },
  'web.dict.means.stop': {
    zh: '检索时忽略，如“关于”。',
    en: 'It says nothing about what is looked for, such as “about”.',
  },
  'web.dict.means.question': {
    zh: '表示在提问，如“怎么”。',
    en: 'It makes a question of what was typed, such as “how”.',
  },
  'web.dict.lines': { zh: '词条', en: 'Lines' },
  'web.dict.lines.sorted': { zh: '最近修改的在前', en: 'What was changed last comes first' },
  'web.dict.none': { zh: '没有符合条件的词条。', en: 'Nothing matches.' },
  'web.dict.column.words': { zh: '词', en: 'Words' },
  'web.dict.column.changed': { zh: '最近修改', en: 'Changed' },
  'web.dict.column.act': { zh: '操作', en: 'Action' },
  'web.dict.shipped': { zh: '系统自带', en: 'Came with the portal' },
  'web.dict.add': { zh: '新增词条', en: 'Add a line' },
  'web.dict.change': { zh: '修改', en: 'Change' },
  'web.dict.change.of': { zh: '修改：{words}', en: 'Change: {words}' },
  'web.dict.change.title': { zh: '修改词条', en: 'Change the line' },
  'web.dict.words': { zh: '词', en: 'Words' },
  'web.dict.words.several': {
    zh: '每行一个，2 至 20 个，每个 2 至 40 个字符。',
    en: 'One a line: 2 to 20 words of 2 to 40 characters.',
  },
  'web.dict.words.one': { zh: '一个词，{least} 至 40 个字符。', en: 'One word of {least} to 40 characters.' },
  'web.dict.fault.none': { zh: '请填写词。', en: 'Type the words.' },
  'web.dict.fault.few': { zh: '至少填写两个词。', en: 'At least two words are needed.' },
  'web.dict.fault.many': { zh: '最多 20 个词。', en: 'At most 20 words.' },
  'web.dict.fault.one': {
    zh: '这一类型每条只有一个词，请分别添加。',
    en: 'A line of this type has one word. Add the others as lines of their own.',
  },
  'web.dict.fault.short': {
    zh: '“{word}”太短，至少两个字符。',
    en: '“{word}” is too short: at least two characters.',
  },
  'web.dict.fault.long': {
    zh: '“{word}…”太长，最多 40 个字符。',
    en: '“{word}…” is too long: at most 40 characters.',
  },
  'web.dict.fault.twice': { zh: '“{word}”出现了两次。', en: '“{word}” is there twice.' },
  'web.dict.conflict': {
    zh: '{person}刚刚改为“{words}”。核对后再次保存，以你填写的为准。',
    en: '{person} has just changed it to “{words}”. Save again to have yours instead.',
  },
  'web.dict.gone': {
    zh: '此词条刚刚被删除。再次保存，将作为新词条添加。',
    en: 'Somebody has just removed this line. Save again to add it as a new one.',
  },
  'web.dict.save': { zh: '保存', en: 'Save' },
  'web.dict.saved': {
    zh: '“{words}”已保存，几秒内生效。',
    en: '“{words}” is saved and counts within seconds.',
  },
  'web.dict.remove': { zh: '删除', en: 'Remove' },
  'web.dict.remove.of': { zh: '删除：{words}', en: 'Remove: {words}' },
  'web.dict.remove.title': { zh: '删除这个词条？', en: 'Remove this line?' },
  'web.dict.remove.text': {
    zh: '删除“{words}”（{type}）。几秒内不再用于检索；如需恢复，请重新添加。',
    en: '“{words}” ({type}) no longer counts within seconds. To have it back, add it again.',
  },
  'web.dict.removed': { zh: '“{words}”已删除。', en: '“{words}” has been removed.' },
  'web.dict.editor': { zh: '其他编辑', en: 'Another editor' },
});
