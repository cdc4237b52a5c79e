import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#kernel';
import { Db, type Statements, type Tx } from '#platform';
import { lockBalances, readBalances, type Balance } from './balances.js';
import type { Transfer } from './find-transfer.js';
import { hold, type Holding } from './hold.js';
import { readHold, type Hold } from './holds.js';
import { entriesOfAccount, entriesOfSubject, type EntryPage, type PageOf } from './ledger-entries.js';
import { accountsOf, openAccount, openAccounts, type Account, type AccountName } from './open-account.js';
import { post, type Posting } from './post.js';
import { postAll } from './post-all.js';
import { postHold, type HoldPosting } from './post-hold.js';
import { reverse, type Reversal } from './reverse.js';
import { voidHold, type Voiding } from './void-hold.js';

/**
 * Money in double entry. Whatever writes takes the caller's transaction and stands or falls with it; a refusal
 * (`DomainError`) has written nothing, so that the caller may go on. The same idempotency key with the same input
 * answers the transfer of the first time, with other input it is refused (`ledger.key-reused`, 409).
 *
 * A transfer locks the balances of its accounts until the transaction ends: make it late.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens an account with nothing in it, or answers the one that there is.
   * @param mayBeNegative only for where money comes from outside or goes to
   * @returns the account's id
   * @throws DomainError `ledger.account-differs` (409), `ledger.invalid-name` (422)
   */
  open(tx: Tx, account: AccountName, mayBeNegative = false): Promise<string> {
    return openAccount(tx, account, mayBeNegative, this.clock.now());
  }

  /**
   * Opens new accounts with nothing in them, one for each owner, in as many statements as one takes.
   * @returns their ids by owner
   * @throws DomainError `ledger.account-differs` (409) when one is there already, `ledger.invalid-name` (422)
   */
  openAll(tx: Tx, owners: readonly string[], kind: string): Promise<ReadonlyMap<string, string>> {
    return openAccounts(tx, owners, kind, this.clock.now());
  }

  /**
   * Moves money between accounts.
   * @throws DomainError `ledger.insufficient` (409), `ledger.unbalanced`, `ledger.invalid-legs`,
   *   `ledger.invalid-amount` (422), `ledger.account-unknown` (404)
   */
  post(tx: Tx, posting: Posting): Promise<Transfer> {
    return post(tx, posting, this.clock.now());
  }

  /**
   * Makes new postings in their order, in as many statements as one takes: all of them, or none.
   * @throws DomainError as `post`; `ledger.key-reused` (409) also for a key whose input is the same
   */
  postAll(tx: Tx, postings: readonly Posting[]): Promise<Transfer[]> {
    return postAll(tx, postings, this.clock.now());
  }

  /**
   * Reserves money on an account: what is available falls, what is held rises. The hold's id is the transfer's.
   * @throws DomainError `ledger.insufficient` (409), `ledger.invalid-amount` (422), `ledger.account-unknown` (404)
   */
  hold(tx: Tx, holding: Holding): Promise<Transfer> {
    return hold(tx, holding, this.clock.now());
  }

  /**
   * Moves all or part of a hold to other accounts, once or, with `rest: 'keep'`, several times.
   * @throws DomainError `ledger.hold-unknown` (404), `ledger.hold-closed`, `ledger.hold-exceeded` (409),
   *   `ledger.invalid-legs`, `ledger.invalid-amount` (422)
   */
  postHold(tx: Tx, posting: HoldPosting): Promise<Transfer> {
    return postHold(tx, posting, this.clock.now());
  }

  /**
   * Gives back what is left of a hold, and closes it.
   * @throws DomainError `ledger.hold-unknown` (404), `ledger.hold-closed` (409)
   */
  void(tx: Tx, voiding: Voiding): Promise<Transfer> {
    return voidHold(tx, voiding, this.clock.now());
  }

  /**
   * Takes a transfer back by one of the same amounts the other way, under the same kind and subject. What had been held
   * comes back as available.
   * @throws DomainError `ledger.already-reversed`, `ledger.not-reversible`, `ledger.insufficient` (409),
   *   `ledger.transfer-unknown` (404), `ledger.invalid-reason` (422)
   */
  reverse(tx: Tx, reversal: Reversal): Promise<Transfer> {
    return reverse(tx, reversal, this.clock.now());
  }

  /**
   * For a transaction that makes several transfers: locks all of their accounts first, in account order, and answers
   * what is in them.
   * @throws DomainError `ledger.account-unknown` (404)
   */
  async lock(tx: Tx, accounts: readonly string[]): Promise<ReadonlyMap<string, Balance>> {
    await lockBalances(tx, accounts);
    return readBalances(tx, accounts);
  }

  /** @throws DomainError `ledger.account-unknown` (404) */
  async balance(account: string, from: Statements = this.db.read): Promise<Balance> {
    const balance = (await readBalances(from, [account])).get(account);
    if (!balance) throw new DomainError('ledger.account-unknown', 404);
    return balance;
  }

  /** By account id. @throws DomainError `ledger.account-unknown` (404) when one of them does not exist */
  balances(
    accounts: readonly string[],
    from: Statements = this.db.read,
  ): Promise<ReadonlyMap<string, Balance>> {
    return readBalances(from, accounts);
  }

  /** The accounts of one owner, by kind. */
  accountsOf(owner: string, from: Statements = this.db.read): Promise<Account[]> {
    return accountsOf(from, owner);
  }

  /** @throws DomainError `ledger.hold-unknown` (404) */
  holdOf(id: string, from: Statements = this.db.read): Promise<Hold> {
    return readHold(from, id);
  }

  /** The entries of one account, in order. */
  entriesOf(account: string, page: PageOf = {}, from: Statements = this.db.read): Promise<EntryPage> {
    return entriesOfAccount(from, account, page);
  }

  /** The entries of all transfers for one subject, in order. */
  entriesFor(subject: string, page: PageOf = {}, from: Statements = this.db.read): Promise<EntryPage> {
    return entriesOfSubject(from, subject, page);
  }
}
