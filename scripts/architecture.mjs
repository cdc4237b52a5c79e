// Draws the picture in ARCHITECTURE.md from the table of layers that the boundaries check enforces.
// `--check` only says whether the picture in the file is that of the table.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layers } from './checks/layers.mjs';
import { root } from './setup/layout.mjs';

const begin = '<!-- picture:begin -->';
const end = '<!-- picture:end -->';
const path = join(root, 'ARCHITECTURE.md');

/** Everything that a layer reaches by way of others. */
function reachable(layer) {
  const found = new Set();
  const visit = (name) => {
    for (const next of layers.find((candidate) => candidate.name === name).mayImport) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(layer);
  return found;
}

/** Arrows to the nearest layers only: what these may import is understood. */
const nearest = ({ mayImport }) =>
  mayImport.filter((name) => !mayImport.some((other) => other !== name && reachable(other).has(name)));

/** Folders of a layer that exist, so that the picture shows the house as it stands. */
const present = ({ under, members }) => {
  const folders = readdirSync(join(root, under));
  return members.filter((member) => folders.includes(member));
};

function picture() {
  const id = (name) => name.replaceAll('-', '_');
  return [
    '```mermaid',
    'flowchart TD',
    ...layers.map((layer) => `  ${id(layer.name)}["<b>${layer.name}</b><br/>${present(layer).join(' · ')}"]`),
    ...layers.flatMap((layer) => nearest(layer).map((name) => `  ${id(layer.name)} --> ${id(name)}`)),
    '```',
  ].join('\n');
}

const text = readFileSync(path, 'utf8');
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (after === undefined) throw new Error(`${path} lacks the lines ${begin} and ${end}`);
const wanted = `${before}${begin}\n\n${picture()}\n\n${end}${after}`;
if (process.argv.includes('--check')) {
  if (wanted !== text) {
    console.error('the picture in ARCHITECTURE.md is out of date: npm run architecture');
    process.exitCode = 1;
  }
} else writeFileSync(path, wanted);
