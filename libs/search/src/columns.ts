import { LastDays } from './closing.js';
import type { Place } from './distance.js';
import { FacetColumn } from './facet-column.js';
import { FacetGroup } from './facet-group.js';
import { grown } from './grown.js';

/** What the ranking and the counts ask of every document that matches, kept in memory by row number. */
export interface RowFacts {
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly closesOn: number | null;
  readonly confirmedOn: number;
  readonly pinned: boolean;
  /** Characters of title and body. */
  readonly length: number;
  readonly place: Place | null;
}

/** All columns of an index. */
export class Columns {
  /** One more than the largest row number. */
  span = 0;
  private present = new Uint8Array(1024);
  private confirmed = new Int32Array(1024);
  private pins = new Uint8Array(1024);
  private lengths = new Int32Array(1024);
  readonly lastDays = new LastDays();
  /** Few of them are somewhere. */
  private readonly places = new Map<number, Place>();
  private readonly byName = new Map<string, FacetColumn>();
  private groups: FacetGroup[] = [];

  set(row: number, facts: RowFacts): void {
    this.make(row);
    this.present[row] = 1;
    this.lastDays.set(row, facts.closesOn);
    this.confirmed[row] = facts.confirmedOn;
    this.pins[row] = facts.pinned ? 1 : 0;
    this.lengths[row] = facts.length;
    if (facts.place) this.places.set(row, facts.place);
    else this.places.delete(row);
    for (const name of Object.keys(facts.facets)) this.facet(name);
    this.setFacets(row, facts.facets);
  }

  remove(row: number): void {
    this.make(row);
    this.present[row] = 0;
    this.places.delete(row);
    this.setFacets(row, {});
  }

  /** Lets facets be counted together that have few combinations of values, after much was set. */
  gather(): void {
    const gathered: FacetGroup[] = [];
    for (const group of this.groups)
      if (!gathered.some((other) => other.takes(group, this.span))) gathered.push(group);
    this.groups = gathered;
  }

  get facets(): ReadonlyMap<string, FacetColumn> {
    return this.byName;
  }

  /** Every row that there is, ascending. */
  rows(): Uint32Array {
    const rows = new Uint32Array(this.span);
    let count = 0;
    for (let row = 0; row < this.span; row += 1) if (this.present[row] === 1) rows[count++] = row;
    return rows.slice(0, count);
  }

  isClosed(row: number, today: number): boolean {
    return this.lastDays.of(row) < today;
  }

  /** Days since somebody confirmed it. */
  age(row: number, today: number): number {
    return Math.max(0, today - this.confirmed[row]!);
  }

  length(row: number): number {
    return this.lengths[row]!;
  }

  placeOf(row: number): Place | undefined {
    return this.places.get(row);
  }

  isPinned(row: number): boolean {
    return this.pins[row] === 1;
  }

  private facet(name: string): FacetColumn {
    const known = this.byName.get(name);
    if (known) return known;
    const group = new FacetGroup(this.present.length);
    const facet = new FacetColumn(name, group);
    group.add(facet);
    this.groups.push(group);
    this.byName.set(name, facet);
    return facet;
  }

  private setFacets(row: number, values: RowFacts['facets']): void {
    for (const group of this.groups) group.set(row, values);
  }

  private make(row: number): void {
    this.span = Math.max(this.span, row + 1);
    if (row < this.present.length) return;
    this.present = grown(this.present, row);
    this.confirmed = grown(this.confirmed, row);
    this.pins = grown(this.pins, row);
    this.lengths = grown(this.lengths, row);
    this.setFacets(row, {});
  }
}
