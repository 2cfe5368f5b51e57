import type { TFunction } from 'i18next';
import type { ImportProblem } from '#shared/exchange/import/import-problem.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { ReadNote } from '#shared/exchange/workbook-content.ts';

const MEGABYTE = 1024 * 1024;

/** Says what a file is and what to do about it. */
export function describeRefusal(t: TFunction, problem: ReadProblem): string {
  switch (problem.code) {
    case 'other-document':
      return t(`importing.refused.other-document.${problem.kind}`);
    case 'text-named-workbook':
      return t(`importing.refused.text-named-workbook.${problem.kind}`);
    case 'too-large': {
      const isBytes = problem.limit === 'file' || problem.limit === 'total' || problem.limit === 'part';
      const allowed = isBytes ? Math.round(problem.allowed / MEGABYTE) : problem.allowed;
      return t(`importing.refused.too-large.${problem.limit}`, { part: problem.part, allowed });
    }
    case 'zip-without-workbook':
      return problem.workbookInside === null
        ? t('importing.refused.zip-without-workbook')
        : t('importing.refused.zip-with-workbook', { workbookInside: problem.workbookInside });
    default:
      return t(`importing.refused.${problem.code}`, valuesOf(problem));
  }
}

/** A problem's own data, as values for its sentence. */
function valuesOf(problem: ReadProblem) {
  return {
    part: 'part' in problem ? problem.part : '',
    detail: 'detail' in problem ? problem.detail : '',
    raw: 'raw' in problem ? problem.raw : '',
    ratio: 'ratio' in problem ? problem.ratio : 0,
    seconds: 'seconds' in problem ? problem.seconds : 0,
  };
}

/** Says what of a sheet or file was not taken over. */
export function describeNote(t: TFunction, note: ReadNote): string {
  return t(`importing.notes.${note.code}`, { count: note.count, address: note.address, detail: note.detail });
}

/** Says what to do about a cell or row. */
export function describeProblem(t: TFunction, problem: ImportProblem): string {
  if (problem.code === 'clause-unknown' && problem.hint === '') return t('importing.problem.clause-unknown.plain');
  return t(`importing.problem.${problem.code}.text`, { hint: problem.hint, raw: problem.raw });
}
