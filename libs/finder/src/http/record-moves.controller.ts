import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, EachAnswers, Permission, StepUp, problemSchema } from '#platform';
import { ArchiveEntry } from '../entries/archive-entry.js';
import { AssignEntry } from '../entries/assign-entry.js';
import { ConfirmEntry } from '../entries/confirm-entry.js';
import { PinEntry } from '../entries/pin-entry.js';
import {
  assignEntryBody,
  correctEntryBody,
  entryMoveBody,
  entryRecord,
  entryVersionBody,
  pinEntryBody,
  saveEntryBody,
  type AssignEntryBody,
  type CorrectEntryBody,
  type EntryMoveBody,
  type EntryRecord,
  type EntryVersionBody,
  type PinEntryBody,
  type SaveEntryBody,
} from '../entries/record.schema.js';
import { RestoreEntry } from '../entries/restore-entry.js';
import { SaveEntry } from '../entries/save-entry.js';
import { ViewRecord } from '../views/view-record.js';

const id = z.uuid();

/**
 * What owners and editors do with entries. Each answers with the record as it then stands. What publishes, or takes
 * away what was published, wants the person to have shown who they are a short while ago.
 */
@ApiTags('finder')
@ApiBearerAuth()
@EachAnswers({ standardSchema: entryRecord })
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('finder')
@Controller('finder/records')
export class RecordMovesController {
  constructor(
    private readonly view: ViewRecord,
    private readonly saving: SaveEntry,
    private readonly archiving: ArchiveEntry,
    private readonly restoring: RestoreEntry,
    private readonly confirming: ConfirmEntry,
    private readonly pinning: PinEntry,
    private readonly assigning: AssignEntry,
  ) {}

  /** An editor publishes an entry of no company. */
  @StepUp()
  @Permission('finder.edit')
  @Post()
  @HttpCode(200)
  async publish(
    @CurrentActor() actor: Actor,
    @Body({ schema: saveEntryBody }) body: SaveEntryBody,
  ): Promise<EntryRecord> {
    return this.view.run(actor, await this.saving.publish(actor, body));
  }

  /** An editor corrects an entry; the version before it is kept. */
  @StepUp()
  @Permission('finder.edit')
  @Put(':id')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) entry: string,
    @Body({ schema: correctEntryBody }) body: CorrectEntryBody,
  ): Promise<EntryRecord> {
    await this.saving.correct(actor, entry, body);
    return this.view.run(actor, entry);
  }

  @StepUp()
  @Permission('finder.maintain')
  @Post(':id/archive')
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) entry: string,
    @Body({ schema: entryMoveBody }) body: EntryMoveBody,
  ): Promise<EntryRecord> {
    await this.archiving.run(actor, entry, body);
    return this.view.run(actor, entry);
  }

  @StepUp()
  @Permission('finder.edit')
  @Post(':id/restore')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) entry: string,
    @Body({ schema: entryMoveBody }) body: EntryMoveBody,
  ): Promise<EntryRecord> {
    await this.restoring.run(actor, entry, body);
    return this.view.run(actor, entry);
  }

  /** What it says is right today. */
  @Permission('finder.maintain')
  @Post(':id/confirm')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) entry: string,
    @Body({ schema: entryVersionBody }) body: EntryVersionBody,
  ): Promise<EntryRecord> {
    await this.confirming.run(actor, entry, body);
    return this.view.run(actor, entry);
  }

  /** Shown first among what is found, or no longer. */
  @Permission('finder.edit')
  @Post(':id/pin')
  async pin(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) entry: string,
    @Body({ schema: pinEntryBody }) body: PinEntryBody,
  ): Promise<EntryRecord> {
    await this.pinning.run(actor, entry, body);
    return this.view.run(actor, entry);
  }

  /** Gives it to the company that is to maintain it, or takes it back to the editors. */
  @StepUp()
  @Permission('finder.edit')
  @Post(':id/assign')
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) entry: string,
    @Body({ schema: assignEntryBody }) body: AssignEntryBody,
  ): Promise<EntryRecord> {
    await this.assigning.run(actor, entry, body);
    return this.view.run(actor, entry);
  }
}
