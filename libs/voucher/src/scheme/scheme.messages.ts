import { defineMessages } from '#kernel';

defineMessages({
  'voucher.round-closed': {
    zh: '当前不在本批次的申领期内。',
    en: 'This round is not open now.',
  },
  'voucher.kind-unknown': {
    zh: '本批次没有这一类创新券。',
    en: 'This round has no such kind of voucher.',
  },
});
