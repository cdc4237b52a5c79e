import type { Facts } from '#rules';

export const CATEGORIES = [
  'rdPersonnel',
  'rdDirect',
  'rdDepreciation',
  'rdAmortisation',
  'rdDesign',
  'rdTesting',
  'rdOutsourced',
  'rdOther',
] as const;
export const NONE = [0, 0, 0];

/** A company that passes every gate that can be computed. Amounts in hundredths of 万元. */
export const SOUND_COMPANY: Facts = {
  registeredOn: '2021-02-17',
  ownYears: 3,
  years: [2023, 2024, 2025],
  ipCount: 9,
  ipClassI: 2,
  ipClassII: 7,
  ipOwn: 6,
  field: '10605',
  fieldNameZh: '电子信息',
  fieldNameEn: 'Electronics and information technology',
  fieldPathZh: '电子信息 › 新型电子元器件 › 敏感元器件与传感器',
  fieldPathEn: 'Electronics › New components › Sensors',
  totalStaff: 86,
  scientificStaff: 34,
  sales: [286_000, 354_000, 462_000],
  totalIncome: [290_200, 358_800, 468_500],
  highTechIncome: [186_420, 221_560, 326_840],
  netAssets: [192_000, 243_000, 321_000],
  ...Object.fromEntries(CATEGORIES.map((category) => [category, NONE])),
  rdPersonnel: [15_230, 18_740, 20_860],
  rdDirect: [4_810, 5_620, 6_240],
  rdDepreciation: [1_860, 2_250, 2_480],
  rdDesign: [1_640, 2_030, 2_350],
  rdOutsourced: [500, 600, 625],
  rdOther: [2_900, 4_000, 8_830],
  rdTotal: [26_940, 33_240, 41_385],
  rdDomestic: [26_940, 33_240, 41_385],
};

/** Only personnel costs and sales, so that the ratio is plain. */
export const plainRd = (rd: (number | null)[], sales: (number | null)[]): Facts => ({
  ...Object.fromEntries(CATEGORIES.map((category) => [category, NONE])),
  rdPersonnel: rd,
  sales,
});
