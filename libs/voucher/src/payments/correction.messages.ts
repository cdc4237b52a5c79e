import { defineMessages } from '#kernel';

export const CORRECTION_STATE_TEXTS = defineMessages({
  'voucher.correction.proposed': { zh: '待复核', en: 'To be confirmed' },
  'voucher.correction.confirmed': { zh: '已更正', en: 'Corrected' },
  'voucher.correction.refused': { zh: '未通过', en: 'Refused' },
});
