import { Injectable } from '@nestjs/common';
import { nameKey, type Text } from '#kernel';
import { Db } from '#platform';
import { Organisation, type OrganisationKind } from './company.entity.js';
import type { OrganisationList } from './company.schema.js';
import { Dictionaries } from './dictionaries.js';

const LIMIT = 20;

const KINDS: Readonly<Record<OrganisationKind, Text>> = {
  university: { zh: '高等学校', en: 'University' },
  institute: { zh: '科研院所', en: 'Research institute' },
};

/** Universities and institutes by a part of their Chinese or English name. */
@Injectable()
export class FindOrganisations {
  constructor(
    private readonly db: Db,
    private readonly dictionaries: Dictionaries,
  ) {}

  /** At most twenty; names that begin with the text come first, then the shorter ones. */
  async run(part: string): Promise<OrganisationList> {
    const key = nameKey(part);
    if (key === '') return { items: [] };
    const found = await this.db.read
      .createQueryBuilder(Organisation, 'o')
      .where('LOCATE(:key, o.searchKey) > 0', { key })
      .orderBy('LOCATE(:key, o.searchKey) > 1', 'ASC')
      .addOrderBy('CHAR_LENGTH(o.name)', 'ASC')
      .addOrderBy('o.id', 'ASC')
      .limit(LIMIT)
      .getMany();
    return {
      items: found.map(({ name, nameEn, kind, division }) => ({
        name,
        nameEn,
        kind: KINDS[kind],
        place: this.dictionaries.nameIn(this.dictionaries.divisions, division),
      })),
    };
  }
}
