import type { Clock } from '#kernel';

/** A clock that a test sets. */
export class TestClock implements Clock {
  constructor(private at: Date) {}

  now(): Date {
    return this.at;
  }

  set(at: Date | string): void {
    this.at = new Date(at);
  }
}
