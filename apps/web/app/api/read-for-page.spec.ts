import { RouterContextProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { portalContext, type PortalContext, type PortalSession } from '../load-context';
import { readForPage } from './read-for-page';

const SESSION: PortalSession = {
  person: { id: 'stranger-7', name: 'Ada Stranger' },
  company: null,
  roles: [],
  grants: {},
  expiresAt: '2026-01-01T00:00:00.000Z',
};

/** What reading throws when services answer so. */
async function thrown(session: PortalSession | null, status: number, code: string): Promise<unknown> {
  const context = new RouterContextProvider();
  const api = (): Promise<Response> => Promise.resolve(Response.json({ code, title: 'No' }, { status }));
  context.set(portalContext, { session, api, requestId: 'r-1' } as unknown as PortalContext);
  const url = new URL('https://portal.example/workspace/inbox?before=7');
  return readForPage({ context, url }, '/workspace/inbox').catch((error: unknown) => error);
}

describe('what a page cannot read', () => {
  it.each([
    ['nobody is signed in', null, 'problem.unauthenticated'],
    ['the provider has ended the sign-in meanwhile', SESSION, 'sign-in.session-ended'],
  ])('because %s leads to sign in and back', async (_why, session, code) => {
    const answer = (await thrown(session, 401, code)) as Response;
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/auth/login?return_to=%2Fworkspace%2Finbox%3Fbefore%3D7',
    ]);
  });

  it('because the person’s provider gives no tokens for it is refused, and not asked for again and again', async () => {
    expect(await thrown(SESSION, 401, 'problem.unauthenticated')).toMatchObject({
      init: { status: 403 },
      data: { status: 403, requestId: 'r-1' },
    });
  });

  it.each([403, 404, 503])('for another reason (%i) is a problem page of that status', async (status) => {
    expect(await thrown(SESSION, status, 'some.code')).toMatchObject({
      init: { status },
      data: { status, code: 'some.code', requestId: 'r-1' },
    });
  });
});
