import { Workflow } from '#kernel';

export const REQUEST_STATES = [
  'new',
  'open',
  'answered',
  'agreed',
  'declined',
  'closed',
  'recalled',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_MOVES = [
  'ask',
  'answer',
  'appoint',
  'write',
  'agree',
  'decline',
  'close',
  'recall',
] as const;
export type RequestMove = (typeof REQUEST_MOVES)[number];

/** On which side somebody stands. */
export type RequestCapacity = 'asker' | 'owner';

/** The other side is to act while it is open, the asking company once it is answered. */
export const requestWorkflow = new Workflow<RequestState, RequestMove, RequestCapacity>({
  name: 'finder-request',
  initial: 'new',
  states: {
    new: { label: { zh: '填写中', en: 'Not yet sent' } },
    open: { label: { zh: '待答复', en: 'To be answered' } },
    answered: { label: { zh: '已答复', en: 'Answered' } },
    agreed: { label: { zh: '已约定', en: 'Agreed' } },
    declined: { label: { zh: '未接受', en: 'Declined' }, final: true },
    closed: { label: { zh: '已结束', en: 'Closed' }, final: true },
    recalled: { label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
  },
  moves: {
    ask: { from: ['new'], to: 'open', by: ['asker'], label: { zh: '提交', en: 'Sent' } },
    answer: {
      from: ['open', 'answered', 'agreed'],
      to: 'answered',
      by: ['owner'],
      label: { zh: '答复', en: 'Answered' },
    },
    // One of the times that the asking company named: nobody has to agree once more.
    appoint: {
      from: ['open', 'answered', 'agreed'],
      to: 'agreed',
      by: ['owner'],
      label: { zh: '确定参观时间', en: 'Visit appointed' },
    },
    write: {
      from: ['open', 'answered', 'agreed'],
      to: 'open',
      by: ['asker'],
      label: { zh: '补充留言', en: 'Wrote again' },
    },
    agree: {
      from: ['answered'],
      to: 'agreed',
      by: ['asker'],
      label: { zh: '接受时间', en: 'Time accepted' },
    },
    decline: {
      from: ['open', 'answered', 'agreed'],
      to: 'declined',
      by: ['owner'],
      label: { zh: '不接受', en: 'Declined' },
      needsReason: true,
    },
    close: {
      from: ['answered', 'agreed'],
      to: 'closed',
      by: ['asker', 'owner'],
      label: { zh: '结束', en: 'Closed' },
    },
    recall: {
      from: ['open', 'agreed'],
      to: 'recalled',
      by: ['asker'],
      label: { zh: '撤回', en: 'Withdrawn' },
    },
  },
});
