import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { DecideRequest } from './decide-request.js';
import { OnboardingController } from './onboarding.controller.js';
import { RequestCompany } from './request-company.js';
import { ShowRequests } from './show-requests.js';
import { WithdrawRequest } from './withdraw-request.js';

/** How companies join, and get their first administrator. */
@Module({
  imports: [MembersModule],
  controllers: [OnboardingController],
  providers: [RequestCompany, WithdrawRequest, ShowRequests, DecideRequest],
})
export class OnboardingModule {}
