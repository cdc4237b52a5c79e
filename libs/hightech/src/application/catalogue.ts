import { Injectable } from '@nestjs/common';
import { loadDivisions, loadWorkingCalendar, type Taxonomy } from '#dictionaries';
import { loadForm, type Form } from '#forms';
import { DomainError, notFound, type Text, type WorkingCalendar } from '#kernel';
import { loadRuleSet, type RuleSet } from '#rules';
import { currentRound, isOpen, loadProgramme, type Programme, type Round } from '../programme.js';

/** Programmes that are applied for here, in the order in which they are shown. */
const PROGRAMMES = ['national-hte'] as const;

/** What the configuration says: programmes, forms, rules, calendar, districts. Read once; a mistake stops the start. */
@Injectable()
export class Catalogue {
  readonly programmes: readonly Programme[] = PROGRAMMES.map((id) => loadProgramme(id));
  readonly calendar: WorkingCalendar = loadWorkingCalendar();
  private readonly divisions: Taxonomy = loadDivisions();
  private readonly forms = new Map<string, Form>(
    this.programmes.map(({ form }) => [`${form.id}.${form.version}`, form]),
  );
  private readonly ruleSets = new Map<string, RuleSet>(
    this.programmes.map(({ ruleSet }) => [`${ruleSet.file.id}.${ruleSet.file.version}`, ruleSet]),
  );

  /** @throws DomainError `hightech.unknown-programme` 404 */
  programme(id: string): Programme {
    const programme = this.programmes.find((known) => known.id === id);
    if (!programme) throw new DomainError('hightech.unknown-programme', 404);
    return programme;
  }

  /** @throws DomainError `hightech.round-closed` 409 */
  openRound(programme: Programme, at: Date): Round {
    const round = currentRound(programme, at);
    if (!round || !isOpen(round, at)) throw new DomainError('hightech.round-closed', 409);
    return round;
  }

  /** The form version with which a case began. @throws ConfigError when its file was taken away */
  form(id: string, version: number): Form {
    return remembered(this.forms, `${id}.${version}`, () => loadForm(id, version));
  }

  /** As `form`, for an id that somebody asks for. @throws DomainError 404 */
  publishedForm(id: string, version: number): Form {
    const current = this.programmes.find(({ form }) => form.id === id)?.form;
    if (!current || version > current.version) throw notFound();
    return this.form(id, version);
  }

  /** The rules with which a case began. @throws ConfigError when their file was taken away */
  ruleSet(id: string, version: number): RuleSet {
    return remembered(this.ruleSets, `${id}.${version}`, () => loadRuleSet(id, version));
  }

  /** The name of a district anywhere in the country; of an unknown one its code. */
  districtName(code: string): Text {
    const district = this.divisions.find(code);
    return district ? { zh: district.zh, en: district.en } : { zh: code, en: code };
  }
}

function remembered<T>(known: Map<string, T>, key: string, load: () => T): T {
  const value = known.get(key) ?? load();
  known.set(key, value);
  return value;
}
