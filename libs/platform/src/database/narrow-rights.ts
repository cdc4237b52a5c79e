import { DataSource, type DataSourceOptions } from 'typeorm';
import { DomainError, defineMessages } from '#kernel';
import { databaseOptions } from './database.module.js';

defineMessages({
  'database.no-grant-option': {
    zh: '迁移账号无权分配权限。请以数据库管理员身份执行：{statement}',
    en: 'The account that migrates may not hand out rights. As the administrator of the database run: {statement}',
  },
});

const CHANGES = ['UPDATE', 'DELETE'] as const;

/** Tables of which a process may do less than the usual: what it may do beyond reading and adding. */
export type TableRights = Readonly<Record<string, readonly (typeof CHANGES)[number][]>>;

/** Who is to have which rights. */
export interface Narrowing {
  /** Of an account with GRANT OPTION on the schema. */
  readonly migrator: DataSourceOptions;
  /** Address with which the processes connect. */
  readonly url: string;
  readonly tables: TableRights;
}

/**
 * Gives the account of the processes the rights that it needs, table by table: since no right forbids, changing and
 * deleting cannot be given for the schema as a whole. Comes after every migration, as new tables bring no rights with
 * them. Processes that run meanwhile lose none on the way; those of before lose what is taken when they connect anew.
 *
 * @returns the account of the processes, such as `portal@%`; null when they connect as the migrator, who keeps all
 * @throws DomainError `database.no-grant-option` (500)
 */
export async function narrowRights({ migrator, url, tables }: Narrowing): Promise<string | null> {
  const account = await connected(databaseOptions(url, [], [], 1), accountOf);
  return connected(migrator, async (source) => {
    const own = await accountOf(source);
    if (own === account) return null;
    const statements = await statementsFor(source, quotedAccount(account), tables);
    try {
      for (const statement of statements) await source.query(statement);
    } catch (error) {
      if (!(error as { code?: string }).code?.endsWith('_DENIED_ERROR')) throw error;
      const statement = `GRANT ALL PRIVILEGES ON ${await schemaOf(source)}.* TO ${quotedAccount(own)} WITH GRANT OPTION`;
      throw new DomainError('database.no-grant-option', 500, { params: { statement }, cause: error });
    }
    return account;
  });
}

async function statementsFor(source: DataSource, to: string, tables: TableRights): Promise<string[]> {
  const schema = await schemaOf(source);
  const rows: { name: string }[] = await source.query(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  return [
    ...rows.flatMap(({ name }) => tableStatements(`${schema}.\`${name}\``, to, tables[name] ?? CHANGES)),
    // Only from what somebody has can be taken; what is given here is what stays.
    `GRANT SELECT, INSERT ON ${schema}.* TO ${to}`,
    `REVOKE UPDATE, DELETE ON ${schema}.* FROM ${to}`,
  ];
}

function tableStatements(table: string, to: string, allowed: readonly string[]): string[] {
  const denied = CHANGES.filter((right) => !allowed.includes(right));
  const grant = `GRANT ${['SELECT', ...allowed].join(', ')} ON ${table} TO ${to}`;
  return denied.length === 0 ? [grant] : [grant, `REVOKE ${denied.join(', ')} ON ${table} FROM ${to}`];
}

async function connected<T>(
  options: DataSourceOptions,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = await new DataSource(options).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

async function accountOf(source: DataSource): Promise<string> {
  const [row]: { account: string }[] = await source.query('SELECT CURRENT_USER() AS account');
  return row?.account ?? '';
}

async function schemaOf(source: DataSource): Promise<string> {
  const [row]: { name: string }[] = await source.query('SELECT DATABASE() AS name');
  return `\`${row?.name ?? ''}\``;
}

/** `portal@%` as a statement names it: `'portal'@'%'`. */
function quotedAccount(account: string): string {
  const at = account.lastIndexOf('@');
  const quoted = (part: string) => `'${part.replaceAll("'", "''")}'`;
  return `${quoted(account.slice(0, at))}@${quoted(account.slice(at + 1))}`;
}
