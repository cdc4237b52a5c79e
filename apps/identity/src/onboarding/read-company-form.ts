import { loadDistricts, loadDivisions } from '#dictionaries';
import { cleanFileName, inspectBytes } from '#files';
import type { NewCompanyRequest } from '#identity';
import { checkUscc, isDay, normaliseCode, normaliseLine, shanghaiDay, type Language } from '#kernel';
import { mistakeOf } from '../pages/mistake-of.js';
import type { Mistake } from '../pages/mistakes.js';
import type { MultipartForm } from '../pages/read-multipart.js';
import { onboardingMessages } from './onboarding.messages.js';

/** Bytes of the authorisation. */
const DOCUMENT_LIMIT = 5 * 1024 * 1024;

/** What the select offers for companies outside Beijing. */
export const ELSEWHERE = 'elsewhere';

export const districts = loadDistricts();
export const divisions = loadDivisions();

export type CompanyForm = Omit<NewCompanyRequest, 'personId' | 'language'>;

type Judged<T> = { readonly value: T } | { readonly mistake: Mistake };

/** The company and its document from a posted form, or everything that is wrong with them. */
export async function readCompanyForm(
  { fields, file }: MultipartForm,
  language: Language,
  now: Date,
): Promise<{ readonly form: CompanyForm } | { readonly mistakes: readonly Mistake[] }> {
  const say: Say = (field, key) => ({
    mistake: { field, text: onboardingMessages[key][language] },
  });
  const line = (name: string): string => normaliseLine(fields[name] ?? '');
  const code = checkUscc(fields['uscc'] ?? '');
  const uscc: Judged<string> = code.ok
    ? { value: code.value }
    : { mistake: { field: 'uscc', text: code.message[language] } };
  const name = within(line('name'), 2, 200) ?? say('name', 'register-company.name-missing');
  const district = districtIn(fields['district'] ?? '', fields['division'] ?? '', say);
  const registeredOn =
    dayIn(line('registered_on'), now) ?? say('registered_on', 'register-company.registered-on-wrong');
  const legalRepresentative =
    within(line('legal_representative'), 1, 60) ??
    say('legal_representative', 'register-company.legal-representative-missing');
  const document = file
    ? await documentIn(file, language, say)
    : say('document', 'register-company.document-missing');
  if (
    'value' in uscc &&
    'value' in name &&
    'value' in district &&
    'value' in registeredOn &&
    'value' in legalRepresentative &&
    'value' in document
  ) {
    return {
      form: {
        uscc: uscc.value,
        name: name.value,
        district: district.value,
        registeredOn: registeredOn.value,
        legalRepresentative: legalRepresentative.value,
        document: document.value,
      },
    };
  }
  const mistakes = [uscc, name, district, registeredOn, legalRepresentative, document].flatMap(mistakesOf);
  return { mistakes: withFileAgain(mistakes, file !== null, language) };
}

function mistakesOf(judged: Judged<unknown>): Mistake[] {
  return 'mistake' in judged ? [judged.mistake] : [];
}

type Say = (field: string, key: keyof typeof onboardingMessages) => { readonly mistake: Mistake };

function within(text: string, least: number, most: number): Judged<string> | null {
  const { length } = Array.from(text);
  return length >= least && length <= most ? { value: text } : null;
}

function dayIn(text: string, now: Date): Judged<string> | null {
  return isDay(text) && text >= '1900-01-01' && text <= shanghaiDay(now) ? { value: text } : null;
}

function districtIn(chosen: string, division: string, say: Say): Judged<string> {
  if (districts.has(chosen)) return { value: chosen };
  if (chosen !== ELSEWHERE) return say('district', 'register-company.district-missing');
  const code = normaliseCode(division);
  const known = /^\d{6}$/.test(code) && divisions.isLeaf(code);
  return known ? { value: code } : say('division', 'register-company.division-unknown');
}

async function documentIn(
  file: NonNullable<MultipartForm['file']>,
  language: Language,
  say: Say,
): Promise<Judged<CompanyForm['document']>> {
  if (file.content.length > DOCUMENT_LIMIT) return say('document', 'register-company.document-large');
  try {
    const { name, extension } = cleanFileName(file.name);
    return { value: { name, type: await inspectBytes(file.content, extension), content: file.content } };
  } catch (error) {
    return { mistake: mistakeOf(error, 'document', language) };
  }
}

/** No browser fills a file in again: whoever has to correct something else must know. */
function withFileAgain(mistakes: readonly Mistake[], had: boolean, language: Language): readonly Mistake[] {
  if (!had || mistakes.some(({ field }) => field === 'document')) return mistakes;
  const text = onboardingMessages['register-company.document-again'][language];
  return [...mistakes, { field: 'document', text }];
}
