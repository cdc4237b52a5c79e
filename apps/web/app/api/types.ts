import type { Text } from '#kernel';
import type {
  Application,
  ApplicationListItem,
  programmeSummary,
} from '../../../../libs/hightech/src/hightech.schema';
import type { z } from 'zod';

export type { Application, ApplicationListItem };
export type Programme = z.infer<typeof programmeSummary>;

export interface InboxMessage {
  readonly id: string;
  readonly at: string;
  readonly title: Text;
  readonly body: Text;
  readonly link: string | null;
  readonly readAt: string | null;
}

export interface Inbox {
  readonly items: readonly InboxMessage[];
  readonly unread: number;
}

export interface PublicCertificate {
  readonly publicId: string;
  readonly number: string;
  readonly status: 'valid' | 'expired' | 'revoked';
  readonly title: Text;
  readonly company: { readonly name: string; readonly uscc: string };
  readonly field: Text | null;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly revokedOn: string | null;
  readonly issuers: readonly Text[];
  readonly demo: boolean;
}
