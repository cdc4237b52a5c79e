import { defineMessages, fillText, Money, type Text } from '#kernel';
import type { KindFile, SchemeFile } from './scheme-file.js';

/** For whom a voucher is reckoned, and how much of each yearly cap is taken. */
export interface Standing {
  readonly holder: 'company' | 'team';
  /** Hosted by a recognised incubator. */
  readonly incubated: boolean;
  readonly taken: {
    /** By the company or team itself, this year. */
    readonly own: Money;
    /** By all companies of its actual controller, this year; a team has none. */
    readonly controller: Money;
    /** By the company or team itself in this kind, this year. */
    readonly kind: Money;
  };
}

/** A limit that holds, and how much room it leaves. */
export interface Limit {
  readonly id: 'percent' | 'kind-cap' | 'own' | 'controller' | 'kind-year';
  readonly room: Money;
  /** What the limit is, in words and numbers. */
  readonly text: Text;
  /** It is this one that makes the voucher smaller than the percentage alone would. */
  readonly bites: boolean;
}

export interface Estimate {
  /** What the voucher would be worth. */
  readonly amount: Money;
  /** How it comes about; the percentage first. */
  readonly limits: readonly Limit[];
}

const TEXTS = defineMessages({
  'voucher.limit.percent': {
    zh: '不超过合同金额 {contract} 的 {percent}%，即 {room}',
    en: 'At most {percent}% of the contract amount {contract}, which is {room}',
  },
  'voucher.limit.kind-cap': { zh: '每张券最高 {cap}', en: 'At most {cap} for each voucher' },
  'voucher.limit.own-company': {
    zh: '每家企业每年最高 {cap}，本年度已占用 {taken}，还可申领 {room}',
    en: 'At most {cap} a year for each company; {taken} taken this year, {room} left',
  },
  'voucher.limit.own-team': {
    zh: '每个创业团队每年最高 {cap}，本年度已占用 {taken}，还可申领 {room}',
    en: 'At most {cap} a year for each team; {taken} taken this year, {room} left',
  },
  'voucher.limit.controller': {
    zh: '同一实际控制人的全部企业每年合计最高 {cap}，本年度已占用 {taken}，还可申领 {room}',
    en: 'At most {cap} a year for all companies of one actual controller; {taken} taken this year, {room} left',
  },
  'voucher.limit.kind-year': {
    zh: '{kind}券每年最高 {cap}，本年度已占用 {taken}，还可申领 {room}',
    en: '{kind}: at most {cap} a year; {taken} taken this year, {room} left',
  },
});

/**
 * What a voucher for a contract would be worth: the percentage, then every cap that makes it smaller, each in words.
 * Fractions of a fen are dropped.
 */
export function estimate(
  scheme: SchemeFile,
  kind: KindFile,
  contractAmount: Money,
  standing: Standing,
): Estimate {
  const share = Money.ofFen((contractAmount.fen * BigInt(kind.percent)) / 100n);
  const limits = [
    {
      id: 'percent' as const,
      room: share,
      text: fillText(TEXTS['voucher.limit.percent'], {
        contract: contractAmount.format(),
        percent: kind.percent,
        room: share.format(),
      }),
    },
    ...capsOf(scheme, kind, standing),
  ];
  const amount = limits.map(({ room }) => room).reduce(smaller);
  return {
    amount,
    limits: limits.map((limit) => ({
      ...limit,
      bites: limit.id !== 'percent' && limit.room.compare(share) < 0,
    })),
  };
}

function capsOf(
  scheme: SchemeFile,
  kind: KindFile,
  { holder, incubated, taken }: Standing,
): Omit<Limit, 'bites'>[] {
  const { yearlyCap } = scheme;
  const ofKind = kind.yearlyCap?.[incubated ? 'incubated' : 'other'];
  return [
    ...(kind.cap
      ? [
          {
            id: 'kind-cap' as const,
            room: kind.cap,
            text: fillText(TEXTS['voucher.limit.kind-cap'], { cap: kind.cap.format() }),
          },
        ]
      : []),
    yearly('own', TEXTS[`voucher.limit.own-${holder}`], yearlyCap[holder], taken.own),
    ...(holder === 'company'
      ? [yearly('controller', TEXTS['voucher.limit.controller'], yearlyCap.controller, taken.controller)]
      : []),
    ...(ofKind
      ? [
          yearly(
            'kind-year',
            fillText(TEXTS['voucher.limit.kind-year'], { kind: kind.name }),
            ofKind,
            taken.kind,
          ),
        ]
      : []),
  ];
}

function yearly(id: Limit['id'], template: Text, cap: Money, taken: Money): Omit<Limit, 'bites'> {
  const room = cap.compare(taken) > 0 ? cap.minus(taken) : Money.ofFen(0n);
  const params = { cap: cap.format(), taken: taken.format(), room: room.format() };
  return { id, room, text: fillText(template, params) };
}

function smaller(a: Money, b: Money): Money {
  return a.compare(b) <= 0 ? a : b;
}
