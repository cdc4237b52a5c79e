/** Where Apache and its modules lie. */
export interface Apache {
  readonly program: string;
  readonly module: (name: string) => string;
  readonly env: NodeJS.ProcessEnv;
}

export interface RunningApache {
  readonly pid: number;
  log(): string;
  stop(): Promise<void>;
}

export function findApache(options: { enginesDir: string }): Promise<Apache>;

export function startApache(options: {
  apache: Apache;
  folder: string;
  port: number;
  modules: readonly string[];
  directives: string;
}): Promise<RunningApache>;
