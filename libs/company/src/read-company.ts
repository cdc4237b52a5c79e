import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { notFound, type Text } from '#kernel';
import type { Taxonomy } from '#dictionaries';
import { CompanyProfiles } from './company-profiles.js';
import type { CompanyView } from './company.schema.js';
import { Dictionaries } from './dictionaries.js';

/** The record of the company that the actor acts for. */
@Injectable()
export class ReadCompany {
  constructor(
    private readonly profiles: CompanyProfiles,
    private readonly dictionaries: Dictionaries,
  ) {}

  /** @throws DomainError 404 when the person acts for no company */
  async run(actor: Actor): Promise<CompanyView> {
    if (!actor.company) throw notFound();
    const profile = await this.profiles.of(actor.company);
    const { id, name, uscc, district, registeredOn, address, legalRepresentative, employees } = profile;
    return {
      id,
      name,
      uscc,
      district,
      districtName: this.dictionaries.nameIn(this.dictionaries.divisions, district) ?? same(district),
      registeredOn,
      industry: this.#coded(this.dictionaries.industries, profile.industry),
      field: this.#coded(this.dictionaries.fields, profile.field),
      address,
      legalRepresentative,
      employees,
      demo: profile.demonstration,
    };
  }

  #coded(list: Taxonomy, code: string | null): { code: string; name: Text } | null {
    return code === null ? null : { code, name: this.dictionaries.nameIn(list, code) ?? same(code) };
  }
}

function same(code: string): Text {
  return { zh: code, en: code };
}
