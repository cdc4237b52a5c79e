import { z } from 'zod';
import { BUDGET_MOVES } from './budget/budget.entity.js';
import { VOUCHER_STATES } from './issuing/voucher.workflow.js';
import { KINDS } from './scheme/scheme-file.js';

/** A text in both languages, as the API hands it out. */
export const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });

/** Yuan with two decimals, such as `60000.00`. */
export const money = z.string().regex(/^-?\d+\.\d{2}$/);

export const instant = z.iso.datetime();

const kind = z.enum(KINDS);

const roundKind = z
  .object({
    id: kind,
    name: text,
    percent: z.number().int(),
    /** What a provider of this kind must be able to do. */
    provider: text.nullable(),
    source: text,
    verified: z.boolean(),
  })
  .meta({ id: 'VoucherKind' });

/** A round as everybody may see it. */
export const round = z
  .object({
    id: z.string(),
    name: text,
    scheme: text,
    demo: z.boolean(),
    opensAt: instant,
    /** 24:00 Shanghai of the last day, exclusive. */
    closesAt: instant,
    /** People can apply now: it is the time, and there is a budget line. */
    open: z.boolean(),
    kinds: z.array(roundKind),
    /** Null while no money was appropriated. */
    money: z
      .object({
        /** All that there is: left, promised, paid and returned together. */
        appropriated: money,
        left: money,
        /** With vouchers, or approved and not yet paid. */
        promised: money,
        paid: money,
        /** Came back after the round was closed. */
        returned: money,
        waiting: z.number().int(),
      })
      .nullable(),
    source: text,
    verified: z.boolean(),
  })
  .meta({ id: 'VoucherRound' });

export const roundList = z.object({ items: z.array(round) }).meta({ id: 'VoucherRoundList' });

const rule = z
  .object({
    id: z.string(),
    title: text,
    verdict: z.enum(['pass', 'fail', 'unknown']),
    working: text,
    source: text,
    verified: z.boolean(),
  })
  .meta({ id: 'VoucherRule' });

/** What a voucher would be worth, what limits it, who may have it, and what waits. */
export const estimate = z
  .object({
    kind,
    contractAmount: money,
    amount: money,
    limits: z.array(z.object({ id: z.string(), room: money, text, bites: z.boolean() })),
    rules: z.array(rule),
    eligible: z.enum(['pass', 'fail', 'unknown']),
    /** Of the round; null while no money was appropriated. */
    left: money.nullable(),
    waiting: z.number().int(),
    /** The voucher would be issued at once, as things stand. */
    atOnce: z.boolean(),
  })
  .meta({ id: 'VoucherEstimate' });

/** A line of an account, in words. */
const movement = z
  .object({
    at: instant,
    text,
    /** The order for which money moved. */
    order: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    /** Change of what may be spent. */
    available: money,
    /** Change of what orders have reserved. */
    held: money,
    availableAfter: money,
    heldAfter: money,
  })
  .meta({ id: 'VoucherMovement' });

export const voucher = z
  .object({
    id: z.uuid(),
    number: z.string(),
    round: z.string(),
    roundName: text,
    kind,
    kindName: text,
    /** The team, or the company. */
    holder: z.string(),
    company: z.string(),
    team: z.uuid().nullable(),
    state: z.enum(VOUCHER_STATES),
    stateName: text,
    version: z.number().int(),
    contractAmount: money,
    amount: money,
    /** What may be spent; null before it is issued. */
    available: money.nullable(),
    /** What orders have reserved. */
    held: money.nullable(),
    appliedAt: instant,
    issuedAt: instant.nullable(),
    /** 24:00 Shanghai of its last day, exclusive. */
    expiresAt: instant.nullable(),
    /** On the waiting list, 1 is next; null when it does not wait. */
    place: z.number().int().nullable(),
    extendable: z.boolean(),
    /** Months by which it can be extended at most. */
    extensionMonths: z.number().int(),
    rules: z.array(rule),
    movements: z.array(movement),
  })
  .meta({ id: 'Voucher' });

export const wallet = z
  .object({ available: money, held: money, items: z.array(voucher) })
  .meta({ id: 'VoucherWallet' });

const amount = z.string().max(60);
const reason = z.string().trim().min(1).max(500);
/** Of what is done with a budget line; that it is there is looked at with the act, which answers beside the field. */
const grounds = z.string().trim().max(500);
/** Made by the client, the same for every repetition of one request. */
const key = z.uuid();

export const estimateQuery = z.object({ kind, amount, team: z.uuid().optional() });
export const applyBody = z
  .object({
    round: z.string().max(40),
    kind,
    /** Expected amount of the contract. */
    contractAmount: amount,
    /** What is applied for; the estimate says how much it can be. */
    amount,
    team: z.uuid().optional(),
    key,
  })
  .meta({ id: 'ApplyForVoucher' });
export const extendBody = z
  .object({ version: z.number().int().min(1), months: z.number().int().min(1).max(24), reason })
  .meta({ id: 'ExtendVoucher' });
export const revokeBody = z
  .object({ version: z.number().int().min(1), reason })
  .meta({ id: 'RevokeVoucher' });

export const declareBody = z
  .object({
    year: z.number().int().min(2000).max(2100),
    /** GB/T 4754-2017, such as `C3983`. */
    industry: z.string().regex(/^[A-Z]\d{2,4}$/),
    staff: z.number().int().min(0).max(10_000_000),
    revenue: amount,
    assets: amount,
    /** A company by its credit code, a person by the last six characters of the identity document. */
    controller: z.object({ name: z.string().trim().min(1).max(200), code: z.string().trim().min(6).max(18) }),
    incubator: z.string().length(18).optional(),
  })
  .meta({ id: 'DeclareSize' });
export const declaration = z
  .object({
    declared: z.boolean(),
    year: z.number().int().nullable(),
    industry: z.string().nullable(),
    staff: z.number().int().nullable(),
    revenue: money.nullable(),
    assets: money.nullable(),
    controller: z.string().nullable(),
    incubator: z.string().nullable(),
    at: instant.nullable(),
  })
  .meta({ id: 'SizeDeclaration' });

export const teamBody = z
  .object({
    name: z.string().trim().min(1).max(100),
    leader: z.string().trim().min(1).max(100),
    members: z.number().int().min(1).max(1000),
    hostedFrom: z.iso.date(),
  })
  .meta({ id: 'RegisterTeam' });
export const teamCreated = z.object({ id: z.uuid() }).meta({ id: 'TeamRegistered' });
export const teamList = z
  .object({ items: z.array(teamBody.extend({ id: z.uuid() }).meta({ id: 'HostedTeam' })) })
  .meta({ id: 'HostedTeams' });

export const appropriateBody = z
  .object({ round: z.string().max(20), amount, reason: grounds, key })
  .meta({ id: 'AppropriateBudget' });
export const topUpBody = z.object({ amount, reason: grounds, key }).meta({ id: 'TopUpBudget' });
export const closeBody = z.object({ reason: grounds, key }).meta({ id: 'CloseBudgetLine' });
export const carryOverBody = z
  .object({ from: z.uuid(), amount, reason: grounds, key })
  .meta({ id: 'CarryBudgetOver' });

export const budgetLine = z
  .object({
    id: z.uuid(),
    round: z.string(),
    roundName: text,
    state: z.enum(['open', 'closed']),
    accepted: z.number().int(),
    waiting: z.number().int(),
    appropriated: money,
    available: money,
    promised: money,
    approved: money,
    paid: money,
    recovered: money,
    returned: money,
    openedAt: instant,
    closedAt: instant.nullable(),
    moves: z.array(
      z.object({
        kind: z.enum(BUDGET_MOVES),
        kindName: text,
        amount: money,
        from: z.uuid().nullable(),
        reason: z.string(),
        person: z.string(),
        at: instant,
      }),
    ),
  })
  .meta({ id: 'BudgetLine' });
export const budgetLines = z.object({ items: z.array(budgetLine) }).meta({ id: 'BudgetLines' });

export type RoundView = z.infer<typeof round>;
export type EstimateView = z.infer<typeof estimate>;
export type EstimateQuery = z.infer<typeof estimateQuery>;
export type VoucherView = z.infer<typeof voucher>;
export type WalletView = z.infer<typeof wallet>;
export type ApplyBody = z.infer<typeof applyBody>;
export type ExtendBody = z.infer<typeof extendBody>;
export type RevokeBody = z.infer<typeof revokeBody>;
export type DeclareBody = z.infer<typeof declareBody>;
export type DeclarationView = z.infer<typeof declaration>;
export type TeamBody = z.infer<typeof teamBody>;
export type TeamListView = z.infer<typeof teamList>;
export type AppropriateBody = z.infer<typeof appropriateBody>;
export type TopUpBody = z.infer<typeof topUpBody>;
export type CloseBody = z.infer<typeof closeBody>;
export type CarryOverBody = z.infer<typeof carryOverBody>;
export type BudgetLineView = z.infer<typeof budgetLine>;
