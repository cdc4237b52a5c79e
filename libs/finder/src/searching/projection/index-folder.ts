import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newId } from '#kernel';

const IN_USE = 'in-use';
const HOLDER = 'holder.lock';
const NAME = /^index-[0-9a-f-]{36}\.sqlite/;

/**
 * The index files of one machine, in a folder that all its processes share. One name says which file is in use, so that
 * another takes its place in one step; what was open goes on reading the one before.
 */
export class IndexFolder {
  private lock: DatabaseSync | null = null;

  /** @throws Error when the folder cannot be made */
  constructor(private readonly directory: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }

  /** The file in use, if there is one. */
  current(): string | undefined {
    const name = this.nameInUse();
    const file = name === undefined ? undefined : path.join(this.directory, name);
    return file !== undefined && existsSync(file) ? file : undefined;
  }

  /** Where a new file may be written. */
  fresh(): string {
    return path.join(this.directory, `index-${newId()}.sqlite`);
  }

  /** From now on this is the file in use. */
  use(file: string): void {
    const next = path.join(this.directory, `${IN_USE}.next`);
    writeFileSync(next, path.basename(file));
    renameSync(next, path.join(this.directory, IN_USE));
  }

  /** This file is not to be used any more, whoever uses it: whoever holds the folder builds another. */
  condemn(file: string): void {
    try {
      renameSync(file, `${file}.damaged`);
    } catch {
      // Somebody else was first.
    }
  }

  /** Takes away all files but these. */
  tidy(kept: readonly string[]): void {
    const names = new Set(kept.map((file) => path.basename(file)));
    for (const name of readdirSync(this.directory))
      if (NAME.test(name) && !names.has(name.replace(/-(wal|shm)$/, '')))
        rmSync(path.join(this.directory, name), { force: true });
  }

  /**
   * Is this process the one of the machine that writes? It stays so until it lets go or ends, however it ends: the
   * system frees the lock.
   */
  hold(): boolean {
    if (this.lock) return true;
    const lock = new DatabaseSync(path.join(this.directory, HOLDER));
    try {
      lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
      this.lock = lock;
      return true;
    } catch {
      lock.close();
      return false;
    }
  }

  letGo(): void {
    this.lock?.close();
    this.lock = null;
  }

  private nameInUse(): string | undefined {
    try {
      const name = readFileSync(path.join(this.directory, IN_USE), 'utf8');
      return NAME.test(name) ? name : undefined;
    } catch {
      return undefined;
    }
  }
}
