import type { Text } from '#kernel';

/** An error of the API (RFC 9457). `detail` is in the language of the request. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly {
    readonly pointer: string;
    readonly code: string;
    readonly message: string | Text;
  }[];
}

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
