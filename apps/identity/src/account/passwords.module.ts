import { Module } from '@nestjs/common';
import { ConfirmPassword } from './confirm-password.js';
import { ReplacePassword } from './replace-password.js';

/** Asking for a password, and giving another one. */
@Module({ providers: [ConfirmPassword, ReplacePassword], exports: [ConfirmPassword, ReplacePassword] })
export class PasswordsModule {}
