import { Module } from '@nestjs/common';
import { SavedSearchesModule } from '../saved-searches/saved-searches.module.js';
import { TargetingModule } from '../targeting/targeting.module.js';
import { StopByCode } from './stop-by-code.js';

/** Links that stop messages without sign-in. */
@Module({ imports: [TargetingModule, SavedSearchesModule], providers: [StopByCode], exports: [StopByCode] })
export class StoppingModule {}
