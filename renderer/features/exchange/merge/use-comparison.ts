import { useEffect, useMemo, useState } from 'react';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import { LANGUAGE_CODES, LANGUAGES } from '#renderer/i18n/languages.ts';
import type { ReturnedWorkbook } from '#renderer/workers/take-back/open-returned.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { ExportWords } from '#shared/exchange/export/export-words.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { MergePlan } from '#shared/exchange/round-trip/merge-item.ts';
import { planMerge } from '#shared/exchange/round-trip/plan-merge.ts';
import type { ReadBack } from '#shared/exchange/round-trip/read-back.ts';
import { rowsOfAudit, type ExchangedRows } from '#shared/exchange/round-trip/rows-of-audit.ts';
import type { Result } from '#shared/lib/result.ts';
import { useMergeStore } from './merge-store.ts';

export interface Comparison {
  readonly returned: ReadBack;
  readonly plan: MergePlan;
}

/** The words of workbooks in every language: a colleague may have exported or answered in theirs. */
async function allWords(): Promise<readonly ExportWords[]> {
  return Promise.all(LANGUAGE_CODES.map(async (code) => exportWordsOf(await LANGUAGES[code].load())));
}

function labelsOf(rows: ReadonlyMap<string, { readonly label: string }>): ReadonlyMap<string, string> {
  return new Map([...rows].map(([key, { label }]) => [key, label]));
}

/**
 * Compares the open workbook with the audit as it is now. The workbook is read back once, and again when somebody says
 * what a column is; the comparison follows every change of the audit.
 */
export function useComparison(workbook: ReturnedWorkbook, rows: ExchangedRows, author: Person): Comparison | ReadProblem | null {
  const chosen = useMergeStore((state) => state.chosen);
  const [answer, setAnswer] = useState<Result<ReadBack, ReadProblem> | null>(null);
  const here = useMemo(() => rowsOfAudit(rows, author), [rows, author]);
  // What the workbook says does not depend on what is typed here meanwhile: it is read with the names as they stood.
  const [known] = useState(() => ({
    people: rows.people.map(({ id, name }) => ({ id, name })),
    here: { checklist: labelsOf(here.checklist), findings: labelsOf(here.findings), evidence: labelsOf(here.evidence), actions: labelsOf(here.actions) },
  }));
  useEffect(() => {
    let isOver = false;
    const ask = async (): Promise<void> => {
      const words = await allWords();
      const found = await workbook.compare({ words, ...known, chosen });
      if (!isOver) setAnswer(found);
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [workbook, chosen, known]);
  return useMemo(() => {
    if (answer === null) return null;
    return answer.ok ? { returned: answer.value, plan: planMerge(answer.value, here) } : answer.problem;
  }, [answer, here]);
}
