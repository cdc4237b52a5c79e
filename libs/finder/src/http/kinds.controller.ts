import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Public } from '#platform';
import { ListKinds } from '../kinds/list-kinds.js';
import { kindList } from '../kinds/kinds.schema.js';

/** What the six directories hold. Open to everybody. */
@ApiTags('finder')
@Audience('finder')
@Controller('finder/kinds')
export class KindsController {
  constructor(private readonly kinds: ListKinds) {}

  @Public()
  @Get()
  @ApiOkResponse({ standardSchema: kindList })
  list() {
    return this.kinds.run();
  }
}
