import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import type { FigureScope } from '#shared/domain/figures/figure-scope.ts';
import { rowWords, type RowWords } from './figure-words.ts';

/** The words for rows; a clause has the title of the first standard that knows it. */
export function useRowWords({ all, fieldwork }: Pick<FigureScope, 'all' | 'fieldwork'>): RowWords {
  const { t } = useTranslation();
  const standards = useBuiltInStandards();
  return useMemo(() => {
    // Only where all audits were held against that one standard is its title the right one.
    const used = new Set(all.audits.map(({ standardId }) => standardId));
    const standard = standards.find(({ id }) => used.has(id));
    const titles = new Map(used.size === 1 ? standard?.clauses.map(({ number, title }) => [number, title]) : []);
    // Thousands of questions, wanted by one view: made when the first is asked for.
    let questions: ReadonlyMap<string, string> | null = null;
    const questionOf = (id: string): string => {
      questions ??= new Map(fieldwork.checklists.flatMap((checklist) => checklist.questions.map(({ id: key, clause, question }) => [key as string, `${clause} ${question}`])));
      return questions.get(id) ?? id;
    };
    return rowWords(t, all, (clause) => titles.get(clause) ?? '', questionOf);
  }, [t, all, fieldwork.checklists, standards]);
}
