import { Global, Module } from '@nestjs/common';
import { CompanyController } from './company.controller.js';
import { CompanyProfiles } from './company-profiles.js';
import { Dictionaries } from './dictionaries.js';
import { FindOrganisations } from './find-organisations.js';
import { LookupsController } from './lookups.controller.js';
import { ReadCompany } from './read-company.js';

/** The company record and the dictionaries, for every subsystem of the process. */
@Global()
@Module({ providers: [CompanyProfiles, Dictionaries], exports: [CompanyProfiles, Dictionaries] })
export class CompanyModule {}

/** The workspace's routes about the company and the lists that forms offer. */
@Module({
  imports: [CompanyModule],
  controllers: [CompanyController, LookupsController],
  providers: [ReadCompany, FindOrganisations],
})
export class CompanyRoutesModule {}
