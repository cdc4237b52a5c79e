import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, configFolder } from '#dictionaries';
import { afterAll, describe, expect, it } from 'vitest';
import { loadForm } from './index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'forms-'));
for (const part of ['forms', 'data', 'dictionaries']) {
  cpSync(path.join(configFolder(), part), path.join(folder, part), { recursive: true });
}
afterAll(() => rmSync(folder, { recursive: true }));

type Json = Record<string, any>;

function faultsOf(change: (form: Json) => void): string {
  const form = JSON.parse(
    readFileSync(path.join(configFolder(), 'forms/national-hte.v1.json'), 'utf8'),
  ) as Json;
  change(form);
  writeFileSync(path.join(folder, 'forms/national-hte.v1.json'), JSON.stringify(form));
  try {
    loadForm('national-hte', 1, folder);
    return '';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults.join('\n');
  }
}

describe('the form national-hte', () => {
  const { definition } = loadForm('national-hte', 1);

  it('has the five sections, each with a way to lay it out', () => {
    expect(definition.sections.map(({ id, layout }) => [id, layout])).toEqual([
      ['company', 'fields'],
      ['staff', 'fields'],
      ['finance', 'years'],
      ['ip', 'list'],
      ['attachments', 'attachments'],
    ]);
  });

  it('has R&D by the eight cost categories', () => {
    const finance = definition.sections.find(({ id }) => id === 'finance')!;
    expect(finance.fields.filter(({ group }) => group).map(({ pattern }) => pattern)).toEqual(
      ['personnel', 'direct', 'depreciation', 'amortisation', 'design', 'testing', 'outsourced', 'other'].map(
        (category) => `/finance/rd/${category}/*`,
      ),
    );
  });

  it('gives every field a kind and words in both languages', () => {
    const fields = definition.sections.flatMap((section) => section.fields);
    expect(fields.length).toBeGreaterThan(30);
    for (const { pattern, label } of fields) {
      expect(`${pattern}: ${label.zh}`).toMatch(/: .*\p{Script=Han}/u);
      expect(`${pattern}: ${label.en}`).toMatch(/: [A-Z]/);
    }
  });
});

describe('a form', () => {
  it('is refused for a misspelt hint, a missing text and a schema that is none', () => {
    expect(faultsOf(({ schema }) => (schema.properties.staff.properties.total['x-lable'] = 1))).toMatch(
      /x-lable/,
    );
    expect(faultsOf(({ schema }) => delete schema.properties.staff.properties.total['x-label'].en)).toMatch(
      /staff\.total/,
    );
    expect(faultsOf(({ schema }) => (schema.properties.staff.properties.total.type = 'whole'))).toMatch(
      /schema/,
    );
  });

  it('is refused for pointers that lead nowhere', () => {
    const faults = faultsOf(({ facts, schema, from }) => {
      facts.totalStaff = { value: '/staff/totl' };
      from.name = '/company/nam';
      schema.properties.staff.properties.bachelor['x-at-most'] = '/staff/totl';
    });
    expect(faults).toContain('facts.totalStaff: /staff/totl leads nowhere');
    expect(faults).toContain('from.name: /company/nam leads nowhere');
    expect(faults).toContain('/staff/bachelor: /staff/totl leads nowhere');
  });

  it('is refused for a choice without words', () => {
    expect(faultsOf(({ schema }) => schema.properties.ip.items.properties.class.enum.push('III'))).toContain(
      '/ip/*/class: choices and enum do not agree',
    );
  });
});
