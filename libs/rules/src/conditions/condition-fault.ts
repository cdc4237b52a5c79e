import { fillText, type Text, type TextParams } from '#kernel';
import { CONDITION_FAULTS } from './condition.messages.js';

export type ConditionFaultCode = keyof typeof CONDITION_FAULTS;

/** Why an expression cannot be a condition, and where in it. */
export class ConditionFault extends Error {
  readonly text: Text;

  constructor(
    readonly code: ConditionFaultCode,
    /** The place in the expression, from 0. */
    readonly at: number,
    params: TextParams = {},
  ) {
    super(code);
    this.text = fillText(CONDITION_FAULTS[code], { at: at + 1, ...params });
  }
}
