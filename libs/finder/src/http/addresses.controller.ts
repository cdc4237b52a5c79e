import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiNotFoundResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Audience, Public, problemSchema } from '#platform';
import { addressPart, addressParts } from '../entries/address.schema.js';
import { ListAddresses } from '../views/list-addresses.js';

/** Where all entries are, for site maps. Open to everybody. */
@ApiTags('finder')
@Audience('finder')
@Public()
@Controller('finder/addresses')
export class AddressesController {
  constructor(private readonly addresses: ListAddresses) {}

  @Get()
  @ApiOkResponse({ standardSchema: addressParts })
  list() {
    return this.addresses.parts();
  }

  @Get(':from')
  @ApiOkResponse({ standardSchema: addressPart })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  part(@Param('from', { schema: z.uuid() }) from: string) {
    return this.addresses.part(from);
  }
}
