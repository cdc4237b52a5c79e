import { z } from 'zod';

/** Where contents lie; services and worker must see the same folder. */
export const filesSettings = { FILES_DIR: z.string().min(1) } as const;

/** clamd's address, `tcp://host:port` or `unix:///path`; without it files are marked as not scanned. */
export const scannerSettings = {
  CLAMD_URL: z
    .url({ protocol: /^(tcp|unix)$/, error: 'must be tcp://host:port or unix:///path/of/socket' })
    .optional(),
} as const;

export interface FilesOptions {
  readonly directory: string;
}

/** DI token of FilesOptions. */
export const FILES_OPTIONS = Symbol('FilesOptions');
