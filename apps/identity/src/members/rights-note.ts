import { shanghaiDay } from '#kernel';
import type { Rights } from './read-rights.js';

/** What the record says of granted rights: `member hightech:fill,submit`. */
export function rightsNote({ role, grants, until }: Pick<Rights, 'role' | 'grants' | 'until'>): string {
  const granted = Object.entries(grants).map(([subsystem, may]) => `${subsystem}:${may.join(',')}`);
  const end = until ? [`until ${shanghaiDay(new Date(until.getTime() - 1))}`] : [];
  return [role, ...granted, ...end].join(' ');
}
