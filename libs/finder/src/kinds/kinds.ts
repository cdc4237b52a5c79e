import { Injectable } from '@nestjs/common';
import { loadDivisions, loadFields, type Taxonomy } from '#dictionaries';
import { invalidFields } from '#kernel';
import { EntryCheck, type EntryContent, type TypedEntry } from './check-entry.js';
import { loadKinds, type Kind, type KindFile } from './kinds-file.js';

/** The six directories as they are configured, and the lists that their fields take values from; read once. */
@Injectable()
export class Kinds {
  readonly files: ReadonlyMap<Kind, KindFile> = loadKinds();
  #lists?: { readonly divisions: Taxonomy; readonly fields: Taxonomy };
  #check?: EntryCheck;

  get lists(): { readonly divisions: Taxonomy; readonly fields: Taxonomy } {
    this.#lists ??= { divisions: loadDivisions(), fields: loadFields() };
    return this.#lists;
  }

  /** Reads what people type or import. */
  get check(): EntryCheck {
    this.#check ??= new EntryCheck(this.files, this.lists);
    return this.#check;
  }

  /** What somebody typed, as it can be stored. @throws DomainError `finder.entry-incomplete` 422 with the fields */
  checked(kind: Kind, typed: TypedEntry): EntryContent {
    const { content, faults } = this.check.run(kind, typed);
    if (faults.length > 0) throw invalidFields(faults, 'finder.entry-incomplete');
    return content;
  }

  of(kind: Kind): KindFile {
    const file = this.files.get(kind);
    if (!file) throw new Error(`there is no kind ${kind}`);
    return file;
  }

  /** The last day on which something can be done with an entry of these values; null when there is none. */
  closesOn(kind: Kind, fields: Readonly<Record<string, string | readonly string[]>>): string | null {
    const field = this.of(kind).fields.find((one) => one.type === 'day' && one.closes);
    const day = field ? fields[field.id] : undefined;
    return typeof day === 'string' ? day : null;
  }
}
