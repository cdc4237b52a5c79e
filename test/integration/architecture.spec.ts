/// <reference types="vite/types/importMeta.d.ts" />
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { AUDIENCES, PERMISSIONS, type EventContract } from '#contracts';
import { Workflow, allMessages } from '#kernel';
import { AUDIENCE, HealthController, PERMISSION, PUBLIC, routesOf, STEP_UP } from '#platform';
import { PORTAL_PROCESSORS, SUBSYSTEMS, servicesCapabilities } from '#subsystems';
import { IDENTITY_PROCESSORS } from '../../apps/identity/src/queues.js';

interface Route {
  readonly name: string;
  readonly isPublic: boolean;
  readonly permission: unknown;
  readonly audience: unknown;
  readonly stepsUp: boolean;
}

const controllers = [
  ...new Set([
    HealthController,
    ...[
      ...servicesCapabilities({
        filesDir: mkdtempSync(join(tmpdir(), 'architecture-')),
        searchDir: undefined,
      }),
      ...SUBSYSTEMS.flatMap(({ services }) => services),
    ].flatMap(controllersOf),
  ]),
];
const routes = controllers.flatMap(routesOfController);

describe('every route', () => {
  it('is found by this test', () => {
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['MovesController.approve', 'UploadsController.handle', 'InboxController.list']),
    );
  });

  it('declares a permission or says that it is public, never both', () => {
    const wrong = routes.filter(({ isPublic, permission }) => isPublic === (permission !== undefined));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('declares a permission that exists, for an audience that exists', () => {
    const closed = routes.filter(({ isPublic }) => !isPublic);
    const wrong = closed.filter(
      ({ permission, audience }) => !(String(permission) in PERMISSIONS) || !(String(audience) in AUDIENCES),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('that changes something is not public, but what a code in a mail is for', () => {
    const open = controllers.flatMap((controller) =>
      handlersOf(controller)
        .filter(
          ({ handler }) =>
            metadata(PUBLIC, handler, controller) && metadata(METHOD_METADATA, handler) !== RequestMethod.GET,
        )
        .map(({ name }) => name),
    );
    // RFC 2369: who gets a mail can stop it without an account. The code cannot be guessed and does nothing else.
    expect(open).toEqual(['InterestsController.stop']);
  });
});

describe('the server code as a whole', () => {
  const events = new Map<string, EventContract>();
  const workflows: Workflow<string, string, string>[] = [];

  beforeAll(async () => {
    for (const file of sourceFiles(resolve('libs'))) {
      const exported = Object.values((await import(pathToFileURL(file).href)) as Record<string, unknown>);
      for (const value of exported) {
        if (value instanceof Workflow) workflows.push(value as Workflow<string, string, string>);
        if (isEvent(value)) events.set(value.type, value);
      }
    }
  }, 120_000);

  it('handles every event, and subscribes to no event that nobody defines', () => {
    const subscribed = new Set(
      routesOf([...PORTAL_PROCESSORS, ...IDENTITY_PROCESSORS]).map(({ event }) => event),
    );
    expect([...events.keys()].filter((type) => !subscribed.has(type))).toEqual([]);
    expect([...subscribed].filter((type) => !events.has(type))).toEqual([]);
    expect(subscribed.size).toBeGreaterThan(5);
  });

  it('has workflows that load, with labels in both languages', () => {
    const tables = [...new Set(workflows)];
    expect(tables.map(({ definition }) => definition.name)).toContain('hightech');
    const labels = tables.flatMap(({ definition }) => [
      ...Object.values(definition.states).map(({ label }) => label),
      ...Object.values(definition.moves).map(({ label }) => label),
    ]);
    expect(labels.filter(({ zh, en }) => !zh.trim() || !en.trim())).toEqual([]);
  });

  it('lets nobody sign or decide without having shown a short while ago who they are', () => {
    // A move is made by the route that is called what it is called; the system's own moves have none.
    const byPeople = [...new Set(workflows)]
      .filter(({ definition }) => definition.name in AUDIENCES)
      .flatMap(({ definition }) => Object.entries(definition.moves))
      .filter(([, { by }]) => by.some((who) => who !== 'system'))
      .map(([name]) => name);
    const reviewing = ['submit', 'return', 'resubmit', 'pass', 'approve', 'reject', 'withdraw'];
    expect(byPeople).toEqual([...reviewing, 'revoke']);
    for (const move of byPeople) {
      const made = routes.filter(({ name }) => name.endsWith(`.${move}`));
      expect([move, [...new Set(made.map(({ stepsUp }) => stepsUp))]]).toEqual([move, [true]]);
    }
  });

  it('has every message in both languages, with the same places to fill', () => {
    import.meta.glob('../../{apps,libs}/*/src/**/*.messages.ts', { eager: true });
    const chinese = (text: string) => /\p{Script=Han}/u.test(text) || !/\p{Letter}/u.test(text);
    const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted().join();
    const faults = [...allMessages()].filter(
      ([, { zh, en }]) =>
        !chinese(zh.replace(/\{\w+\}/g, '汉')) ||
        /\p{Script=Han}/u.test(en) ||
        !en.trim() ||
        placesOf(zh) !== placesOf(en),
    );
    expect(faults.map(([key, text]) => [key, text])).toEqual([]);
    expect(allMessages().size).toBeGreaterThan(100);
  });
});

function controllersOf(module: unknown): Type[] {
  const type = (module as { module?: Type }).module ?? (module as Type);
  const own = (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, type) ?? []) as Type[];
  const imported = (Reflect.getMetadata(MODULE_METADATA.IMPORTS, type) ?? []) as unknown[];
  return [...own, ...imported.flatMap(controllersOf)];
}

function handlersOf(controller: Type): { name: string; handler: object }[] {
  const prototype = controller.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((key) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, key)?.value;
    const isRoute = typeof handler === 'function' && Reflect.hasMetadata(PATH_METADATA, handler);
    return isRoute && key !== 'constructor' ? [{ name: `${controller.name}.${key}`, handler }] : [];
  });
}

function routesOfController(controller: Type): Route[] {
  return handlersOf(controller).map(({ name, handler }) => ({
    name,
    isPublic: metadata(PUBLIC, handler, controller) === true,
    permission: metadata(PERMISSION, handler, controller),
    audience: metadata(AUDIENCE, handler, controller),
    stepsUp: metadata(STEP_UP, handler, controller) === true,
  }));
}

function metadata(key: string, ...targets: object[]): unknown {
  return targets
    .map((target): unknown => Reflect.getMetadata(key, target))
    .find((value) => value !== undefined);
}

function isEvent(value: unknown): value is EventContract {
  const { type, payload } = (value ?? {}) as { type?: unknown; payload?: unknown };
  return (
    typeof type === 'string' &&
    /^[a-z-]+\.[a-z-]+$/.test(type) &&
    typeof payload === 'object' &&
    payload !== null
  );
}

/** What the server loads: no tests, nothing that is drawn in a browser, and no program that answers its parent. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.endsWith('.d.ts'))
    .filter((name) => !name.startsWith('look/') && !name.endsWith('/look-at-file.ts'))
    .map((name) => join(folder, name));
}
