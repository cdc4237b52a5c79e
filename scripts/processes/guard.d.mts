import type { ChildProcess } from 'node:child_process';

/** Has process `pid` end with this one, however this one ends, `seconds` later. */
export function startGuard(pid: number, seconds?: number): ChildProcess;

/** Ends the guard of a program that has ended, before its number can belong to another one. */
export function endGuard(guard: ChildProcess): Promise<void>;
