import type { Type } from '@nestjs/common';
import { CertificatesController } from '#certificate';
import { CompanyController, LookupsController } from '#company';
import { InboxController } from '#notify';
import { SUBSYSTEMS } from '#subsystems';

/** All documented routes of services. */
export const controllers: readonly Type[] = [
  ...SUBSYSTEMS.flatMap((subsystem) => subsystem.controllers),
  InboxController,
  CompanyController,
  LookupsController,
  CertificatesController,
];
