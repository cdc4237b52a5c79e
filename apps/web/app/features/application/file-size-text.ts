import { fill, type Language } from '#kernel';
import { caseMessages } from './case.messages';

/** Bytes in words, in powers of ten as file systems and browsers show them: `812 KB`, `9.1 MB`. */
export function fileSizeText(bytes: number, language: Language): string {
  if (bytes < 1_000_000) {
    return fill(caseMessages['web.case.size.kb'][language], { size: Math.max(1, Math.round(bytes / 1000)) });
  }
  return fill(caseMessages['web.case.size.mb'][language], { size: (bytes / 1_000_000).toFixed(1) });
}
