import { defineMessages } from '#kernel';

export const importsMessages = defineMessages({
  'web.imports.title': { zh: '批量导入', en: 'Imports' },
  'web.imports.new': { zh: '导入表格', en: 'Import a table' },
  'web.imports.lead': {
    zh: '从 CSV 或 XLSX 表格批量新增、更新条目。先试导入，逐行核对，再正式导入。',
    en: 'Add and change entries from a CSV or XLSX table. A dry run says line by line what would happen; then it is imported.',
  },
  'web.imports.none': { zh: '还没有导入过', en: 'Nothing has been imported' },
  'web.imports.none.text': {
    zh: '准备一张 CSV 或 XLSX 表格，首行是列名。可以先下载模板。',
    en: 'Prepare a CSV or XLSX table whose first line names the columns. There is a template for each directory.',
  },
  'web.imports.list': { zh: '导入记录', en: 'What was imported' },
  'web.imports.column.file': { zh: '文件', en: 'File' },
  'web.imports.column.source': { zh: '来源', en: 'Source' },
  'web.imports.column.state': { zh: '状态', en: 'State' },
  'web.imports.column.result': { zh: '结果', en: 'Result' },
  'web.imports.column.ordered': { zh: '提交', en: 'Sent' },
  'web.imports.back': { zh: '返回导入记录', en: 'Back to the imports' },

  'web.imports.dry': { zh: '试导入', en: 'Dry run' },
  'web.imports.real': { zh: '正式导入', en: 'Import' },
  'web.imports.state.waiting': { zh: '排队中', en: 'Waiting' },
  'web.imports.state.reading': { zh: '读取中', en: 'Being read' },
  'web.imports.state.broken': { zh: '没有读完', en: 'Not read to its end' },
  'web.imports.state.faulty': { zh: '部分行有误', en: 'Some lines are wrong' },
  'web.imports.state.refused': { zh: '全部有误', en: 'Every line is wrong' },
  'web.imports.state.empty': { zh: '没有数据行', en: 'No lines' },
  'web.imports.state.sound': { zh: '没有错误', en: 'Nothing is wrong' },
  'web.imports.state.done': { zh: '已完成', en: 'Done' },
  'web.imports.counts.dry': {
    zh: '将新增 {created}，更新 {changed}，不变 {unchanged}，有误 {refused}',
    en: 'would be {created} new, {changed} changed, {unchanged} unchanged, {refused} wrong',
  },
  'web.imports.counts': {
    zh: '新增 {created}，更新 {changed}，不变 {unchanged}，有误 {refused}',
    en: '{created} new, {changed} changed, {unchanged} unchanged, {refused} wrong',
  },

  'web.imports.what': { zh: '表格和来源', en: 'The table and its source' },
  'web.imports.file': { zh: '表格', en: 'Table' },
  'web.imports.file.hint': {
    zh: 'CSV（UTF-8 或 GBK）或 XLSX，不超过 20 MB。',
    en: 'CSV (UTF-8 or GBK) or XLSX, at most 20 MB.',
  },
  'web.imports.file.none': { zh: '请选择表格文件。', en: 'Choose a file.' },
  'web.imports.file.kind': {
    zh: '只能导入 CSV 或 XLSX 文件。',
    en: 'Only CSV and XLSX files can be imported.',
  },
  'web.imports.file.large': {
    zh: '文件超过 20 MB。请拆成几个文件，或由运维用命令行导入。',
    en: 'The file is larger than 20 MB. Split it, or have an operator import it from the command line.',
  },
  'web.imports.file.empty': { zh: '文件没有内容。', en: 'There is nothing in the file.' },
  'web.imports.file.changed': {
    zh: '文件在选择后有改动或已移走，请重新选择。',
    en: 'The file was changed or moved after you chose it. Choose it again.',
  },
  'web.imports.source': { zh: '来源名称', en: 'Source' },
  'web.imports.source.hint': {
    zh: '与编号一起识别条目：再次导入须用同一名称，否则会另建条目。',
    en: 'With the ids it tells which entry is which: use the same name again, or entries are created anew.',
  },
  'web.imports.source.none': { zh: '请填写来源名称。', en: 'Say where the entries come from.' },
  'web.imports.licence': { zh: '使用许可', en: 'Licence' },
  'web.imports.licence.hint': {
    zh: '显示在每个条目上，如“政府信息公开”“CC BY 4.0”。',
    en: 'Shown on each entry, such as “CC BY 4.0”.',
  },
  'web.imports.licence.none': { zh: '请填写使用许可。', en: 'Say under which licence they may be shown.' },
  'web.imports.address': { zh: '来源网址', en: 'Web address' },
  'web.imports.address.wrong': {
    zh: '请填写完整网址，以 https:// 或 http:// 开头。',
    en: 'Give the whole address, beginning with https:// or http://.',
  },
  'web.imports.kept': {
    zh: '已填内容保留在本标签页',
    en: 'What you type stays until you close the tab',
  },
  'web.imports.try': { zh: '试导入', en: 'Try it' },
  'web.imports.try.note': {
    zh: '试导入只检查，不改动条目。',
    en: 'This only checks the table; no entry changes.',
  },
  'web.imports.template': { zh: '表格模板', en: 'Template' },
  'web.imports.template.text': {
    zh: '“{kind}”目录的列名。XLSX 模板另有一页填写说明。',
    en: 'The columns of “{kind}”. The XLSX workbook says how to fill them in on a second sheet.',
  },
  'web.imports.template.get': { zh: '下载 {format} 模板', en: '{format} template' },

  'web.imports.of': { zh: '{what}：{file}', en: '{what}: {file}' },
  'web.imports.waiting.text': {
    zh: '文件已收到，正在排队。本页自动更新，也可以离开，稍后在导入记录中查看。',
    en: 'The file is here and waits for its turn. This page goes on by itself; you may leave and come back.',
  },
  'web.imports.reading.text': {
    zh: '已读 {lines} 行。本页自动更新，也可以离开，稍后在导入记录中查看。',
    en: '{lines} lines read. This page goes on by itself; you may leave and come back.',
  },
  'web.imports.reload': { zh: '刷新', en: 'Look again' },
  'web.imports.result': { zh: '导入结果', en: 'What was done' },
  'web.imports.result.dry': { zh: '试导入结果', en: 'What would be done' },
  'web.imports.lines': { zh: '数据行', en: 'Lines' },
  'web.imports.created': { zh: '新增', en: 'New' },
  'web.imports.changed': { zh: '更新', en: 'Changed' },
  'web.imports.unchanged': { zh: '不变', en: 'Unchanged' },
  'web.imports.refused': { zh: '有误', en: 'Wrong' },
  'web.imports.ignored': {
    zh: '以下列不属于本目录，不会导入：{columns}。',
    en: 'These columns mean nothing in this directory and are not imported: {columns}.',
  },
  'web.imports.broken.text': {
    zh: '文件没有读完，请按下方说明修改后重新试导入。',
    en: 'The file could not be read to its end. Mend it as said below and try it again.',
  },
  'web.imports.broken.real': {
    zh: '文件没有读完：读到的行已导入，其余没有导入。',
    en: 'The file could not be read to its end: what was read is imported, the rest is not.',
  },
  'web.imports.faults': { zh: '逐行问题', en: 'Line by line' },
  'web.imports.faults.most': {
    zh: '共 {count} 处，列出前 {listed} 处',
    en: 'The first {listed} of {count}',
  },
  'web.imports.faults.count': { zh: '共 {count} 处', en: '{count} in all' },
  'web.imports.faults.line': { zh: '行', en: 'Line' },
  'web.imports.faults.at-line': { zh: '第 {line} 行', en: 'Line {line}' },
  'web.imports.faults.column': { zh: '列', en: 'Column' },
  'web.imports.faults.whole': { zh: '整行', en: 'The whole line' },
  'web.imports.faults.what': { zh: '问题', en: 'What is wrong' },
  'web.imports.facts': { zh: '文件信息', en: 'The file' },
  'web.imports.fact.directory': { zh: '目录', en: 'Directory' },
  'web.imports.fact.size': { zh: '大小', en: 'Size' },
  'web.imports.fact.encoding': { zh: '编码', en: 'Encoding' },
  'web.imports.fact.ordered': { zh: '提交', en: 'Sent by' },
  'web.imports.fact.finished': { zh: '完成时间', en: 'Finished' },
  'web.imports.by': { zh: '{person} · {time}', en: '{person} · {time}' },

  'web.imports.next': { zh: '下一步', en: 'Next' },
  'web.imports.carry-out.title': { zh: '正式导入这个文件？', en: 'Import this file?' },
  'web.imports.carry-out.text': {
    zh: '将导入试导入的同一文件：新增 {created} 条，更新 {changed} 条，立即公开。更新前的内容保留在历史版本。',
    en: 'The very file that was tried is imported: {created} entries are new, {changed} change, and are public at once. What stood there before is kept as an earlier version.',
  },
  'web.imports.carry-out.text.wrong': {
    zh: '将导入试导入的同一文件：新增 {created} 条，更新 {changed} 条，立即公开；有误的 {refused} 行跳过。更新前的内容保留在历史版本。',
    en: 'The very file that was tried is imported: {created} entries are new, {changed} change, and are public at once; the {refused} lines that are wrong are left out. What stood there before is kept as an earlier version.',
  },
  'web.imports.again': { zh: '换文件重新试导入', en: 'Try another file' },
  'web.imports.nothing': {
    zh: '没有可以导入的改动。',
    en: 'There is nothing to import.',
  },
  'web.imports.see': { zh: '查看“{kind}”的全部条目', en: 'See the entries of “{kind}”' },
});
