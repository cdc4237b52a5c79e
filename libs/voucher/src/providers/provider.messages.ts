import { defineMessages } from '#kernel';

export const PROVIDER_TEXTS = defineMessages({
  'voucher.provider-exists': {
    zh: '贵单位已登记为服务机构，请在原登记上办理。',
    en: 'Your organisation is registered as a provider already. Please go on with that registration.',
  },
  'voucher.provider-locked': {
    zh: '登记已提交，当前不能修改；如需变更，请先办理“变更登记信息”。',
    en: 'The registration has been submitted and cannot be changed now. To change it later, choose “Change the registration”.',
  },
  'voucher.provider-field-locked': {
    zh: '补正期间只能修改被退回的项目。',
    en: 'While correcting, only the returned fields can be changed.',
  },
  'voucher.provider-incomplete': {
    zh: '还有内容未填或填写有误，请按提示补充后再提交。',
    en: 'Something is missing or not right. See the notes beside the fields, then submit again.',
  },
  'voucher.provider-required': { zh: '请填写此项。', en: 'Please fill in this field.' },
  'voucher.provider-file-missing': { zh: '请上传此项材料。', en: 'Please upload this document.' },
  'voucher.provider-file-infected': {
    zh: '文件“{name}”未通过病毒检查，请删除后重新上传。',
    en: 'The file “{name}” did not pass the malware check. Remove it and upload a clean one.',
  },
  'voucher.provider-pflops': {
    zh: '请填写算力规模，最多两位小数，例如 350.00（单位 PFLOPS）。',
    en: 'Enter the computing power in PFLOPS with at most two decimals, such as 350.00.',
  },
  'voucher.provider-pflops-small': {
    zh: '算力服务机构的算力不得低于 {least} PFLOPS。',
    en: 'A computing centre needs at least {least} PFLOPS.',
  },
  'voucher.provider-bank-holder': {
    zh: '收款账户须为本单位对公账户，户名应与单位名称一致。',
    en: 'The account must be the organisation’s own: its holder must be named exactly like the organisation.',
  },
  'voucher.provider-bank-account': {
    zh: '银行账号应为 8 至 30 位半角数字。',
    en: 'A bank account number has 8 to 30 plain figures.',
  },
  'voucher.provider-phone': {
    zh: '电话格式有误，例如 010-62345678 或 13800000000。',
    en: 'This is no telephone number, for example 010-62345678 or 13800000000.',
  },
  'voucher.provider-item-unknown': { zh: '登记表中没有这一项。', en: 'The registration has no such field.' },
  'voucher.provider-item-twice': {
    zh: '同一项只能退回一次。',
    en: 'A field can be returned only once at a time.',
  },
  'voucher.provider-item-unchanged': {
    zh: '此项尚未修改；如无需修改，请填写说明后再提交。',
    en: 'This field has not been changed. If it should stay as it is, say why and submit again.',
  },
  'voucher.provider-not-registered': {
    zh: '贵单位尚未登记为服务机构。',
    en: 'Your organisation is not registered as a provider.',
  },
  'voucher.provider-early': {
    zh: '年度确认自到期前 {days} 天起办理。',
    en: 'The yearly confirmation can be given from {days} days before its deadline.',
  },
  'voucher.slot-unknown': { zh: '没有这一类材料。', en: 'There is no such kind of document.' },
  'voucher.slot-full': {
    zh: '此项最多上传 {limit} 个文件，请先删除不需要的文件。',
    en: 'At most {limit} files here. Remove one first.',
  },
  'voucher.catalogue-price-order': {
    zh: '最高价不能低于最低价。',
    en: 'The highest price cannot be below the lowest.',
  },
  'voucher.catalogue-compute': {
    zh: '只有算力服务机构可以提供算力服务。',
    en: 'Only computing centres can offer computing power.',
  },
  'voucher.catalogue-full': {
    zh: '服务目录最多 {limit} 项，请先归档不再提供的服务。',
    en: 'A catalogue holds at most {limit} services. Archive what is no longer offered.',
  },
  'voucher.catalogue-stale': {
    zh: '这项服务刚被其他人更新过，您的修改没有保存。请刷新后核对再操作。',
    en: 'Somebody else has just changed this service, so your change was not saved. Reload and check it first.',
  },
});
