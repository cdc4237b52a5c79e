import type { LedgerCheck } from '#ledger';
import { Money, defineMessages } from '#kernel';
import { moneyOf } from '../money-of.js';
import { loadScheme, type Kind, type SchemeFile } from '../scheme/scheme-file.js';
import { claimCap } from './claim-cap.js';

defineMessages({
  'voucher.check.claim-cap': {
    zh: '兑付申请 {number}：核准 {amount}，按发票 {invoice} 和合同 {contract} 最多可兑付 {most}',
    en: 'Claim {number}: {amount} was approved; its invoice of {invoice} and contract of {contract} allow {most}',
  },
});

interface Row {
  id: string;
  number: string;
  amount: string;
  invoice: string;
  contract: string;
  reserved: string;
  scheme: string;
  version: number;
  kind: Kind;
}

/** Rows rather than a sum of the database: schemes are files, and the cap is reckoned in one place. */
const CLAIMS_OF_PAGE = 5000;
/** A few more than anybody reads. */
const MOST = 101;

/** No approved claim is over more than the scheme's share of what was invoiced. */
export const withinCap: LedgerCheck = {
  name: 'voucher.claim-cap',
  async find(read) {
    const schemes = new Map<string, SchemeFile>();
    const found: ReturnType<typeof beyondCap> = [];
    let page: Row[] = [];
    do {
      page = await read.query<Row[]>(
        `SELECT c.id, c.number, c.amount, c.invoice_amount AS invoice, o.contract_amount AS contract,
           o.subsidy AS reserved, v.scheme, v.scheme_version AS version, v.kind
         FROM voucher_claim c JOIN voucher_order o ON o.id = c.order_id JOIN voucher v ON v.id = o.voucher_id
         WHERE c.state = 'approved' AND c.id > ? ORDER BY c.id LIMIT ${CLAIMS_OF_PAGE}`,
        [page.at(-1)?.id ?? ''],
      );
      found.push(...page.flatMap((row) => beyondCap(row, schemes)));
    } while (page.length === CLAIMS_OF_PAGE && found.length < MOST);
    return found;
  },
};

function beyondCap(row: Row, schemes: Map<string, SchemeFile>) {
  const [amount, invoice, contract, reserved] = [row.amount, row.invoice, row.contract, row.reserved].map(
    (fen) => moneyOf(fen),
  ) as [Money, Money, Money, Money];
  const most = claimCap({ kind: kindOf(row, schemes), contract, reserved }, invoice);
  if (amount.compare(most) <= 0) return [];
  const params = {
    number: row.number,
    amount: amount.format(),
    invoice: invoice.format(),
    contract: contract.format(),
    most: most.format(),
  };
  return [{ subject: `voucher-claim:${row.id}`, code: 'voucher.check.claim-cap', params }];
}

/** A kind that its scheme does not have pays nothing. */
function kindOf({ scheme: id, version, kind }: Row, schemes: Map<string, SchemeFile>) {
  const key = `${id}.${version}`;
  const scheme = schemes.get(key) ?? loadScheme(id, version);
  schemes.set(key, scheme);
  return scheme.kinds.find((one) => one.id === kind) ?? { percent: 0 };
}
