const RETRY = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD']);
const GONE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'POOL_CLOSED',
  'POOL_ENQUEUELIMIT',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_CONNECTION_KILLED',
  'ER_NEW_ABORTING_CONNECTION',
  'NR_CLOSED',
]);
const GONE_TEXT =
  /Connection is closed|MaxRetriesPerRequestError|Command timed out|Stream isn't writeable|connect E|closed state/i;

/** `retry`: run the transaction again; `gone`: an engine cannot be reached, say 503; `other`: a mistake of ours. */
export function databaseFault(error: unknown): 'retry' | 'gone' | 'other' {
  if (!(error instanceof Error)) return 'other';
  const { code, driverError } = error as { code?: string; driverError?: unknown };
  if (driverError && driverError !== error) return databaseFault(driverError);
  if (code && RETRY.has(code)) return 'retry';
  if ((code && GONE.has(code)) || GONE_TEXT.test(`${error.name} ${error.message}`)) return 'gone';
  return 'other';
}

export function isDuplicate(error: unknown): boolean {
  const fault = error as { code?: string; driverError?: { code?: string } };
  return (fault.driverError?.code ?? fault.code) === 'ER_DUP_ENTRY';
}
