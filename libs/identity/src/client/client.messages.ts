import { defineMessages } from '#kernel';

/** Every reason for which a registration is refused. */
export const clientMessages = defineMessages({
  'client.name-missing': { zh: '请填写中文名称。', en: 'Enter the name in Chinese.' },
  'client.name-en-missing': { zh: '请填写英文名称。', en: 'Enter the name in English.' },
  'client.text-long': { zh: '不能超过 {limit} 个字符。', en: 'No longer than {limit} characters.' },

  'client.address-not-absolute': {
    zh: '“{address}”不是完整的网址，请以 https:// 开头。',
    en: '“{address}” is not a whole address. It must begin with https://.',
  },
  'client.address-long': {
    zh: '网址不能超过 {limit} 个字符。',
    en: 'An address may have {limit} characters at most.',
  },
  'client.address-characters': {
    zh: '“{address}”含有空格、反斜杠或不可见字符。',
    en: '“{address}” contains spaces, backslashes or invisible characters.',
  },
  'client.address-scheme': {
    zh: '“{address}”必须使用 https；只有本机地址（localhost、127.0.0.1、[::1]）可以使用 http。',
    en: '“{address}” must use https; only addresses on the machine itself (localhost, 127.0.0.1, [::1]) may use http.',
  },
  'client.address-user': {
    zh: '“{address}”中不能带用户名或密码（@ 之前的部分）：看起来像另一个网站。',
    en: '“{address}” must not carry a user name or password (the part before @): it would look like another site.',
  },
  'client.address-fragment': {
    zh: '“{address}”不能带 # 及其后的部分。',
    en: '“{address}” must not contain # or anything after it.',
  },
  'client.address-wildcard': {
    zh: '“{address}”不能带通配符 *：地址要逐字一致，否则凭证可能被送到别处。',
    en: '“{address}” must not contain *: addresses are compared letter by letter, or a sign-in could be sent elsewhere.',
  },
  'client.address-written': {
    zh: '“{address}”请按浏览器的写法填写：{written}',
    en: 'Write “{address}” as browsers do: {written}',
  },
  'client.addresses-many': { zh: '最多 {limit} 个地址。', en: 'No more than {limit} addresses.' },
  'client.address-twice': { zh: '“{address}”重复填写了。', en: '“{address}” is there twice.' },

  'client.redirect-missing': {
    zh: '请至少填写一个回调地址：登录完成后浏览器返回这里。',
    en: 'Enter at least one redirect address: the browser returns there after the sign-in.',
  },
  'client.service-missing': {
    zh: '请至少填写一个服务地址。',
    en: 'Enter at least one service address.',
  },
  'client.pattern-host': {
    zh: '“{address}”的域名和端口必须写全，不能带 *。',
    en: 'Host and port of “{address}” must be written out, without *.',
  },
  'client.pattern-segment': {
    zh: '“{address}”中的 * 只能代表完整的一段路径（/*/），或以 /** 结尾代表其下的全部路径。',
    en: 'In “{address}” a * stands for one whole path segment (/*/), or /** at the end for all paths below.',
  },
  'client.pattern-query': {
    zh: '“{address}”带通配符时不能再带 ? 及其后的部分。',
    en: '“{address}” has a wildcard, so it must not contain ? or anything after it.',
  },
  'client.cas-only-secret': {
    zh: 'CAS 服务没有密钥，也不分公开与机密。',
    en: 'A CAS service has no secret and is neither public nor confidential.',
  },
  'client.cas-audience': {
    zh: 'CAS 服务不能申请访问令牌，受众请留空。',
    en: 'A CAS service gets no access tokens; leave the audience empty.',
  },
  'client.cas-post-logout': {
    zh: 'CAS 服务不登记退出后的返回地址。',
    en: 'A CAS service has no addresses to return to after signing out.',
  },
  'client.cas-entry': {
    zh: '服务地址是匹配规则时，请另填入口地址。',
    en: 'Enter an entry address too: a pattern cannot be entered.',
  },
  'client.audience-form': {
    zh: '受众的格式是 urn:名称:系统，例如 urn:example:reports。',
    en: 'An audience is written as urn:name:system, for example urn:example:reports.',
  },
  'client.audience-reserved': {
    zh: '以 urn:portal: 开头的受众属于本平台，不能登记给其他系统。',
    en: 'Audiences that begin with urn:portal: belong to the portal itself.',
  },
  'client.audience-taken': {
    zh: '这个受众已登记给其他系统。',
    en: 'Another system has registered this audience.',
  },
  'client.admits-none': {
    zh: '请选择谁可以进入，或选择“所有人”。',
    en: 'Choose who may enter, or “everybody”.',
  },
  'client.admits-unknown': { zh: '没有“{role}”这个岗位。', en: 'There is no role “{role}”.' },

  'client.unknown': { zh: '没有登记这个系统。', en: 'There is no such system.' },
  'client.id-taken': { zh: '这个系统已经登记。', en: 'This system is registered already.' },
  'client.first-party': {
    zh: '这是本平台自带的系统，由配置文件管理，不能在这里更改。',
    en: 'This one belongs to the portal itself: the configuration has it, and it cannot be changed here.',
  },
  'client.stale': {
    zh: '您打开页面后，这个系统的登记已被更改。请查看现在的内容后再操作。',
    en: 'This system has been changed since you opened the page. Look at what it says now, then try again.',
  },
  'client.no-secret': {
    zh: '公开客户端和 CAS 服务没有密钥。',
    en: 'A public client or CAS service has no secret.',
  },
  'client.logo-large': {
    zh: '标识图片不能超过 64 KB。',
    en: 'A logo may have 64 KB at most.',
  },
  'client.logo-type': {
    zh: '标识只接受 PNG 或 JPEG 图片。',
    en: 'A logo must be a PNG or JPEG picture.',
  },
});
