/** A table on its way to whoever asked for it. */
export interface SentTable {
  readonly fileName: string;
  readonly type: string;
  readonly content: AsyncIterable<string | Buffer>;
}

/** UTF-8 with a byte order mark, nothing that runs as a formula: see `csvHead`. */
export function csvTable(name: string, content: AsyncIterable<string>): SentTable {
  return { fileName: `${name}.csv`, type: 'text/csv; charset=utf-8', content };
}

export function xlsxTable(name: string, content: AsyncIterable<Buffer>): SentTable {
  return {
    fileName: `${name}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  };
}
