import { Module } from '@nestjs/common';
import { EndedAddresses } from './ended-address.js';
import { EndedController } from './ended.controller.js';
import { FollowSignOut } from './follow-sign-out.js';
import { ShowEnded } from './show-ended.js';

/** What a person sees of a sign-out, and what follows the provider's own. */
@Module({
  controllers: [EndedController],
  providers: [EndedAddresses, ShowEnded, FollowSignOut],
  exports: [EndedAddresses],
})
export class SignOutModule {}
