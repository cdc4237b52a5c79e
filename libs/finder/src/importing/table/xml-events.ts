import { notWorkbook } from './zip-file.js';

export type XmlEvent =
  | { readonly open: string; readonly of: (attribute: string) => string | null }
  | { readonly close: string }
  | { readonly text: string };

const TAG = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/y;
/** So long may one tag or one text be. */
const LONGEST = 4 << 20;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The tags and texts of the XML in a workbook, in their order, prefixes taken off. It holds no document type and no
 * entities but the five that XML has, so that nothing in it can grow or reach outside.
 * @throws DomainError `import.not-xlsx` (422)
 */
export async function* xmlEvents(chunks: AsyncIterable<string>): AsyncGenerator<XmlEvent> {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    let at = 0;
    for (;;) {
      const [event, end] = readEvent(rest, at);
      if (end === at) break;
      at = end;
      yield* event;
    }
    rest = rest.slice(at);
    if (rest.length > LONGEST) throw notWorkbook();
  }
  if (rest.trim()) throw notWorkbook();
}

const NOTHING: readonly XmlEvent[] = [];

/** @returns what begins there and where it ends; the same place when its end is not there yet */
function readEvent(text: string, at: number): readonly [readonly XmlEvent[], number] {
  if (at >= text.length) return [NOTHING, at];
  if (text[at] !== '<') {
    const end = text.indexOf('<', at);
    return end === -1 ? [NOTHING, at] : [[{ text: plain(text.slice(at, end)) }], end];
  }
  if (text.startsWith('<!', at)) return readDeclaration(text, at);
  TAG.lastIndex = at;
  const tag = TAG.exec(text)?.[0];
  if (tag === undefined) return [NOTHING, at];
  const end = at + tag.length;
  return [tag.startsWith('<?') ? NOTHING : tagEvents(tag), end];
}

/** Comments and CDATA; a document type has no place in a workbook. */
function readDeclaration(text: string, at: number): readonly [readonly XmlEvent[], number] {
  for (const [begin, finish, isText] of [
    ['<!--', '-->', false],
    ['<![CDATA[', ']]>', true],
  ] as const) {
    if (!text.startsWith(begin, at)) continue;
    const end = text.indexOf(finish, at + begin.length);
    if (end === -1) return [NOTHING, at];
    return [isText ? [{ text: text.slice(at + begin.length, end) }] : NOTHING, end + finish.length];
  }
  if (text.length - at < '<![CDATA['.length) return [NOTHING, at];
  throw notWorkbook();
}

function tagEvents(tag: string): readonly XmlEvent[] {
  const name = /^<\/?(?:[^\s/>:]+:)?([^\s/>]+)/.exec(tag)?.[1] ?? '';
  if (tag.startsWith('</')) return [{ close: name }];
  const of = (attribute: string): string | null => {
    const found = new RegExp(`[\\s:]${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
    return found ? plain(found[1] ?? found[2] ?? '') : null;
  };
  const opened: XmlEvent = { open: name, of };
  return tag.endsWith('/>') ? [opened, { close: name }] : [opened];
}

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));/g, (whole, hex, decimal, name) => {
    const point = hex ? Number.parseInt(String(hex), 16) : decimal ? Number(decimal) : null;
    if (point !== null) return isCharacter(point) ? String.fromCodePoint(point) : '\ufffd';
    return NAMED[String(name)] ?? whole;
  });
}

/** Half a pair of surrogates is none, nor is what lies beyond Unicode. */
function isCharacter(point: number): boolean {
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}
