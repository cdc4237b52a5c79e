import type { components } from './schema';

type Schemas = components['schemas'];

/** What the API speaks; libs/hightech/src/hightech.schema.ts says what every member means. */
export type Application = Schemas['Application'];
export type ApplicationListItem = Schemas['ApplicationListItem'];
export type Attachment = Schemas['Attachment'];
export type AttachmentSlot = Schemas['AttachmentSlot'];
export type Change = Schemas['SaveDraft']['changes'][number];
export type DraftSaved = Schemas['DraftSaved'];
export type FieldChange = Schemas['FieldChange'];
export type Form = Schemas['Form'];
export type FormField = Schemas['FormField'];
export type FormSection = Schemas['FormSection'];
export type Inbox = Schemas['Inbox'];
export type InboxItem = Schemas['InboxItem'];
export type Programme = Schemas['Programme'];
export type PublicCertificate = Schemas['PublicCertificate'];
export type ReturnedItem = Schemas['ReturnedItem'];
export type State = Schemas['State'];
export type Values = Application['values'];
export type VoucherRound = Schemas['VoucherRound'];
export type DeclareSize = Schemas['DeclareSize'];
export type SizeDeclaration = Schemas['SizeDeclaration'];
export type Voucher = Schemas['Voucher'];
export type VoucherEstimate = Schemas['VoucherEstimate'];
export type VoucherRule = Schemas['VoucherRule'];
export type VoucherWallet = Schemas['VoucherWallet'];
