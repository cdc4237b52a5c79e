import { z } from 'zod';

/** Something that has happened, as it crosses the outbox: a stable type and a payload of ids. */
export interface EventContract<Type extends string = string, Payload extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly payload: Payload;
}

export function defineEvent<Type extends string, Payload extends z.ZodType>(
  type: Type,
  payload: Payload,
): EventContract<Type, Payload> {
  return { type, payload };
}

export type PayloadOf<E extends EventContract> = z.infer<E['payload']>;
