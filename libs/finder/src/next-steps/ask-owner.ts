import type { Text } from '#kernel';
import { requestKindOf, type RequestKind } from '../requests/request-kind.js';
import type { NextStep } from './next-step.js';

const LABELS: Readonly<Record<RequestKind, Text>> = {
  funding: { zh: '提交融资需求', en: 'Send a request' },
  visit: { zh: '预约参观', en: 'Book a visit' },
  contact: { zh: '在线联系', en: 'Get in touch' },
  inquiry: { zh: '在线咨询', en: 'Ask a question' },
};
const OWNER: Text = {
  zh: '以企业身份提交，由维护此条目的单位在平台内答复。',
  en: 'Write for your company; the organisation that maintains this entry answers on the portal.',
};
const EDITORS: Text = {
  zh: '此条目由平台编辑维护，由编辑答复。',
  en: 'The portal’s editors maintain this entry and will answer.',
};
const DEMO: Text = {
  zh: '示例条目，仅供体验，没有真实的提供单位。',
  en: 'An example to try out; nobody offers it in truth.',
};

/** A request to whoever offers the entry. */
export const askOwner: NextStep = {
  id: 'ask',
  offer: (entry, _db, now) => {
    const kind = requestKindOf(entry, now);
    if (!kind) return null;
    const hint = entry.demo ? DEMO : entry.companyId ? OWNER : EDITORS;
    return { path: `/workspace/requests/new?entry=${entry.id}`, label: LABELS[kind], hint };
  },
};
