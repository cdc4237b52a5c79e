import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { company, type Company } from './workspace.schema.js';
import { ReadCompany } from './read-company.js';

@ApiTags('workspace')
@ApiBearerAuth()
@Audience('workspace')
@Controller('workspace/company')
export class CompanyController {
  constructor(private readonly companies: ReadCompany) {}

  /** The profile of the company acted for. */
  @Permission('company.read')
  @Get()
  @ApiOkResponse({ standardSchema: company })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@CurrentActor() actor: Actor): Promise<Company> {
    return this.companies.run(actor);
  }
}
