import { startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { readImportTarget, type ImportTarget } from '#renderer/data/repositories/import-repository.ts';
import { useAuthor } from '#renderer/data/workspace-context.tsx';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { ChosenSheet, ImportReading } from '#shared/exchange/import/read-sheets.ts';
import type { GradeMeanings, GradeSuggestion } from '#shared/exchange/import/suggest-grades.ts';
import type { ImportLook, ImportQuestion } from '#shared/exchange/records/look-at-import.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import { needsAudit, questionOf, surroundingsOf, surroundingsOfVersion } from './import-question.ts';
import type { ImportState, SheetsState } from './import-state.ts';
import { useImportStore } from './import-store.ts';
import { noteLooking } from './looking-store.ts';
import { layoutOfSheet } from './read-layout.ts';
import { useStoringStore } from './storing-store.ts';
import { useLiveUnlessStoring } from './use-live-unless-storing.ts';
import { useVersionBase, type VersionBase, type VersionPlan } from './use-version-base.ts';

type PlanLook = Exclude<ImportLook, { kind: 'checklist' }>;
/** What would become of the rows in an audit, with what they were held against. */
export type CurrentPlan = PlanLook extends infer Look ? (Look extends PlanLook ? Look & { readonly target: ImportTarget } : never) : never;

/** The file read as a checklist. */
export interface CurrentReading extends ImportReading {
  readonly sheets: readonly ChosenSheet[];
  readonly grades: readonly GradeSuggestion[];
  readonly meanings: GradeMeanings;
}

/** Whether what is shown is what was decided. `stopped`: the user stopped the look. */
export type Looking =
  | { readonly phase: 'done' }
  | { readonly phase: 'looking' }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed'; readonly problem: ReadProblem };

export interface CurrentLook {
  readonly reading: CurrentReading;
  /** Null where the file becomes a checklist, or before the first answer. */
  readonly current: CurrentPlan | null;
  /** The file as the next version of a checklist; null where it becomes anything else, or before the first answer. */
  readonly version: VersionPlan | null;
  readonly looking: Looking;
  readonly stop: () => void;
  readonly again: () => void;
}

interface Answered {
  readonly question: ImportQuestion;
  readonly target: ImportTarget | null;
  readonly base: VersionBase | null;
  readonly outcome: { readonly ok: true; readonly look: ImportLook } | { readonly ok: false; readonly problem: ReadProblem };
}

const NOTHING_READ: ImportReading = { readings: [], problems: [] };
const NO_GRADES: readonly GradeSuggestion[] = [];
const NO_MEANINGS: GradeMeanings = {};

/** What the import would do with everything decided so far, held against what is here now; worked out beside the window. */
export function useImportLook(): CurrentLook {
  const state = useDeferredValue(useImportStore());
  const { kind, auditId, desk } = state;
  const isStoring = useStoringStore(({ phase }) => phase !== null);
  const isWaiting = needsAudit(kind) && auditId === null;
  const hasTarget = kind !== 'checklist' && !isWaiting;
  const known = useLiveUnlessStoring(async (database) => (hasTarget ? readImportTarget(database, auditId) : null), [auditId, hasTarget]) ?? null;
  // While another audit is read, rows must not be held against the one before.
  const target = hasTarget && known !== null && (known.audit?.id ?? null) === auditId ? known : null;
  const { isAsked: isVersion, base } = useVersionBase();
  const question = useQuestion(state, base, isWaiting || (hasTarget && target === null) || (isVersion && base === null));
  const standards = useBuiltInStandards();
  useEffect(() => {
    if (target !== null) desk?.setSurroundings(surroundingsOf(kind, target, standards));
    else if (base !== null) desk?.setSurroundings(surroundingsOfVersion(base.content));
  }, [desk, kind, target, base, standards]);

  const [answered, setAnswered] = useState<Answered | null>(null);
  const [attempt, setAttempt] = useState(0);
  const last = useRef<Answered | null>(null);
  useEffect(() => {
    // What is being stored is decided; looking again would only take the machine's time.
    if (desk === null || question === null || isStoring) return;
    if (last.current?.question === question && last.current.target === target && last.current.base === base && last.current.outcome.ok) return;
    let isWanted = true;
    noteLooking(null);
    void desk.look(question, (progress) => isWanted && noteLooking(progress)).then((result) => {
      if (!isWanted) return;
      last.current = { question, target, base, outcome: result.ok ? { ok: true, look: result.value } : result };
      const outcome = last.current;
      // The tables of thousands of rows are drawn in pieces, so that keys are heard in between.
      startTransition(() => setAnswered(outcome));
    });
    return () => {
      isWanted = false;
    };
  }, [desk, question, target, base, isStoring, attempt]);

  const isAnswered = answered !== null && answered.question === question && answered.target === target && answered.base === base;
  const look = answered?.outcome.ok === true && answered.outcome.look.kind === kind && (answered.target?.audit?.id ?? null) === (hasTarget ? auditId : null) ? answered.outcome.look : null;
  const { views, chosen, corrected, book } = state;
  const sheets = useMemo(() => chosenSheets({ views, chosen, corrected, book }), [views, chosen, corrected, book]);
  const reading = useMemo((): CurrentReading => {
    const read = look?.kind === 'checklist' ? look : null;
    return { ...(read?.reading ?? NOTHING_READ), sheets, grades: read?.grades ?? NO_GRADES, meanings: read?.meanings ?? NO_MEANINGS };
  }, [look, sheets]);
  const lookTarget = answered?.target ?? null;
  const current = useMemo((): CurrentPlan | null => (look === null || look.kind === 'checklist' || lookTarget === null ? null : { ...look, target: lookTarget }), [look, lookTarget]);
  const lookBase = answered?.base ?? null;
  const version = useMemo((): VersionPlan | null => (look?.kind !== 'checklist' || look.version === null || lookBase === null ? null : { ...look.version, base: lookBase.content }), [look, lookBase]);
  const looking = ((): Looking => {
    if (question === null || isStoring) return { phase: isWaiting || isStoring ? 'done' : 'looking' };
    if (!isAnswered) return { phase: 'looking' };
    if (answered.outcome.ok) return { phase: 'done' };
    const { problem } = answered.outcome;
    return problem.code === 'cancelled' ? { phase: 'stopped' } : { phase: 'failed', problem };
  })();
  return {
    reading,
    current,
    version,
    looking,
    stop: () => desk?.drop(),
    again: () => {
      setAnswered(null);
      last.current = null;
      setAttempt((before) => before + 1);
    },
  };
}

/** The question as it stands: the same one until something is decided. */
function useQuestion(state: ImportState, base: VersionBase | null, isIdle: boolean): ImportQuestion | null {
  const author = useAuthor();
  const by = author?.id ?? null;
  const { kind, book, views, chosen, corrected, recordColumns, accepted, leftOut, kept, leftCells, grades, findingGrades, gradeOfOthers, findingOfAll, people } = state;
  const { standardId, standardTitle, edition } = state.about;
  const version = useMemo(
    () => base && { base: base.content.template, number: base.number, standardId, standardTitle, edition, sourceName: book?.content.fileName ?? '' },
    [base, standardId, standardTitle, edition, book],
  );
  return useMemo(() => {
    if (isIdle || book === null || (by === null && kind !== 'checklist')) return null;
    const decided = { kind, book, views, chosen, corrected, recordColumns, accepted, leftOut, kept, leftCells, grades, findingGrades, gradeOfOthers, findingOfAll, people, standardId, version };
    return questionOf(decided, by ?? ('' as PersonId));
  }, [isIdle, by, kind, book, views, chosen, corrected, recordColumns, accepted, leftOut, kept, leftCells, grades, findingGrades, gradeOfOthers, findingOfAll, people, standardId, version]);
}

/** The chosen sheets with their header and mapping as they stand. */
function chosenSheets(state: SheetsState): readonly ChosenSheet[] {
  return state.chosen.flatMap((index) => {
    const view = state.views[index];
    const layout = layoutOfSheet(state, index);
    return view && layout ? [{ view, ...layout }] : [];
  });
}
