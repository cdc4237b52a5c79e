/** The code in what somebody typed or pasted: the code itself, or a `/verify/…` address. Null when there is none. */
export function certificateCode(typed: string): string | null {
  const folded = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const fromAddress = /\/verify\/([0-9A-Za-z]+)(?:[?#].*)?$/.exec(folded)?.[1];
  const code = fromAddress ?? folded;
  return /^[0-9A-Za-z]{1,64}$/.test(code) ? code : null;
}
