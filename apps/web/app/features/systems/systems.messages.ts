import { defineMessages } from '#kernel';

export const systemsMessages = defineMessages({
  'web.systems': { zh: '可以进入的其他系统', en: 'Other systems you may enter' },
  'web.systems.lead': { zh: '直接进入，不必再次登录。', en: 'Go straight in; you need not sign in again.' },
  'web.systems.enter': { zh: '进入', en: 'Open' },
  'web.systems.enter-which': { zh: '进入{name}', en: 'Open {name}' },
});
