import { DefaultNamingStrategy } from 'typeorm';

/** Columns of embedded objects are prefix and name as written: `clock_` and `due_at` give `clock_due_at`. */
export class PlainNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string, embeddedPrefixes: string[]): string {
    return [...embeddedPrefixes, customName || propertyName].join('');
  }
}
