type Prepare = (turn: number) => Promise<() => Promise<unknown>>;

/**
 * Median milliseconds of two acts. They are done in turns, so that whatever else the machine does slows both.
 * @param acts each prepares a turn and gives what is measured of it
 */
export async function typicalTimes(turns: number, ...acts: readonly [Prepare, Prepare]) {
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [at, prepare] of acts.entries()) {
      const act = await prepare(turn);
      const start = performance.now();
      await act();
      times[at]!.push(performance.now() - start);
    }
  }
  return times.map(median) as [number, number];
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
