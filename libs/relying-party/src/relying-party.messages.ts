import { defineMessages } from '#kernel';

defineMessages({
  'sign-in.provider-unavailable': {
    zh: '统一身份认证服务暂时无法访问，请稍后重试。',
    en: 'The sign-in service cannot be reached at the moment. Please try again shortly.',
  },
  'sign-in.provider-answer': {
    zh: '统一身份认证服务返回的内容无法识别，本次登录未完成。',
    en: 'The sign-in service gave an answer that cannot be used. You have not been signed in.',
  },
  'sign-in.refused': {
    zh: '登录结果未通过安全校验，本次登录未完成，请重新登录。',
    en: 'The result of the sign-in failed a security check. You have not been signed in; please start again.',
  },
  'sign-in.denied': {
    zh: '登录已取消。',
    en: 'The sign-in was cancelled.',
  },
  'sign-in.cookies-blocked': {
    zh: '浏览器没有保存登录所需的 Cookie，请允许本站使用 Cookie 后重新登录。',
    en: 'Your browser did not keep the cookie that signing in needs. Allow cookies for this site and sign in again.',
  },
  'sign-in.session-ended': {
    zh: '登录状态已结束，请重新登录。',
    en: 'Your session has ended. Please sign in again.',
  },
  'sign-in.logout-token': {
    zh: '退出通知未通过校验。',
    en: 'The logout token failed validation.',
  },
});
