import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** What the API says of the desk; libs/hightech/src/hightech.schema.ts says what every member means. */
export type Desk = Schemas['Desk'];
export type DeskItem = Schemas['DeskItem'];
export type CaseClock = Schemas['Clock'];
export type Urgency = DeskItem['urgency'];

/** The moves that staff make; each has its button, its question and its words afterwards. */
export const DECISIONS = ['pass', 'approve', 'return', 'reject'] as const;
export type Decision = (typeof DECISIONS)[number];
