import type { EntityClass, MigrationClass } from '#platform';
import { AuditEntry } from './audit/audit.entity.js';
import { OidcClient } from './client/oidc-client.entity.js';
import { Company, Membership, MembershipGrant } from './company/company.entity.js';
import { Identity1764000100001 } from './identity.migration.js';
import { SealedSecret, SigningKey } from './keys/keys.entity.js';
import { LogoutNotice } from './logout/logout-notice.entity.js';
import { Password, Person } from './person/person.entity.js';
import { StaffRole } from './person/staff-role.entity.js';

export const identityEntities: readonly EntityClass[] = [
  AuditEntry,
  Company,
  LogoutNotice,
  Membership,
  MembershipGrant,
  OidcClient,
  Password,
  Person,
  SealedSecret,
  SigningKey,
  StaffRole,
];

/** In the order in which they are applied. */
export const identityMigrations: readonly MigrationClass[] = [Identity1764000100001];
