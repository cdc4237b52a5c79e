import { CompanyProfiles, CompanyProfile } from '#company';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import {
  CLOCK,
  DomainError,
  forbidden,
  invalidFields,
  newId,
  notFound,
  type Clock,
  type Money,
} from '#kernel';
import { Db, isDuplicate, type Tx } from '#platform';
import { MoreThan } from 'typeorm';
import { FinderEntry } from '../entries/entry.entity.js';
import { amountRange, readAmount, readContact, readMessage, visitFaults } from './check-request.js';
import { requestKindOf, type RequestKind } from './request-kind.js';
import { RequestMoves } from './request-moves.js';
import { RequestNotices } from './request-notices.js';
import { FinderRequest } from './request.entity.js';
import type { AskBody } from './request.schema.js';
import { requestWorkflow } from './request.workflow.js';

const DAY_MS = 86_400_000;

/** A company asks something of whoever offers an entry: its owner, or the editors where it has none. */
@Injectable()
export class PlaceRequest {
  constructor(
    private readonly db: Db,
    private readonly profiles: CompanyProfiles,
    private readonly moves: RequestMoves,
    private readonly notices: RequestNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns its id
   * @throws DomainError 403; 404; `finder.request-not-possible`, `finder.request-own-entry`, `finder.request-open`,
   *   `finder.requests-full`, `finder.requests-today` 409; 422 with the fields
   */
  async run(actor: Actor, body: AskBody): Promise<string> {
    const { company } = actor;
    if (!company || !actor.grants.includes('fill')) throw forbidden();
    try {
      return await this.db.run(async (tx) => {
        const entry = await tx.findOneBy(FinderEntry, { id: body.entryId });
        if (!entry || entry.state === 'proposed') throw notFound();
        const kind = requestKindOf(entry, this.clock.now());
        if (!kind) throw new DomainError('finder.request-not-possible', 409);
        if (entry.companyId === company.id) throw new DomainError('finder.request-own-entry', 409);
        const { contact, faults } = readContact(body.contact);
        const range = amountRange(JSON.parse(entry.fields) as Record<string, unknown>);
        const asked = readAmount(kind, body.amount, range);
        const wrong = [
          ...readMessage(body.message).faults,
          ...faults,
          ...asked.faults,
          ...visitFaults(kind, body, this.clock.now(), this.moves.calendar),
        ];
        if (wrong.length > 0) throw invalidFields(wrong);
        const profile = await this.profiles.ensure(tx, company);
        await this.requireRoom(tx, company.id);
        const request = await this.begun(tx, entry, profile, kind, {
          ...body,
          contact,
          amount: asked.amount,
        });
        const record = this.moves.make(request, 'ask', actor);
        await tx.insert(FinderRequest, request);
        await this.moves.save(tx, request, actor, record);
        await this.moves.write(tx, request, actor, 'asker', body.message);
        await this.notices.send(tx, 'asked', 'owner', request, { days: this.moves.rules.answerDays });
        return request.id;
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      throw new DomainError('finder.request-open', 409);
    }
  }

  /** The company's row is held, so that two at once do not both find room. */
  private async requireRoom(tx: Tx, companyId: string): Promise<void> {
    const { mostOpen, mostPerDay } = this.moves.rules;
    await tx.findOne(CompanyProfile, { where: { id: companyId }, lock: { mode: 'pessimistic_write' } });
    if ((await tx.countBy(FinderRequest, { companyId, state: 'open' })) >= mostOpen)
      throw new DomainError('finder.requests-full', 409, { params: { limit: mostOpen } });
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    if ((await tx.countBy(FinderRequest, { companyId, createdAt: MoreThan(since) })) >= mostPerDay)
      throw new DomainError('finder.requests-today', 409, { params: { limit: mostPerDay } });
  }

  private async begun(
    tx: Tx,
    entry: FinderEntry,
    { id: companyId, name: companyName }: CompanyProfile,
    kind: RequestKind,
    {
      contact,
      wishes,
      people,
      amount,
    }: Pick<AskBody, 'contact' | 'wishes' | 'people'> & {
      readonly amount: Money | null;
    },
  ): Promise<FinderRequest> {
    const owner = entry.companyId ? await this.profiles.find(entry.companyId, tx) : null;
    const at = this.clock.now();
    const isVisit = kind === 'visit';
    return tx.create(FinderRequest, {
      id: newId(at.getTime()),
      kind,
      entryId: entry.id,
      entryKind: entry.kind,
      entryAddress: entry.address,
      entryTitle: entry.title,
      companyId,
      companyName,
      ownerCompanyId: entry.companyId,
      ownerName: owner?.name ?? null,
      openKey: `${companyId}:${entry.id}`,
      state: requestWorkflow.definition.initial,
      version: 0,
      contact,
      wishes: isVisit ? JSON.stringify(wishes) : null,
      people: isVisit ? people : null,
      amount: amount?.fen.toString() ?? null,
      visitDay: null,
      visitTime: null,
      dueAt: null,
      remindedAt: null,
      createdAt: at,
      updatedAt: at,
    });
  }
}
