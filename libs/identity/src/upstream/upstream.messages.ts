import { defineMessages } from '#kernel';

defineMessages({
  'upstream.taken': {
    zh: '该身份已关联其他账号，不能重复关联。',
    en: 'That identity is already linked to another account.',
  },
  'upstream.too-many': {
    zh: '一个账号最多关联 {most} 个外部身份。',
    en: 'An account can be linked with {most} identities at most.',
  },
});
