import type { Statements } from '#platform';
import './findings.messages.js';
import type { LEDGER_FINDINGS } from './findings.messages.js';
import type { Finding, LedgerCheck } from './ledger-check.js';

type Code = keyof typeof LEDGER_FINDINGS;

interface Row {
  subject: string;
  code: Code;
  found: string | number | null;
  expected: string | number | null;
}

/** Findings that a report shows of one check; one more is asked for, to say that there are more. */
export const MOST_FINDINGS = 100;

const yuan = (fen: string) => `FORMAT((${fen}) / 100, 2)`;

/**
 * The bytes of which `contentHash` is the SHA-256, for a query over `ledger_transfer t` and `ledger_entry e`. As binary,
 * because the database would otherwise convert every column to the characters of the widest.
 */
const CONTENT = `CONCAT_WS('|', t.id, t.action, t.kind, t.subject, t.idempotency_key, t.input_hash,
  COALESCE(t.hold_id, ''), COALESCE(t.reverses_id, ''),
  LEFT(DATE_FORMAT(t.at, '%Y-%m-%dT%H:%i:%s.%f'), 23), CAST(COALESCE(t.reason, '') AS BINARY),
  GROUP_CONCAT(CAST(e.account_id AS BINARY), ':', e.number, ':', e.available, ':', e.held, ':', e.available_after, ':', e.held_after
    ORDER BY e.account_id SEPARATOR ','))`;

/**
 * Every transfer sums to zero, and is what was written: one pass over both tables in the order of their keys. In halves,
 * so that two processors can share the work.
 */
const transfers = (half: '<=' | '>') => `
  SELECT id AS subject, found, NULL AS expected,
    IF(total = 0, 'ledger.finding.changed', 'ledger.finding.unbalanced') AS code
  FROM (
    SELECT t.id, COALESCE(SUM(e.available + e.held), 0) AS total, ${yuan('COALESCE(SUM(e.available + e.held), 0)')} AS found,
      t.content_hash = CONVERT(SHA2(${CONTENT}, 256) USING ascii) AS is_as_written
    FROM ledger_transfer t LEFT JOIN ledger_entry e ON e.transfer_seq = t.seq
    WHERE t.seq ${half} (SELECT MAX(seq) DIV 2 FROM ledger_transfer) GROUP BY t.seq
    HAVING total <> 0 OR NOT is_as_written
    LIMIT ?
  ) AS wrong`;

/** An entry whose transfer is gone belongs to no sum. */
const STRAYS = `
  SELECT e.account_id AS subject, 'ledger.finding.stray' AS code, e.number AS found, NULL AS expected
  FROM ledger_entry e FORCE INDEX (PRIMARY) LEFT JOIN ledger_transfer t ON t.seq = e.transfer_seq
  WHERE t.seq IS NULL LIMIT ?`;

/** Counting is faster than looking each up. Transfers without entries would hide as many strays, but are findings. */
const NO_STRAYS = `
  SELECT (SELECT COUNT(DISTINCT transfer_seq) FROM ledger_entry) = (SELECT COUNT(*) FROM ledger_transfer) AS holds`;

/** Every balance is the sum of its entries, none of which is missing. The index would be read in a random order. */
const BALANCES = `
  SELECT a.id AS subject,
    CASE WHEN b.account_id IS NULL THEN 'ledger.finding.no-balance'
      WHEN b.may_be_negative <> a.may_be_negative THEN 'ledger.finding.rule'
      WHEN b.entries <> COALESCE(s.entries, 0) OR b.entries <> COALESCE(s.last, 0) THEN 'ledger.finding.entries'
      WHEN b.available <> COALESCE(s.available, 0) THEN 'ledger.finding.available'
      ELSE 'ledger.finding.held' END AS code,
    CASE WHEN b.entries <> COALESCE(s.entries, 0) OR b.entries <> COALESCE(s.last, 0) THEN COALESCE(s.entries, 0)
      WHEN b.available <> COALESCE(s.available, 0) THEN ${yuan('b.available')} ELSE ${yuan('b.held')} END AS found,
    CASE WHEN b.entries <> COALESCE(s.entries, 0) OR b.entries <> COALESCE(s.last, 0) THEN b.entries
      WHEN b.available <> COALESCE(s.available, 0) THEN ${yuan('COALESCE(s.available, 0)')}
      ELSE ${yuan('COALESCE(s.held, 0)')} END AS expected
  FROM ledger_account a
  LEFT JOIN ledger_balance b ON b.account_id = a.id
  LEFT JOIN (
    SELECT account_id, SUM(available) AS available, SUM(held) AS held, COUNT(*) AS entries, MAX(number) AS last
    FROM ledger_entry IGNORE INDEX (ledger_entry_number) GROUP BY account_id
  ) AS s ON s.account_id = a.id
  WHERE b.account_id IS NULL OR b.may_be_negative <> a.may_be_negative OR b.available <> COALESCE(s.available, 0)
    OR b.held <> COALESCE(s.held, 0) OR b.entries <> COALESCE(s.entries, 0) OR b.entries <> COALESCE(s.last, 0)
  LIMIT ?`;

const NEGATIVE = `
  SELECT a.id AS subject, 'ledger.finding.negative' AS code, ${yuan('LEAST(b.available, b.held)')} AS found,
    NULL AS expected
  FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
  WHERE b.held < 0 OR (b.available < 0 AND a.may_be_negative = 0) LIMIT ?`;

/** What is left of every hold is the sum of its entries. */
const HOLDS = `
  SELECT s.hold_id AS subject, 'ledger.finding.hold' AS code, ${yuan('COALESCE(h.remaining, 0)')} AS found,
    ${yuan('s.remaining')} AS expected
  FROM (
    SELECT t.hold_id, SUM(e.held) AS remaining, SUM(IF(t.action = 'hold', e.held, 0)) AS amount
    FROM ledger_transfer t JOIN ledger_entry e ON e.transfer_seq = t.seq
    WHERE t.hold_id IS NOT NULL GROUP BY t.hold_id
  ) AS s
  LEFT JOIN ledger_hold h ON h.id = s.hold_id
  WHERE h.id IS NULL OR h.remaining <> s.remaining OR h.amount <> s.amount LIMIT ?`;

/** What an account holds is what is left of its holds. */
const HELD = `
  SELECT b.account_id AS subject, 'ledger.finding.held-by-holds' AS code, ${yuan('b.held')} AS found,
    ${yuan('COALESCE(h.remaining, 0)')} AS expected
  FROM ledger_balance b
  LEFT JOIN (SELECT account_id, SUM(remaining) AS remaining FROM ledger_hold GROUP BY account_id) AS h
    ON h.account_id = b.account_id
  WHERE b.held <> COALESCE(h.remaining, 0) LIMIT ?`;

/** A reversal and what it takes back leave no account changed. */
const REVERSALS = `
  SELECT id AS subject, 'ledger.finding.reversal' AS code, ${yuan('SUM(change_in_fen)')} AS found, NULL AS expected
  FROM (
    SELECT t.id, e.account_id, e.available + e.held AS change_in_fen
    FROM ledger_transfer t JOIN ledger_entry e ON e.transfer_seq = t.seq WHERE t.reverses_id IS NOT NULL
    UNION ALL
    SELECT t.id, e.account_id, e.available + e.held
    FROM ledger_transfer t JOIN ledger_transfer o ON o.id = t.reverses_id
    JOIN ledger_entry e ON e.transfer_seq = o.seq WHERE t.reverses_id IS NOT NULL
  ) AS both_ways
  GROUP BY id, account_id HAVING SUM(change_in_fen) <> 0 LIMIT ?`;

/** What must hold of any ledger; what takes longest comes first. */
export const LEDGER_CHECKS: readonly LedgerCheck[] = [
  checkOf('older-transfers', transfers('<=')),
  checkOf('newer-transfers', transfers('>')),
  checkOf('holds', HOLDS),
  checkOf('strays', STRAYS, NO_STRAYS),
  checkOf('balances', BALANCES),
  checkOf('negative', NEGATIVE),
  checkOf('held', HELD),
  checkOf('reversals', REVERSALS),
];

/** @param quick a query that answers whether nothing can be found, when that is cheaper to know */
function checkOf(name: string, sql: string, quick = 'SELECT 0 AS holds'): LedgerCheck {
  return {
    name: `ledger.${name}`,
    async find(read: Statements): Promise<Finding[]> {
      const [known] = await read.query<{ holds: number | string }[]>(quick);
      if (Number(known?.holds) === 1) return [];
      const rows = await read.query<Row[]>(sql, [MOST_FINDINGS + 1]);
      return rows.map(({ subject, code, found, expected }) => ({
        subject,
        code,
        params: { found: found ?? '', expected: expected ?? '' },
      }));
    },
  };
}
