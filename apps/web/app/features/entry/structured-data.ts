import type { FinderEntry } from '../../api/types';

type Data = Readonly<Record<string, unknown>>;

/** What schema.org calls an entry of each directory, by the value of the field that tells more; `''`: all others. */
const TYPES: Readonly<
  Record<FinderEntry['kind'], { readonly by: string; readonly is: Readonly<Record<string, string>> }>
> = {
  policy: { by: 'level', is: { '': 'Legislation', call: 'GovernmentService' } },
  funding: {
    by: 'type',
    is: {
      '': 'FinancialProduct',
      fund: 'InvestmentFund',
      loan: 'LoanOrCredit',
      subsidy: 'GovernmentService',
    },
  },
  space: { by: 'type', is: { '': 'Place' } },
  talent: { by: 'type', is: { '': 'Service', job: 'JobPosting', programme: 'GovernmentService' } },
  technology: { by: 'type', is: { '': 'CreativeWork', 'research-result': 'ScholarlyArticle' } },
  service: {
    by: 'category',
    is: {
      '': 'Service',
      university: 'CollegeOrUniversity',
      institute: 'ResearchOrganization',
      laboratory: 'ResearchOrganization',
      other: 'Organization',
    },
  },
};
const DESCRIBED = 300;

/**
 * An entry for machines that read pages (schema.org, JSON-LD): what is there and nothing else. An example is offered by
 * nobody, so machines are not told of it.
 *
 * @param address of its page
 */
export function structuredData(entry: FinderEntry, address: string): Data | null {
  if (entry.demo) return null;
  const { by, is } = TYPES[entry.kind];
  const named = textOf(entry, by) ?? '';
  const type = (Object.hasOwn(is, named) ? is[named] : is['']) ?? 'Thing';
  return filled({
    '@context': 'https://schema.org',
    '@type': type,
    '@id': address,
    url: address,
    name: entry.title,
    alternateName: entry.titleEn,
    description: entry.body.slice(0, DESCRIBED).replaceAll(/\s+/g, ' '),
    inLanguage: entry.kind === 'policy' || entry.kind === 'technology' ? 'zh-CN' : undefined,
    license: entry.source?.licence,
    isBasedOn: entry.source?.address,
    sameAs: textOf(entry, 'link'),
    ...particulars(entry, type),
  });
}

function particulars(entry: FinderEntry, type: string): Data {
  const place = shownOf(entry, 'region') ?? shownOf(entry, 'district');
  const institution = textOf(entry, 'institution') ?? textOf(entry, 'issuer');
  switch (type) {
    case 'Legislation':
      return {
        legislationIdentifier: textOf(entry, 'number'),
        legislationDate: textOf(entry, 'issued'),
        legislationPassedBy: organisation(institution),
        jurisdiction: place,
        temporalCoverage: textOf(entry, 'effective') && `${textOf(entry, 'effective')}/..`,
      };
    case 'ScholarlyArticle':
    case 'CreativeWork':
      return {
        headline: entry.title,
        keywords: textOf(entry, 'keywords'),
        about: textOf(entry, 'discipline'),
      };
    case 'JobPosting':
      return {
        title: entry.title,
        validThrough: entry.closesOn,
        hiringOrganization: organisation(institution),
      };
    case 'Place':
      return { address: postalAddress(entry, place), geo: geo(textOf(entry, 'place')) };
    case 'CollegeOrUniversity':
    case 'ResearchOrganization':
    case 'Organization':
      return { address: postalAddress(entry, place), foundingDate: textOf(entry, 'founded') };
    default:
      return { provider: organisation(institution), areaServed: place };
  }
}

function textOf({ fields }: FinderEntry, id: string): string | undefined {
  const value = fields.find((field) => field.id === id)?.value;
  return typeof value === 'string' ? value : undefined;
}

const shownOf = ({ fields }: FinderEntry, id: string) => fields.find((field) => field.id === id)?.shown.zh;

const organisation = (name: string | undefined) => name && { '@type': 'Organization', name };

function postalAddress(entry: FinderEntry, region: string | undefined): Data | undefined {
  const street = textOf(entry, 'address');
  if (!street && !region) return undefined;
  return filled({
    '@type': 'PostalAddress',
    addressCountry: 'CN',
    addressRegion: region,
    streetAddress: street,
  });
}

function geo(place: string | undefined): Data | undefined {
  const [longitude, latitude] = (place ?? '').split(',').map(Number);
  return longitude && latitude ? { '@type': 'GeoCoordinates', longitude, latitude } : undefined;
}

/** Without what says nothing. */
function filled(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

/** As it may stand inside a `<script>`: nothing in it can end the element or begin another. */
export function scriptText(data: Data): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
