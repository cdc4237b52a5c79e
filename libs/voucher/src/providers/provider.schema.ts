import { z } from 'zod';
import { pageNumber } from '#contracts';
import { KINDS } from '../scheme/scheme-file.js';
import { instant, money, text } from '../voucher.schema.js';
import { PROVIDER_KINDS, REGIONS } from './provider.entity.js';
import { PROVIDER_MOVES, PROVIDER_STATES } from './provider.workflow.js';

const id = z.uuid();
export const providerKind = z.enum(PROVIDER_KINDS);
export const region = z.enum(REGIONS);
const state = z.enum(PROVIDER_STATES);
const version = z.number().int().min(1);
const line = (most: number) => z.string().max(most).nullable();

/** What a company says of itself as a provider. A draft may lack anything; null is "not filled in". */
export const providerValues = z
  .object({
    kind: providerKind.nullable(),
    region: region.nullable(),
    /** Of Tianjin or Hebei: who recognised it there, and under which number. */
    recognisedBy: line(100),
    recognitionNumber: line(60),
    nameEn: line(200),
    introductionZh: line(2000),
    introductionEn: line(2000),
    address: line(200),
    /** Shown to the public. */
    servicePhone: line(40),
    contactName: line(60),
    contactPhone: line(40),
    /** Of a computing centre: PFLOPS with at most two decimals. */
    pflops: line(20),
    bankName: line(120),
    bankHolder: line(200),
    /** As read it is masked (`**** 1234`); sent back masked it stays as it is. */
    bankAccount: line(40),
  })
  .meta({ id: 'VoucherProviderValues' });

export const saveProviderBody = z
  .object({ version: version.nullable(), values: providerValues.partial() })
  .meta({ id: 'SaveVoucherProvider' });

export const providerMoveBody = z
  .object({ version, reason: z.string().trim().max(2000).optional() })
  .meta({ id: 'VoucherProviderMove' });

/** `/pflops`, or `/attachments/licence`. */
const pointer = z
  .string()
  .min(2)
  .max(100)
  .regex(/^\/\S+$/);

export const returnProviderBody = providerMoveBody
  .extend({
    items: z
      .array(z.object({ pointer, comment: z.string().trim().min(1).max(1000) }))
      .min(1)
      .max(30),
  })
  .meta({ id: 'ReturnVoucherProvider' });

export const attachment = z
  .object({
    id,
    slot: z.string(),
    name: z.string(),
    /** Bytes. */
    size: z.number().int(),
    type: z.string(),
    sha256: z.string().length(64),
    scan: z.enum(['scanning', 'clean', 'infected', 'not-scanned']),
    uploadedAt: instant,
    uploadedBy: z.string(),
  })
  .meta({ id: 'VoucherAttachment' });

/** One field that was sent back, and what became of it. */
export const returnedField = z
  .object({
    pointer: z.string(),
    comment: z.string(),
    by: z.string(),
    at: instant,
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'VoucherReturnedField' });

/** What stood in a field of a registration, or which files in a slot of documents; null for nothing. */
const returnedValue = z
  .union([z.string(), z.array(z.object({ name: z.string(), sha256: z.string().length(64) }))])
  .nullable();

/** One field of a registration that was sent back, as it was then and as it came back. */
const returnedProviderField = returnedField
  .extend({
    oldValue: returnedValue,
    /** Null as well until it is answered. */
    newValue: returnedValue,
  })
  .meta({ id: 'VoucherReturnedProviderField' });

/** What happened, what is now and until when, what comes next and by whom. */
export const step = z
  .object({
    kind: z.enum(['done', 'now', 'next']),
    at: instant.nullable(),
    label: text,
    /** Whose turn it is, or who did it. */
    by: text.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'VoucherStep' });

const price = z.object({ from: money, to: money });

export const catalogueItem = z
  .object({
    id,
    /** Goes up when the service changes; an order keeps the version it began with. */
    version: z.number().int(),
    archived: z.boolean(),
    kind: z.enum(KINDS),
    name: text,
    description: text,
    unit: text,
    /** Yuan for one unit; both the same where there is one price. */
    price,
    updatedAt: instant,
  })
  .meta({ id: 'VoucherCatalogueItem' });

const typed = (most: number) => z.string().trim().min(1).max(most);
const typedText = (zh: number, en: number) => z.object({ zh: typed(zh), en: typed(en) });

export const catalogueBody = z
  .object({
    /** Null for a new service. */
    version: version.nullable(),
    kind: z.enum(KINDS),
    name: typedText(100, 200),
    description: typedText(2000, 2000),
    unit: typedText(20, 40),
    /** Yuan, at most two decimals. */
    price: z.object({ from: z.string().max(60), to: z.string().max(60) }),
  })
  .meta({ id: 'SaveVoucherCatalogueItem' });

export const catalogueMoveBody = z
  .object({ version, archived: z.boolean() })
  .meta({ id: 'ArchiveVoucherCatalogueItem' });

/** A provider as everybody may see it. */
export const publicProvider = z
  .object({
    id,
    name: z.string(),
    nameEn: z.string().nullable(),
    kind: providerKind,
    kindName: text,
    region,
    regionName: text,
    /** Recognised by Tianjin or Hebei: by whom. */
    recognisedBy: z.string().nullable(),
    pflops: z.string().nullable(),
    /** Kinds of voucher that its services take. */
    kinds: z.array(z.enum(KINDS)),
    services: z.number().int(),
  })
  .meta({ id: 'VoucherProvider' });

export const publicProviderPage = publicProvider
  .extend({
    introduction: text.nullable(),
    address: z.string(),
    servicePhone: z.string(),
    recognitionNumber: z.string().nullable(),
    catalogue: z.array(catalogueItem),
  })
  .meta({ id: 'VoucherProviderPage' });

export const providerQuery = z.object({
  kind: providerKind.optional(),
  region: region.optional(),
  /** Takes vouchers of this kind. */
  voucher: z.enum(KINDS).optional(),
  /** Part of its name or of the name of one of its services. */
  text: z.string().max(100).optional(),
  page: pageNumber,
});

export const providerList = z
  .object({ items: z.array(publicProvider), total: z.number().int(), page: z.number().int() })
  .meta({ id: 'VoucherProviderList' });

/** A provider's record as its own people and the staff see it. */
export const providerRecord = z
  .object({
    id,
    company: z.object({ id, name: z.string(), uscc: z.string() }),
    state,
    stateLabel: text,
    version: z.number().int(),
    values: providerValues,
    /** Pointers that may be changed now by this actor; `*` alone means all. */
    unlocked: z.array(z.string()),
    fieldErrors: z.array(z.object({ pointer: z.string(), code: z.string(), message: text })),
    attachments: z.array(attachment),
    returns: z.array(returnedProviderField),
    catalogue: z.array(catalogueItem),
    registeredAt: instant,
    submittedAt: instant.nullable(),
    approvedAt: instant.nullable(),
    confirmedUntil: instant.nullable(),
    timeline: z.array(step),
    actions: z.array(z.enum(PROVIDER_MOVES)),
    /** Why an action that one would expect is not there. */
    hints: z.array(text),
  })
  .meta({ id: 'VoucherProviderRecord' });

export const providerRecordQuery = z.object({
  state: state.optional(),
  page: pageNumber,
});

export const providerRecordList = z
  .object({
    items: z.array(
      z.object({
        id,
        company: z.object({ name: z.string(), uscc: z.string() }),
        kind: providerKind.nullable(),
        region: region.nullable(),
        state,
        stateLabel: text,
        submittedAt: instant.nullable(),
        confirmedUntil: instant.nullable(),
      }),
    ),
    total: z.number().int(),
    page: z.number().int(),
  })
  .meta({ id: 'VoucherProviderRecordList' });

export type ProviderValues = z.infer<typeof providerValues>;
export type SaveProviderBody = z.infer<typeof saveProviderBody>;
export type ProviderMoveBody = z.infer<typeof providerMoveBody>;
export type ReturnProviderBody = z.infer<typeof returnProviderBody>;
export type CatalogueBody = z.infer<typeof catalogueBody>;
export type CatalogueMoveBody = z.infer<typeof catalogueMoveBody>;
export type CatalogueItemView = z.infer<typeof catalogueItem>;
export type PublicProvider = z.infer<typeof publicProvider>;
export type PublicProviderPage = z.infer<typeof publicProviderPage>;
export type ProviderQuery = z.infer<typeof providerQuery>;
export type ProviderRecord = z.infer<typeof providerRecord>;
export type ProviderRecordQuery = z.infer<typeof providerRecordQuery>;
export type ProviderRecordList = z.infer<typeof providerRecordList>;
export type AttachmentView = z.infer<typeof attachment>;
export type StepView = z.infer<typeof step>;
