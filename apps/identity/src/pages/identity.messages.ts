import { defineMessages } from '#kernel';

export const identityMessages = defineMessages({
  'identity.portal': {
    zh: '国际科技创新中心网络服务平台',
    en: 'International S&T Innovation Center Online Services',
  },
  'identity.account-service': { zh: '统一身份认证', en: 'Account and sign-in' },
  'identity.to-portal': { zh: '返回门户首页', en: 'Go to the portal' },
  'identity.to-account': { zh: '我的账号', en: 'My account' },
  'identity.back': { zh: '返回', en: 'Back' },
  'identity.foot': {
    zh: '工作人员不会向您索要密码。',
    en: 'Our staff will never ask for your password.',
  },
  'identity.form-broken': {
    zh: '没有收到完整的表单，请重新提交。',
    en: 'The form did not arrive complete. Send it again.',
  },
  'identity.mistakes': { zh: '请改正以下问题', en: 'Please correct the following' },

  'sign-in.title': { zh: '登录', en: 'Sign in' },
  'sign-in.lead': {
    zh: '登录一次，即可办理您获授权的全部事项。',
    en: 'Sign in once for every service granted to you.',
  },
  'sign-in.login': { zh: '登录名', en: 'User name' },
  'sign-in.password': { zh: '密码', en: 'Password' },
  'sign-in.submit': { zh: '登录', en: 'Sign in' },
  'sign-in.login-missing': { zh: '请输入登录名。', en: 'Enter your user name.' },
  'sign-in.password-missing': { zh: '请输入密码。', en: 'Enter your password.' },
  'sign-in.wrong': {
    zh: '登录名或密码不正确。请核对大小写和输入法后重试。',
    en: 'The user name or password is not right. Check capital letters and the keyboard layout, then try again.',
  },
  'sign-in.delayed': {
    zh: '尝试次数较多，请 {seconds} 秒后再试。',
    en: 'Too many attempts. Try again in {seconds} seconds.',
  },
  'sign-in.register': { zh: '注册个人账号', en: 'Create an account' },
  'sign-in.forgotten': { zh: '忘记登录名或密码', en: 'Forgotten user name or password' },

  'confirm.title': { zh: '请确认是您本人', en: 'Confirm that it is you' },
  'confirm.lead': {
    zh: '{name}，接下来的操作涉及账号安全，请再次验证身份。',
    en: '{name}, what you are about to do touches the security of your account. Please show once more that it is you.',
  },
  'confirm.submit': { zh: '确认', en: 'Confirm' },
  'confirm.other': { zh: '不是{name}？退出登录', en: 'Not {name}? Sign out' },

  'company.title': { zh: '请选择本次代表的企业', en: 'Choose the company you act for' },
  'company.lead': {
    zh: '{name}，您可以代表多家企业办事。所选企业会显示在每个页面上；需要更换时，可随时在页面上方点击“更换企业”。',
    en: '{name}, you may act for more than one company. The one you choose is shown on every page; to change it, use “Change company” on top of any page.',
  },
  'company.choose': { zh: '代表这家企业', en: 'Act for this company' },
  'company.uscc': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  'company.not-yours': {
    zh: '您已不能代表这家企业，请重新选择。',
    en: 'You may no longer act for that company. Choose again.',
  },

  'admission.title': { zh: '您的账号不能进入“{system}”', en: 'Your account may not enter {system}' },
  'admission.who': { zh: '您当前以{name}的身份登录。', en: 'You are signed in as {name}.' },
  'admission.for': { zh: '这个系统只对下列人员开放：', en: 'This system is open to:' },
  'admission.ask': {
    zh: '需要使用的，企业人员请联系本企业管理员，工作人员请联系平台管理员开通。',
    en: 'If you need it, ask the administrator of your company; staff ask the platform administrator.',
  },
  'admission.back': { zh: '返回“{system}”', en: 'Back to {system}' },

  'sign-out.title': { zh: '退出登录', en: 'Sign out' },
  'sign-out.who': { zh: '您当前以{name}的身份登录。', en: 'You are signed in as {name}.' },
  'sign-out.lead': {
    zh: '退出后，凡是用本账号登录的系统都会同时退出；已保存的内容不受影响。',
    en: 'This ends your sign-in in every system that uses this account. Whatever you have saved is kept.',
  },
  'sign-out.everywhere': { zh: '退出全部系统', en: 'Sign out of all systems' },
  'sign-out.only-here': { zh: '仅退出当前系统', en: 'Sign out of this system only' },
  'sign-out.stay': { zh: '不退出', en: 'Stay signed in' },
  'sign-out.done': { zh: '您已退出登录', en: 'You are signed out' },
  'sign-out.done.text': {
    zh: '如果使用的是公用电脑，请关闭浏览器窗口。',
    en: 'If this is a shared computer, close the browser window.',
  },
  'switch.title': { zh: '换用另一个账号登录', en: 'Sign in with another account' },
  'switch.lead': {
    zh: '本浏览器已登录另一个账号。继续后，先退出原账号，再以新账号登录。',
    en: 'Another account is signed in on this browser. If you go on, it is signed out first.',
  },
  'switch.continue': { zh: '退出原账号并继续', en: 'Sign the other account out and go on' },

  'account.pages': { zh: '账号管理', en: 'Account pages' },
  'account.title': { zh: '我的账号', en: 'My account' },
  'email.title': { zh: '邮箱', en: 'E-mail address' },
  'sessions.title': { zh: '登录设备', en: 'Signed-in devices' },
  'links.title': { zh: '关联身份', en: 'Linked identities' },
  'account.person': { zh: '姓名', en: 'Name' },
  'account.since': { zh: '本次登录时间', en: 'Signed in since' },
  'account.who': { zh: '账号信息', en: 'Account' },
  'account.companies': { zh: '我的企业与授权', en: 'My companies and grants' },
  'account.companies.none': {
    zh: '您还没有加入任何企业。请本企业管理员向您发出邀请；本企业还没有管理员的，请在下方登记企业。',
    en: 'You belong to no company yet. Ask the administrator of your company for an invitation; if it has none, register the company below.',
  },
  'account.company': { zh: '企业', en: 'Company' },
  'account.company.uscc': { zh: '信用代码', en: 'Credit code' },
  'account.company.role': { zh: '身份', en: 'Role' },
  'account.company.grants': { zh: '可办事项', en: 'May do' },
  'account.company.switch': { zh: '更换企业', en: 'Change company' },
  'account.company.acting': { zh: '当前代表', en: 'acting for' },
  'account.roles': { zh: '工作岗位', en: 'Staff roles' },
  'account.role': { zh: '岗位', en: 'Role' },
  'account.role.district': { zh: '行政区划', en: 'District' },
  'account.role.everywhere': { zh: '不限', en: 'All' },
  'role.district-reviewer': { zh: '区级初审', en: 'District review' },
  'role.municipal-reviewer': { zh: '市级复审', en: 'Municipal review' },
  'role.auditor': { zh: '审计', en: 'Audit' },
  'role.company': { zh: '代表企业办事的人员', en: 'People who act for a company' },
  'role.company-administrator': { zh: '企业管理员', en: 'Company administrators' },
  'role.platform-administrator': { zh: '平台管理', en: 'Platform administration' },

  'password.title': { zh: '修改密码', en: 'Change password' },
  'password.current': { zh: '当前密码', en: 'Current password' },
  'password.new': { zh: '新密码', en: 'New password' },
  'password.hint': {
    zh: '12 至 128 个字符（已开启两步验证的，至少 8 个），可以用空格和汉字。修改后，其他设备上的登录会全部退出。',
    en: '12 to 128 characters, or at least 8 beside a second factor; spaces are welcome. Changing it signs out all your other devices.',
  },
  'password.again': { zh: '再输一次新密码', en: 'New password again' },
  'password.submit': { zh: '修改密码', en: 'Change password' },
  'password.current-wrong': { zh: '当前密码不正确。', en: 'The current password is not right.' },
  'password.current-missing': { zh: '请输入当前密码。', en: 'Enter the current password.' },
  'password.again-differs': { zh: '两次输入的新密码不一致。', en: 'The two new passwords differ.' },
  'password.same': {
    zh: '新密码不能与当前密码相同。',
    en: 'The new password is the same as the current one.',
  },
  'password.changed': {
    zh: '密码已修改，其他设备上的登录已退出。',
    en: 'The password is changed, and all your other devices are signed out.',
  },

  'problem-page.number': { zh: '编号', en: 'Number' },
  'problem-page.400': { zh: '请求不正确', en: 'The request is not right' },
  'problem-page.400.text': {
    zh: '请从门户首页重新进入；如由其他系统跳转而来，请告知该系统的管理员。',
    en: 'Start again from the portal. If another system sent you here, tell its administrator.',
  },
  'problem-page.403': { zh: '操作未能完成', en: 'That could not be done' },
  'problem-page.403.text': {
    zh: '页面可能已过期。请返回上一页刷新后再试。',
    en: 'The page may be out of date. Go back, reload it and try again.',
  },
  'problem-page.404': { zh: '没有找到这个页面', en: 'This page was not found' },
  'problem-page.404.text': {
    zh: '请核对网址，或从门户首页进入。',
    en: 'Check the address, or start from the portal.',
  },
  'problem-page.cookies': { zh: '浏览器没有保存登录信息', en: 'Your browser keeps no cookies' },
  'problem-page.cookies.text': {
    zh: '登录需要浏览器允许本站保存 Cookie。请在浏览器设置中允许后，从门户首页重新登录。',
    en: 'Signing in needs cookies. Allow them for this site in the browser settings, then sign in again from the portal.',
  },
  'problem-page.expired': { zh: '登录页面已过期', en: 'This sign-in page has expired' },
  'problem-page.expired.text': { zh: '请从门户首页重新登录。', en: 'Sign in again from the portal.' },
  'problem-page.unknown-service': { zh: '该系统未在本平台登记', en: 'This system is not registered here' },
  'problem-page.unknown-service.text': {
    zh: '带您来此的链接指向一个未登记的系统，为保护账号安全，未予跳转。请从门户首页进入各系统；如仍有问题，请告知该系统的管理员。',
    en: 'The link that brought you here leads to a system that is not registered, so we did not follow it. Enter systems from the portal; if that does not help, tell the administrator of that system.',
  },
  'problem-page.no-access': { zh: '您不能进入该系统', en: 'You may not enter this system' },
  'problem-page.no-access.text': {
    zh: '该系统只向部分岗位或企业经办人开放。如需使用，请联系本企业管理员；工作人员请联系平台管理员。',
    en: 'The system is open to certain roles only. If you need it, ask the administrator of your company; staff ask the platform administrator.',
  },
  'problem-page.503': { zh: '服务暂时不可用', en: 'The service is not available at the moment' },
  'problem-page.503.text': {
    zh: '系统正在恢复，已保存的内容不受影响。请稍候片刻再试。',
    en: 'The system is recovering. Everything already saved is safe. Wait a moment and try again.',
  },
  'problem-page.500': { zh: '系统出现错误', en: 'Something went wrong' },
  'problem-page.500.text': {
    zh: '问题已记录，请稍后再试；如反复出现，请把下面的编号告诉我们。',
    en: 'The error has been recorded. Try again later; if it happens again, tell us the number below.',
  },
});
