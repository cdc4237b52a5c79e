import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccessTokenVerifier, Audience, CurrentActor, Permission, createLogger, loadConfig } from '#platform';
import { PORTAL_ENTITIES, PORTAL_MIGRATIONS, type Subsystem } from '#subsystems';
import type { Actor } from '#contracts';
import { createServices } from '../../apps/services/src/create-services.js';
import { servicesSettings } from '../../apps/services/src/services.settings.js';
import { CookieBrowser } from '../support/cookie-browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { redisUrl } from '../support/engines.js';
import { RelyingPartyProbe } from '../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../support/test-identity.js';

/** Two subsystems more than there are, each with an audience of its own. */
const MORE = { transfer: 'urn:portal:transfer', newsroom: 'urn:portal:newsroom' };

// What other files have loaded knows nothing of these two, and what comes after must not either.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('#contracts', async (original) => {
  const contracts = await original<typeof import('#contracts')>();
  const more = { transfer: 'urn:portal:transfer', newsroom: 'urn:portal:newsroom' };
  return { ...contracts, AUDIENCES: { ...contracts.AUDIENCES, ...more } };
});

@Audience('transfer')
@Controller('transfer')
class TransferController {
  @Permission('signed-in')
  @Get()
  who(@CurrentActor() actor: Actor): object {
    return { person: actor.person.name };
  }
}

@Audience('newsroom')
@Controller('newsroom')
class NewsroomController {
  @Permission('signed-in')
  @Get()
  who(@CurrentActor() actor: Actor): object {
    return { person: actor.person.name };
  }
}

/** An address of each audience that a company's administrator may ask. */
const DOORS: Readonly<Record<string, string>> = {
  'urn:portal:hightech': '/hightech/applications',
  'urn:portal:workspace': '/workspace/company',
  [MORE.transfer]: '/transfer',
  [MORE.newsroom]: '/newsroom',
};
const audiences = Object.keys(DOORS);

let identity: TestIdentity;
let database: TestDatabase;
let folder: string;
let services: NestExpressApplication;
const tokens = new Map<string, string>();

beforeAll(async () => {
  identity = await startTestIdentity();
  database = await createTestDatabase(PORTAL_ENTITIES, PORTAL_MIGRATIONS);
  folder = await mkdtemp(join(tmpdir(), 'audiences-'));
  const config = loadConfig(servicesSettings, {
    LOG_LEVEL: 'error',
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl(),
    FILES_DIR: folder,
    OIDC_ISSUER: identity.issuer,
  });
  services = await createServices(
    {
      ...config,
      SUBSYSTEMS: [
        ...config.SUBSYSTEMS,
        mounted('transfer', TransferController),
        mounted('newsroom', NewsroomController),
      ],
    },
    { logger: createLogger('services', 'error'), verifier: AccessTokenVerifier.remote(identity.issuer) },
  );
  await services.listen(0, '127.0.0.1');
  await askForTokens();
});
afterAll(async () => {
  await services?.close();
  await identity?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

function mounted(name: string, controller: Type): Subsystem {
  class TestModule {}
  Module({ controllers: [controller] })(TestModule);
  return {
    name,
    controllers: [controller],
    services: [TestModule],
    worker: [],
    processors: [],
    entities: [],
    migrations: [],
  };
}

class ProbeOfMore extends RelyingPartyProbe {
  override authorizeUrl(more: Record<string, string> = {}): string {
    const url = new URL(super.authorizeUrl(more));
    for (const resource of Object.values(MORE)) url.searchParams.append('resource', resource);
    return url.href;
  }
}

/** One sign-in, and a token for each audience from the provider itself. */
async function askForTokens(): Promise<void> {
  const { issuer, portal, settings, password } = identity;
  const probe = new ProbeOfMore(issuer, portal, settings.OIDC_CLIENT_SECRET);
  const back = await probe.signIn(new CookieBrowser(), 'micronano-admin', password);
  let { body } = await probe.exchange(back.searchParams.get('code')!, { resource: audiences[0]! });
  for (const audience of audiences) {
    ({ body } = await probe.refresh(body.refresh_token, { resource: audience }));
    expect(probe.decoded(body.access_token).aud).toBe(audience);
    tokens.set(audience, body.access_token);
  }
}

describe('an access token', () => {
  it.each(audiences)('for %s opens the doors of its own audience and no other', async (audience) => {
    const seen = await Promise.all(
      audiences.map(async (door) => {
        const { status } = await request(services.getHttpServer())
          .get(DOORS[door] ?? '')
          .set('authorization', `Bearer ${tokens.get(audience)}`);
        return [door, status];
      }),
    );
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(audiences.map((door) => [door, door === audience ? 200 : 401])),
    );
  });

  it('is never given for two audiences at once, nor for one that does not exist', async () => {
    const { issuer, portal, settings, password } = identity;
    const probe = new ProbeOfMore(issuer, portal, settings.OIDC_CLIENT_SECRET);
    const back = await probe.signIn(new CookieBrowser(), 'auditor', password);
    const { body } = await probe.exchange(back.searchParams.get('code')!, { resource: MORE.transfer });
    const refused = await probe.refresh(body.refresh_token, { resource: 'urn:portal:elsewhere' });
    expect([refused.status, refused.body.error]).toEqual([400, 'invalid_target']);
    const fields = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: body.refresh_token });
    for (const resource of Object.values(MORE)) fields.append('resource', resource);
    const both = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`portal:${encodeURIComponent(settings.OIDC_CLIENT_SECRET)}`)}`,
      },
      body: fields,
    });
    expect([both.status, ((await both.json()) as { error: string }).error]).toEqual([400, 'invalid_target']);
  });
});
