import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/**
 * What a route may ask of an actor before it looks at any row. Which rows the actor may see is decided again in every
 * query.
 */
export const PERMISSIONS = {
  /** Anybody who is signed in. */
  'signed-in': () => true,
  /** A person acting for a company. */
  'company.read': (actor) => actor.company !== null,
  'company.fill': (actor) => actor.company !== null && actor.grants.includes('fill'),
  'company.submit': (actor) => actor.company !== null && actor.grants.includes('submit'),
  /** The company's own people and the staff who may look at cases. */
  'case.read': (actor) => actor.company !== null || READERS.some((role) => hasRole(actor, role)),
  'case.review': (actor) => hasRole(actor, 'district-reviewer') || hasRole(actor, 'municipal-reviewer'),
  'desk.read': (actor) => READERS.some((role) => hasRole(actor, role)),
  /** The company's own people, and the staff who may look at vouchers. */
  'voucher.read': (actor) => actor.company !== null || VOUCHER_STAFF.some((role) => hasRole(actor, role)),
  /** Not the experts, who see what was assigned to them and nothing else. */
  'voucher.desk': (actor) => VOUCHER_DESK.some((role) => hasRole(actor, role)),
  /** Rounds, vouchers, providers; the formal check of claims. */
  'voucher.manage': (actor) => hasRole(actor, 'voucher-officer'),
  'voucher.score': (actor) => hasRole(actor, 'expert'),
  'voucher.approve': (actor) => hasRole(actor, 'voucher-approver'),
  /** The money side: those who move it, those who countersign, and those who may look. */
  'finance.read': (actor) => FINANCE_READERS.some((role) => hasRole(actor, role)),
  'finance.manage': (actor) => hasRole(actor, 'finance-officer'),
  'finance.approve': (actor) => hasRole(actor, 'finance-approver'),
  /** Who maintains entries of the directories: the company's own people, and the editors. */
  'finder.maintain': (actor) => actor.company !== null || hasRole(actor, 'finder-editor'),
  /** What the directories say: approves what owners propose, corrects, archives, pins. */
  'finder.edit': (actor) => hasRole(actor, 'finder-editor'),
} as const satisfies Record<string, (actor: Actor) => boolean>;

const READERS = ['district-reviewer', 'municipal-reviewer', 'auditor'] as const;
const FINANCE_READERS = ['finance-officer', 'finance-approver', 'auditor'] as const;
const VOUCHER_DESK = ['voucher-officer', 'voucher-approver', ...FINANCE_READERS] as const;
const VOUCHER_STAFF = [...VOUCHER_DESK, 'expert'] as const;

export type Permission = keyof typeof PERMISSIONS;

export function may(actor: Actor, permission: Permission): boolean {
  return PERMISSIONS[permission](actor);
}
