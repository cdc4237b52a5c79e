import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, Public, problemSchema } from '#platform';
import { claim, claimList, claimQuery, type ClaimQuery, type ClaimView } from '../claims/claim.schema.js';
import {
  claimNotice,
  published,
  publishedQuery,
  type PublishedQuery,
} from '../claims/claim-notice.schema.js';
import { ListClaims } from '../claims/list-claims.js';
import { ListPublished } from '../claims/list-published.js';
import { ViewClaim } from '../claims/view-claim.js';
import { configId } from '../scheme/scheme-file.js';

/** Claims as their company, the staff and the public may read of them. What is not yours answers 404. */
@ApiTags('voucher')
@ApiBearerAuth()
@Audience('voucher')
@Controller('voucher')
export class ClaimsController {
  constructor(
    private readonly claims: ListClaims,
    private readonly view: ViewClaim,
    private readonly publishing: ListPublished,
  ) {}

  /** What the company acted for has claimed, the latest first. */
  @Permission('company.read')
  @Get('claims')
  @ApiOkResponse({ standardSchema: claimList })
  list(@CurrentActor() actor: Actor, @Query({ schema: claimQuery }) query: ClaimQuery) {
    return this.claims.own(actor, query);
  }

  /** For the staff: what is due first comes first; without a state all that waits for them. */
  @Permission('voucher.desk')
  @Get('claim-desk')
  @ApiOkResponse({ standardSchema: claimList })
  desk(@Query({ schema: claimQuery }) query: ClaimQuery) {
    return this.claims.desk(query);
  }

  @Permission('voucher.read')
  @Get('claims/:id')
  @ApiOkResponse({ standardSchema: claim })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) claimId: string): Promise<ClaimView> {
    return this.view.run(actor, claimId);
  }

  /** Public notices of a round and what was paid, the latest first, fifty of each on a page. */
  @Public()
  @Get('rounds/:id/published')
  @ApiOkResponse({ standardSchema: published })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  published(
    @Param('id', { schema: configId }) id: string,
    @Query({ schema: publishedQuery }) { page }: PublishedQuery,
  ) {
    return this.publishing.run(id, page);
  }

  /** One public notice with its entries: where objections are sent to, and until when. */
  @Public()
  @Get('notices/:id')
  @ApiOkResponse({ standardSchema: claimNotice })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  notice(@Param('id', { schema: z.uuid() }) noticeId: string) {
    return this.publishing.notice(noticeId);
  }
}
