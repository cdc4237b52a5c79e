import type { CompanyClaim } from '#contracts';
import { DomainError, fillText, invalidFields, Money, newId, shanghaiDay } from '#kernel';
import { estimate } from '../scheme/estimate.js';
import type { Round } from '../scheme/rounds.js';
import type { KindFile } from '../scheme/scheme-file.js';
import type { Claimant, Taken } from './allowances.js';
import type { Rule } from './eligibility.js';
import { TEXTS } from './issuing.messages.js';
import type { Team, Voucher } from './voucher.entity.js';

/** What somebody applies for, judged and complete, before it has its place in the order. */
export interface Application {
  readonly round: Round;
  readonly kind: KindFile;
  readonly company: CompanyClaim;
  readonly team: Team | null;
  readonly claimant: Claimant;
  readonly contractAmount: Money;
  readonly amount: Money;
  readonly rules: readonly Rule[];
  readonly eligible: boolean;
  readonly appliedBy: string;
  readonly clientKey: string;
  readonly requestHash: string;
}

/** What of the caps makes an application impossible now, or null. */
export function capRefusal(application: Application, taken: Taken): DomainError | null {
  const { round, kind, contractAmount, amount, claimant } = application;
  const most = estimate(round.scheme, kind, contractAmount, taken.standing(round.scheme, kind, claimant));
  if (most.amount.compare(amount) >= 0) return null;
  const none = most.amount.fen === 0n;
  const code = none ? 'voucher.nothing-left' : 'voucher.amount-above-limit';
  const reasons = most.limits.filter(({ room }) => room.compare(most.amount) === 0).map(({ text }) => text);
  const message = fillText(TEXTS[code], { most: most.amount.format() });
  return invalidFields([
    {
      pointer: '/amount',
      code,
      message: {
        zh: [message.zh, ...reasons.map(({ zh }) => zh)].join(' '),
        en: [message.en, ...reasons.map(({ en }) => en)].join(' '),
      },
    },
  ]);
}

/** The row of an application at its place in the order, in its first state. */
export function rowOf(application: Application, lineId: string, position: number, at: Date): Voucher {
  const { round, company, team, claimant } = application;
  return {
    id: newId(at.getTime()),
    number: `CXQ-${round.id}-${String(position).padStart(5, '0')}`,
    lineId,
    round: round.id,
    scheme: round.scheme.id,
    schemeVersion: round.scheme.version,
    kind: application.kind.id,
    position,
    companyId: company.id,
    companyName: company.name,
    companyUscc: company.uscc,
    district: company.district,
    teamId: team?.id ?? null,
    teamName: team?.name ?? null,
    controllerKey: claimant.controllerKey,
    capYear: claimant.year,
    contractAmount: String(application.contractAmount.fen),
    amount: String(application.amount.fen),
    state: 'applied',
    version: 1,
    accountId: null,
    appliedBy: application.appliedBy,
    appliedAt: at,
    issuedAt: null,
    expiresAt: null,
    extendedAt: null,
    remindedDays: null,
    endedAt: null,
    clientKey: application.clientKey,
    requestHash: application.requestHash,
    evaluation: JSON.stringify(application.rules),
  };
}

/** The year in Shanghai whose caps an application takes from. */
export function capYearOf(at: Date): number {
  return Number(shanghaiDay(at).slice(0, 4));
}
