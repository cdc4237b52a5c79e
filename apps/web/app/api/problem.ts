import type { components } from './schema';

/** An error of the API (RFC 9457); its words are in the language of the request. */
export type Problem = Partial<components['schemas']['Problem']> & {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
};

/** Reads the problem of an answer that is not OK; an answer without one (a proxy's page) gets its status only. */
export async function problemOf(response: Response): Promise<Problem> {
  const bare = { status: response.status, code: `http-${response.status}`, title: '' };
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return bare;
  try {
    return { ...bare, ...((await response.json()) as Partial<Problem>), status: response.status };
  } catch {
    return bare;
  }
}
