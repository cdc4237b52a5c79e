import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '#kernel';
import { loadIncubators, type Incubators } from './incubators.js';
import { isOpen, loadRounds, type Round } from './rounds.js';
import { loadScheme, type Kind, type KindFile, type SchemeFile } from './scheme-file.js';

/** What the configuration says of vouchers. Read once; a mistake stops the start. */
@Injectable()
export class Schemes {
  /** The latest first. */
  readonly rounds: readonly Round[] = loadRounds();
  private readonly incubators: Incubators = loadIncubators();
  private readonly schemes = new Map<string, SchemeFile>(
    this.rounds.map(({ scheme }) => [`${scheme.id}.${scheme.version}`, scheme]),
  );

  /** @throws DomainError 404 */
  round(id: string): Round {
    const round = this.rounds.find((known) => known.id === id);
    if (!round) throw notFound();
    return round;
  }

  /** @throws DomainError 404; `voucher.round-closed` 409 */
  openRound(id: string, at: Date): Round {
    const round = this.round(id);
    if (!isOpen(round, at)) throw new DomainError('voucher.round-closed', 409);
    return round;
  }

  /** The scheme with which a voucher began. @throws ConfigError when its file was taken away */
  scheme(id: string, version: number): SchemeFile {
    const key = `${id}.${version}`;
    const scheme = this.schemes.get(key) ?? loadScheme(id, version);
    this.schemes.set(key, scheme);
    return scheme;
  }

  /** @throws DomainError `voucher.kind-unknown` 422 when the scheme does not have this kind */
  kind(scheme: SchemeFile, id: Kind): KindFile {
    const kind = scheme.kinds.find((known) => known.id === id);
    if (!kind) throw new DomainError('voucher.kind-unknown', 422);
    return kind;
  }

  /** The kind of a voucher as its scheme was when it began. */
  kindOf(voucher: {
    readonly scheme: string;
    readonly schemeVersion: number;
    readonly kind: Kind;
  }): KindFile {
    return this.kind(this.scheme(voucher.scheme, voucher.schemeVersion), voucher.kind);
  }

  isIncubator(uscc: string): boolean {
    return this.incubators.items.some((item) => item.uscc === uscc);
  }

  get incubatorsSource(): Pick<Incubators, 'source' | 'verified'> {
    return this.incubators;
  }
}
