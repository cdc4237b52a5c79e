import {
  InboxRow,
  Outbox1764000000001,
  OutboxRow,
  Schedule1764000000002,
  ScheduleRow,
  type EntityClass,
  type MigrationClass,
} from '#platform';
import { AuditEntry } from './audit/audit.entity.js';
import { ClientLogo } from './client/client-logo.entity.js';
import { ClientRegistry1764200100006 } from './client/client-registry.migration.js';
import { OidcClient } from './client/oidc-client.entity.js';
import { Companies1764200100005 } from './company/companies.migration.js';
import { Company, Membership, MembershipGrant } from './company/company.entity.js';
import { CompanyRequest, RequestDocument } from './company/company-request.entity.js';
import { Invitation } from './company/invitation.entity.js';
import { Factors1764200100003 } from './factor/factors.migration.js';
import { Passkey } from './factor/passkey.entity.js';
import { RecoveryCode } from './factor/recovery-code.entity.js';
import { TotpFactor } from './factor/totp-factor.entity.js';
import { Identity1764000100001 } from './identity.migration.js';
import { SealedSecret, SigningKey } from './keys/keys.entity.js';
import { SecretVersions1764200100009 } from './keys/keys.migration.js';
import { AccountChanges1764200100004 } from './person/account-changes.migration.js';
import { Password, Person } from './person/person.entity.js';
import { ResetRequest } from './person/reset-request.entity.js';
import { StaffRole } from './person/staff-role.entity.js';
import { EmailChange } from './email/email-change.entity.js';
import { AccountMail } from './mail/account-mail.entity.js';
import { AccountMail1764200100002 } from './mail/account-mail.migration.js';
import { Registration } from './registration/registration.entity.js';
import { DismissedNotices1764200100012 } from './session/dismissed-notices.migration.js';
import { LogoutPatience1764200100010 } from './session/logout-patience.migration.js';
import { LogoutNotice } from './session/logout-notice.entity.js';
import { SessionEnd } from './session/session-end.entity.js';
import { UpstreamAccount } from './upstream/upstream-account.entity.js';
import { UpstreamAccounts1764200100008 } from './upstream/upstream.migration.js';
import { SessionEnds1764200100001 } from './session/session-ends.migration.js';

export const identityEntities: readonly EntityClass[] = [
  AccountMail,
  AuditEntry,
  ClientLogo,
  Company,
  EmailChange,
  CompanyRequest,
  InboxRow,
  Invitation,
  LogoutNotice,
  Membership,
  MembershipGrant,
  OidcClient,
  OutboxRow,
  Passkey,
  Password,
  Person,
  RecoveryCode,
  Registration,
  ResetRequest,
  RequestDocument,
  ScheduleRow,
  SealedSecret,
  SessionEnd,
  SigningKey,
  StaffRole,
  TotpFactor,
  UpstreamAccount,
];

/** In the order in which they are applied. */
export const identityMigrations: readonly MigrationClass[] = [
  Outbox1764000000001,
  Schedule1764000000002,
  Identity1764000100001,
  SessionEnds1764200100001,
  AccountMail1764200100002,
  Factors1764200100003,
  AccountChanges1764200100004,
  Companies1764200100005,
  ClientRegistry1764200100006,
  UpstreamAccounts1764200100008,
  SecretVersions1764200100009,
  LogoutPatience1764200100010,
  DismissedNotices1764200100012,
];
