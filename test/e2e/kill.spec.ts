import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Money, newId, shanghaiDay } from '#kernel';
import { fillApplication, read } from '../support/application.js';
import { Browserless, eventually } from '../support/browserless.js';
import { fileOf } from '../support/payment-desk.js';
import { TestPortal, type Part } from '../support/portal.js';
import { SettlementBooks } from '../support/settlement.js';

/** Everything that runs, in the order in which it is killed. */
const PARTS: Part[] = ['worker', 'services', 'gateway', 'identity', 'mariadb', 'redis'];

const COMPANIES = ['micronano-admin', 'optics-admin', 'diagnostics-admin'];
/** What Redis has lost is offered again within eighty seconds; then it still has to be done. */
const RECOVERY_MS = 120_000;
/** Less than a move takes, so that the moves overlap. */
const STEP_MS = 25;
/** How often one looks while somebody else recovers: what looks takes the processor from it. */
const LOOKING_MS = 500;
const PATIENTLY = [RECOVERY_MS, LOOKING_MS] as const;

let portal: TestPortal;
let companies: Browserless[];
let district: Browserless;
let municipal: Browserless;

async function signedIn(login: string): Promise<Browserless> {
  const person = new Browserless(portal.url);
  await person.signIn(login, portal.account(login).password);
  return person;
}

/** Repeats a call as a patient person would, until the portal answers; a conflict means that it was done before. */
async function insist(work: () => Promise<{ status: number; body: unknown }>): Promise<number> {
  return eventually(async () => {
    const { status, body } = await work();
    if (status >= 500 || status === 401) throw new Error(`${status} ${JSON.stringify(body)}`);
    return status;
  }, RECOVERY_MS);
}

/** Makes the move and waits until the case has left the state in which it was possible. */
async function move(person: Browserless, id: string, from: string, name: string): Promise<void> {
  await eventually(async () => {
    const { state, version } = await read(person, id);
    if (state !== from) return;
    const status = await insist(() =>
      person.api('POST', `/hightech/applications/${id}/${name}`, { version, reason: '材料齐全，同意。' }),
    );
    if (status !== 200 && status !== 409) throw new Error(`${name}: ${status}`);
  }, RECOVERY_MS);
}

function arrives(person: Browserless, id: string, state: string): Promise<void> {
  return eventually(
    async () => {
      const now = (await read(person, id)).state;
      if (now !== state) throw new Error(`${id} is ${now}, not ${state}`);
    },
    ...PATIENTLY,
  );
}

async function inDatabase<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const { databaseAdminUrl } = JSON.parse(readFileSync(join(portal.dataDir, 'run.json'), 'utf8')) as {
    databaseAdminUrl: string;
  };
  const connection = await createConnection(`${databaseAdminUrl.replace(/\/$/, '')}/portal`);
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

beforeAll(async () => {
  portal = await TestPortal.start();
  companies = await Promise.all(COMPANIES.map(signedIn));
  district = await signedIn('haidian-reviewer');
  municipal = await signedIn('municipal-reviewer');
});

afterAll(() => portal?.stop());

describe('when a part is killed in the middle of submissions', () => {
  it.each(PARTS)(
    '%s: every accepted submission is prechecked once and certified once',
    async (part) => {
      await endRound(part);
      const cases = await Promise.all(
        companies.map((company, index) => fillApplication(company, `${part}${index}`)),
      );

      await killAmid(
        part,
        cases.map((one, index) => () => move(companies[index]!, one.id, 'draft', 'submit')),
      );

      await Promise.all(cases.map((one) => arrives(district, one.id, 'district-review')));
      await Promise.all(cases.map((one) => move(district, one.id, 'district-review', 'pass')));
      await killAmid(
        part,
        cases.map((one) => () => move(municipal, one.id, 'municipal-review', 'approve')),
      );
      await Promise.all(cases.map((one, index) => certificateReady(companies[index]!, one.id)));

      for (const { id } of cases) expect(await recordOf(id)).toEqual(ONCE);
    },
    420_000,
  );
});

describe('when a part is killed while the bank’s result is settled', () => {
  const COUNT = 300;
  const FAILED = 20;
  /** The engine’s list of transactions is made anew only when nobody has asked for it for a tenth of a second. */
  const LOOK_MS = 120;
  let books: SettlementBooks;
  let officer: Browserless;
  beforeAll(async () => {
    books = await SettlementBooks.open(portal.dataDir);
    // What was killed last may only just be coming back.
    officer = await eventually(() => signedIn('finance-officer'), RECOVERY_MS);
  });
  afterAll(() => books?.close());

  /** A released order of many payments. @returns the bank's references with their amounts */
  async function releasedOrder(): Promise<{ reference: string; amount: string }[]> {
    const payments = await books.approve(Array.from({ length: COUNT }, (_, at) => `1.${at % 10}1`));
    const body = { payments, format: 'standard.v1', key: newId() };
    type Made = { id: string; version: number; payments: { reference: string; amount: string }[] };
    const made = (await officer.api<Made>('POST', '/voucher/payment-orders', body)).body;
    const approver = await signedIn('finance-approver');
    const decision = { version: made.version, step: 1, outcome: 'approve' };
    const path = `/voucher/payment-orders/${made.id}/decide`;
    expect((await approver.api('POST', path, decision)).status).toBe(200);
    return made.payments;
  }

  /** Waits for a transaction that has written a good deal of a result and can go no further. */
  const settlingStands = () =>
    eventually(
      async () => {
        const [row] = await books.db.read.query<{ n: string }[]>(
          `SELECT COUNT(*) AS n FROM information_schema.innodb_trx
           WHERE trx_state = 'LOCK WAIT' AND trx_rows_modified > 200`,
        );
        if (Number(row?.n) === 0) throw new Error('nothing is being settled');
      },
      RECOVERY_MS,
      LOOK_MS,
    );

  /** Brings the file, and kills when all is settled but for the tasks that are left to people, which come last. */
  async function killAmidSettling(parts: readonly Part[], bring: () => Promise<unknown>): Promise<void> {
    await inDatabase(async (held) => {
      // The server that is killed ends this connection as well.
      held.on('error', () => undefined);
      await held.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      await held.beginTransaction();
      await held.query('SELECT id FROM voucher_finance_task FOR UPDATE');
      const sent = bring().catch(() => undefined);
      await settlingStands();
      await Promise.all(parts.map((part) => portal.kill(part)));
      await held.rollback().catch(() => undefined);
      await sent;
    });
  }

  it('nothing is paid twice, and nothing is left without a state or a task that people see', async () => {
    const before = await books.figures();
    const lines = await releasedOrder();
    const told = lines.map(
      ({ reference, amount }, at) => [reference, amount, at < FAILED ? '失败' : '成功'] as const,
    );
    const file = fileOf([...told, ['FK000000000000097', '9.99', '成功']], undefined, shanghaiDay(new Date()));
    const content = Buffer.from(file).toString('base64');
    const bring = () =>
      officer.api<{ id: string }>('POST', '/voucher/bank-results', {
        format: 'standard.v1',
        fileName: '回盘.csv',
        content,
      });
    for (const parts of [['worker', 'mariadb'], ['services']] as const) {
      await killAmidSettling(parts, bring);
      // All or nothing of it: the order is as it was, and anybody who looks sees that its result is missing.
      const { paid } = await eventually(() => books.figures(), RECOVERY_MS);
      expect(paid).toBe(before.paid);
    }
    expect(await insist(bring)).toBe(200);
    // Whoever does not know whether it was done sends the file again.
    expect(await insist(bring)).toBe(200);

    const paid = told
      .slice(FAILED)
      .reduce((sum, [, amount]) => sum.plus(Money.ofYuan(amount)), Money.ofYuan(before.paid));
    expect((await books.figures()).paid).toBe(paid.toJSON());
    const counted = async (sql: string) =>
      Number((await books.db.read.query<{ n: string }[]>(sql))[0]?.n ?? 0);
    const posted = "SELECT COUNT(*) AS n FROM ledger_transfer WHERE kind = 'voucher.pay'";
    expect(await counted(posted)).toBe(COUNT - FAILED);
    const stuck = "SELECT COUNT(*) AS n FROM voucher_payment WHERE state = 'pay-ordered'";
    expect(await counted(stuck)).toBe(0);
    const failed = "SELECT COUNT(*) AS n FROM voucher_payment WHERE state = 'pay-failed'";
    expect(await counted(failed)).toBe(FAILED);
    const { body } = await officer.api<{ items: { code: string }[] }>('GET', '/voucher/finance-tasks');
    expect(body.items.map(({ code }) => code)).toEqual(['voucher.result-unknown-reference']);
    expect(await books.findings()).toEqual([]);
  });
});

describe('when the worker is killed while changed entries are found for companies', () => {
  const COMPANY_COUNT = 2500;
  let books: SettlementBooks;
  beforeAll(async () => {
    books = await SettlementBooks.open(portal.dataDir);
  });
  afterAll(() => books?.close());

  const count = async (where: string) =>
    Number((await books.db.read.query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM ${where}`))[0]?.n);

  /** Companies that hear of every policy, none of them soon. @returns their ids in order */
  async function interested(): Promise<string[]> {
    const ids = Array.from({ length: COMPANY_COUNT }, () => newId()).toSorted((a, b) => (a < b ? -1 : 1));
    const [later, now] = [new Date('2099-01-01T00:00:00Z'), new Date()];
    const rows = ids.map((id, at) => {
      const stopCode = String(at).padStart(43, '0');
      return [id, '["policy"]', '[]', '[]', '[]', 'weekly', stopCode, later, 1, now];
    });
    await books.db.read.query('INSERT INTO finder_interest VALUES ?', [rows]);
    return ids;
  }

  /** New versions of two policies, one change after the other. */
  function change(): Promise<{ id: string; version: number }[]> {
    return books.db.run(async (tx) => {
      const policies = await tx.query<{ id: string; version: number }[]>(
        "SELECT id, version + 1 AS version FROM finder_entry WHERE kind = 'policy' AND state = 'published' LIMIT 2 FOR UPDATE",
      );
      for (const { id, version } of policies) {
        await tx.query("UPDATE finder_counter SET value = value + 1 WHERE name = 'entries'");
        await tx.query(
          `UPDATE finder_entry SET version = ?,
             change_number = (SELECT value FROM finder_counter WHERE name = 'entries') WHERE id = ?`,
          [version, id],
        );
      }
      return policies;
    });
  }

  it('the next one goes on: each company is found once, and what was told stays told', async () => {
    const ids = await interested();
    await inDatabase(async (held) => {
      // In the way of the second entry, behind a thousand that are written already.
      await held.beginTransaction();
      const [, second] = await change();
      const row = [ids.at(-1), second?.id, second?.version, 0, '[]', new Date(), null];
      await held.query('INSERT INTO finder_push VALUES (?)', [row]);
      await eventually(
        async () => {
          const waiting = "information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";
          if ((await count(waiting)) === 0) throw new Error('nobody has come so far');
        },
        RECOVERY_MS,
        120,
      );
      const some = ids.slice(0, 100);
      await books.db.read.query('UPDATE finder_push SET told_at = NOW(3) WHERE company_id IN (?)', [some]);
      await portal.kill('worker');
      const written = await count('finder_push');
      expect(written).toBeGreaterThan(COMPANY_COUNT);
      expect(written).toBeLessThan(2 * COMPANY_COUNT);
      await held.rollback();
    });
    const told = await count('finder_push WHERE told_at IS NOT NULL');
    expect(told).toBeGreaterThan(100);
    await eventually(async () => expect(await count('finder_push')).toBe(2 * COMPANY_COUNT), RECOVERY_MS);
    expect(await count('finder_push WHERE told_at IS NOT NULL')).toBe(told);
  });
});

/**
 * Begins the moves shortly one after the other and kills as soon as the first is accepted: that one is just being
 * worked on behind, the next is on its way, the last still to come.
 */
async function killAmid(part: Part, moves: readonly (() => Promise<void>)[]): Promise<void> {
  const begun = moves.map((begin, index) => sleep(index * STEP_MS).then(begin));
  await Promise.race(begun);
  await portal.kill(part);
  await Promise.all(begun);
}

/** A company is certified once a round: what came before counts as an earlier round. */
function endRound(part: Part): Promise<unknown> {
  return inDatabase((connection) =>
    connection.query('UPDATE hightech_application SET round = ?', [`before-${part}`]),
  );
}

const ONCE = { submit: 1, 'precheck-pass': 1, pass: 1, approve: 1, certificates: 1 };

async function recordOf(id: string): Promise<Record<string, number>> {
  return inDatabase(async (connection) => {
    const [moves] = await connection.query<RowDataPacket[]>(
      'SELECT move, COUNT(*) AS times FROM review_history WHERE subject = ? GROUP BY move',
      [id],
    );
    const [certificates] = await connection.query<RowDataPacket[]>(
      'SELECT COUNT(*) AS times FROM certificate WHERE owner_id = ?',
      [id],
    );
    const counted = Object.fromEntries(moves.map((row) => [String(row['move']), Number(row['times'])]));
    const { start: _start, ...rest } = counted;
    return { ...rest, certificates: Number(certificates[0]!['times']) };
  });
}

async function certificateReady(person: Browserless, id: string): Promise<void> {
  await eventually(
    async () => {
      const response = await person.send(
        new URL(`/api/hightech/applications/${id}/certificate.pdf`, person.portal),
        {},
      );
      const content = Buffer.from(await response.arrayBuffer());
      if (response.status !== 200 || content.subarray(0, 5).toString() !== '%PDF-')
        throw new Error(`${response.status}`);
    },
    ...PATIENTLY,
  );
}
