import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGuard, startGuard } from '../../scripts/processes/guard.mjs';
import { scratchFolder } from '../../scripts/setup/scratch-folder.mjs';

const copied = [
  'apps',
  'config',
  'dist',
  'libs',
  'package-lock.json',
  'package.json',
  'scripts',
  'tsconfig.build.json',
  'tsconfig.json',
];
const left = new Set(['node_modules', '.react-router']);

/** A copy of the repository in a folder with a name of one's choice, compiled, with the packages linked in. */
export class PortalCopy {
  readonly folder: string;

  constructor(folderName: string) {
    this.folder = join(scratchFolder('portal-copy-'), folderName);
    mkdirSync(this.folder);
    for (const name of copied) {
      cpSync(resolve(name), join(this.folder, name), {
        recursive: true,
        filter: (path) => !left.has(basename(path)),
      });
    }
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
  }

  /** Begins `npm start` in the copy, in a process group of its own as a terminal would have it. */
  start(...flags: string[]): Start {
    return new Start(this.folder, ['start', '--', ...flags]);
  }

  /** The same with more in the environment. */
  startWith(environment: NodeJS.ProcessEnv): Start {
    return new Start(this.folder, ['start'], environment);
  }

  /** Begins `npm run dev` in the copy. */
  dev(): Start {
    return new Start(this.folder, ['run', 'dev']);
  }

  /** Command lines of all processes that have to do with the copy. */
  processes(): string[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => ({ pid, ...describeProcess(pid) }))
      .filter(({ folder, words }) => folder.startsWith(this.folder) || words.includes(this.folder))
      .map(({ pid, words }) => `${pid} ${words}`);
  }

  /** Waits until no process has to do with the copy; the rest of them when patience ends. */
  async untilQuiet(patience: number): Promise<string[]> {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline && this.processes().length > 0) await sleep(100);
    return this.processes();
  }

  remove(): void {
    rmSync(join(this.folder, '..'), { recursive: true, force: true });
  }
}

function describeProcess(pid: string): { folder: string; words: string } {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
    const folder = environment.find((entry) => entry.startsWith('PWD='))?.slice(4) ?? '';
    return { folder, words };
  } catch {
    // It has ended meanwhile.
    return { folder: '', words: '' };
  }
}

/** One run of `npm start` or its like. */
export class Start {
  readonly process: ChildProcess;
  output = '';
  private readonly ended: Promise<number | null>;

  constructor(folder: string, words: string[], environment: NodeJS.ProcessEnv = {}) {
    this.process = spawn('npm', words, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...outside(), PWD: folder, PORTAL_ENGINES_DIR: resolve('.data/engines'), ...environment },
    });
    const collect = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    this.process.stdout?.on('data', collect);
    this.process.stderr?.on('data', collect);
    // Tests that are killed leave no portal behind.
    const guard = this.process.pid === undefined ? undefined : startGuard(this.process.pid);
    this.ended = new Promise((resolveEnd) => {
      this.process.once('exit', (code) => {
        if (guard) void endGuard(guard);
        resolveEnd(code);
      });
    });
  }

  /** Address of the portal once it is up. */
  async ready(patience = 120_000): Promise<string> {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline && this.process.exitCode === null) {
      const url = /^portal ready (\S+)$/m.exec(this.output)?.[1];
      if (url) return url;
      await sleep(50);
    }
    throw new Error(`npm start did not get ready:\n${this.output}`);
  }

  /** Exit code once it has ended by itself. */
  exit(): Promise<number | null> {
    return this.ended;
  }

  /** What a terminal does on Ctrl-C: the signal reaches every process in the foreground. */
  async pressCtrlC(): Promise<number | null> {
    process.kill(-this.pid, 'SIGINT');
    return this.ended;
  }

  /** Ends npm and the start script without any warning. */
  async killOutright(): Promise<void> {
    process.kill(-this.pid, 'SIGKILL');
    await this.ended;
  }

  private get pid(): number {
    if (this.process.pid === undefined) throw new Error('npm could not be started');
    return this.process.pid;
  }
}

/** The environment without what the surrounding test run has set. */
function outside(): NodeJS.ProcessEnv {
  const ours = /^(npm_|TEST_|VITEST|NODE_ENV$|DATABASE_ADMIN_URL$|REDIS_URL$|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
