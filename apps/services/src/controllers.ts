import type { Type } from '@nestjs/common';
import { CertificatesController } from '#certificate';
import { ApplicationsController, DeskController, MovesController, ProgrammesController } from '#hightech';
import { InboxController } from '#notify';
import { CompanyController } from './workspace/company.controller.js';
import { LookupsController } from './workspace/lookups.controller.js';

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
