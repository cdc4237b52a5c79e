import type { Actor } from '#contracts';
import { DomainError, defineMessages, type Text } from '#kernel';

const TEXTS = defineMessages({
  'review.prepared-it': {
    zh: '您参与了本件的填报，不能审核（经办与审核分离）。',
    en: 'You helped to prepare this case, so somebody else must decide on it.',
  },
  'review.own-company': {
    zh: '您是该企业的成员，不能审核本企业的申报。',
    en: 'You belong to this company, so somebody else must decide on its case.',
  },
  'review.decided-before': {
    zh: '您已在上一环节审核过本件，须由其他人员复审。',
    en: 'You decided on this case at the stage before, so somebody else must decide now.',
  },
});

/** What ties people to a case. */
export interface CaseTies {
  /** Everybody who filled in, changed or submitted it. */
  readonly preparedBy: readonly string[];
  /** The company whose case it is, and others whose people may not decide on it. */
  readonly companyIds: readonly string[];
  /** Who decided at the other stages. */
  readonly decidedBy: readonly string[];
}

export type Dependence = keyof typeof TEXTS;

/** Maker ≠ checker: why somebody may not decide on a case, or null when they may. */
export function dependenceOf(actor: Actor, ties: CaseTies): Dependence | null {
  if (ties.preparedBy.includes(actor.person.id)) return 'review.prepared-it';
  const own = [...actor.memberOf, ...(actor.company ? [actor.company.id] : [])];
  if (ties.companyIds.some((id) => own.includes(id))) return 'review.own-company';
  if (ties.decidedBy.includes(actor.person.id)) return 'review.decided-before';
  return null;
}

/** @throws DomainError 403 `review.prepared-it`, `review.own-company` or `review.decided-before` */
export function assertIndependent(actor: Actor, ties: CaseTies): void {
  const dependence = dependenceOf(actor, ties);
  if (dependence) throw new DomainError(dependence, 403);
}

export function dependenceText(dependence: Dependence): Text {
  return TEXTS[dependence];
}
