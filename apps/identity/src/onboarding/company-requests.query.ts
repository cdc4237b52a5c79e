import { Company, CompanyRequest, listAdministrators, Person, RequestDocument } from '#identity';
import type { Tx } from '#platform';
import { In, Not } from 'typeorm';

/** A request as the staff's list shows it. */
export interface ListedRequest {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
  readonly applicant: string;
  readonly isNew: boolean;
  readonly state: CompanyRequest['state'];
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
}

const MOST_WAITING = 200;
const MOST_DECIDED = 20;

interface Row extends Omit<ListedRequest, 'isNew'> {
  readonly known: number | string;
}

const SQL = `
  SELECT r.id, r.uscc, r.name, p.name AS applicant, c.id IS NOT NULL AS known, r.state,
    r.created_at AS createdAt, r.decided_at AS decidedAt, d.name AS decidedBy
  FROM company_request r JOIN person p ON p.id = r.person_id
    LEFT JOIN company c ON c.uscc = r.uscc LEFT JOIN person d ON d.id = r.decided_by`;

/** What waits, the oldest first, and what was decided lately. */
export async function listRequests(
  read: Tx,
): Promise<{ readonly waiting: ListedRequest[]; readonly decided: ListedRequest[] }> {
  const [waiting, decided] = (await Promise.all([
    read.query(`${SQL} WHERE r.state = 'waiting' ORDER BY r.created_at, r.id LIMIT ${MOST_WAITING}`),
    read.query(
      `${SQL} WHERE r.state IN ('approved', 'refused') ORDER BY r.decided_at DESC, r.id LIMIT ${MOST_DECIDED}`,
    ),
  ])) as [Row[], Row[]];
  return { waiting: waiting.map(listed), decided: decided.map(listed) };
}

function listed({ known, ...row }: Row): ListedRequest {
  return { ...row, isNew: Number(known) === 0 };
}

/** A request with everything that helps to decide on it. */
export interface RequestInDetail {
  readonly request: CompanyRequest;
  readonly applicant: Person;
  readonly document: Pick<RequestDocument, 'type' | 'size' | 'sha256'>;
  /** The company, when it is known already, and how many administrators it has. */
  readonly known: { readonly id: string; readonly name: string; readonly administrators: number } | null;
  /** Other requests for the same company that wait. */
  readonly rivals: number;
}

export async function requestInDetail(read: Tx, id: string): Promise<RequestInDetail | null> {
  const request = await read.findOneBy(CompanyRequest, { id });
  if (!request) return null;
  const { uscc, personId, documentSha256: sha256 } = request;
  const company = await read.findOneBy(Company, { uscc });
  const [applicant, document, rivals, administrators] = await Promise.all([
    read.findOneByOrFail(Person, { id: personId }),
    read.findOneOrFail(RequestDocument, {
      where: { sha256 },
      select: { type: true, size: true, sha256: true },
    }),
    read.countBy(CompanyRequest, { uscc, state: 'waiting', id: Not(id) }),
    company ? listAdministrators(read, company.id, new Date()) : [],
  ]);
  const known = company && { id: company.id, name: company.name, administrators: administrators.length };
  return { request, applicant, document, known, rivals };
}

/** A person's own requests, the latest first. */
export function ownRequests(read: Tx, personId: string): Promise<CompanyRequest[]> {
  return read.find(CompanyRequest, {
    where: { personId, state: In(['waiting', 'approved', 'refused', 'withdrawn']) },
    order: { createdAt: 'DESC' },
    take: 10,
  });
}
