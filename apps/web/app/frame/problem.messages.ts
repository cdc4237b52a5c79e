import { defineMessages } from '#kernel';

export const problemMessages = defineMessages({
  'web.problem.404.title': { zh: '没有找到这个页面', en: 'This page was not found' },
  'web.problem.404.text': {
    zh: '网址可能不完整，或者这项内容不属于您当前代表的企业。请核对网址，或从下面的入口进入。',
    en: 'The address may be incomplete, or this item does not belong to the company you are acting for. Check the address, or start from one of the links below.',
  },
  'web.problem.403.title': { zh: '您没有权限查看这个页面', en: 'You may not open this page' },
  'web.problem.403.text': {
    zh: '这个页面需要相应的企业授权或岗位。如需办理，请联系本企业管理员授权，或换一个账号登录。',
    en: 'This page needs a company grant or a staff role. Ask your company’s administrator for it, or sign in with another account.',
  },
  'web.problem.403.company': {
    zh: '您已登录，但没有代表任何企业。请联系本企业管理员把您加为经办人；加入后重新登录即可办理。',
    en: 'You are signed in, but you act for no company. Ask your company’s administrator to add you as a member, then sign in again.',
  },
  'web.problem.401.title': { zh: '请先登录', en: 'Please sign in' },
  'web.problem.401.text': {
    zh: '登录已结束。重新登录后会回到这个页面。',
    en: 'Your session has ended. Sign in again and you will return to this page.',
  },
  'web.problem.410.title': { zh: '这项内容已下架', en: 'This is no longer offered' },
  'web.problem.410.text': {
    zh: '它曾在这个地址公布，现已由维护单位或编辑下架。可以在六大找中检索同类内容。',
    en: 'It was published at this address and has since been withdrawn by whoever maintains it. Search the directories for something like it.',
  },
  'web.problem.503.title': { zh: '服务暂时不可用', en: 'The service is not available at the moment' },
  'web.problem.503.text': {
    zh: '系统正在恢复，已经保存和提交的内容不受影响。请稍候片刻再刷新本页。',
    en: 'The system is recovering. Everything already saved or submitted is safe. Wait a moment and reload this page.',
  },
  'web.problem.500.title': { zh: '系统出现错误', en: 'Something went wrong' },
  'web.problem.500.text': {
    zh: '问题已记录，已经保存的内容不受影响。请稍后再试；如反复出现，请把下面的编号告诉我们。',
    en: 'The error has been recorded; everything already saved is safe. Please try again later. If it happens again, tell us the number below.',
  },
  'web.problem.request': { zh: '编号', en: 'Number' },
  'web.problem.reload': { zh: '刷新本页', en: 'Reload this page' },
});
