import { defineMessages } from '#kernel';

/** The console of the registry; what a form asks for is in client-form.messages.ts. */
export const registryMessages = defineMessages({
  'clients.title': { zh: '接入系统', en: 'Connected systems' },
  'clients.lead': {
    zh: '在此登记的系统由本平台统一登录：用户登录一次即可进入，会话结束时系统会收到通知。',
    en: 'People enter the systems registered here with one sign-in, and every system is told when a session ends.',
  },
  'clients.add': { zh: '登记系统', en: 'Register a system' },
  'clients.list': { zh: '已登记的系统', en: 'Registered systems' },
  'clients.none': { zh: '还没有登记任何系统', en: 'No system is registered yet' },
  'clients.none.text': {
    zh: '请先向系统的运维单位索取名称、回调地址（或 CAS 服务地址）和退出通知地址。',
    en: 'Ask those who run it for its name, its redirect addresses (or CAS service addresses) and where it is told of a sign-out.',
  },
  'clients.name': { zh: '系统', en: 'System' },
  'clients.kind': { zh: '接入方式', en: 'Kind' },
  'clients.kind.confidential': { zh: 'OIDC 机密', en: 'OIDC, confidential' },
  'clients.kind.public': { zh: 'OIDC 公开', en: 'OIDC, public' },
  'clients.kind.cas': { zh: 'CAS 服务', en: 'CAS service' },
  'clients.entry': { zh: '入口地址', en: 'Entry address' },
  'clients.entry.none': { zh: '不在首页显示', en: 'Not on the home page' },
  'clients.state': { zh: '状态', en: 'State' },
  'clients.state.enabled': { zh: '启用', en: 'Enabled' },
  'clients.state.disabled': { zh: '已停用', en: 'Disabled' },
  'clients.secrets': { zh: '密钥', en: 'Secrets' },
  'clients.secrets.none': { zh: '无', en: 'None' },
  'clients.secrets.one': { zh: '1 个有效', en: '1 live' },
  'clients.secrets.two': { zh: '2 个有效，旧密钥至 {until}', en: '2 live; the old one until {until}' },
  'clients.changed': { zh: '最近更改', en: 'Last change' },
  'clients.done.removed': {
    zh: '系统已移除，用户在该系统的登录正在结束。',
    en: 'The system is removed; all sign-ins there are ending.',
  },

  'client-kind.title': { zh: '选择接入方式', en: 'How does the system sign people in?' },
  'client-kind.lead': {
    zh: '请与系统的运维单位确认。登记后不能改变接入方式，需要改变的请重新登记。',
    en: 'Ask those who run the system. This cannot be changed later: another kind is another registration.',
  },
  'client-kind.confidential': {
    zh: 'OpenID Connect 机密客户端',
    en: 'OpenID Connect, confidential client',
  },
  'client-kind.confidential.text': {
    zh: '有服务器、能保管密钥的网站。新建系统一般选择这一种。',
    en: 'A web site whose server can keep a secret. The right choice for most new systems.',
  },
  'client-kind.public': { zh: 'OpenID Connect 公开客户端', en: 'OpenID Connect, public client' },
  'client-kind.public.text': {
    zh: '在用户设备上运行、不能保管密钥的程序，如单页应用、桌面或手机应用。没有密钥，须使用 PKCE。',
    en: 'A program on the devices of people that can keep no secret, such as a single-page, desktop or mobile app. It uses PKCE.',
  },
  'client-kind.cas': { zh: 'CAS 3.0 服务', en: 'CAS 3.0 service' },
  'client-kind.cas.text': {
    zh: '只支持 CAS 协议的既有系统。',
    en: 'An older system that speaks the CAS protocol only.',
  },

  'client.back': { zh: '返回接入系统', en: 'Back to the connected systems' },
  'client.edit': { zh: '修改登记', en: 'Change' },
  'client.confirm': {
    zh: '更改登记、密钥和状态前，需要再次确认您的身份。',
    en: 'Before you change the registration, the secret or the state, show once more that it is you.',
  },
  'client.confirm.link': { zh: '确认身份', en: 'Confirm that it is you' },
  'client.changed-by': { zh: '最近更改：{at}，{by}', en: 'Last change: {at}, {by}' },
  'client.changed-by-command': { zh: '最近更改：{at}，命令行', en: 'Last change: {at}, on the command line' },

  'client.settings': { zh: '接入参数', en: 'What the system needs to know' },
  'client.settings.hint': {
    zh: '请提供给系统的运维单位',
    en: 'For those who run the system',
  },
  'client.id': { zh: '客户端标识', en: 'Client ID' },
  'client.number': { zh: '登记编号', en: 'Number here' },
  'client.issuer': { zh: '签发者', en: 'Issuer' },
  'client.discovery': { zh: '发现文档', en: 'Discovery document' },
  'client.authentication': { zh: '认证方式', en: 'Client authentication' },
  'client.authentication.confidential': {
    zh: 'client_secret_basic，并使用 PKCE（S256）',
    en: 'client_secret_basic, with PKCE (S256)',
  },
  'client.authentication.public': { zh: '无密钥，PKCE（S256）', en: 'none, with PKCE (S256)' },
  'client.scope': { zh: '授权范围', en: 'Scope' },
  'client.cas-prefix': { zh: 'CAS 服务器地址', en: 'CAS server address' },
  'client.cas-validation': { zh: '票据校验地址', en: 'Ticket validation' },

  'client.registered': { zh: '登记内容', en: 'Registration' },
  'client.none': { zh: '未填写', en: 'None' },
  'client.purpose': { zh: '用途', en: 'Purpose' },
  'client.told.name': { zh: '姓名和电子邮箱', en: 'Name and e-mail address' },
  'client.told.all': {
    zh: '姓名、电子邮箱、所代表的企业、工作岗位和授权',
    en: 'Name, e-mail address, company acted for, staff roles and grants',
  },
  'client.for-apache': { zh: '错误应答', en: 'Errors' },
  'client.for-apache.text': {
    zh: '不带 iss（适用于 mod_auth_openidc）',
    en: 'Without iss, for mod_auth_openidc',
  },

  'client.logo': { zh: '标识', en: 'Logo' },
  'client.logo.now': { zh: '当前标识', en: 'The present logo' },
  'client.logo.none': {
    zh: '还没有标识，首页只显示名称。',
    en: 'No logo yet; the home page shows the name alone.',
  },
  'client.logo.file': { zh: '选择图片', en: 'Picture' },
  'client.logo.hint': {
    zh: 'PNG 或 JPEG，不超过 64 KB；建议正方形，边长 128 像素以上。',
    en: 'PNG or JPEG, 64 KB at most; a square of 128 pixels or more is best.',
  },
  'client.logo-missing': { zh: '请选择一张图片。', en: 'Choose a picture.' },
  'client.logo.submit': { zh: '上传标识', en: 'Upload the logo' },

  'client.secret': { zh: '密钥', en: 'Secret' },
  'client.secret.one': {
    zh: '有 1 个有效密钥。密钥只在生成时显示一次，遗失后请更换。',
    en: 'One secret is live. A secret is shown once, when it is made; if it is lost, replace it.',
  },
  'client.secret.two': {
    zh: '新旧两个密钥都有效，旧密钥在 {until} 失效。',
    en: 'The new secret and the old one are both live; the old one ends at {until}.',
  },
  'client.secret.rotate': { zh: '更换密钥…', en: 'Replace the secret…' },
  'client.secret.two.warn': {
    zh: '现在再次更换，旧密钥将立即失效。请先确认系统已改用新密钥。',
    en: 'If you replace it again now, the old one ends at once. Make sure first that the system uses the new one.',
  },
  'client.secret.keep': { zh: '现用密钥保留', en: 'Keep the present one for' },
  'client.secret.keep.hint': {
    zh: '在此期间新旧密钥都有效，登录不会中断。密钥已泄露的，请选择“立即失效”。',
    en: 'Both are good for that time, so that no sign-in fails. If it has leaked, end it at once.',
  },
  'client.secret.keep.day': { zh: '1 天', en: '1 day' },
  'client.secret.keep.week': { zh: '7 天', en: '7 days' },
  'client.secret.keep.month': { zh: '30 天', en: '30 days' },
  'client.secret.keep.none': { zh: '立即失效', en: 'No time: end it at once' },
  'client.secret.submit': { zh: '生成新密钥', en: 'Make a new secret' },

  'client-secret.title': { zh: '请立即保存密钥', en: 'Save the secret now' },
  'client-secret.once': {
    zh: '密钥只显示这一次，离开本页后无法再次查看。请通过安全渠道交给“{name}”的运维单位，不要用邮件或聊天工具明文发送。',
    en: 'The secret is shown this once and never again. Hand it to those who run {name} by a safe way, never in plain mail or chat.',
  },
  'client-secret.until': {
    zh: '原密钥在 {until} 失效，请在此之前改用新密钥。',
    en: 'The secret before it ends at {until}; the system must use the new one by then.',
  },
  'client-secret.ended': { zh: '原密钥已经失效。', en: 'The secret before it is good no more.' },
  'client-secret.saved': { zh: '已保存，查看系统', en: 'Saved. Show the system' },

  'client.disable': { zh: '停用…', en: 'Disable…' },
  'client.disable.text': {
    zh: '停用后，任何人都不能登录“{name}”；用户在该系统的登录立即结束，系统会收到退出通知，在其他系统的登录不受影响。可以随时重新启用，密钥不变。',
    en: 'Nobody signs in to {name} any more. All sign-ins there end at once and it is told; people go on in the other systems. You can enable it again at any time, with the same secret.',
  },
  'client.disable.submit': { zh: '停用系统', en: 'Disable the system' },
  'client.enable.text': {
    zh: '系统已停用，任何人都不能登录。',
    en: 'The system is disabled: nobody can sign in to it.',
  },
  'client.enable.submit': { zh: '重新启用', en: 'Enable it again' },
  'client.remove': { zh: '移除系统…', en: 'Remove the system…' },

  'client-remove.title': { zh: '移除“{name}”', en: 'Remove {name}' },
  'client-remove.lead': { zh: '移除后无法恢复', en: 'This cannot be undone' },
  'client-remove.sessions': {
    zh: '用户在该系统的登录立即结束，系统会收到退出通知；在其他系统的登录不受影响。',
    en: 'All sign-ins there end at once, and it is told; people go on in the other systems.',
  },
  'client-remove.sign-in': {
    zh: '任何人都不能再登录该系统，门户首页不再显示它。',
    en: 'Nobody can sign in to it any more, and it goes from the home page.',
  },
  'client-remove.secret': {
    zh: '客户端标识 {id} 和密钥作废，以后也不会再分配给其他系统。',
    en: 'Its client ID {id} and its secrets are void, and no other system ever gets that ID.',
  },
  'client-remove.id': {
    zh: '客户端标识 {id} 作废，以后也不会再分配给其他系统。',
    en: 'Its client ID {id} is void, and no other system ever gets it.',
  },
  'client-remove.instead': {
    zh: '只是暂时不让用户登录的，请改用“停用”。',
    en: 'To keep people out for a while only, disable it instead.',
  },
  'client-remove.submit': { zh: '移除系统', en: 'Remove the system' },
  'client-remove.cancel': { zh: '不移除', en: 'Keep it' },

  'client.done.registered': {
    zh: '系统已登记，几秒钟内即可登录。',
    en: 'The system is registered; people can sign in within seconds.',
  },
  'client.done.changed': {
    zh: '修改已保存，几秒钟内生效。',
    en: 'Saved. It holds everywhere within seconds.',
  },
  'client.done.narrowed': {
    zh: '修改已保存。可进入的人员有所减少，所有人在该系统的登录正在结束，获准的人员重新进入即可。',
    en: 'Saved. Fewer people may enter now, so all sign-ins there are ending; those who may enter simply do so again.',
  },
  'client.done.unchanged': { zh: '内容没有变化。', en: 'Nothing was different.' },
  'client.done.logo': { zh: '标识已更新。', en: 'The logo is updated.' },
  'client.done.disabled': {
    zh: '系统已停用，用户在该系统的登录正在结束。',
    en: 'The system is disabled; all sign-ins there are ending.',
  },
  'client.done.enabled': { zh: '系统已重新启用。', en: 'The system is enabled again.' },
  'client.done.again': {
    zh: '这个系统已经登记，没有重复登记。密钥只在第一次提交后显示；没有保存的，请更换密钥。',
    en: 'This system was registered already, and was not registered twice. Its secret was shown after the first sending; if you have not kept it, replace it.',
  },
});
