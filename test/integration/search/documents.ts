import type { SearchDocument } from '#search';

/** In days since 1970-01-01. */
export const TODAY = 20_000;

export function document(title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: title,
    title,
    body: '',
    names: '',
    facets: { kind: ['policy'] },
    closesOn: null,
    confirmedOn: TODAY - 10,
    pinned: false,
    place: null,
    shown: { title },
    ...more,
  };
}

export const DOCUMENTS = [
  document('软包固态电池中试线开放服务', {
    body: '提供氧化物体系固态电池叠片与化成的中试验证。',
    names: '示例储能材料开放实验室',
    facets: { kind: ['service'], district: ['海淀区'], voucher: ['yes'] },
  }),
  document('硫化物固态电解质薄膜连续成膜工艺', {
    body: '已完成中试验证。',
    facets: { kind: ['technology'], district: ['昌平区'] },
  }),
  document('关于支持概念验证与中试平台建设的若干措施', {
    body: '对新型储能、固态电池等领域的平台给予支持。',
    facets: { kind: ['policy'], district: ['海淀区', '昌平区'] },
  }),
  document('高新技术企业认定管理办法', {
    body: '企业申请认定须同时满足下列条件。',
    names: '国科发火〔2016〕32号',
  }),
  document('在建工程项目待处理事项清单'),
  document('经典力学实验平台', { facets: { kind: ['space'] } }),
  document('中关村科学城孵化器', { facets: { kind: ['space'], district: ['海淀区'] } }),
  document('创新券申领通知（第一轮）', { closesOn: TODAY - 1 }),
  document('创新券申领通知（第二轮）', { closesOn: TODAY + 30 }),
  document('蛋白酶活性检测', { facets: { kind: ['service'] }, confirmedOn: TODAY - 500 }),
  document('蛋白质活性检测', { facets: { kind: ['service'] } }),
  document('5G工业互联网平台', { body: '面向 Wi-Fi 6 与 C++ 的网路設備測試', facets: { kind: ['service'] } }),
  document('人工智慧年鉴'),
  document('人工智慧展览会', { body: '人工智能的教师可以参观。' }),
];
