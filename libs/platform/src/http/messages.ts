import { defineMessages } from '#kernel';

defineMessages({
  'problem.bad-request': { zh: '请求的内容无法识别。', en: 'The request could not be understood.' },
  'problem.malformed-json': { zh: '请求体不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  'problem.invalid-fields': {
    zh: '有内容填写不正确，请按提示修改。',
    en: 'Some entries are not right. See the notes beside them.',
  },
  'problem.unauthenticated': {
    zh: '您还没有登录，或登录已过期。',
    en: 'You are not signed in, or your sign-in has ended.',
  },
  'problem.forbidden': { zh: '您没有办理此事项的权限。', en: 'You are not allowed to do this.' },
  'problem.not-found': { zh: '没有找到，或您无权查看。', en: 'Not found, or not yours to see.' },
  'problem.method-not-allowed': {
    zh: '此地址不支持这种操作。',
    en: 'This address does not support that method.',
  },
  'problem.conflict': {
    zh: '内容已有变化，请刷新后重试。',
    en: 'Things have changed meanwhile. Reload and try again.',
  },
  'problem.too-large': { zh: '内容超过了大小限制。', en: 'The content is larger than allowed.' },
  'problem.unsupported-type': { zh: '不支持这种内容类型。', en: 'This content type is not supported.' },
  'problem.too-many-requests': {
    zh: '操作太频繁，请稍候再试。',
    en: 'Too many requests. Wait a moment and try again.',
  },
  'problem.internal': {
    zh: '系统出错，已记录。请稍后再试。',
    en: 'Something went wrong on our side and has been recorded. Try again later.',
  },
  'problem.unavailable': {
    zh: '服务暂时不可用，您的内容没有丢失，请稍后再试。',
    en: 'The service cannot be reached for the moment. Nothing was lost; try again shortly.',
  },
});
