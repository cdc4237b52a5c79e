/** A map that forgets its oldest entries beyond a number. */
export class RecentMap<K, V> extends Map<K, V> {
  constructor(private readonly limit: number) {
    super();
  }

  override set(key: K, value: V): this {
    this.delete(key);
    super.set(key, value);
    const [oldest] = this.size > this.limit ? this.keys() : [];
    if (oldest !== undefined) this.delete(oldest);
    return this;
  }
}
