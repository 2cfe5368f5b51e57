import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import type { CellReaders } from '#shared/domain/checklist/grid/plan-paste.ts';
import { extraHeading, type GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { SortKey } from '#shared/domain/checklist/grid/sort-rows.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { readAssessmentCell } from '#shared/exchange/clipboard/read-assessment-cell.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import type { ChecklistRows } from '../checklist-queries.ts';

/** What stands in the cells of the grid, for every way of looking at it. */
export interface GridCells {
  /** The stored value as text: what filters compare. */
  readonly key: (question: ChecklistQuestion, column: GridColumn) => string;
  /** As people read it. */
  readonly text: (question: ChecklistQuestion, column: GridColumn) => string;
  /** As it goes to the clipboard: an assessment with its code, so that it is understood in any language. */
  readonly copyText: (question: ChecklistQuestion, column: GridColumn) => string;
  readonly sortKey: (question: ChecklistQuestion, column: GridColumn) => SortKey;
}

export type AssessmentWords = Readonly<Record<Assessment, string>>;

/** Reads cells from what is stored. */
export function createGridCells(
  { answers, links, people }: Pick<ChecklistRows, 'answers' | 'links' | 'people'>,
  words: AssessmentWords,
): GridCells {
  const nameOf = (id: PersonId | null): string => (id === null ? '' : (people.get(id)?.name ?? ''));
  const count = (question: ChecklistQuestion, column: 'evidence' | 'findings'): number => {
    const own = links.get(question.id);
    return column === 'evidence' ? (own?.evidenceCount ?? 0) : (own?.findingGrades.length ?? 0);
  };
  const assessment = (question: ChecklistQuestion): Assessment => answers.get(question.id)?.assessment ?? 'not-assessed';
  const text = (question: ChecklistQuestion, column: GridColumn): string => {
    const heading = extraHeading(column);
    if (heading !== null) return question.extra[heading] ?? '';
    const answer = answers.get(question.id);
    switch (column) {
      case 'code':
      case 'clause':
      case 'clauseTitle':
      case 'question':
      case 'lookFor':
        return question[column];
      case 'assessment':
        return words[assessment(question)];
      case 'notes':
      case 'justification':
      case 'interviewee':
      case 'sample':
        return answer?.[column] ?? '';
      case 'assignedTo':
      case 'assessedBy':
        return nameOf(answer?.[column] ?? null);
      case 'assessedAt':
        return localMinute(answer?.assessedAt ?? null);
      case 'evidence':
      case 'findings': {
        const number = count(question, column);
        return number === 0 ? '' : String(number);
      }
      default:
        return '';
    }
  };
  return {
    text,
    key: (question, column) => {
      if (column === 'assessment') return assessment(question);
      if (column === 'assignedTo' || column === 'assessedBy') return answers.get(question.id)?.[column] ?? '';
      return text(question, column);
    },
    copyText: (question, column) => {
      if (column !== 'assessment') return text(question, column);
      const value = assessment(question);
      return value === 'not-assessed' ? '' : `${ASSESSMENT_KEYS[value]} – ${words[value]}`;
    },
    sortKey: (question, column) => {
      if (column === 'assessment') return ASSESSMENTS.indexOf(assessment(question));
      if (column === 'evidence' || column === 'findings') return count(question, column);
      if (column === 'assessedAt') return answers.get(question.id)?.assessedAt ?? null;
      return text(question, column);
    },
  };
}

/** "2026-02-24 10:32" in local time: sorts as text and is understood by every spreadsheet. */
function localMinute(at: Timestamp | null): string {
  if (at === null) return '';
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The words of the assessments in the language of the moment. */
export function useAssessmentWords(): { readonly long: AssessmentWords; readonly short: AssessmentWords } {
  const { t } = useTranslation();
  return useMemo(() => {
    const all = (kind: 'assessment' | 'assessmentShort'): AssessmentWords =>
      Object.fromEntries(ASSESSMENTS.map((value) => [value, t(`terms.${kind}.${value}`)])) as Record<Assessment, string>;
    return { long: all('assessment'), short: all('assessmentShort') };
  }, [t]);
}

/** How pasted cells are understood here: words of the program and of other forms, names of who may be assigned. */
export function useCellReaders({ auditors }: Pick<ChecklistRows, 'auditors'>): CellReaders {
  const { long, short } = useAssessmentWords();
  return useMemo(() => {
    const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
    const byName = Map.groupBy(auditors, ({ name }) => plain(name));
    return {
      assessment: (text) => readAssessmentCell(text, [long, short]),
      people: (name) => (byName.get(plain(name)) ?? []).map(({ id }) => id),
    };
  }, [auditors, long, short]);
}
