import { createWriteStream, type WriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { defineMessages, DomainError, systemClock } from '#kernel';
import { databaseSetting, loadConfig, withDatabase } from '#platform';
import { entryImport, KINDS, PORTAL_ENTITIES, type ImportFault, type ImportReport } from '#subsystems';
import { z } from 'zod';
import { UsageError, type Command } from './command.js';
import { readArguments, required } from './read-arguments.js';

defineMessages({
  'import.lines-refused': {
    zh: '有 {count} 处错误，相应的行没有导入。',
    en: 'There are {count} faults; the lines that have them were left out.',
  },
});

const settings = z.object({ DATABASE_URL: databaseSetting });

/** Shown on the screen; a report file holds all. */
const SHOWN = 20;
const EVERY_MS = 2000;

export const importCommand: Command = {
  name: 'import',
  usage:
    '--kind KIND --file FILE --source NAME --licence TEXT [--address URL] [--dry-run] [--json] [--report FILE.csv]',
  summary: `brings the lines of a CSV or XLSX file into a directory (${KINDS.join(', ')}) and says what is wrong with the others`,
  async run(args, env, { out, note }) {
    const { values } = readArguments(args, {
      kind: { type: 'string' },
      file: { type: 'string' },
      source: { type: 'string' },
      licence: { type: 'string' },
      address: { type: 'string' },
      report: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const order = {
      kind: kindOf(required(values.kind, '--kind')),
      file: await readable(required(values.file, '--file')),
      source: {
        name: textOf(required(values.source, '--source'), 120, '--source'),
        licence: textOf(required(values.licence, '--licence'), 500, '--licence'),
        address: values.address === undefined ? null : addressOf(values.address),
      },
      by: { person: null, reason: 'import' as const },
      dryRun: values['dry-run'],
    };
    const faults = values.report === undefined ? null : faultFile(values.report);
    const progress = progressTo(note);
    const report = await withDatabase(loadConfig(settings, env).DATABASE_URL, PORTAL_ENTITIES, (db) =>
      entryImport(db, systemClock).run(order, {
        onProgress: progress,
        ...(faults ? { onFault: (fault: ImportFault) => faults.write(faultLine(fault)) } : {}),
      }),
    );
    if (faults) await finished(faults.end());
    out(values.json ? JSON.stringify(report) : summaryOf(report));
    if (!values.json) for (const fault of report.faults.slice(0, SHOWN)) note(shown(fault));
    if (report.faultCount > 0) {
      throw new DomainError('import.lines-refused', 422, { params: { count: report.faultCount } });
    }
  },
};

function kindOf(text: string): (typeof KINDS)[number] {
  const kind = KINDS.find((known) => known === text);
  if (!kind) throw new UsageError(`there is no directory ${text}: ${KINDS.join(', ')}`);
  return kind;
}

async function readable(file: string): Promise<string> {
  return access(file).then(
    () => file,
    () => {
      throw new UsageError(`${file} cannot be read`);
    },
  );
}

function textOf(text: string, most: number, option: string): string {
  if (text.length > most) throw new UsageError(`${option} can have at most ${most} characters`);
  return text;
}

function addressOf(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new UsageError('--address has to begin with https:// or http://');
  }
  return textOf(text, 500, '--address');
}

function progressTo(note: (line: string) => void): (report: ImportReport) => void {
  const begun = Date.now();
  let next = begun + EVERY_MS;
  return ({ lines, refused }) => {
    if (Date.now() < next) return;
    next = Date.now() + EVERY_MS;
    const rate = Math.round((lines / (Date.now() - begun)) * 1000);
    note(`${lines} lines so far, ${refused} refused, ${rate} a second`);
  };
}

function summaryOf(report: ImportReport): string {
  const { lines, created, changed, unchanged, refused, ignored, complete, dryRun, encoding } = report;
  return [
    `${dryRun ? 'would be: ' : ''}${lines} lines: ${created} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused`,
    ...(encoding === 'gb18030' ? ['read as GB18030'] : []),
    ...(ignored.length > 0 ? [`columns that mean nothing here: ${ignored.join(', ')}`] : []),
    ...(complete ? [] : ['the file was not read to its end']),
  ].join('\n');
}

function shown({ line, column, message }: ImportFault): string {
  return `  line ${line}${column === null ? '' : `, ${column}`}: ${message.en}`;
}

function faultFile(file: string): WriteStream {
  const stream = createWriteStream(file);
  stream.write('\ufeffline,column,code,message,说明\r\n');
  return stream;
}

function faultLine({ line, column, code, message }: ImportFault): string {
  // A heading comes from the file, and might be taken for a formula.
  const heading = /^[=+\-@\t\r]/.test(column ?? '') ? `'${column}` : (column ?? '');
  const cells = [String(line), heading, code, message.en, message.zh];
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}
