import type { Application, ApplicationListItem } from '../../../../libs/hightech/src/hightech.schema';
export type { Application, ApplicationListItem };
export interface Inbox {
  readonly unread: number;
}
