/**
 * A heading or value as it is compared: lower case, no accents, no punctuation, single spaces. Turkish dotless i
 * equals i, so that upper and lower case of one word meet.
 */
export function normalizeHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/#/g, ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Arabic-Indic, Persian, Devanagari and full-width digits as 0-9; everything else as it is. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= 0xff10 ? 0xff10 : code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660;
    return String(code - zero);
  });
}

/** One line, single spaces: for comparing and for showing a cell in a list. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text that programs write where there is nothing: `null`, `undefined`, `nan`. "None" is left alone: a person may mean it. */
export function isWrittenNothing(text: string): boolean {
  return /^(null|undefined|nan|\(null\)|<null>)$/i.test(text.trim());
}
