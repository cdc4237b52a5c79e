import { describe, expect, it } from 'vitest';
import { configFolder, readCsvFile } from '#dictionaries';
import { readSampleFacts } from '../fit/sample-facts.js';
import { readPolicyConditions } from './seed-conditions.js';

const bodies = new Map(
  ['policies', 'notices', 'demo-calls'].flatMap((name) =>
    readCsvFile(`data/finder/${name}.csv`).map(
      ({ externalId = '', body = '' }) => [externalId, body] as const,
    ),
  ),
);

describe('the conditions of the seed', () => {
  const policies = readPolicyConditions(configFolder());

  it('are there for at least a dozen policies with their full text', () => {
    expect(policies.filter(({ externalId }) => externalId.startsWith('law-')).length).toBeGreaterThanOrEqual(
      12,
    );
  });

  it.each(
    policies.flatMap(({ title, externalId, conditions }) =>
      conditions.map(({ clause }) => [title, externalId, clause] as const),
    ),
  )('say only what the text of %s says', (_title, externalId, clause) => {
    const [, article = '', quoted = ''] = /^(第[一二三四五六七八九十百]+条)?：?(.*)$/s.exec(clause) ?? [];
    const body = bodies.get(externalId) ?? '';
    expect(body).toContain(quoted);
    const before = body.slice(0, body.indexOf(quoted));
    expect(article === '' || before.lastIndexOf(article) >= before.lastIndexOf('\n第')).toBe(true);
  });

  it('can be tried with the demonstration companies', () => {
    expect(readSampleFacts().size).toBeGreaterThanOrEqual(5);
  });
});
