const END_OF_CENTRAL_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
/** The record itself and the longest comment after it (PKWARE APPNOTE §4.3.16). */
const ARCHIVE_TAIL = 22 + 0xffff;
const MARKUP = /<(?:!doctype\s+html|html|script|svg|iframe|\?php|%@)[\s>a-z]/i;

/** Could an unpacker take this for a ZIP archive (and Java for a program)? Such files are read from their end. */
export function carriesArchive(bytes: Buffer): boolean {
  return bytes.subarray(Math.max(0, bytes.length - ARCHIVE_TAIL)).includes(END_OF_CENTRAL_DIRECTORY);
}

/** Could something take this for a web page or a server's script? */
export function carriesMarkup(bytes: Buffer): boolean {
  return MARKUP.test(bytes.toString('latin1'));
}
