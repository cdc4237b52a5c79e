import type { Text } from '#kernel';
import type { ConditionFact } from '#rules';

export interface CompanyFactFile {
  readonly id: string;
  readonly label: Text;
  readonly type: ConditionFact['type'];
  readonly unit?: Text;
  readonly list?: 'divisions' | 'industries' | 'fields';
  readonly options?: readonly { readonly value: string; readonly name: Text }[];
  /** The portal's record of the company, its certificates, or what somebody says of it. */
  readonly from: 'record' | 'certificates' | 'told';
  readonly question: Text;
  readonly asked?: string;
}

const PEOPLE = { zh: '人', en: 'people' };
const MONEY = { zh: '万元', en: '×10,000 yuan' };
const PIECES = { zh: '件', en: 'rights' };

/** What conditions may speak of. An id stays for ever: expressions are written with it. */
export const COMPANY_FACTS: readonly CompanyFactFile[] = [
  {
    id: 'organisation',
    label: { zh: '单位类型', en: 'Type of organisation' },
    type: 'choice',
    options: [
      { value: 'company', name: { zh: '企业', en: 'Company' } },
      { value: 'sole-trader', name: { zh: '个体工商户', en: 'Sole trader' } },
      { value: 'public-institution', name: { zh: '事业单位', en: 'Public institution' } },
      { value: 'social-organisation', name: { zh: '社会组织', en: 'Social organisation' } },
      { value: 'other', name: { zh: '其他', en: 'Other' } },
    ],
    from: 'record',
    question: { zh: '您的单位属于哪一类？', en: 'What type of organisation are you?' },
  },
  {
    id: 'district',
    label: { zh: '注册地', en: 'Place of registration' },
    type: 'choice',
    list: 'divisions',
    from: 'record',
    question: { zh: '单位注册在哪个区？', en: 'In which district is it registered?' },
  },
  {
    id: 'registeredOn',
    label: { zh: '成立日期', en: 'Date of registration' },
    type: 'day',
    from: 'record',
    question: { zh: '单位是哪一天成立的？', en: 'When was it registered?' },
  },
  {
    id: 'ageYears',
    label: { zh: '成立年限', en: 'Full years since registration' },
    type: 'number',
    unit: { zh: '年', en: 'years' },
    from: 'record',
    question: { zh: '单位是哪一天成立的？', en: 'When was it registered?' },
    asked: 'registeredOn',
  },
  {
    id: 'industry',
    label: { zh: '所属行业', en: 'Industry' },
    type: 'choice',
    list: 'industries',
    from: 'record',
    question: { zh: '主营业务属于哪个行业？', en: 'Which industry is its main business?' },
  },
  {
    id: 'field',
    label: { zh: '技术领域', en: 'Field of technology' },
    type: 'choice',
    list: 'fields',
    from: 'record',
    question: {
      zh: '核心技术属于哪个高新技术领域？',
      en: 'In which high-tech field is its core technology?',
    },
  },
  {
    id: 'employees',
    label: { zh: '从业人员', en: 'Employees' },
    type: 'number',
    unit: PEOPLE,
    from: 'record',
    question: { zh: '现有从业人员多少人？', en: 'How many people work there?' },
  },
  {
    id: 'size',
    label: { zh: '企业规模', en: 'Size of company' },
    type: 'choice',
    options: [
      { value: 'micro', name: { zh: '微型企业', en: 'Micro' } },
      { value: 'small', name: { zh: '小型企业', en: 'Small' } },
      { value: 'medium', name: { zh: '中型企业', en: 'Medium' } },
      { value: 'large', name: { zh: '大型企业', en: 'Large' } },
    ],
    from: 'told',
    question: {
      zh: '按中小企业划型标准，属于哪种规模？',
      en: 'Of which size is it by the national standard of small and medium-sized enterprises?',
    },
  },
  {
    id: 'revenue',
    label: { zh: '上年度营业收入', en: 'Revenue of last year' },
    type: 'number',
    unit: MONEY,
    from: 'told',
    question: { zh: '上年度营业收入是多少万元？', en: 'What was last year’s revenue, in 10,000 yuan?' },
  },
  {
    id: 'assets',
    label: { zh: '资产总额', en: 'Total assets' },
    type: 'number',
    unit: MONEY,
    from: 'told',
    question: {
      zh: '上年末资产总额是多少万元？',
      en: 'What were total assets at the end of last year, in 10,000 yuan?',
    },
  },
  {
    id: 'rdExpense',
    label: { zh: '上年度研发费用', en: 'R&D expense of last year' },
    type: 'number',
    unit: MONEY,
    from: 'told',
    question: { zh: '上年度研发费用是多少万元？', en: 'What was last year’s R&D expense, in 10,000 yuan?' },
  },
  {
    id: 'rdStaff',
    label: { zh: '科技人员', en: 'R&D staff' },
    type: 'number',
    unit: PEOPLE,
    from: 'told',
    question: { zh: '现有科技人员多少人？', en: 'How many of the staff work in R&D?' },
  },
  {
    id: 'ipCount',
    label: { zh: '自主知识产权', en: 'Intellectual property rights' },
    type: 'number',
    unit: PIECES,
    from: 'told',
    question: {
      zh: '拥有多少件有效的自主知识产权（专利、软件著作权等）？',
      en: 'How many valid rights of its own does it hold (patents, software copyrights and so on)?',
    },
  },
  {
    id: 'inventionPatents',
    label: { zh: '有效发明专利', en: 'Valid invention patents' },
    type: 'number',
    unit: PIECES,
    from: 'told',
    question: { zh: '拥有多少件有效发明专利？', en: 'How many valid invention patents does it hold?' },
  },
  {
    id: 'highTech',
    label: { zh: '高新技术企业（证书有效）', en: 'High-tech enterprise (valid certificate)' },
    type: 'yes-no',
    from: 'certificates',
    question: {
      zh: '是否持有有效期内的高新技术企业证书？',
      en: 'Does it hold a valid certificate of a high-tech enterprise?',
    },
  },
  {
    id: 'techSme',
    label: { zh: '科技型中小企业（已入库）', en: 'Technology-based SME (registered)' },
    type: 'yes-no',
    from: 'told',
    question: {
      zh: '是否已取得科技型中小企业入库登记编号？',
      en: 'Is it registered as a technology-based small or medium-sized enterprise?',
    },
  },
  {
    id: 'specialised',
    label: { zh: '专精特新等级', en: 'Specialised and innovative grade' },
    type: 'choice',
    options: [
      { value: 'none', name: { zh: '均不是', en: 'None' } },
      { value: 'innovative', name: { zh: '创新型中小企业', en: 'Innovative SME' } },
      { value: 'specialised', name: { zh: '专精特新中小企业', en: 'Specialised and innovative SME' } },
      { value: 'little-giant', name: { zh: '专精特新“小巨人”企业', en: '“Little giant”' } },
    ],
    from: 'told',
    question: {
      zh: '获得过哪一级专精特新认定？',
      en: 'Which grade of “specialised and innovative” does it hold?',
    },
  },
  {
    id: 'legalPerson',
    label: { zh: '独立法人', en: 'Legal person of its own' },
    type: 'yes-no',
    from: 'told',
    question: { zh: '是否具有独立法人资格？', en: 'Is it a legal person of its own?' },
  },
  {
    id: 'foreignInvested',
    label: { zh: '外商投资企业', en: 'Foreign-invested enterprise' },
    type: 'yes-no',
    from: 'told',
    question: { zh: '是否为外商投资企业？', en: 'Is it a foreign-invested enterprise?' },
  },
  {
    id: 'inZhongguancun',
    label: { zh: '注册在中关村示范区', en: 'Registered in the Zhongguancun zone' },
    type: 'yes-no',
    from: 'told',
    question: {
      zh: '是否注册在中关村国家自主创新示范区内？',
      en: 'Is it registered in the Zhongguancun National Innovation Demonstration Zone?',
    },
  },
];
