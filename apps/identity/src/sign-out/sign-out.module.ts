import { Module } from '@nestjs/common';
import { UpstreamModule } from '../upstream/upstream.module.js';
import { EndedAddresses } from './ended-address.js';
import { EndedController } from './ended.controller.js';
import { FollowSignOut } from './follow-sign-out.js';
import { ShowEnded } from './show-ended.js';

/** What a person sees of a sign-out, and what follows the provider's own. */
@Module({
  imports: [UpstreamModule],
  controllers: [EndedController],
  providers: [EndedAddresses, ShowEnded, FollowSignOut],
  exports: [EndedAddresses],
})
export class SignOutModule {}
