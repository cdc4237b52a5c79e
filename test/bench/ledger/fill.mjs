import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

const source = (path) => import(new URL(`../../../dist/libs/${path}.js`, import.meta.url).href);
const { contentHash } = await source('ledger/src/transfer-hash');
const { newId } = await source('kernel/src/ids');

const ACCOUNTS = 5000;
const BATCH = 1000;
const HASH = 'a'.repeat(64);
const AT = new Date('2026-11-27T00:00:00.000Z');

/** Accounts that count their entries as the ledger does. */
class Books {
  accounts = new Map();
  transfers = [];
  entries = [];
  holds = new Map();
  seq = 0;

  open() {
    const account = { id: newId(), available: 0n, held: 0n, entries: 0 };
    this.accounts.set(account.id, account);
    return account;
  }

  write(action, movements, holdId = null) {
    const id = newId();
    const entries = movements
      .map(({ account, available, held }) => {
        account.available += available;
        account.held += held;
        account.entries += 1;
        return {
          account: account.id,
          number: account.entries,
          available,
          held,
          availableAfter: account.available,
          heldAfter: account.held,
        };
      })
      .toSorted((a, b) => (a.account < b.account ? -1 : 1));
    const transfer = {
      id,
      action,
      kind: `bench.${action}`,
      subject: 'bench',
      key: id,
      inputHash: HASH,
      holdId: action === 'hold' ? id : holdId,
      reversesId: null,
      reason: null,
      at: AT,
    };
    this.seq += 1;
    const { kind, subject, key } = transfer;
    const hash = contentHash(transfer, entries);
    this.transfers.push([
      this.seq,
      id,
      action,
      kind,
      subject,
      key,
      HASH,
      hash,
      transfer.holdId,
      null,
      null,
      AT,
    ]);
    for (const entry of entries)
      this.entries.push([
        this.seq,
        entry.account,
        entry.number,
        ...[entry.available, entry.held, entry.availableAfter, entry.heldAfter].map(String),
      ]);
    return id;
  }
}

/** Seven in ten are postings, the others holds, most of which are posted in part. */
function writeSome(books, list) {
  const pick = () => list[Math.floor(Math.random() * list.length)];
  const [from, to] = [pick(), pick()];
  if (from === to) return;
  const fen = 1n + BigInt(Math.floor(Math.random() * 1000));
  const chance = Math.random();
  if (chance < 0.7) {
    books.write('post', [
      { account: from, available: -fen, held: 0n },
      { account: to, available: fen, held: 0n },
    ]);
    return;
  }
  const hold = books.write('hold', [{ account: from, available: -fen, held: fen }]);
  books.holds.set(hold, [hold, from.id, String(fen), String(chance < 0.72 ? fen : 0n)]);
  if (chance < 0.72) return;
  const part = (fen + 1n) / 2n;
  const movements = [
    { account: from, available: fen - part, held: -fen },
    { account: to, available: part, held: 0n },
  ];
  books.write('post-hold', movements, hold);
}

/** Fills an empty ledger with at least so many entries that all match. @returns how many there are */
export async function fillLedger(url, wanted) {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  await connection.query('SET SESSION foreign_key_checks = 0, unique_checks = 0');
  const books = new Books();
  const outside = books.open();
  const list = Array.from({ length: ACCOUNTS }, () => books.open());
  const insert = async (table, rows) => {
    if (rows.length > 0) await connection.query(`INSERT INTO ${table} VALUES ?`, [rows]);
  };
  let entries = 0;
  const flush = async () => {
    entries += books.entries.length;
    await connection.query('START TRANSACTION');
    await insert('ledger_transfer', books.transfers.splice(0));
    await insert('ledger_entry', books.entries.splice(0));
    await insert('ledger_hold', [...books.holds.values()]);
    await connection.query('COMMIT');
    books.holds.clear();
  };
  const all = [outside, ...list];
  await insert(
    'ledger_account',
    all.map(({ id }) => [id, id, 'bench', id === outside.id ? 1 : 0, AT]),
  );
  for (const account of list)
    books.write('post', [
      { account: outside, available: -1_000_000_000n, held: 0n },
      { account, available: 1_000_000_000n, held: 0n },
    ]);
  while (entries + books.entries.length < wanted) {
    writeSome(books, list);
    if (books.transfers.length >= BATCH) await flush();
  }
  await flush();
  await insert(
    'ledger_balance',
    all.map(({ id, available, held, entries: count }) => [
      id,
      id === outside.id ? 1 : 0,
      String(available),
      String(held),
      count,
    ]),
  );
  await settle(connection);
  await connection.end();
  return entries;
}

/** What a database does by itself in the hours after so much was written: statistics, and pages to the disk. */
async function settle(connection) {
  const tables = ['account', 'balance', 'transfer', 'entry', 'hold'].map((name) => `ledger_${name}`);
  await connection.query(`ANALYZE TABLE ${tables.join(', ')}`);
  await connection.query('SET GLOBAL innodb_max_dirty_pages_pct = 0');
  for (let second = 0; second < 120; second += 1) {
    const [[{ Value: dirty }]] = await connection.query("SHOW STATUS LIKE 'Innodb_buffer_pool_pages_dirty'");
    if (Number(dirty) < 100) return;
    await sleep(1000);
  }
}
