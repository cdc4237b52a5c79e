import { describe, expect, it } from 'vitest';
import type { Dictionary } from '../../api/types';
import { aboutOf, withSuggestion } from './with-suggestion';

const name = { zh: '', en: '' };
const listOf = (...codes: [code: string, level: number][]): Dictionary => ({
  items: codes.map(([code, level]) => ({ code, level, parent: null, name })),
});
const fields = listOf(['1', 1], ['104', 2], ['4', 1]);
const districts = listOf(['110105', 1], ['110108', 1]);
const kinds = [{ id: 'policy' }, { id: 'space' }] as const;
const about = (query: string) => aboutOf(new URLSearchParams(query), kinds, fields, districts);

describe('a link that suggests interests', () => {
  it('says what an entry is about; what is in no list here is left out', () => {
    expect(about('kind=policy&field=10402&place=110108')).toEqual({
      kind: 'policy',
      field: '1',
      place: '110108',
    });
    expect(about('kind=lottery&field=9&place=11')).toBeNull();
    expect(about('')).toBeNull();
  });

  it('adds to what is chosen; who hears of all directories goes on doing so', () => {
    const suggestion = { kind: 'space', field: '4', place: null } as const;
    const wanted = { kinds: [], fields: ['1'], places: ['110108'] };
    expect(withSuggestion(wanted, suggestion, true)).toEqual({ ...wanted, fields: ['1', '4'] });
    expect(withSuggestion(wanted, suggestion, false).kinds).toEqual(['space']);
    expect(withSuggestion({ ...wanted, kinds: ['space'], fields: ['4'] }, suggestion, true)).toEqual({
      kinds: ['space'],
      fields: ['4'],
      places: ['110108'],
    });
  });
});
