import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Audience, Public } from '#platform';
import { form, problem, programmeList } from '../hightech.schema.js';
import { ReadForm } from '../views/read-form.js';
import { ListProgrammes } from '../views/list-programmes.js';

const formId = z.string().regex(/^[a-z0-9-]{2,40}$/);
const formVersion = z.coerce.number().int().min(1).max(1000);

/** What can be applied for, and with which form. Open to everybody: the home page shows it. */
@ApiTags('hightech')
@Audience('hightech')
@Controller('hightech')
export class ProgrammesController {
  constructor(
    private readonly programmes: ListProgrammes,
    private readonly forms: ReadForm,
  ) {}

  /** Programmes with the round that is open or comes next. */
  @Public()
  @Get('programmes')
  @ApiOkResponse({ standardSchema: programmeList })
  list() {
    return this.programmes.run();
  }

  /** One version of a form. */
  @Public()
  @Get('forms/:id/:version')
  @ApiOkResponse({ standardSchema: form })
  @ApiNotFoundResponse({ standardSchema: problem })
  form(
    @Param('id', { schema: formId }) id: string,
    @Param('version', { schema: formVersion }) version: number,
  ) {
    return this.forms.run(id, version);
  }
}
