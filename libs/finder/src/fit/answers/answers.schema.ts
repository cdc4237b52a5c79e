import { z } from 'zod';

const MOST = 30;

export const answersBody = z
  .strictObject({
    /** As they were typed, by the ids of facts. */
    answers: z
      .record(z.string().max(20), z.string().trim().min(1).max(60))
      .refine((answers) => Object.keys(answers).length > 0 && Object.keys(answers).length <= MOST),
  })
  .meta({ id: 'FinderAnswers' });
export type AnswersBody = z.output<typeof answersBody>;
