import { useOutletContext } from 'react-router';
import type { Desk } from './desk-types';

/** What the frame of the desk has read, for the pages in it. */
export interface DeskContext {
  readonly desk: Desk;
  /** When it was read (ISO 8601): words such as "due today" are the same on server and in the browser. */
  readonly readAt: string;
  /** The person only reads. */
  readonly readOnly: boolean;
}

export function useDesk(): DeskContext {
  return useOutletContext<DeskContext>();
}
