/** Where a command writes: the answer to `out`, everything else to `note`. */
export interface Output {
  readonly out: (line: string) => void;
  readonly note: (line: string) => void;
}

/** One thing that an operator can ask for. */
export interface Command {
  /** As it is typed, such as `dead-letters list`. */
  readonly name: string;
  /** Its arguments, for the usage text. */
  readonly usage: string;
  readonly summary: string;
  /** @throws UsageError when the arguments are wrong; DomainError when the answer is no */
  run(args: readonly string[], env: NodeJS.ProcessEnv, output: Output): Promise<void>;
}

/** What was typed cannot be understood. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
