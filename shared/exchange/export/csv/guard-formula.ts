/**
 * What a spreadsheet program takes for a formula when it opens a text file: a sign of a formula, also in its wide form
 * and behind blanks, or a tab or line end in front (CWE-1236; the list of OWASP, "CSV Injection", with `|` and `%`).
 */
const FORMULA = String.raw`(?:[\t\r\n]|[\s\u00A0\uFEFF]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])`;
const NEEDS_GUARD = new RegExp(`^'*${FORMULA}`, 'u');
const IS_GUARDED = new RegExp(`^'+${FORMULA}`, 'u');

/**
 * Puts an apostrophe before a text that a program could run as a formula, and before one that has such an apostrophe
 * already: so every guarded text has exactly one too many, and `withoutGuard` gives back each text as it was.
 */
export function withGuard(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe away that `withGuard`, or another program after the same habit, put in front. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && IS_GUARDED.test(text) ? text.slice(1) : text;
}
