import { defineMessages } from '#kernel';

/** What the form of a registration asks for. */
export const clientFormMessages = defineMessages({
  'client-form.new': { zh: '登记系统', en: 'Register a system' },
  'client-form.change': { zh: '修改“{name}”的登记', en: 'Change {name}' },
  'client-form.kind': { zh: '接入方式：{kind}', en: 'Kind: {kind}' },
  'client-form.other-kind': { zh: '换一种接入方式', en: 'Choose another kind' },
  'client-form.back': { zh: '返回系统详情', en: 'Back to the system' },
  'client-form.kept': {
    zh: '身份已确认，您填写的内容都在。请核对后再次提交。',
    en: 'It is you, and everything you typed is here. Look at it once more and send it again.',
  },

  'client-form.about': { zh: '名称与用途', en: 'Name and purpose' },
  'client-form.name-zh': { zh: '中文名称', en: 'Name in Chinese' },
  'client-form.name-en': { zh: '英文名称', en: 'Name in English' },
  'client-form.name.hint': {
    zh: '显示在门户首页和登录页面，不超过 60 个字符。',
    en: 'Shown on the home page and when people sign in; 60 characters at most.',
  },
  'client-form.purpose-zh': { zh: '中文用途', en: 'Purpose in Chinese' },
  'client-form.purpose-en': { zh: '英文用途', en: 'Purpose in English' },
  'client-form.purpose.hint': {
    zh: '一句话说明办什么事，不超过 120 个字符。',
    en: 'What it is for, in one line; 120 characters at most.',
  },

  'client-form.addresses': { zh: '地址', en: 'Addresses' },
  'client-form.redirects': { zh: '回调地址', en: 'Redirect addresses' },
  'client-form.redirects.hint': {
    zh: '每行一个，最多 20 个。登录完成后浏览器返回这里；地址须逐字一致。',
    en: 'One a line, 20 at most. The browser returns there after the sign-in; they are compared letter by letter.',
  },
  'client-form.services': { zh: '服务地址', en: 'Service addresses' },
  'client-form.services.hint': {
    zh: '每行一个，最多 20 个。逐字一致；也可以用 /*/ 代表一段路径，或以 /** 结尾代表其下的全部路径。',
    en: 'One a line, 20 at most. Compared letter by letter; /*/ stands for one path segment, /** at the end for everything below.',
  },
  'client-form.post-logout': { zh: '退出后的返回地址', en: 'Addresses to return to after signing out' },
  'client-form.post-logout.hint': {
    zh: '每行一个。系统发起退出时，浏览器可以返回的地址。',
    en: 'One a line. Where the browser may return to when the system signs somebody out.',
  },
  'client-form.logout': { zh: '退出通知地址', en: 'Logout notification address' },
  'client-form.logout.hint': {
    zh: '会话结束时，平台向这里发送退出令牌（Back-Channel Logout）。强烈建议填写，否则系统不知道用户已退出。',
    en: 'The portal sends logout tokens there when a session ends (Back-Channel Logout). Strongly advised: otherwise the system never learns of it.',
  },
  'client-form.cas-logout.hint': {
    zh: '会话结束时，平台向这里发送单点退出请求。留空时发往用户登录时的服务地址。',
    en: 'The portal sends single-logout requests there when a session ends; left empty, to the service address of the sign-in.',
  },
  'client-form.entry': { zh: '入口地址', en: 'Entry address' },
  'client-form.entry.hint': {
    zh: '门户首页从这里进入，系统收到后须立即发起登录（第三方发起登录）。留空则不在首页显示。',
    en: 'Where the home page leads; the system begins a sign-in there at once (third-party-initiated login). Left empty, it is not on the home page.',
  },
  'client-form.cas-entry.hint': {
    zh: '门户首页从这里进入。留空时使用第一个不带 * 的服务地址。',
    en: 'Where the home page leads; left empty, the first service address without *.',
  },

  'client-form.patterns': { zh: '核对匹配规则', en: 'What the patterns match' },
  'client-form.patterns.lead': {
    zh: '票据会发给与规则匹配的任何地址，请逐条核对。',
    en: 'Tickets go to every address that a pattern matches. Look at each one.',
  },
  'client-form.patterns.matches': { zh: '会匹配', en: 'Matches' },
  'client-form.patterns.refuses': { zh: '不会匹配', en: 'Does not match' },
  'client-form.reviewed': {
    zh: '已核对，这些地址都属于该系统',
    en: 'I have looked at them: all these addresses belong to the system',
  },
  'client-form.reviewed-missing': {
    zh: '请核对匹配规则的示例，并勾选“已核对”。',
    en: 'Look at the examples of the patterns, then tick that you have.',
  },

  'client-form.access': { zh: '人员与信息', en: 'People and what is told of them' },
  'client-form.admits': { zh: '谁可以进入', en: 'Who may enter' },
  'client-form.admits.everybody': { zh: '所有人', en: 'Everybody with an account' },
  'client-form.admits.some': { zh: '只限下列人员', en: 'Only these:' },
  'client-form.told': { zh: '提供的信息', en: 'What is told' },
  'client-form.portal-claims': {
    zh: '同时提供所代表的企业、工作岗位和授权',
    en: 'Company acted for, staff roles and grants as well',
  },
  'client-form.portal-claims.hint': {
    zh: '不勾选时，系统只得到姓名和电子邮箱。',
    en: 'Without it, the system learns name and e-mail address alone.',
  },
  'client-form.audience': { zh: '访问令牌受众', en: 'Audience of access tokens' },
  'client-form.audience.hint': {
    zh: '系统有自己的接口、需要访问令牌时填写，如 urn:example:reports。',
    en: 'For a system with an interface of its own that takes access tokens, such as urn:example:reports.',
  },
  'client-form.apache': {
    zh: '系统使用 Apache mod_auth_openidc',
    en: 'The system uses Apache with mod_auth_openidc',
  },
  'client-form.apache.hint': {
    zh: '该模块会误读带 iss 的错误应答并反复登录，勾选后错误应答不带 iss。',
    en: 'It mistakes an error with iss for something else and signs in for ever; ticked, errors come without iss.',
  },

  'client-form.submit': { zh: '登记', en: 'Register' },
  'client-form.submit.secret': { zh: '登记并生成密钥', en: 'Register and make a secret' },
  'client-form.save': { zh: '保存修改', en: 'Save' },
  'client-form.cancel': { zh: '取消', en: 'Cancel' },
});
