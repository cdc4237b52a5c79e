import { Global, Module } from '@nestjs/common';
import { AccountRow } from './account.entity.js';
import { BalanceRow } from './balance.entity.js';
import { EntryRow } from './entry.entity.js';
import { HoldRow } from './hold.entity.js';
import { Ledger } from './ledger.js';
import { TransferRow } from './transfer.entity.js';
import { VerificationRow } from './verification.entity.js';

export const ledgerEntities = [AccountRow, BalanceRow, TransferRow, EntryRow, HoldRow, VerificationRow];

/** Double entry for whoever moves money. Knows nothing of what the money is for. */
@Global()
@Module({ providers: [Ledger], exports: [Ledger] })
export class LedgerModule {}
