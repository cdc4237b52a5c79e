import { Module } from '@nestjs/common';
import { ConfirmRegistration } from './confirm-registration.js';
import { ForgetRegistrations } from './forget-registrations.js';
import { RegisterPerson } from './register-person.js';
import { RegistrationController } from './registration.controller.js';

/** Accounts that people make for themselves. */
@Module({
  controllers: [RegistrationController],
  providers: [RegisterPerson, ConfirmRegistration, ForgetRegistrations],
})
export class RegistrationModule {}
