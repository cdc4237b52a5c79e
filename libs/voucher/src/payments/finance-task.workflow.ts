import { Workflow } from '#kernel';
import type { TaskState } from './bank-result.entity.js';

export type TaskMove = 'assign' | 'finish';

/** What a person does about a line that did not agree. */
export const financeTaskWorkflow = new Workflow<TaskState, TaskMove, 'finance-officer'>({
  name: 'voucher-finance-task',
  initial: 'open',
  states: {
    open: { label: { zh: '待认领', en: 'Open' } },
    assigned: { label: { zh: '处理中', en: 'Being looked into' } },
    closed: { label: { zh: '已办结', en: 'Closed' }, final: true },
  },
  moves: {
    assign: {
      from: ['open', 'assigned'],
      to: 'assigned',
      by: ['finance-officer'],
      label: { zh: '由我处理', en: 'Take it' },
    },
    finish: {
      from: ['open', 'assigned'],
      to: 'closed',
      by: ['finance-officer'],
      label: { zh: '办结', en: 'Close' },
      needsReason: true,
    },
  },
});
