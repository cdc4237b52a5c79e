/** Deliveries to one subsystem at the same time. */
const AT_ONCE = 8;

/** A delivery stands in line for its subsystem when its turn comes within about so many milliseconds. */
const LINE_MS = 1000;

/** Deliveries in a row without any answer after which a subsystem is left alone for a while. */
const SILENCES = 3;

/** How long it is left alone: doubling from the first to the second while it stays silent. */
const REST_MS = 2000;
const LONGEST_REST_MS = 60_000;

/** A delivery's turn has not come: the subsystem is busy with others, or was silent a moment ago. */
export class NotNow extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotNow';
  }
}

/** The subsystem has answered, and did not take it. */
export class LogoutRefused extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'LogoutRefused';
  }
}

/** The subsystem gave no answer at all, in contrast to one that says no. */
export type IsSilence = (error: unknown) => boolean;

/**
 * Keeps a subsystem that is slow or dead from holding up the others: of all deliveries that a process works on, only a
 * few are for the same one, and one that has been silent is tried with a single delivery now and then.
 */
export class DeliveryLanes {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly isSilence: IsSilence) {}

  /** @throws NotNow when the queue should try this one later; what the work throws otherwise */
  run(subsystem: string, work: () => Promise<void>): Promise<void> {
    const lane = this.lanes.get(subsystem) ?? new Lane(this.isSilence);
    this.lanes.set(subsystem, lane);
    return lane.run(work);
  }
}

class Lane {
  private active = 0;
  private readonly line: (() => void)[] = [];
  /** Milliseconds of a delivery, of late. */
  private usual = 20;
  /** Deliveries in a row without an answer. */
  private silences = 0;
  private restsUntil = 0;
  private probing = false;

  constructor(private readonly isSilence: IsSilence) {}

  async run(work: () => Promise<void>): Promise<void> {
    if (this.active >= AT_ONCE) await this.standInLine();
    else this.active += 1;
    try {
      await (this.silences < SILENCES ? this.measure(work) : this.probe(work));
    } finally {
      // Whoever stands in line takes over the place.
      const next = this.line.shift();
      if (next) next();
      else this.active -= 1;
    }
  }

  private async standInLine(): Promise<void> {
    if ((this.line.length * this.usual) / AT_ONCE > LINE_MS) {
      throw new NotNow('the subsystem is busy with others');
    }
    await new Promise<void>((resume) => this.line.push(resume));
  }

  private async measure(work: () => Promise<void>): Promise<void> {
    const began = performance.now();
    try {
      await work();
      this.silences = 0;
    } catch (error) {
      // Those that were under way when it fell silent say nothing new.
      if (this.isSilence(error) && (this.silences < SILENCES || this.probing)) this.rest();
      throw error;
    } finally {
      this.usual = this.usual * 0.8 + (performance.now() - began) * 0.2;
    }
  }

  private async probe(work: () => Promise<void>): Promise<void> {
    if (this.probing || Date.now() < this.restsUntil)
      throw new NotNow('the subsystem was silent a moment ago');
    this.probing = true;
    try {
      await this.measure(work);
    } finally {
      this.probing = false;
    }
  }

  private rest(): void {
    this.silences += 1;
    const longer = this.silences - SILENCES;
    if (longer >= 0)
      this.restsUntil = Date.now() + Math.min(LONGEST_REST_MS, REST_MS * 2 ** Math.min(10, longer));
  }
}
