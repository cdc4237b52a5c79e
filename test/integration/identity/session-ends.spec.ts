import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  Company,
  disableCompany,
  disablePerson,
  enableCompany,
  LogoutNotice,
  Membership,
  Person,
  registerClient,
  SessionEnd,
  type WishedEnd,
} from '#identity';
import { newId, systemClock } from '#kernel';
import { Outbox } from '#platform';
import { SessionStore } from '../../../apps/identity/src/store/session-store.js';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { listenForLogout, type LogoutListener } from '../../support/logout-listener.js';
import { RelyingPartyProbe } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';
import { WrittenSessions, type WrittenSession } from '../../support/written-sessions.js';

let listener: LogoutListener;
let identity: TestIdentity;
let sessions: WrittenSessions;
const outbox = new Outbox(systemClock);

beforeAll(async () => {
  listener = await listenForLogout();
  identity = await startTestIdentity({ GATEWAY_INTERNAL_URL: listener.url });
  sessions = new WrittenSessions(identity);
  for (const id of ['vouchers', 'transfer']) {
    const metadata = {
      client_id: id,
      client_secret: 'a secret of a subsystem of the test',
      redirect_uris: [`https://${id}.example/callback`],
      backchannel_logout_uri: `${listener.url}/${id}`,
      backchannel_logout_session_required: true,
      response_types: ['code'],
      grant_types: ['authorization_code'],
    };
    await identity.source.transaction((tx) =>
      registerClient(tx, identity.settings.KEY_ENCRYPTION_KEY, metadata, true, new Date()),
    );
  }
});
afterAll(async () => {
  await identity?.stop();
  await listener?.close();
});
afterEach(() => vi.restoreAllMocks());

const prefix = (): string => identity.settings.REDIS_PREFIX;
const CLIENTS = ['portal', 'vouchers', 'transfer'];

const noticesOf = (uid: string): Promise<LogoutNotice[]> =>
  identity.source.manager.findBy(LogoutNotice, { sessionUid: uid });

/** Shut out, every subsystem told exactly once, and gone. */
async function hasEnded({ uid, personId, sids }: WrittenSession): Promise<void> {
  await expect
    .poll(async () => (await noticesOf(uid)).filter(({ deliveredAt }) => deliveredAt).length, {
      timeout: 20_000,
    })
    .toBe(Object.keys(sids).length);
  const notices = await noticesOf(uid);
  expect(Object.fromEntries(notices.map(({ clientId, sid }) => [clientId, sid]))).toEqual(sids);
  for (const sid of Object.values(sids)) {
    expect(await identity.redis.zscore(`${prefix()}ended`, sid)).not.toBeNull();
  }
  expect(await identity.redis.zscore(`${prefix()}sessions:${personId}`, uid)).toBeNull();
  expect(await identity.redis.exists(`${prefix()}uid:${uid}`)).toBe(0);
}

async function livesOn({ uid }: WrittenSession): Promise<void> {
  expect(await identity.redis.exists(`${prefix()}uid:${uid}`)).toBe(1);
  expect(await noticesOf(uid)).toEqual([]);
}

const isDone = (endId: string): Promise<void> =>
  expect
    .poll(async () => (await identity.source.manager.findOneByOrFail(SessionEnd, { id: endId })).doneAt, {
      timeout: 20_000,
    })
    .toBeInstanceOf(Date);

type Step = (this: SessionStore, argument: unknown) => Promise<void>;

/** Breaks off what a step of the store does, before or after, the first time. */
function crash(step: 'markEnded' | 'remove', when: 'before' | 'after'): { readonly crashed: () => boolean } {
  const store = SessionStore.prototype as unknown as Record<typeof step, Step>;
  const real = store[step];
  let crashed = false;
  vi.spyOn(store, step).mockImplementation(async function dieOnce(this: SessionStore, argument) {
    if (crashed) return real.call(this, argument);
    crashed = true;
    if (when === 'after') await real.call(this, argument);
    throw new Error(`the process died ${when} ${step}`);
  });
  return { crashed: () => crashed };
}

describe.each<[string, (of: readonly WrittenSession[]) => WishedEnd]>([
  ['an operator’s wish for one session', ([one]) => ({ cause: 'ended-by-operator', sessionUid: one!.uid })],
  ['a person’s sign-out everywhere', ([one]) => ({ cause: 'sign-out-everywhere', personId: one!.personId })],
])('%s', (_cause, wish) => {
  it.each<[string, 'markEnded' | 'remove', 'before' | 'after']>([
    ['before the session is shut out', 'markEnded', 'before'],
    ['between shutting out and telling', 'markEnded', 'after'],
    ['between telling and taking away', 'remove', 'before'],
    ['between taking away and noting that', 'remove', 'after'],
  ])('is carried out once and completely after a crash %s', async (_when, step, when) => {
    const session = await sessions.write(CLIENTS);
    const other = await sessions.write(CLIENTS);
    const { crashed } = crash(step, when);
    const endId = await sessions.request(wish([session]));
    await isDone(endId);
    expect(crashed()).toBe(true);
    await hasEnded(session);
    await livesOn(other);
    const told = listener.tokens.filter((token) => {
      const [, payload = ''] = token.split('.');
      return Object.values(session.sids).includes(
        JSON.parse(Buffer.from(payload, 'base64url').toString()).sid,
      );
    });
    expect(told).toHaveLength(CLIENTS.length);
  });
});

describe('a cause', () => {
  it('carried out twice at once tells every subsystem once', async () => {
    const session = await sessions.write(CLIENTS);
    const ends = await Promise.all([
      sessions.request({ cause: 'ended-by-operator', sessionUid: session.uid }),
      sessions.request({ cause: 'factor-changed', personId: session.personId }),
    ]);
    await Promise.all(ends.map(isDone));
    await hasEnded(session);
  });

  it('that spares the session in which it was wished ends the others', async () => {
    const here = await sessions.write(CLIENTS);
    const there = await sessions.write(CLIENTS, here.personId);
    await sessions.request({ cause: 'factor-changed', personId: here.personId, exceptUid: here.uid });
    await hasEnded(there);
    await livesOn(here);
  });

  it('is the clock: a session that nobody has used or prolonged is told to every subsystem', async () => {
    await hasEnded(await sessions.write(CLIENTS, newId(), 1));
  });

  it('is the removal of a subsystem: its part of each session ends, and the sessions go on', async () => {
    const entered = await sessions.write(['portal', 'vouchers']);
    const not = await sessions.write(['portal', 'transfer']);
    await sessions.request({ cause: 'client-removed', clientId: 'vouchers' });
    await expect
      .poll(
        async () =>
          (await noticesOf(entered.uid)).map(({ clientId, deliveredAt }) => [clientId, !!deliveredAt]),
        {
          timeout: 20_000,
        },
      )
      .toEqual([['vouchers', true]]);
    expect(await identity.redis.zscore(`${prefix()}ended`, entered.sids['vouchers']!)).not.toBeNull();
    expect(await identity.redis.zscore(`${prefix()}ended`, entered.sids['portal']!)).toBeNull();
    expect(await identity.redis.exists(`${prefix()}uid:${entered.uid}`)).toBe(1);
    await livesOn(not);
  });
});

describe('an account that is disabled', () => {
  it('loses its sessions and cannot sign in again', async () => {
    const { id: personId } = await identity.source.manager.findOneByOrFail(Person, {
      login: 'software-admin',
    });
    const session = await sessions.write(CLIENTS, personId);
    await identity.source.transaction((tx) => disablePerson(tx, outbox, personId, new Date()));
    await hasEnded(session);
    const party = new RelyingPartyProbe(
      identity.issuer,
      identity.portal,
      identity.settings.OIDC_CLIENT_SECRET,
    );
    await expect(party.signIn(new CookieBrowser(), 'software-admin', identity.password)).rejects.toThrow(
      /asks: 4/,
    );
  });

  it('keeps both or neither: what fails in the transaction ends nothing', async () => {
    const { id: personId } = await identity.source.manager.findOneByOrFail(Person, { login: 'auditor' });
    const session = await sessions.write(CLIENTS, personId);
    const failing = identity.source.transaction(async (tx) => {
      await disablePerson(tx, outbox, personId, new Date());
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else');
    await livesOn(session);
    expect(await identity.source.manager.countBy(SessionEnd, { personId })).toBe(0);
  });
});

describe('a company that is disabled', () => {
  const companyOf = async (login: string): Promise<{ company: Company; personId: string }> => {
    const { manager } = identity.source;
    const { id: personId } = await manager.findOneByOrFail(Person, { login });
    const { companyId } = await manager.findOneByOrFail(Membership, { personId });
    return { company: await manager.findOneByOrFail(Company, { id: companyId }), personId };
  };

  it('loses the sessions that act for it, not those of its members who act for another', async () => {
    const { company, personId } = await companyOf('optics-admin');
    const [acting, elsewhere] = [
      await sessions.write(CLIENTS, personId),
      await sessions.write(CLIENTS, personId),
    ];
    await identity.redis.set(`${prefix()}acting:${acting.uid}`, company.id, 'EX', 3600);
    await identity.source.transaction((tx) => disableCompany(tx, outbox, company.id, new Date()));
    await hasEnded(acting);
    await livesOn(elsewhere);
  });

  it('is acted for by nobody until it is enabled again', async () => {
    const { company } = await companyOf('optics-admin');
    const claims = async (): Promise<unknown> => {
      const party = new RelyingPartyProbe(
        identity.issuer,
        identity.portal,
        identity.settings.OIDC_CLIENT_SECRET,
      );
      const back = await party.signIn(new CookieBrowser(), 'optics-admin', identity.password);
      const { body } = await party.exchange(back.searchParams.get('code')!);
      return party.decoded(body.id_token)['company'];
    };
    expect(await claims()).toBeUndefined();
    await identity.source.transaction((tx) => enableCompany(tx, company.id));
    expect(await claims()).toMatchObject({ id: company.id });
  });
});
