import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { endGuard, startGuard } from '../../scripts/processes/guard.mjs';
import { scratchFolder } from '../../scripts/setup/scratch-folder.mjs';
import { createConnection } from 'mysql2/promise';
import { eventually } from './browserless.js';
import { rememberApps } from './demo-codes.js';
import { fillDataFolder } from './filled-portal.js';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly person: string;
  readonly roles: readonly string[];
  readonly company?: string;
  readonly uscc?: string;
  /** Of staff: the secret of their authenticator app. */
  readonly totp?: string;
}

/** As the starter notes it in `processes.json`. */
interface Recorded {
  readonly name: string;
  readonly pid: number;
}

/** As the starter notes it in `run.json`. */
interface Running {
  readonly ports: { readonly identity: number };
  readonly databaseAdminUrl: string;
}

/** What runs under a portal, by the names of the process record. */
export type Part = 'gateway' | 'identity' | 'services' | 'worker' | 'mariadb' | 'redis';

/** A whole portal of its own, started as `npm start` does: private engines, throw-away data, free ports. */
export class TestPortal {
  private constructor(
    private readonly starter: ChildProcess,
    private readonly guard: ChildProcess | undefined,
    readonly dataDir: string,
    readonly url: string,
  ) {}

  /** @param environment further settings, such as raised rate limits */
  static async start(environment: Record<string, string> = {}): Promise<TestPortal> {
    const dataDir = scratchFolder('portal-');
    const { DATABASE_ADMIN_URL: _database, REDIS_URL: _redis, ...outside } = process.env;
    const env = {
      ...outside,
      PORTAL_ENGINES_DIR: process.env.PORTAL_ENGINES_DIR ?? resolve('.data/engines'),
      // A story takes longer on a busy machine than a person may take.
      STEP_UP_MINUTES: '60',
      ...environment,
    };
    await fillDataFolder(dataDir, env);
    const starter = spawn(process.execPath, [resolve('scripts/start.mjs')], {
      env: { ...env, PORTAL_DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Tests that are killed leave no portal behind.
    const guard = starter.pid === undefined ? undefined : startGuard(starter.pid);
    const portal = new TestPortal(starter, guard, dataDir, await whenReady(starter));
    rememberApps(portal.accounts(), () => portal.forgetUsedCodes());
    return portal;
  }

  /** Runs an operator's command on this portal. @returns what it prints */
  async cli(...args: string[]): Promise<string> {
    const env = { ...process.env, PORTAL_DATA_DIR: this.dataDir };
    const { stdout } = await promisify(execFile)(process.execPath, [resolve('scripts/cli.mjs'), ...args], {
      env,
    });
    return stdout;
  }

  accounts(): DemoAccount[] {
    return JSON.parse(readFileSync(join(this.dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  }

  /** Where identity answers: the port that was free for it. */
  settings(): { issuer: string } {
    return { issuer: `http://localhost:${this.running().ports.identity}` };
  }

  /** Lets codes of authenticator apps be used again, so that nobody waits half a minute for the next one. */
  private async forgetUsedCodes(): Promise<void> {
    const connection = await createConnection(this.running().databaseAdminUrl);
    try {
      await connection.query('UPDATE identity.totp_factor SET last_step = 0');
    } finally {
      await connection.end();
    }
  }

  /**
   * Lets every public notice end, and has the worker look at once: one that starts anew and finds that nobody has taken
   * the task takes it.
   */
  async endNotices(): Promise<void> {
    const connection = await createConnection(this.running().databaseAdminUrl);
    try {
      await connection.query('UPDATE portal.review_notice SET closes_at = opens_at + INTERVAL 1 SECOND');
      await this.kill('worker');
      await connection.query("DELETE FROM portal.schedule WHERE name = 'voucher.watch-claim-notices'");
    } finally {
      await connection.end();
    }
  }

  private running(): Running {
    return JSON.parse(readFileSync(join(this.dataDir, 'run.json'), 'utf8')) as Running;
  }

  account(login: string): DemoAccount {
    const found = this.accounts().find((account) => account.login === login);
    if (!found) throw new Error(`no demonstration account ${login}`);
    return found;
  }

  /** Ends one part without warning, like a power cut; waits for it if it is only just coming back from the last one. */
  async kill(part: Part): Promise<void> {
    await eventually(async () => {
      const record = JSON.parse(readFileSync(join(this.dataDir, 'processes.json'), 'utf8')) as Recorded[];
      const entry = record.find(({ name }) => name === part);
      if (!entry) throw new Error(`${part} does not run`);
      process.kill(entry.pid, 'SIGKILL');
    });
  }

  log(part: Part): string {
    return readFileSync(join(this.dataDir, 'logs', `${part}.log`), 'utf8');
  }

  async stop(): Promise<void> {
    const ended = new Promise((settled) => this.starter.once('exit', settled));
    if (this.starter.exitCode === null) {
      this.starter.kill('SIGTERM');
      await ended;
    }
    if (this.guard) await endGuard(this.guard);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function whenReady(starter: ChildProcess): Promise<string> {
  return new Promise((ready, failed) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^portal ready (\S+)$/m.exec(output)?.[1];
      if (url) ready(url);
    };
    starter.stdout!.on('data', read);
    starter.stderr!.on('data', read);
    starter.once('exit', (code) => failed(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}
