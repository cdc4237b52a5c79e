import { z } from 'zod';

/** The language of heads and states. */
export const exportQuery = z.object({ lang: z.enum(['zh', 'en']).default('zh') });

export type ExportQuery = z.infer<typeof exportQuery>;

/** A file to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Buffer;
}
