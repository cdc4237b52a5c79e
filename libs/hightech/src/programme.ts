import { configFolder, readConfigFile, textSchema } from '#dictionaries';
import { loadForm, type Form } from '#forms';
import { endOfDay, shanghaiDay, type Text } from '#kernel';
import { loadRuleSet, type RuleSet } from '#rules';
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const versioned = z.strictObject({ id, version: z.int().min(1) });
const workingDays = z.int().min(1).max(250);

const programmeSchema = z.strictObject({
  id,
  name: textSchema,
  summary: textSchema,
  form: versioned,
  ruleSet: versioned,
  rounds: z
    .array(
      z.strictObject({
        id,
        name: textSchema,
        opensOn: z.iso.date(),
        closesOn: z.iso.date(),
        /** Shown to people as 示例. */
        demonstration: z.boolean(),
      }),
    )
    .max(40),
  /** Time limits in working days. */
  limits: z.strictObject({ district: workingDays, correction: workingDays, municipal: workingDays }),
  /** Share of a limit after which the reviewer is reminded. */
  remindAt: z.number().gt(0).lt(1),
  certificate: z.strictObject({
    title: textSchema,
    /** Letters before the year of the number and figures of the region after it: `GR2026 11 000123`. */
    series: z.strictObject({
      letters: z.string().regex(/^[A-Z]{1,4}$/),
      region: z.string().regex(/^\d{2}$/),
    }),
    validYears: z.int().min(1).max(10),
    authorities: z.array(textSchema).min(1).max(5),
  }),
  source: textSchema,
  verified: z.boolean(),
});

/** `config/programmes/ID.json`. */
export type ProgrammeFile = z.output<typeof programmeSchema>;
export type RoundFile = ProgrammeFile['rounds'][number];

/** A programme is a form version, a rule set, rounds, time limits and a certificate: all of it configuration. */
export interface Programme {
  readonly id: string;
  readonly file: ProgrammeFile;
  /** The version with which a new case begins. */
  readonly form: Form;
  readonly ruleSet: RuleSet;
}

/** One round of a programme with its limits as instants; `closesAt` is 24:00 Shanghai of the last day, exclusive. */
export interface Round {
  readonly id: string;
  readonly name: Text;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly demonstration: boolean;
}

/**
 * Reads a programme with its form and rule set.
 * @throws ConfigError listing every mistake of the first wrong file
 */
export function loadProgramme(programmeId: string, folder = configFolder()): Programme {
  const file = readConfigFile(`programmes/${programmeId}.json`, programmeSchema, folder, (read) => [
    ...(read.id === programmeId ? [] : [`id: ${read.id} does not agree with the file's name`]),
    ...read.rounds
      .filter(({ opensOn, closesOn }) => opensOn > closesOn)
      .map((round) => `rounds.${round.id}: closes before it opens`),
  ]);
  return {
    id: file.id,
    file,
    form: loadForm(file.form.id, file.form.version, folder),
    ruleSet: loadRuleSet(file.ruleSet.id, file.ruleSet.version, folder),
  };
}

/** The round that is open at an instant, or else the next one to open; `null` when neither is announced. */
export function currentRound({ file }: Programme, at: Date): Round | null {
  const today = shanghaiDay(at);
  const coming = file.rounds
    .filter(({ closesOn }) => closesOn >= today)
    .toSorted((a, b) => a.opensOn.localeCompare(b.opensOn));
  return coming[0] ? roundOf(coming[0]) : null;
}

export function isOpen(round: Round, at: Date): boolean {
  return round.opensAt <= at && at < round.closesAt;
}

function roundOf({ id, name, opensOn, closesOn, demonstration }: RoundFile): Round {
  const opensAt = new Date(endOfDay(opensOn).getTime() - 86_400_000);
  return { id, name, opensAt, closesAt: endOfDay(closesOn), demonstration };
}
