import type { Type } from '@nestjs/common';
import { CertificatesController } from '#certificate';
import { CompanyController, LookupsController } from '#company';
import { ApplicationsController, DeskController, MovesController, ProgrammesController } from '#hightech';
import { InboxController } from '#notify';

/** All documented routes of services. */
export const controllers: readonly Type[] = [
  ProgrammesController,
  ApplicationsController,
  MovesController,
  DeskController,
  InboxController,
  CompanyController,
  LookupsController,
  CertificatesController,
];
