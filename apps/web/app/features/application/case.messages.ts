import { defineMessages } from '#kernel';

export const caseMessages = defineMessages({
  'web.case.empty': { zh: '未填', en: 'Not given' },
  'web.case.item': { zh: '项目', en: 'Item' },
  'web.case.value': { zh: '填报内容', en: 'As filled in' },
  'web.case.action': { zh: '操作', en: 'Action' },
  'web.case.year': { zh: '{year} 年', en: '{year}' },
  'web.case.year-of': { zh: '{year} 年{label}', en: '{label}, {year}' },
  'web.case.row-of': { zh: '{title}：{name}', en: '{title}: {name}' },
  'web.case.unit': { zh: '单位：{unit}', en: 'Unit: {unit}' },
  'web.case.no-rows': { zh: '没有填报。', en: 'Nothing was entered.' },
  'web.case.unnamed-row': { zh: '第 {no} 行（未命名）', en: 'Row {no} (no name)' },

  'web.case.gate.pass': { zh: '符合', en: 'Met' },
  'web.case.gate.fail': { zh: '不符合', en: 'Not met' },
  'web.case.gate.unknown': { zh: '缺数据', en: 'Lacks data' },
  'web.case.gate.pass.after': { zh: '：符合', en: ': met' },
  'web.case.gate.fail.after': { zh: '：不符合', en: ': not met' },
  'web.case.gate.unknown.after': { zh: '：缺数据', en: ': lacks data' },
  'web.case.gate.unverified': { zh: '未核对', en: 'Unverified' },
  'web.case.gate.missing': { zh: '尚缺：', en: 'Missing: ' },
  'web.case.rules': {
    zh: '规则 {id} 第 {version} 版，{date}起施行，{verified}。依据：{source}。',
    en: 'Rules {id}, version {version}, in force from {date}, {verified}. Source: {source}.',
  },
  'web.case.rules.verified': { zh: '已与原文核对', en: 'checked against the source' },
  'web.case.rules.unverified': { zh: '尚未与原文核对', en: 'not yet checked against the source' },
  'web.case.rules.time': { zh: '{time} 计算', en: 'Computed {time}' },

  'web.case.scan.scanning': { zh: '正在扫描', en: 'Being scanned' },
  'web.case.scan.clean': { zh: '未发现病毒', en: 'No malware' },
  'web.case.scan.infected': { zh: '发现病毒', en: 'Malware found' },
  'web.case.scan.not-scanned': { zh: '未扫描', en: 'Not scanned' },
  'web.case.size.kb': { zh: '{size} KB', en: '{size} kB' },
  'web.case.size.mb': { zh: '{size} MB', en: '{size} MB' },

  'web.case.step.until': { zh: '最迟 {date}', en: 'By {date}' },
  'web.case.step.open': { zh: '正在办理', en: 'In progress' },
});
