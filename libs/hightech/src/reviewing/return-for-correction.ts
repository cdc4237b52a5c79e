import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { labelOf, sectionOf } from '#forms';
import { CLOCK, invalidFields, type Clock, type FieldError } from '#kernel';
import { Db } from '#platform';
import { Decisions, ReturnedItems, ReviewClock, assertIndependent } from '#review';
import { Applications } from '../application/applications.js';
import { ownerOf } from '../application/attachments-of.js';
import { CaseMoves } from '../application/case-moves.js';
import { Catalogue } from '../application/catalogue.js';
import { dossierOf, type Dossier } from '../application/dossier.js';
import { placeValue } from '../application/place-value.js';
import { TEXTS } from '../hightech.messages.js';
import type { ReturnBody } from '../hightech.schema.js';
import { Ties } from './case-ties.js';
import { Notices } from './notices.js';

/**
 * Sends single fields or attachment slots back to the company, each with a comment; only these unlock. The district's
 * clock stops meanwhile, the company's own limit begins.
 */
@Injectable()
export class ReturnForCorrection {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly catalogue: Catalogue,
    private readonly attachments: Attachments,
    private readonly moves: CaseMoves,
    private readonly ties: Ties,
    private readonly returns: ReturnedItems,
    private readonly decisions: Decisions,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*`; 422 with `/items/N/pointer` */
  run(actor: Actor, id: string, body: ReturnBody): Promise<void> {
    return this.db.run(async (tx) => {
      const at = this.clock.now();
      const application = await this.applications.lock(tx, actor, id);
      const made = await this.moves.make(tx, application, 'return', actor, body);
      assertIndependent(actor, await this.ties.of(application, 'district', tx));
      const dossier = dossierOf(this.catalogue, application);
      const errors = itemErrors(dossier, body.items);
      if (errors.length > 0) throw invalidFields(errors);
      const files = await this.attachments.list(ownerOf(id), tx);
      const items = body.items.map((item) => ({ ...item, value: placeValue(dossier, files, item.pointer) }));
      const { limits } = this.catalogue.programme(application.programme).file;
      application.clock = ReviewClock.paused(application.clock, this.catalogue.calendar, at);
      application.correction = ReviewClock.started(limits.correction, this.catalogue.calendar, at);
      await this.returns.add(tx, id, items, made.mover);
      await this.decisions.record(tx, id, {
        stage: 'district',
        outcome: 'return',
        person: actor.person,
        reason: made.record.reason,
      });
      await this.moves.save(tx, application, made, items);
      const labelled = items.map(({ pointer, comment }) => ({
        label: labelOf(dossier.form, dossier.values, pointer),
        comment,
      }));
      await this.notices.returned(tx, application, labelled);
    });
  }
}

/** What a reviewer cannot return: places that the form lacks, the same place twice, what the company cannot change. */
function itemErrors({ form }: Dossier, items: ReturnBody['items']): FieldError[] {
  const error = (
    index: number,
    code: 'hightech.item-unknown' | 'hightech.item-twice' | 'hightech.item-read-only',
  ) => [{ pointer: `/items/${index}/pointer`, code, message: TEXTS[code] }];
  return items.flatMap(({ pointer }, index) => {
    if (!sectionOf(form, pointer)) return error(index, 'hightech.item-unknown');
    if (isReadOnly(form, pointer)) return error(index, 'hightech.item-read-only');
    const first = items.findIndex((other) => other.pointer === pointer);
    return first < index ? error(index, 'hightech.item-twice') : [];
  });
}

function isReadOnly(form: Dossier['form'], pointer: string): boolean {
  const fields = form.definition.sections.flatMap((section) => section.fields);
  const segments = pointer.split('/');
  return fields.some(
    ({ pattern, readOnly }) =>
      readOnly &&
      pattern.split('/').length === segments.length &&
      pattern.split('/').every((part, i) => part === '*' || part === segments[i]),
  );
}
