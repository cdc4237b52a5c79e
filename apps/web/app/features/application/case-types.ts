import type { components } from '../../api/schema';
import type { Application, Attachment, AttachmentSlot, Form, FormField, FormSection } from '../../api/types';

type Schemas = components['schemas'];

/** What the API says of a case; libs/hightech/src/hightech.schema.ts says what every member means. */
export type Case = Application;
export type { Attachment, AttachmentSlot, Form, FormField, FormSection };
export type Gate = Schemas['Gate'];
export type SelfCheck = Schemas['SelfCheck'];
export type Step = Schemas['Step'];
export type Finding = Schemas['Finding'];
