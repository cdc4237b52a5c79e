interface Entry<In, Out> {
  readonly item: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Does together what is asked for one by one: what comes while a batch is under way goes into the next one, in the order
 * in which it came. Whoever comes alone waits for nobody, and a thousand at once wait for tens of answers instead of a
 * thousand.
 */
export class Batches<In, Out> {
  private readonly waiting: Entry<In, Out>[] = [];
  private draining = false;

  /**
   * @param work answers an outcome for each item, in their order; it is done again, item by item, when it fails
   * @param most how many items it takes at once
   */
  constructor(
    private readonly work: (items: readonly In[]) => Promise<readonly Out[]>,
    private readonly most = 100,
  ) {}

  add(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0, this.most));
    this.draining = false;
  }

  private async settle(entries: readonly Entry<In, Out>[]): Promise<void> {
    try {
      const outcomes = await this.work(entries.map(({ item }) => item));
      if (outcomes.length !== entries.length) throw new Error('a batch must answer every item');
      for (const [at, { resolve }] of entries.entries()) resolve(outcomes[at] as Out);
    } catch (error) {
      const [only] = entries;
      if (entries.length === 1) only?.reject(error);
      // What is wrong with one must not fail the others: each on its own, still in order.
      else for (const entry of entries) await this.settle([entry]);
    }
  }
}
