import { ApiProblem } from '../../api/api-problem';
import type { Application, Change, DraftSaved, FieldChange } from '../../api/types';
import {
  adopt,
  beginDraft,
  edit,
  rebase,
  saved,
  send,
  settle,
  unsent,
  type Conflict,
  type Draft,
} from './draft';

/** How saving stands. `away` is tried again by itself, `refused` is not. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'away' }
  | { readonly kind: 'refused'; readonly words: string };

/** What the server said of the whole form with the last save. */
export type Live = Pick<DraftSaved, 'savedAt' | 'fieldErrors' | 'completeness' | 'selfCheck'>;

/** Somebody else's save that met none of one's own edits. */
export interface Beside {
  readonly by: string;
  readonly at: string;
  /** What was changed; never empty. */
  readonly pointers: readonly [string, ...string[]];
}

export interface Kept {
  readonly draft: Draft;
  readonly live: Live;
  readonly saving: Saving;
  readonly beside: Beside | null;
  /** Tries in a row that did not arrive. */
  readonly failures: number;
}

/** Sends edits to the server. Throws ApiProblem when it refuses, anything else when it is out of reach. */
export type SaveChanges = (version: number, changes: readonly Change[]) => Promise<DraftSaved>;

/** Keeps one draft: takes edits, saves them one save after another, brings in what others saved. */
export class DraftKeeper {
  private kept: Kept;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    application: Application,
    private readonly save: SaveChanges,
  ) {
    this.kept = {
      draft: beginDraft(application),
      live: application,
      saving: { kind: 'saved' },
      beside: null,
      failures: 0,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Kept => this.kept;

  readonly change = (pointer: string, value: unknown): void => {
    const { draft, saving } = this.kept;
    const rests = saving.kind === 'saved' || saving.kind === 'refused';
    this.set({ draft: edit(draft, pointer, value), ...(rests ? { saving: { kind: 'waiting' } } : {}) });
  };

  readonly resolve = (conflict: Conflict, keep: 'mine' | 'theirs'): void => {
    this.set({ draft: settle(this.kept.draft, conflict, keep) });
  };

  /** A fresh reading of the case. */
  readonly adopt = (application: Application): void => {
    const { draft, live } = this.kept;
    const next = adopt(draft, application);
    const newer = application.version >= next.version && application !== live;
    if (next !== draft || newer) this.set({ draft: next, ...(newer ? { live: application } : {}) });
  };

  /** Saves now; true when nothing is left to save. A second caller joins the first. */
  readonly flush = async (): Promise<boolean> => {
    this.running ??= this.saveAll().finally(() => (this.running = null));
    await this.running;
    const { pending, conflicts } = this.kept.draft;
    return pending.length === 0 && conflicts.length === 0;
  };

  private async saveAll(): Promise<void> {
    while (this.kept.draft.pending.length > 0) {
      if (!(await this.saveOnce())) return;
    }
    if (this.kept.saving.kind === 'waiting') this.set({ saving: { kind: 'saved' } });
  }

  /** True when it may go on: the edits arrived, or came back to be sent on a newer version. */
  private async saveOnce(): Promise<boolean> {
    const { draft, changes } = send(this.kept.draft);
    this.set({ draft, saving: { kind: 'saving' } });
    try {
      const answer = await this.save(draft.version, changes);
      this.set({
        draft: saved(this.kept.draft, answer),
        live: answer,
        saving: { kind: 'saved' },
        failures: 0,
      });
      return true;
    } catch (error) {
      return this.takeRefusal(error);
    }
  }

  private takeRefusal(error: unknown): boolean {
    const { draft, failures } = this.kept;
    const problem = error instanceof ApiProblem ? error.problem : null;
    if (problem?.status === 409 && problem.version !== undefined && problem.changed) {
      const next = rebase(draft, problem.version, problem.changed);
      const met = next.conflicts.length > draft.conflicts.length;
      const beside = met ? this.kept.beside : besideOf(problem.changed);
      this.set({ draft: next, saving: { kind: 'waiting' }, beside });
      return true;
    }
    const refused = problem !== null && problem.status < 500;
    const words = error instanceof Error ? error.message : '';
    this.set({
      draft: unsent(draft),
      saving: refused ? { kind: 'refused', words } : { kind: 'away' },
      failures: failures + 1,
    });
    return false;
  }

  private set(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Who saved last among the others, and everything that is new by them. */
function besideOf(changed: readonly FieldChange[]): Beside | null {
  const last = changed.toSorted((a, b) => b.at.localeCompare(a.at))[0];
  if (!last) return null;
  const own = changed.filter(({ by, pointer }) => by === last.by && pointer !== last.pointer);
  return { by: last.by, at: last.at, pointers: [last.pointer, ...own.map(({ pointer }) => pointer)] };
}
