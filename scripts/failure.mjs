/** A failure that the person at the keyboard can mend: its message is shown without a stack. */
export class Failure extends Error {
  /** @param {string} message what went wrong @param {string[]} [remedies] what to do about it, one line each */
  constructor(message, remedies = []) {
    super([message, ...remedies.map((remedy) => `  - ${remedy}`)].join('\n'));
    this.name = 'Failure';
  }
}
