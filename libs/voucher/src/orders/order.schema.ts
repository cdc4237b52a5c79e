import { z } from 'zod';
import { pageNumber } from '#contracts';
import { attachment, catalogueItem, returnedField, step } from '../providers/provider.schema.js';
import { KINDS } from '../scheme/scheme-file.js';
import { instant, money, text } from '../voucher.schema.js';
import { ORDER_MOVES, ORDER_STATES } from './order.workflow.js';

const id = z.uuid();
const version = z.number().int().min(1);
const state = z.enum(ORDER_STATES);
/** Yuan as it is typed, at most two decimals. */
const typedAmount = z.string().max(60);
const words = (most: number) => z.string().trim().max(most);

export const placeOrderBody = z
  .object({
    voucher: id,
    /** Of a provider's catalogue. */
    item: id,
    /** Yuan, at most two decimals, above zero. */
    contractAmount: typedAmount,
    /** What is wanted. */
    request: words(2000).min(1),
    /** The same key orders once. */
    key: id,
  })
  .meta({ id: 'PlaceVoucherOrder' });

export const reviseOrderBody = z
  .object({ version, item: id, contractAmount: typedAmount, request: words(2000).min(1) })
  .meta({ id: 'ReviseVoucherOrder' });

export const orderMoveBody = z
  .object({ version, reason: words(2000).optional() })
  .meta({ id: 'VoucherOrderMove' });

export const contractBody = z
  .object({
    version,
    /** As they stand in the contract. */
    contract: z.object({
      number: words(60),
      /** The day on which it was signed, `YYYY-MM-DD`. */
      date: words(20),
      amount: typedAmount,
      buyer: words(200),
      seller: words(200),
    }),
  })
  .meta({ id: 'SubmitVoucherContract' });

export const returnContractBody = orderMoveBody
  .extend({
    items: z
      .array(z.object({ pointer: z.string().max(100), comment: words(1000).min(1) }))
      .min(1)
      .max(10),
  })
  .meta({ id: 'ReturnVoucherContract' });

export const deliverBody = z
  .object({ version, delivery: words(2000).min(1) })
  .meta({ id: 'DeliverVoucherOrder' });

export const usageLogBody = z
  .object({
    version,
    /** Yuan, the sum of all lines, as the provider states it. */
    total: typedAmount,
    /** UTF-8; line 1 is `start,end,gpu_hours,amount` or the same with `pflops_hours`. */
    csv: z.string().max(900_000),
  })
  .meta({ id: 'VoucherUsageLogUpload' });

export const usageLog = z
  .object({
    unit: z.enum(['gpu-hours', 'pflops-hours']),
    lines: z.number().int(),
    /** Of the unit, with two decimals. */
    quantity: z.string(),
    total: money,
    sha256: z.string().length(64),
    uploadedBy: z.string(),
    uploadedAt: instant,
  })
  .meta({ id: 'VoucherUsageLog' });

export const orderSummary = z
  .object({
    id,
    number: z.string(),
    kind: z.enum(KINDS),
    company: z.object({ name: z.string(), uscc: z.string() }),
    provider: z.object({ id, name: z.string() }),
    contractAmount: money,
    subsidy: money,
    state,
    stateLabel: text,
    updatedAt: instant,
  })
  .meta({ id: 'VoucherOrderSummary' });

/** What the check of a contract noticed: a fault sends it back, a question goes to an officer with the evidence. */
export const finding = z
  .object({ code: z.string(), severity: z.enum(['fault', 'question']), text })
  .meta({ id: 'VoucherOrderFinding' });

export const order = orderSummary
  .extend({
    version: z.number().int(),
    voucher: z.object({ id, number: z.string(), issuedAt: instant.nullable() }),
    /** As it was when the order began. */
    item: catalogueItem.pick({
      id: true,
      version: true,
      name: true,
      description: true,
      unit: true,
      price: true,
    }),
    request: z.string(),
    /** Of what is contracted, and of what is invoiced in the end, the voucher pays this at most. */
    percent: z.number().int(),
    /** What the company pays itself. */
    ownShare: money,
    /** The subsidy is set aside on the voucher. */
    reserved: z.boolean(),
    contract: z
      .object({ number: z.string(), date: z.iso.date(), buyer: z.string(), seller: z.string() })
      .nullable(),
    delivery: z.string().nullable(),
    usage: usageLog.nullable(),
    attachments: z.array(attachment),
    /** Slots into which this actor can upload now. */
    uploads: z.array(z.string()),
    returns: z.array(returnedField),
    /** To the two sides only faults; to the staff all. */
    findings: z.array(finding),
    timeline: z.array(step),
    actions: z.array(z.enum(ORDER_MOVES)),
    hints: z.array(text),
  })
  .meta({ id: 'VoucherOrder' });

export const orderQuery = z.object({
  state: state.optional(),
  /** Those that are paid with this voucher. */
  voucher: id.optional(),
  page: pageNumber,
});

export const orderEstimateQuery = z.object({ voucher: id, item: id, contractAmount: typedAmount });

/** How a contract amount would be split, as things stand. */
export const orderEstimate = z
  .object({
    contractAmount: money,
    subsidy: money,
    ownShare: money,
    /** What may be spent of the voucher now. */
    available: money,
    /** Of the contract amount, at most. */
    percent: z.number().int(),
    /** Why the voucher pays no more: the percentage, what is left on it, or the cap of its kind. */
    limitedBy: z.enum(['percent', 'balance', 'cap']),
  })
  .meta({ id: 'VoucherOrderEstimate' });

export const orderList = z
  .object({ items: z.array(orderSummary), total: z.number().int(), page: z.number().int() })
  .meta({ id: 'VoucherOrderList' });

export type PlaceOrderBody = z.infer<typeof placeOrderBody>;
export type ReviseOrderBody = z.infer<typeof reviseOrderBody>;
export type OrderMoveBody = z.infer<typeof orderMoveBody>;
export type ContractBody = z.infer<typeof contractBody>;
export type ReturnContractBody = z.infer<typeof returnContractBody>;
export type DeliverBody = z.infer<typeof deliverBody>;
export type UsageLogBody = z.infer<typeof usageLogBody>;
export type OrderView = z.infer<typeof order>;
export type OrderSummary = z.infer<typeof orderSummary>;
export type OrderQuery = z.infer<typeof orderQuery>;
export type OrderList = z.infer<typeof orderList>;
export type OrderEstimateQuery = z.infer<typeof orderEstimateQuery>;
export type OrderEstimate = z.infer<typeof orderEstimate>;
export type OrderFinding = z.infer<typeof finding>;
