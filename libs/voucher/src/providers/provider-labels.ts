import { defineMessages, type Text } from '#kernel';
import type { ProviderKind, Region } from './provider.entity.js';

const LABELS = defineMessages({
  'voucher.provider-field.kind': { zh: '机构类型', en: 'Kind of provider' },
  'voucher.provider-field.region': { zh: '所在地区', en: 'Region' },
  'voucher.provider-field.recognisedBy': { zh: '认定部门', en: 'Recognising authority' },
  'voucher.provider-field.recognitionNumber': { zh: '认定编号', en: 'Recognition number' },
  'voucher.provider-field.nameEn': { zh: '英文名称', en: 'English name' },
  'voucher.provider-field.introductionZh': { zh: '机构简介', en: 'Introduction (Chinese)' },
  'voucher.provider-field.introductionEn': { zh: '英文简介', en: 'Introduction (English)' },
  'voucher.provider-field.address': { zh: '服务地址', en: 'Address' },
  'voucher.provider-field.servicePhone': { zh: '服务电话', en: 'Service telephone' },
  'voucher.provider-field.contactName': { zh: '联系人', en: 'Contact person' },
  'voucher.provider-field.contactPhone': { zh: '联系电话', en: 'Contact telephone' },
  'voucher.provider-field.pflops': { zh: '算力规模（PFLOPS）', en: 'Computing power (PFLOPS)' },
  'voucher.provider-field.bankName': { zh: '开户银行', en: 'Bank' },
  'voucher.provider-field.bankHolder': { zh: '户名', en: 'Account holder' },
  'voucher.provider-field.bankAccount': { zh: '银行账号', en: 'Account number' },
  'voucher.provider-slot.licence': { zh: '营业执照', en: 'Business licence' },
  'voucher.provider-slot.qualification': { zh: '资质证书', en: 'Certificates of qualification' },
  'voucher.provider-slot.recognition': { zh: '互认证明', en: 'Proof of recognition' },
  'voucher.provider-slot.metering': { zh: '算力计量证明', en: 'Evidence of metering' },
});

/** The name of a field or of a slot for documents; null when the registration has no such place. */
export function labelOfPointer(pointer: string): Text | null {
  const slot = pointer.startsWith('/attachments/');
  const key = slot
    ? `voucher.provider-slot.${pointer.slice('/attachments/'.length)}`
    : `voucher.provider-field.${pointer.slice(1)}`;
  return Object.hasOwn(LABELS, key) ? LABELS[key as keyof typeof LABELS] : null;
}

const NAMES = defineMessages({
  'voucher.provider-kind.open-laboratory': { zh: '开放实验室', en: 'Open laboratory' },
  'voucher.provider-kind.service-institution': { zh: '服务机构', en: 'Service institution' },
  'voucher.provider-kind.computing-centre': { zh: '算力服务机构', en: 'Computing centre' },
  'voucher.region.beijing': { zh: '北京', en: 'Beijing' },
  'voucher.region.tianjin': { zh: '天津', en: 'Tianjin' },
  'voucher.region.hebei': { zh: '河北', en: 'Hebei' },
});

export function kindName(kind: ProviderKind): Text {
  return NAMES[`voucher.provider-kind.${kind}`];
}

export function regionName(region: Region): Text {
  return NAMES[`voucher.region.${region}`];
}
