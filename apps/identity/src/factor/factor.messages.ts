import { defineMessages } from '#kernel';

export const factorMessages = defineMessages({
  'factor.ask.title': { zh: '两步验证', en: 'Second step' },
  'factor.ask.lead': {
    zh: '{name}，密码正确。请再完成一步验证。',
    en: '{name}, the password is right. One more step.',
  },
  'factor.code': { zh: '动态验证码', en: 'Code from your app' },
  'factor.code.hint': {
    zh: '打开手机上的身份验证器，输入当前显示的 6 位数字。',
    en: 'Open the authenticator app on your telephone and type the six figures that it shows now.',
  },
  'factor.code.submit': { zh: '验证', en: 'Continue' },
  'factor.code.missing': { zh: '请输入 6 位验证码。', en: 'Enter the six figures.' },
  'factor.code.wrong': {
    zh: '验证码不正确或已使用过。请等待新的数字出现后再输入；如一直不对，请检查手机时间是否准确。',
    en: 'That code is wrong or was used before. Wait for new figures; if they are never right, check the clock of your telephone.',
  },
  'factor.delayed': {
    zh: '尝试次数较多，请 {seconds} 秒后再试。',
    en: 'Too many attempts. Try again in {seconds} seconds.',
  },
  'factor.recovery.open': {
    zh: '手机不在身边？使用恢复码',
    en: 'Telephone not at hand? Use a recovery code',
  },
  'factor.recovery': { zh: '恢复码', en: 'Recovery code' },
  'factor.recovery.hint': {
    zh: '设置两步验证时保存的 10 个恢复码之一，每个只能用一次。',
    en: 'One of the ten codes that you kept when you set up the second step; each works once.',
  },
  'factor.recovery.submit': { zh: '使用恢复码', en: 'Use this code' },
  'factor.recovery.missing': { zh: '请输入恢复码。', en: 'Enter a recovery code.' },
  'factor.recovery.wrong': {
    zh: '恢复码不正确或已使用过。',
    en: 'That recovery code is wrong or was used before.',
  },
  'factor.recovery.used': { zh: '使用恢复码登录了一次', en: 'a recovery code was used to sign in' },
  'factor.start-over': { zh: '换一个账号登录', en: 'Sign in with another account' },

  // Stands in the list of authenticator apps, and in the QR code: short.
  'factor.issuer': { zh: '科创服务平台', en: 'S&T Innovation Services' },
  'factor.enrol.title': { zh: '设置两步验证', en: 'Set up the second step' },
  'factor.enrol.lead': {
    zh: '{name}，工作人员账号必须启用两步验证。设置一次，以后登录时除密码外还需输入手机上的动态验证码。',
    en: '{name}, staff accounts need a second step. Set it up once; from then on signing in takes your password and a code from your telephone.',
  },
  'factor.enrol.own-lead': {
    zh: '启用后，登录时除密码外还需输入手机上的动态验证码；密码泄露时，账号仍然安全。',
    en: 'From then on signing in takes your password and a code from your telephone, so that a leaked password opens nothing.',
  },
  'factor.enrol.app': {
    zh: '在手机上安装任意一款支持 TOTP 的身份验证器应用。',
    en: 'Install an authenticator app on your telephone; any that supports TOTP will do.',
  },
  'factor.enrol.scan': { zh: '用它扫描下面的二维码。', en: 'Scan this code with it.' },
  'factor.enrol.qr': { zh: '身份验证器二维码', en: 'QR code for the authenticator app' },
  'factor.enrol.secret': {
    zh: '无法扫描时，请手工输入密钥：',
    en: 'If you cannot scan it, type this key:',
  },
  'factor.enrol.type': { zh: '输入应用显示的 6 位数字。', en: 'Type the six figures that the app shows.' },
  'factor.enrol.submit': { zh: '启用', en: 'Turn on' },
  'factor.enrol.wrong': {
    zh: '验证码不正确。请确认扫描的是本页的二维码，并检查手机时间是否准确。',
    en: 'That code is not right. Make sure that you scanned the code on this page and that the clock of your telephone is right.',
  },

  'factor.codes.title': { zh: '请保存恢复码', en: 'Keep your recovery codes' },
  'factor.codes.lead': {
    zh: '手机丢失或更换时，用恢复码登录。每个只能用一次；离开本页后不再显示。',
    en: 'They let you in when your telephone is lost or replaced. Each works once, and they are shown only on this page.',
  },
  'factor.codes.list': { zh: '恢复码', en: 'Recovery codes' },
  'factor.codes.how': {
    zh: '请打印本页，或复制到密码管理器中，不要保存在手机相册里。',
    en: 'Print this page or copy the codes into a password manager; do not keep them among your photographs.',
  },
  'factor.codes.kept': { zh: '我已保存，继续', en: 'I have kept them' },
  'factor.codes.gone': {
    zh: '恢复码只显示一次。如未保存，请登录后在“登录安全”页重新生成。',
    en: 'Recovery codes are shown once. If you did not keep them, make new ones on the page “Sign-in security”.',
  },

  'security.title': { zh: '登录安全', en: 'Sign-in security' },
  'security.confirm': {
    zh: '更改登录验证方式前，请先确认是您本人。',
    en: 'To change how you sign in, first confirm that it is you.',
  },
  'security.confirm.link': { zh: '确认身份', en: 'Confirm' },
  'security.done': {
    zh: '已更改。其他设备上的登录已全部退出。',
    en: 'Changed. All your other devices were signed out.',
  },
  'security.staff': {
    zh: '工作人员账号至少保留一种两步验证方式。要更换手机，请直接设置新的身份验证器。',
    en: 'A staff account keeps at least one second step. To change to another telephone, set up the new one in its place.',
  },
  'security.last': {
    zh: '这是最后一种两步验证方式，工作人员账号不能移除。请先添加另一种。',
    en: 'This is the last second step; a staff account cannot go without. Add another first.',
  },
  'factor.last.title': { zh: '移除最后一种两步验证方式', en: 'Remove the last second step' },
  'factor.last.lead': {
    zh: '移除后，登录只凭密码。请输入当前密码；如不足 12 个字符，请同时设置新密码。',
    en: 'After that your password is all it takes to sign in. Enter it; if it has fewer than 12 characters, set a new one as well.',
  },
  'factor.last.new': {
    zh: '当前密码已有 12 个字符的，可以不填。12 至 128 个字符，可以用空格和汉字。',
    en: 'Leave it empty if your current one has at least 12. 12 to 128 characters; spaces are welcome.',
  },
  'factor.last.submit': { zh: '移除', en: 'Remove it' },
  'security.added': { zh: '添加时间', en: 'Added' },
  'security.used': { zh: '最近使用', en: 'Last used' },
  'security.never': { zh: '尚未使用', en: 'Not yet' },
  'security.remove': { zh: '移除…', en: 'Remove…' },
  'security.totp': { zh: '身份验证器', en: 'Authenticator app' },
  'security.totp.none': {
    zh: '尚未设置。启用后，登录时除密码外还需输入手机上的动态验证码。',
    en: 'Not set up. Once it is, signing in takes your password and a code from your telephone.',
  },
  'security.totp.on': { zh: '已启用', en: 'On' },
  'security.totp.add': { zh: '设置身份验证器', en: 'Set up an app' },
  'security.totp.replace': { zh: '更换手机', en: 'Change telephone' },
  'security.totp.remove.ask': {
    zh: '移除后，登录时不再询问动态验证码。',
    en: 'After that signing in no longer asks for a code.',
  },
  'security.totp.remove': { zh: '移除身份验证器', en: 'Remove the app' },
  'security.recovery': { zh: '恢复码', en: 'Recovery codes' },
  'security.recovery.left': { zh: '还可用 {left} 个', en: '{left} left' },
  'security.recovery.made': { zh: '生成时间', en: 'Made' },
  'security.recovery.none': {
    zh: '设置身份验证器或通行密钥后生成。',
    en: 'You get them when you set up an app or a passkey.',
  },
  'security.recovery.renew.ask': {
    zh: '生成后，原有恢复码全部失效。',
    en: 'All former codes stop working.',
  },
  'security.recovery.renew.open': { zh: '重新生成…', en: 'Make new ones…' },
  'security.recovery.renew': { zh: '生成新的恢复码', en: 'Make ten new codes' },

  'security.recovery.missing': {
    zh: '还没有恢复码。手机丢失时要靠它登录，请现在生成。',
    en: 'You have none yet. They let you in when your telephone is lost: make some now.',
  },

  'passkey.title': { zh: '通行密钥', en: 'Passkeys' },
  'passkey.none': {
    zh: '尚未添加。通行密钥用本机的指纹、面容或 PIN 登录，不用输入密码。',
    en: 'None yet. A passkey signs you in by fingerprint, face or PIN of your device, without a password.',
  },
  'passkey.synced': { zh: '多设备同步', en: 'synchronised' },
  'passkey.add': { zh: '添加通行密钥', en: 'Add a passkey' },
  'passkey.add.title': { zh: '添加通行密钥', en: 'Add a passkey' },
  'passkey.add.lead': {
    zh: '用本机的指纹、面容或 PIN，或用安全密钥登录。按下按钮后，按浏览器的提示操作。',
    en: 'Sign in by fingerprint, face or PIN of this device, or by a security key. Press the button and follow your browser.',
  },
  'passkey.add.submit': { zh: '继续', en: 'Continue' },
  'passkey.needs-script': {
    zh: '添加通行密钥需要启用浏览器脚本。',
    en: 'Adding a passkey needs scripts in the browser.',
  },
  'passkey.use-needs-script': {
    zh: '使用通行密钥需要启用浏览器脚本；也可以使用恢复码。',
    en: 'A passkey needs scripts in the browser; a recovery code does not.',
  },
  'passkey.name': { zh: '名称', en: 'Name' },
  'passkey.name.hint': {
    zh: '用来在列表中认出这台设备。',
    en: 'So that you know the device in your list.',
  },
  'passkey.rename.open': { zh: '改名…', en: 'Rename…' },
  'passkey.rename': { zh: '保存名称', en: 'Save the name' },
  'passkey.remove.ask': {
    zh: '移除后，这把通行密钥不能再登录本账号。设备中保存的记录可在设备上另行删除。',
    en: 'After that it no longer opens this account. What the device keeps of it can be deleted there.',
  },
  'passkey.remove': { zh: '移除通行密钥', en: 'Remove the passkey' },
  'passkey.sign-in': { zh: '用通行密钥登录', en: 'Sign in with a passkey' },
  'passkey.use': { zh: '使用通行密钥', en: 'Use a passkey' },
  'passkey.cancelled': {
    zh: '没有完成：操作已取消或超时。可以再试一次。',
    en: 'Not done: it was cancelled or took too long. You can try again.',
  },
  'passkey.failed': {
    zh: '没有完成，请再试一次，或用密码登录。',
    en: 'That did not work. Try again, or use your password.',
  },
  'passkey.there': {
    zh: '这台设备已经有本账号的通行密钥。',
    en: 'This device has a passkey for your account already.',
  },
  'passkey.wrong': {
    zh: '这把通行密钥不能登录本平台，或已被移除。请用密码登录。',
    en: 'That passkey does not open an account here, or was removed. Use your password.',
  },

  'factor.changed.passkey-added': { zh: '添加了通行密钥', en: 'a passkey was added' },
  'factor.changed.passkey-removed': { zh: '移除了通行密钥', en: 'a passkey was removed' },
  'factor.changed.totp-added': { zh: '设置了身份验证器', en: 'an authenticator app was set up' },
  'factor.changed.totp-removed': { zh: '移除了身份验证器', en: 'the authenticator app was removed' },
  'factor.changed.recovery': { zh: '重新生成了恢复码', en: 'new recovery codes were made' },
});
