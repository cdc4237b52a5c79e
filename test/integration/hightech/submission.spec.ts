import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompanyProfile } from '#company';
import { StoredFile } from '#files';
import { applicationSubmitted } from '#hightech';
import { newId } from '#kernel';
import { DeadLetters, OutboxRow, Queues } from '#platform';
import { HightechEvaluation } from '../../../libs/hightech/src/application/hightech.entity.js';
import { eventually } from '../../support/browserless.js';
import { HightechCase } from '../../support/hightech-case.js';
import { districtReviewer, fillerOf, submitterOf, testCompany } from '../../support/hightech-people.js';
import { TestServices } from '../../support/test-services.js';

let services: TestServices;

beforeAll(async () => {
  services = await TestServices.start();
});
afterAll(() => services.stop());

const filled = () => HightechCase.filled(services, submitterOf(testCompany()));

describe('submitting', () => {
  it('an incomplete application is refused with every field that is missing, and nothing is moved', async () => {
    const found = await HightechCase.start(services, submitterOf(testCompany()));
    const { status, body } = await found.move(found.company, 'submit');
    expect([status, body.code]).toEqual([422, 'hightech.incomplete']);
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(['/staff/total', '/finance/sales/2', '/ip', '/attachments/licence']),
    );
    expect(await found.view()).toMatchObject({ state: 'draft', version: 1, submittedAt: null });
  });

  it('needs the right to submit; who may only fill is told so', async () => {
    const found = await filled();
    const filler = fillerOf(found.company.company!);
    const view = await found.view(filler);
    expect(view.actions).toEqual([]);
    expect(view.hints[0]?.en).toContain('right to submit');
    expect((await found.move(filler, 'submit')).status).toBe(403);
  });

  it('of twenty submissions at the same moment exactly one is accepted and prechecked once', async () => {
    const found = await filled();
    const { version } = await found.view();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        services.call(found.company, 'post', `${found.path}/submit`, { version }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    const view = await found.reaches('district-review');
    expect(view.history.map(({ move }) => move)).toEqual(['submit', 'precheck-pass']);
    const payload = JSON.stringify({ applicationId: found.id });
    expect(await services.db.read.countBy(OutboxRow, { type: applicationSubmitted.type, payload })).toBe(1);
  });

  it('after the round has closed nothing is submitted and the page says why', async () => {
    const found = await filled();
    services.clock.set('2026-12-31T16:00:00Z');
    const { status, body } = await services.call(found.company, 'post', `${found.path}/submit`, {
      version: (await found.view().catch(() => ({ version: 1 }))).version,
    });
    services.clock.set('2026-10-12T02:00:00Z');
    expect([status, body.code]).toEqual([409, 'hightech.round-closed']);
  });

  it('an infected attachment is named and keeps the draft back', async () => {
    const found = await filled();
    const [file] = (await found.view()).attachments;
    await setScan(file!.sha256, 'infected');
    const { body } = await found.move(found.company, 'submit');
    expect(body.errors).toMatchObject([
      { pointer: `/attachments/${file!.slot}`, code: 'hightech.attachment-infected' },
    ]);
  });
});

describe('the precheck', () => {
  it('sends a submission with a fault that blocks back to the company, with findings, and then takes it again', async () => {
    const found = await filled();
    const { sha256, id, slot } = (await found.view()).attachments[0]!;
    // The scanner speaks between the submission and the precheck: hold the queue back for that long.
    await holdingTheQueue(async () => {
      await found.move(found.company, 'submit');
      expect((await found.view()).state).toBe('prechecking');
      await setScan(sha256, 'infected');
    });
    const draft = await found.reaches('draft');
    expect(draft.findings).toMatchObject([{ kind: 'scan', severity: 'blocking' }]);
    expect(draft.unlocked).toEqual(['*']);
    expect((await found.get(districtReviewer())).status).toBe(404);
    await services.call(found.company, 'delete', `${found.path}/attachments/${id}`);
    await found.attach(slot, 'a clean one');
    expect((await found.move(found.company, 'submit')).status).toBe(200);
    expect((await found.reaches('district-review')).findings).toEqual([]);
  });

  it('an event that is delivered twice acts once', async () => {
    const found = await filled();
    await found.move(found.company, 'submit');
    await found.reaches('district-review');
    const row = await services.db.read.findOneByOrFail(OutboxRow, {
      type: applicationSubmitted.type,
      payload: JSON.stringify({ applicationId: found.id }),
    });
    // The relay forgets that it has sent the event, and a second event says the same.
    await services.db.read.update(OutboxRow, { seq: row.seq }, { relayedAt: null });
    const { seq: _, ...copy } = row;
    await services.db.read.insert(OutboxRow, { ...copy, eventId: newId(), relayedAt: null });
    await eventually(async () => {
      const waiting = await services.db.read.query(
        'SELECT o.seq FROM outbox o LEFT JOIN inbox i ON i.event_id = o.event_id WHERE o.type = ? AND i.event_id IS NULL',
        [applicationSubmitted.type],
      );
      expect(waiting).toEqual([]);
    });
    const view = await found.view();
    expect([view.state, view.history.length]).toEqual(['district-review', 2]);
  });

  it('finds a right and a file that another company has used as well', async () => {
    const first = await filled();
    await first.move(first.company, 'submit');
    await first.reaches('district-review');
    const second = await filled();
    await second.save([{ pointer: '/ip/ip-2/number', value: `2024 sr ${first.seed} 2` }]);
    const licence = (await second.view()).attachments.find(({ slot }) => slot === 'licence');
    await services.call(second.company, 'delete', `${second.path}/attachments/${licence!.id}`);
    await second.attach('licence', `licence ${first.seed}`);
    await second.move(second.company, 'submit');
    await second.reaches('district-review');
    const { findings } = await second.view(districtReviewer());
    const { number } = await first.view();
    expect(findings.map(({ kind, severity, pointers }) => [kind, severity, pointers[0]])).toEqual([
      ['duplicate', 'warn', '/ip/ip-2/number'],
      ['duplicate', 'warn', '/attachments/licence'],
    ]);
    for (const { detail } of findings) expect(detail.zh).toContain(number);
    expect((await second.view()).findings).toEqual([]);
  });

  it('finds a gate that the recomputed numbers do not pass, and still lets people judge', async () => {
    const found = await filled();
    await found.save([{ pointer: '/finance/highTechIncome/2', value: '2,768.40' }]);
    await found.move(found.company, 'submit');
    await found.reaches('district-review');
    const { findings, selfCheck } = await found.view(districtReviewer());
    expect(findings).toMatchObject([
      { kind: 'gate', severity: 'bad', title: { zh: expect.stringContaining('59.09%') } },
    ]);
    expect(selfCheck.gates.find(({ id }) => id === 'ht-income')?.verdict).toBe('fail');
    const kept = await services.db.read.findBy(HightechEvaluation, { applicationId: found.id });
    // A scan that ends after the precheck has the numbers judged once more.
    expect([...new Set(kept.map(({ occasion }) => occasion))].toSorted()).toEqual(['precheck', 'submit']);
  });

  it('that needs a calendar nobody supplied waits for the operator, who reads which file is missing', async () => {
    const found = await filled();
    services.clock.set('2026-12-28T02:00:00Z');
    expect((await found.move(found.company, 'submit')).status).toBe(200);
    const letters = services.worker.get(DeadLetters);
    const letter = await eventually(async () => {
      for (const job of await services.worker.get(Queues).get('hightech').getDelayed()) await job.promote();
      const [precheck] = await letters.list();
      expect(precheck?.subscriber).toBe('hightech.precheck');
      return precheck!;
    });
    expect(letter.error).toContain('config/calendars/2027.json');
    expect((await found.view()).state).toBe('prechecking');
    // Once the cause is gone (here the deadline falls into a year that has its file) the submission goes on.
    services.clock.set('2026-10-12T02:00:00Z');
    await letters.retry(letter.id);
    expect((await found.reaches('district-review')).history.map(({ move }) => move)).toEqual([
      'submit',
      'precheck-pass',
    ]);
  });

  it('finds a company whose name has changed in the record', async () => {
    const found = await filled();
    await holdingTheQueue(async () => {
      await found.move(found.company, 'submit');
      await services.db.read.update(
        CompanyProfile,
        { id: found.company.company!.id },
        { name: '北京改名示例有限公司' },
      );
    });
    await found.reaches('district-review');
    const { findings } = await found.view(districtReviewer());
    expect(findings).toMatchObject([{ kind: 'identity', severity: 'bad', pointers: ['/company/name'] }]);
  });
});

function setScan(sha256: string, scan: StoredFile['scan']): Promise<unknown> {
  return services.db.read.update(StoredFile, { sha256 }, { scan });
}

/** Keeps the relay from taking new events while something happens. */
async function holdingTheQueue(work: () => Promise<void>): Promise<void> {
  const queue = services.worker.get(Queues).get('hightech');
  await queue.pause();
  try {
    await work();
  } finally {
    await queue.resume();
  }
}
