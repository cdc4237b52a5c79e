/** An element of a document: its text when it has no children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const TOKEN = new RegExp(String.raw`<(/?)(${NAME})((?:\s+${NAME}="[^"<]*")*)\s*(/?)>|([^<]+)`, 'y');
const CHARACTERS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads what may stand in a document of ours and nothing else: elements, attributes in double quotes, text. A document
 * type, a comment, an entity of its own or a character that XML 1.0 does not have breaks it off, and so does anything
 * that is not closed in order.
 */
export function parseXml(document: string): XmlElement {
  if (!CHARACTERS.test(document)) throw new Error('a character that XML does not have');
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '').trim();
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ];
  for (let at = 0; at < body.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(body);
    if (!token) throw new Error(`not well-formed at ${body.slice(at, at + 60)}`);
    const [, closing, name = '', attributes = '', empty, text] = token;
    if (text !== undefined) open.at(-1)!.text += plain(text);
    else if (!closing) open.push({ name, attributes: pairs(attributes), children: [], text: '' });
    if (closing || empty) {
      const done = open.pop()!;
      if (done.name !== name || open.length === 0) throw new Error(`${name} closes ${done.name}`);
      open.at(-1)!.children.push(done);
    }
  }
  const [root, ...more] = open[0]!.children;
  if (!root || more.length > 0 || open.length > 1 || open[0]!.text.trim()) throw new Error('not one element');
  return root;
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, plain(value!)]),
  );
}

function plain(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+));|&/g, (whole, code?: string, name?: string) => {
    const character = code ? String.fromCodePoint(Number(code)) : name && ENTITIES[name];
    if (!character) throw new Error(`not an entity: ${whole}`);
    return character;
  });
}
