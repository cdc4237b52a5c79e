import { Module } from '@nestjs/common';
import { EntriesModule } from '../entries/entries.module.js';
import { AddLine } from './add-line.js';
import { ChangeLine } from './change-line.js';
import { EditLine } from './edit-line.js';
import { ListLines } from './list-lines.js';
import { ReadLine } from './read-line.js';
import { RemoveLine } from './remove-line.js';
import { Words } from './words.js';

/** The dictionary of the search. */
@Module({
  imports: [EntriesModule],
  providers: [AddLine, ChangeLine, EditLine, ListLines, ReadLine, RemoveLine, Words],
  exports: [AddLine, ChangeLine, ListLines, ReadLine, RemoveLine, Words],
})
export class LexiconModule {}
