import { DomainError } from './errors.js';
import { defineMessages, type Text } from './messages.js';

defineMessages({
  'workflow.not-possible': {
    zh: '当前状态下不能进行此操作，请刷新页面查看最新进度。',
    en: 'This is not possible in the present state. Reload the page to see where the case stands.',
  },
  'workflow.not-allowed': { zh: '您没有进行此操作的权限。', en: 'You are not allowed to do this.' },
  'workflow.stale-version': {
    zh: '此件刚被其他人更新过，您的操作没有保存。请刷新后核对再操作。',
    en: 'Someone else has just changed this case, so your action was not saved. Reload and check it first.',
  },
});

export interface StateDefinition {
  readonly label: Text;
  /** A case rests here for good. */
  readonly final?: boolean;
}

export interface MoveDefinition<State extends string, Who extends string> {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Who[];
  readonly label: Text;
  /** The mover must say why. */
  readonly needsReason?: boolean;
}

export interface WorkflowDefinition<State extends string, Move extends string, Who extends string> {
  readonly name: string;
  readonly initial: State;
  readonly states: Readonly<Record<State, StateDefinition>>;
  readonly moves: Readonly<Record<Move, MoveDefinition<State, Who>>>;
}

/** What a workflow moves: anything with a state and an optimistic version. */
export interface Movable<State extends string> {
  state: State;
  version: number;
}

/** One row of the case's history: what happened, for the record that is never changed. */
export interface MoveRecord<State extends string = string, Move extends string = string> {
  readonly move: Move;
  readonly from: State;
  readonly to: State;
  readonly version: number;
  readonly reason: string | null;
}

export interface MoveRequest<Who extends string> {
  /** In which capacities the actor stands towards this very case. */
  readonly as: readonly Who[];
  /** The version that the actor saw; `undefined` for the system's own moves. */
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
}

export class Workflow<State extends string, Move extends string, Who extends string> {
  constructor(readonly definition: WorkflowDefinition<State, Move, Who>) {
    const faults = faultsOf(definition);
    if (faults.length > 0) throw new Error(`workflow ${definition.name}: ${faults.join('; ')}`);
  }

  /**
   * The only way to change a state. Checks state, permission, version and reason; then changes the case in place and
   * returns the history row.
   * @throws DomainError `workflow.not-possible` 409, `workflow.not-allowed` 403, `workflow.stale-version` 409,
   *   `workflow.reason-missing` 422
   */
  move(subject: Movable<State>, move: Move, request: MoveRequest<Who>): MoveRecord<State, Move> {
    const definition = this.definition.moves[move];
    if (!definition.by.some((who) => request.as.includes(who)))
      throw new DomainError('workflow.not-allowed', 403);
    if (!definition.from.includes(subject.state)) {
      throw new DomainError('workflow.not-possible', 409, { extensions: { state: subject.state } });
    }
    if (request.version !== undefined && request.version !== subject.version) {
      throw new DomainError('workflow.stale-version', 409, { extensions: { version: subject.version } });
    }
    const reason = request.reason?.trim() || null;
    if (definition.needsReason && !reason) throw reasonMissing();
    const from = subject.state;
    subject.state = definition.to;
    subject.version += 1;
    return { move, from, to: definition.to, version: subject.version, reason };
  }

  /** The moves that somebody in these capacities may make now; the page shows exactly these. */
  actionsFor(subject: Movable<State>, as: readonly Who[]): Move[] {
    return (Object.keys(this.definition.moves) as Move[]).filter((name) => {
      const move = this.definition.moves[name];
      return move.from.includes(subject.state) && move.by.some((who) => as.includes(who));
    });
  }

  isFinal(state: State): boolean {
    return this.definition.states[state].final === true;
  }
}

const REASON_MISSING: Text = { zh: '请填写理由。', en: 'Give a reason.' };
defineMessages({ 'workflow.reason-missing': REASON_MISSING });

function reasonMissing(): DomainError {
  const errors = [{ pointer: '/reason', code: 'workflow.reason-missing', message: REASON_MISSING }];
  return new DomainError('workflow.reason-missing', 422, { errors });
}

/** Unreachable states, dead ends that are not final, final states that move on, and moves nobody may make. */
function faultsOf(definition: WorkflowDefinition<string, string, string>): string[] {
  const states = Object.keys(definition.states);
  const moves = Object.entries(definition.moves);
  const reached = new Set([definition.initial]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const [, move] of moves) if (move.from.some((state) => reached.has(state))) reached.add(move.to);
  }
  const leaves = (state: string) => moves.some(([, move]) => move.from.includes(state));
  const isFinal = (state: string) => definition.states[state]?.final === true;
  const unknown = moves.flatMap(([name, move]) =>
    [...move.from, move.to]
      .filter((state) => !states.includes(state))
      .map((state) => `${name}: unknown ${state}`),
  );
  return [
    ...unknown,
    ...states.filter((state) => !reached.has(state)).map((state) => `${state} is unreachable`),
    ...states
      .filter((state) => isFinal(state) && leaves(state))
      .map((state) => `${state} is final but moves on`),
    ...states.filter((state) => !isFinal(state) && !leaves(state)).map((state) => `${state} is a dead end`),
    ...moves.filter(([, move]) => move.by.length === 0).map(([name]) => `nobody may ${name}`),
  ];
}
