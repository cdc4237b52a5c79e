import { defineMessages } from '#kernel';

export const upstreamMessages = defineMessages({
  'upstream.others': { zh: '其他登录方式', en: 'Other ways to sign in' },
  'upstream.by': { zh: '使用{provider}登录', en: 'Sign in with {provider}' },

  'upstream.unknown.title': { zh: '尚未关联账号', en: 'Not linked to an account yet' },
  'upstream.unknown.lead': {
    zh: '{provider}已确认您的身份（{label}），但该身份尚未关联本平台账号。关联一次，以后即可直接登录。',
    en: '{provider} has confirmed who you are ({label}), but that identity is not linked to an account here yet. Link it once, and from then on you are signed in at once.',
  },
  'upstream.unknown.link': { zh: '用已有账号登录并关联', en: 'Sign in to your account and link it' },
  'upstream.unknown.link-text': {
    zh: '需要输入本平台的登录名和密码。仅凭姓名或电子邮箱相同，不会自动关联。',
    en: 'You need your user name and password here. Nobody is linked for having the same name or e-mail address.',
  },
  'upstream.unknown.register': {
    zh: '还没有账号？先注册，再到“关联身份”页面关联',
    en: 'No account yet? Create one, then link it on “Linked identities”',
  },
  'upstream.unknown.back': { zh: '返回登录页', en: 'Back to signing in' },

  'upstream.confirm.title': { zh: '确认关联', en: 'Confirm the link' },
  'upstream.confirm.lead': {
    zh: '关联后，用{provider}的身份“{label}”即可登录本账号。请确认这是您本人的身份。',
    en: 'After this, “{label}” at {provider} can sign in to this account. Make sure that it is you.',
  },
  'upstream.confirm.provider': { zh: '身份来源', en: 'Provider' },
  'upstream.confirm.label': { zh: '该处的身份', en: 'Identity there' },
  'upstream.confirm.account': { zh: '本平台账号', en: 'Account here' },
  'upstream.confirm.submit': { zh: '确认关联', en: 'Link them' },
  'upstream.confirm.cancel': { zh: '不关联', en: 'Do not link' },

  'upstream.links.lead': {
    zh: '关联后，可以用其他身份认证平台登录本账号。工作人员登录时仍需完成本平台的第二步验证。',
    en: 'A linked identity signs you in to this account. Staff still show their second factor here.',
  },
  'upstream.links.caption': { zh: '已关联的身份', en: 'Linked identities' },
  'upstream.links.none': { zh: '尚未关联任何身份。', en: 'No identity is linked.' },
  'upstream.links.provider': { zh: '身份来源', en: 'Provider' },
  'upstream.links.label': { zh: '该处的身份', en: 'Identity there' },
  'upstream.links.since': { zh: '关联时间', en: 'Linked' },
  'upstream.links.used': { zh: '最近使用', en: 'Last used' },
  'upstream.links.never': { zh: '尚未使用', en: 'Not yet' },
  'upstream.links.action': { zh: '操作', en: 'Action' },
  'upstream.links.remove': { zh: '解除关联', en: 'Unlink' },
  'upstream.links.add-title': { zh: '新增关联', en: 'Link another' },
  'upstream.links.add': { zh: '关联{provider}', en: 'Link {provider}' },
  'upstream.links.added': {
    zh: '已关联，下次可直接用该身份登录。',
    en: 'Linked. You can sign in with it from now on.',
  },
  'upstream.links.removed': {
    zh: '已解除关联，用该身份登录的其他设备已退出。',
    en: 'Unlinked, and other devices that were signed in with it are signed out.',
  },
  'upstream.links.gone': {
    zh: '关联已超时，没有任何改动。请重新操作。',
    en: 'That took too long and nothing was changed. Please start again.',
  },

  'upstream.still.title': { zh: '您已退出本平台', en: 'You are signed out here' },
  'upstream.still.text': {
    zh: '您在{provider}的登录可能仍然有效。如果使用的是公用电脑，请到{provider}退出，或关闭浏览器窗口。',
    en: 'You may still be signed in at {provider}. If this is a shared computer, sign out there as well, or close the browser window.',
  },
  'upstream.still.on': { zh: '继续', en: 'Go on' },

  'upstream.problem.title': { zh: '未能使用{provider}登录', en: 'Signing in with {provider} did not work' },
  'upstream.problem.unavailable': {
    zh: '{provider}暂时没有响应。请稍后重试，或改用登录名和密码登录。',
    en: '{provider} does not answer at the moment. Try again shortly, or sign in with your user name and password.',
  },
  'upstream.problem.answer': {
    zh: '{provider}返回的内容无法识别。请稍后重试，或改用登录名和密码登录。',
    en: '{provider} gave an answer that cannot be used. Try again shortly, or sign in with your user name and password.',
  },
  'upstream.problem.denied': {
    zh: '您在{provider}取消了登录。可以重试，或改用登录名和密码登录。',
    en: 'You cancelled at {provider}. Try again, or sign in with your user name and password.',
  },
  'upstream.problem.cookies': {
    zh: '浏览器没有保存登录所需的 Cookie。请允许本站使用 Cookie 后重试。',
    en: 'Your browser did not keep the cookie that signing in needs. Allow cookies for this site and try again.',
  },
  'upstream.problem.refused': {
    zh: '{provider}返回的结果未通过安全校验，没有登录。请重新登录；如反复出现，请联系平台管理员。',
    en: 'The answer of {provider} failed a security check, and you have not been signed in. Start again; if it keeps happening, tell the platform administrator.',
  },
  'upstream.problem.closed': {
    zh: '与该身份关联的账号不能登录。请联系本企业管理员或平台管理员。',
    en: 'The account that this identity is linked to cannot sign in. Ask the administrator of your company or of the platform.',
  },
  'upstream.problem.often': {
    zh: '从您所在的网络发起的登录过于频繁。请稍后重试，或改用登录名和密码登录。',
    en: 'Too many sign-ins have been started from your network. Try again shortly, or sign in with your user name and password.',
  },
  'upstream.problem.back': { zh: '返回', en: 'Go back' },
  'upstream.problem.number': { zh: '编号', en: 'Number' },
});
