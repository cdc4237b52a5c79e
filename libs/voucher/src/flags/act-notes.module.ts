import { Module } from '@nestjs/common';
import { ActNotes } from './act-notes.js';

/** For the commands of orders and claims. */
@Module({ providers: [ActNotes], exports: [ActNotes] })
export class ActNotesModule {}
