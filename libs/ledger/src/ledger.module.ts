import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AccountRow } from './account.entity.js';
import { BalanceRow } from './balance.entity.js';
import { EntryRow } from './entry.entity.js';
import { HoldRow } from './hold.entity.js';
import { Ledger } from './ledger.js';
import type { LedgerCheck } from './ledger-check.js';
import { LedgerProcessor } from './ledger.processor.js';
import { RecordVerification } from './record-verification.js';
import { RequestVerification } from './request-verification.js';
import { TellOperators } from './tell-operators.js';
import { TransferRow } from './transfer.entity.js';
import { VerificationRow } from './verification.entity.js';
import { VerifyLedger } from './verify-ledger.js';

export const ledgerEntities = [AccountRow, BalanceRow, TransferRow, EntryRow, HoldRow, VerificationRow];

/** Double entry for whoever moves money. Knows nothing of what the money is for. */
@Global()
@Module({ providers: [Ledger], exports: [Ledger] })
export class LedgerModule {}

/** The worker's part: verification by night. */
@Module({})
export class LedgerWorkerModule {
  /** @param checks what subsystems know must hold besides */
  static forRoot(checks: readonly LedgerCheck[]): DynamicModule {
    return {
      module: LedgerWorkerModule,
      imports: [LedgerModule],
      providers: [
        { provide: VerifyLedger.FURTHER_CHECKS, useValue: checks },
        VerifyLedger,
        RequestVerification,
        RecordVerification,
        TellOperators,
        LedgerProcessor,
      ],
    };
  }
}
