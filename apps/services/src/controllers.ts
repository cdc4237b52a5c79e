import type { Type } from '@nestjs/common';
import { ApplicationsController, DeskController, MovesController, ProgrammesController } from '#hightech';
import { CertificatesController } from './workspace/certificates.controller.js';
import { CompanyController } from './workspace/company.controller.js';
import { InboxController } from './workspace/inbox.controller.js';
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
