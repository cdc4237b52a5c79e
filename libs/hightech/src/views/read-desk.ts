import { Inject, Injectable } from '@nestjs/common';
import { In, type FindOptionsWhere } from 'typeorm';
import { districtsOf, hasRole, type Actor } from '#contracts';
import { CLOCK, type Clock, type Text } from '#kernel';
import { Db } from '#platform';
import { readClock, urgencyOf } from '#review';
import { Catalogue } from '../application/catalogue.js';
import { HightechApplication } from '../application/hightech.entity.js';
import { hightechWorkflow } from '../application/hightech.workflow.js';
import type { Desk, DeskItem, State } from '../hightech.schema.js';
import { viewText } from './view.messages.js';

const MOST = 200;

type Condition = FindOptionsWhere<HightechApplication>;

/** What waits for a reviewer, by due date, and what waits for companies. Auditors see the desks of all. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly db: Db,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: Actor): Promise<Desk> {
    const items = await this.find(queueOf(actor), { clock: { dueAt: 'ASC' }, number: 'ASC' });
    const waiting = await this.find(waitingOf(actor), { correction: { dueAt: 'ASC' }, number: 'ASC' });
    const districts = districtsOf(actor, 'district-reviewer');
    return {
      role: roleOf(actor),
      districts: districts.map((code) => ({ code, name: this.catalogue.districtName(code) })),
      items: items.map((row) => this.itemOf(row)),
      waiting: waiting.map((row) => this.itemOf(row)),
    };
  }

  private find(where: Condition[], order: object): Promise<HightechApplication[]> {
    return where.length > 0
      ? this.db.read.find(HightechApplication, { where, order, take: MOST })
      : Promise.resolve([]);
  }

  private itemOf(application: HightechApplication): DeskItem {
    const { id, number, companyName, companyUscc, district, state } = application;
    const running = state === 'correcting' ? application.correction : application.clock;
    const clock = readClock(running, this.catalogue.calendar, this.clock.now()) ?? NO_LIMIT;
    return {
      id,
      number,
      company: {
        name: companyName,
        uscc: companyUscc,
        district,
        districtName: this.catalogue.districtName(district),
      },
      state,
      stage: hightechWorkflow.definition.states[state].label,
      clock,
      urgency: urgencyOf(clock),
    };
  }
}

const NO_LIMIT = { dueAt: null, usedDays: 0, limitDays: 0, leftDays: 0, paused: true };

function queueOf(actor: Actor): Condition[] {
  const districts = districtsOf(actor, 'district-reviewer');
  const all: State[] = ['district-review', 'municipal-review'];
  return [
    ...(districts.length > 0 ? [{ state: 'district-review' as const, district: In(districts) }] : []),
    ...(hasRole(actor, 'municipal-reviewer') ? [{ state: 'municipal-review' as const }] : []),
    ...(hasRole(actor, 'auditor') ? [{ state: In(all) }] : []),
  ];
}

function waitingOf(actor: Actor): Condition[] {
  const districts = districtsOf(actor, 'district-reviewer');
  return [
    ...(districts.length > 0 ? [{ state: 'correcting' as const, district: In(districts) }] : []),
    ...(hasRole(actor, 'auditor') ? [{ state: 'correcting' as const }] : []),
  ];
}

function roleOf(actor: Actor): Text {
  const district = hasRole(actor, 'district-reviewer');
  const municipal = hasRole(actor, 'municipal-reviewer');
  if (district && municipal) return viewText('hightech.role.both-reviewers');
  if (municipal) return viewText('hightech.role.municipal-reviewer');
  return district ? { zh: '区级初审', en: 'District review' } : viewText('hightech.role.auditor');
}
