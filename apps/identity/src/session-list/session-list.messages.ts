import { defineMessages } from '#kernel';

export const sessionListMessages = defineMessages({
  'sessions.lead': {
    zh: '下面是本账号目前的全部登录。发现不认识的设备，请先退出该设备，再修改密码。',
    en: 'These are all places where your account is signed in now. If you do not recognise one, sign it out, then change your password.',
  },
  'sessions.caption': { zh: '目前的登录', en: 'Signed in now' },
  'sessions.device': { zh: '设备', en: 'Device' },
  'sessions.device.unknown': { zh: '未能识别的设备', en: 'A device that we do not recognise' },
  'sessions.this-device': { zh: '本设备', en: 'this device' },
  'sessions.place': { zh: '网络位置', en: 'Network' },
  'sessions.place.same-computer': { zh: '平台所在的计算机', en: 'The computer that the portal runs on' },
  'sessions.place.inside': { zh: '单位内部网络', en: 'The organisation’s own network' },
  'sessions.place.outside': { zh: '互联网，{address}', en: 'Internet, {address}' },
  'sessions.place.unknown': { zh: '没有记录', en: 'Not recorded' },
  'sessions.since': { zh: '登录时间', en: 'Since' },
  'sessions.last-used': { zh: '最近使用', en: 'Last used' },
  'sessions.systems': { zh: '进入过的系统', en: 'Systems entered' },
  'sessions.systems.none': { zh: '尚未进入', en: 'None yet' },
  'sessions.action': { zh: '操作', en: 'Action' },
  'sessions.end': { zh: '退出该设备', en: 'Sign out' },
  'sessions.end-which': { zh: '：{device}，{since} 登录', en: ': {device}, since {since}' },
  'sessions.leave': { zh: '退出登录', en: 'Sign out' },
  'sessions.ended': {
    zh: '已退出所选设备；在该设备上进入过的系统会同时退出。',
    en: 'That device is signed out, in every system it had entered.',
  },
  'sessions.others-ended': { zh: '其他设备均已退出。', en: 'All your other devices are signed out.' },
  'sessions.others.title': { zh: '一次退出多台设备', en: 'Sign out several devices at once' },
  'sessions.others.lead': {
    zh: '怀疑账号被他人使用，或在别处忘记退出时使用。退出后，须重新登录才能继续办理。',
    en: 'Use this if somebody else may be using your account, or you forgot to sign out elsewhere. Whoever goes on there has to sign in again.',
  },
  'sessions.others.submit': { zh: '退出其他设备', en: 'Sign out all other devices' },
  'sessions.everywhere.submit': { zh: '退出所有设备（包括本设备）', en: 'Sign out everywhere, here too' },
});
