import type { ClauseNumber } from '../ids.ts';
import { checkClauseReference } from './clause-registry.ts';
import type { Standard } from './standard.ts';

/** Between references: a comma, a semicolon, a new line, or a space between two bare numbers. */
const BETWEEN = /[,;\n]+|(?<=(?:^|[\s,;])(?:A\.)?\d{1,2}(?:\.\d{1,2})*)\s+(?=(?:A\.)?\d{1,2}(?:\.\d{1,2})+(?:\s|[,;]|$))/;

/**
 * Reads "8.6.1 Incident management, 8.6.2" as 8.6.1 and 8.6.2. A reference the registry does not accept stays as it
 * was typed, so that it can be shown and mended; nothing is guessed.
 */
export function readClauseList(text: string, standards: readonly Standard[]): readonly ClauseNumber[] {
  const read = text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const check = checkClauseReference(part, standards);
      return check.kind === 'ok' ? check.reference.number : part;
    });
  return [...new Set(read)];
}
