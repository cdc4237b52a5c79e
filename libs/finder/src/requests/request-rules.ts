import { readConfigFile } from '#dictionaries';
import { z } from 'zod';

const fileSchema = z.strictObject({
  id: z.literal('finder-requests'),
  version: z.literal(1),
  /** Working days after which whoever owes an answer is reminded. */
  answerDays: z.int().min(1).max(60),
  /** A company waits for so many answers at a time. */
  mostOpen: z.int().min(1),
  /** A company begins so many within 24 hours. */
  mostPerDay: z.int().min(1),
  /** One side writes so many messages to one request within 24 hours. */
  mostMessagesPerDay: z.int().min(1),
});

/** `config/finder/requests.v1.json`: by when requests are to be answered, and how many there may be. */
export type RequestRules = z.output<typeof fileSchema>;

/** @throws ConfigError listing every mistake */
export function loadRequestRules(folder?: string): RequestRules {
  return readConfigFile('finder/requests.v1.json', fileSchema, folder);
}
