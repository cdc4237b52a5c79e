import { Module } from '@nestjs/common';
import { AnswerValidation } from './answer-validation.js';
import { BegunSignIns } from './begun-sign-ins.js';
import { CasServices } from './cas-services.js';
import { CasTickets } from './cas-tickets.js';
import { CasController } from './cas.controller.js';
import { LeaveForService } from './leave-for-service.js';
import { SignInForService } from './sign-in-for-service.js';
import { TellCasLogout } from './tell-cas-logout.js';
import { ValidateTicket } from './validate-ticket.js';

/** The CAS server: sign-in, validation of tickets, sign-out that reaches the services. */
@Module({
  controllers: [CasController],
  providers: [
    CasServices,
    CasTickets,
    BegunSignIns,
    SignInForService,
    ValidateTicket,
    AnswerValidation,
    LeaveForService,
    TellCasLogout,
  ],
})
export class CasModule {}
