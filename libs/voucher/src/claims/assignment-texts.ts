import { defineMessages, type Text } from '#kernel';
import type { AssignmentState } from './expert.schema.js';

const TEXTS = defineMessages({
  'voucher.assignment.open': { zh: '待评审', en: 'To be scored' },
  'voucher.assignment.submitted': { zh: '已评分', en: 'Scored' },
  'voucher.assignment.declined': { zh: '已回避', en: 'Declined' },
  'voucher.assignment.overdue': { zh: '逾期，已改派', en: 'Overdue; given to another expert' },
  'voucher.assignment.set-aside': { zh: '评分已作废', en: 'Score set aside' },
  'voucher.assignment.cancelled': { zh: '已取消', en: 'Cancelled' },
});

export function assignmentText(state: AssignmentState): Text {
  return TEXTS[`voucher.assignment.${state}`];
}
