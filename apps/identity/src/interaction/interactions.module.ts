import { Global, Module } from '@nestjs/common';
import { FinishSignIn } from './finish-sign-in.js';
import { OpenInteraction } from './open-interaction.js';

/** What every step of a sign-in needs: the interaction that it belongs to, and its end. */
@Global()
@Module({ providers: [OpenInteraction, FinishSignIn], exports: [OpenInteraction, FinishSignIn] })
export class InteractionsModule {}
