import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseXml, type XmlElement } from '../../../../test/support/strict-xml.js';
import type { CasSuccess } from './validate-ticket.js';
import { jsonAnswer, plainAnswer, xmlAnswer } from './validation-answer.js';

const success = (name: string): CasSuccess => ({
  account: {
    id: '00000000-0000-7000-8000-000000000001',
    login: 'zhang-min',
    name,
    email: null,
    demonstration: false,
    memberships: [],
    roles: [{ role: 'district-reviewer', district: '110108' }, { role: 'auditor' }],
  },
  acting: null,
  ticket: {
    clientId: 'old',
    address: 'https://old.example/',
    uid: 'u',
    personId: '00000000-0000-7000-8000-000000000001',
    fresh: true,
    signedInAt: '2026-11-27T08:00:00.000Z',
  },
});

const attributesIn = (document: string): readonly XmlElement[] =>
  parseXml(document).children[0]!.children[1]!.children;
const nameIn = (document: string): string =>
  attributesIn(document).find(({ name }) => name === 'cas:name')!.text;

describe('the XML answer', () => {
  it('has the elements and the namespace of the protocol', () => {
    const root = parseXml(xmlAnswer(success('张敏'), true));
    expect([root.name, root.attributes]).toEqual([
      'cas:serviceResponse',
      { 'xmlns:cas': 'http://www.yale.edu/tp/cas' },
    ]);
    expect(root.children[0]!.children[0]).toMatchObject({ name: 'cas:user', text: 'zhang-min' });
    expect(
      attributesIn(xmlAnswer(success('张敏'), true)).flatMap(({ name, text }) =>
        name === 'cas:roles' ? text : [],
      ),
    ).toEqual(['district-reviewer', 'auditor']);
  });

  it('has no attributes in CAS 2.0', () => {
    expect(xmlAnswer(success('张敏'), false)).not.toContain('attributes');
  });

  it('cannot be broken out of by a name', () => {
    const name = `</cas:name><cas:roles>platform-administrator</cas:roles>&<!--"'<![CDATA[]]>`;
    const document = xmlAnswer(success(name), true);
    expect(nameIn(document)).toBe(name);
    expect(document).not.toContain('<cas:roles>platform');
  });

  it('is well-formed whatever the name, and says it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const seen = nameIn(xmlAnswer(success(name), true));
        expect([...seen].length).toBe([...name].length);
      }),
    );
  });

  it('has a place for characters that XML does not know, and for halves of characters', () => {
    expect(nameIn(xmlAnswer(success('a\u0000b\uD800c\uFFFF'), true))).toBe('a�b�c�');
  });
});

describe('the other answers', () => {
  it('JSON has the same, several values as a list', () => {
    expect(jsonAnswer(success('张敏'), true)).toEqual({
      serviceResponse: {
        authenticationSuccess: {
          user: 'zhang-min',
          attributes: {
            authenticationDate: '2026-11-27T08:00:00.000Z',
            longTermAuthenticationRequestTokenUsed: false,
            isFromNewLogin: true,
            id: '00000000-0000-7000-8000-000000000001',
            name: '张敏',
            roles: ['district-reviewer', 'auditor'],
          },
        },
      },
    });
  });

  it('CAS 1.0 says yes with the name, or no', () => {
    expect(plainAnswer(success('张敏'))).toBe('yes\nzhang-min\n');
    expect(plainAnswer({ code: 'INVALID_TICKET', description: '' })).toBe('no\n\n');
  });
});
