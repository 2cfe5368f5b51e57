import { importing } from '#renderer/i18n/en/import.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { ReadNote } from '#shared/exchange/workbook-content.ts';

const MEGABYTE = 1024 * 1024;

/** The sentence the program shows for a file it cannot read. */
export function refusalWords(problem: ReadProblem): string {
  const { refused } = importing;
  switch (problem.code) {
    case 'other-document':
      return refused['other-document'][problem.kind];
    case 'text-named-workbook':
      return refused['text-named-workbook'][problem.kind];
    case 'too-large':
      return fill(refused['too-large'][problem.limit], { ...problem, allowed: inMegabytes(problem.limit, problem.allowed) });
    case 'zip-without-workbook':
      return problem.workbookInside === null ? refused['zip-without-workbook'] : fill(refused['zip-with-workbook'], problem);
    default:
      return fill(refused[problem.code], problem);
  }
}

/** The sentence for something that was not taken over. */
export function noteWords(note: ReadNote): string {
  return fill(importing.notes[note.code], note);
}

function inMegabytes(limit: string, allowed: number): number {
  return ['file', 'total', 'part'].includes(limit) ? Math.round(allowed / MEGABYTE) : allowed;
}

function fill(sentence: string, values: object): string {
  const known = new Map(Object.entries(values));
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(known.get(name) ?? ''));
}
