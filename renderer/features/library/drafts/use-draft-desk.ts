import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistTemplate, StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { addQuestion, duplicateQuestions, moveQuestions, pasteQuestions, removeQuestions } from './question-actions.ts';

/** What is chosen in the outline: the question with the cursor, and all that are selected with it. */
export interface DraftSelection {
  readonly active: QuestionId | null;
  readonly ids: ReadonlySet<QuestionId>;
}

/** What can be done with a draft, by mouse and keyboard alike. */
export interface DraftDesk {
  readonly selection: DraftSelection;
  readonly select: (selection: DraftSelection) => void;
  readonly add: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly moveBehind: (afterId: QuestionId | null) => void;
  readonly paste: (rows: readonly (readonly string[])[]) => void;
  readonly compare: () => void;
  readonly close: () => void;
  readonly isReleasing: boolean;
  readonly setReleasing: (isReleasing: boolean) => void;
  /** A question was asked for and is not shown yet: keys typed meanwhile are meant for it, and must do nothing else. */
  readonly awaited: QuestionId | 'unknown' | null;
  /** To be called when the form of the awaited question is there and has the focus. */
  readonly arrived: () => void;
  /** Last thing to be said to a screen reader. */
  readonly message: string;
  /** Takes the focus to the outline, its search, or the wording of the question. */
  readonly focus: (place: 'outline' | 'search' | 'form') => void;
}

const NOTHING: DraftSelection = { active: null, ids: new Set() };

/** Selection and deeds of the editor, with their commands. */
export function useDraftDesk(options: {
  readonly draft: ChecklistTemplate;
  readonly questions: readonly StoredQuestion[];
  readonly onCompare: () => void;
  readonly onClose: () => void;
}): DraftDesk {
  const { draft, questions } = options;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  const [wanted, select] = useState<DraftSelection>(NOTHING);
  const [isReleasing, setReleasing] = useState(false);
  const [message, tell] = useState('');
  const [awaited, setAwaited] = useState<QuestionId | 'unknown' | null>(null);
  // What undo or another window took away is no longer chosen.
  const selection = useMemo((): DraftSelection => {
    const there = new Set(questions.map(({ id }) => id));
    if (wanted.active !== null && there.has(wanted.active) && [...wanted.ids].every((id) => there.has(id))) return wanted;
    const ids = new Set([...wanted.ids].filter((id) => there.has(id)));
    return { active: wanted.active !== null && there.has(wanted.active) ? wanted.active : ([...ids][0] ?? null), ids };
  }, [wanted, questions]);
  const chosen = questions.filter(({ id }) => selection.ids.has(id));

  const told = (outcome: CommitOutcome): void => {
    if (!outcome.ok) tellProblem(outcome.problem);
  };
  const desk: DraftDesk = {
    selection,
    select,
    awaited,
    arrived: () => setAwaited(null),
    add: () => {
      if (awaited !== null) return;
      setAwaited('unknown');
      void addQuestion(workspace, draft, questions.find(({ id }) => id === selection.active) ?? null).then((added) => {
        setAwaited(added.ok ? added.value : null);
        if (!added.ok) tellProblem(added.problem);
        else if (added.value !== null) select({ active: added.value, ids: new Set([added.value]) });
      });
    },
    duplicate: () => {
      if (chosen.length > 0) void duplicateQuestions(workspace, draft, chosen).then(told);
    },
    remove: () => {
      if (chosen.length === 0) return;
      const codes = chosen.map(({ code }) => code);
      const last = questions.findLastIndex(({ id }) => selection.ids.has(id));
      const next = questions.slice(last + 1).find(({ id }) => !selection.ids.has(id)) ?? questions.findLast(({ id }) => !selection.ids.has(id));
      void removeQuestions(workspace, draft, chosen).then((outcome) => {
        tellOutcome(outcome, t('templates.editor.removed', { codes: codes.slice(0, 3).join(', ') + (codes.length > 3 ? ' …' : '') }));
        select(next ? { active: next.id, ids: new Set([next.id]) } : NOTHING);
        focusPlace('outline');
      });
    },
    move: (step) => {
      const [first] = chosen;
      if (!first) return;
      void moveQuestions(workspace, draft, chosen, { step }).then((outcome) => {
        told(outcome);
        if (!outcome.ok) return;
        const isEdge = step === 1 ? questions.at(-1) === chosen.at(-1) : questions[0] === first;
        const place = questions.indexOf(first) + 1 + step;
        tell(isEdge ? t('templates.editor.edge') : t('templates.editor.moved', { code: first.code, place, total: questions.length }));
      });
    },
    moveBehind: (afterId) => {
      if (chosen.length > 0) void moveQuestions(workspace, draft, chosen, { afterId }).then(told);
    },
    paste: (rows) => {
      const after = questions.findLast(({ id }) => selection.ids.has(id)) ?? null;
      const said = t('templates.editor.pasted', { count: rows.length });
      void pasteQuestions(workspace, draft, rows, after, draft.title).then((outcome) => tellOutcome(outcome, said));
    },
    compare: options.onCompare,
    close: options.onClose,
    isReleasing,
    setReleasing,
    message,
    focus: focusPlace,
  };

  const latest = useRef(desk);
  useLayoutEffect(() => {
    latest.current = desk;
  });
  const commands = useMemo((): readonly Command[] => {
    const isIdle = (): boolean => latest.current.awaited === null;
    const isAvailable = (): boolean => isIdle() && latest.current.selection.ids.size > 0;
    return [
      { id: 'draft.add', label: t('templates.editor.add'), shortcut: 'N', isAvailable: isIdle, run: () => latest.current.add() },
      { id: 'draft.duplicate', label: t('templates.editor.duplicate'), shortcut: 'D', isAvailable, run: () => latest.current.duplicate() },
      { id: 'draft.remove', label: t('templates.editor.remove'), shortcut: 'Delete', isAvailable, run: () => latest.current.remove() },
      { id: 'draft.up', label: t('templates.editor.up'), shortcut: 'Alt+ArrowUp', isAvailable, run: () => latest.current.move(-1) },
      { id: 'draft.down', label: t('templates.editor.down'), shortcut: 'Alt+ArrowDown', isAvailable, run: () => latest.current.move(1) },
      { id: 'draft.find', label: t('templates.editor.findCommand'), shortcut: '/', isAvailable: isIdle, run: () => latest.current.focus('search') },
      { id: 'draft.form', label: t('templates.editor.formCommand'), shortcut: 'E', isAvailable, run: () => latest.current.focus('form') },
      { id: 'draft.outline', label: t('templates.editor.outline'), shortcut: 'Escape', worksInFields: true, run: () => latest.current.focus('outline') },
      { id: 'draft.about', label: t('templates.editor.about'), shortcut: 'A', isAvailable: isIdle, run: () => latest.current.select(NOTHING) },
      { id: 'draft.compare', label: t('templates.actions.compare'), shortcut: 'C', isAvailable: isIdle, run: () => latest.current.compare() },
      { id: 'draft.release', label: t('templates.editor.release'), shortcut: 'Mod+Enter', run: () => latest.current.setReleasing(true) },
    ];
  }, [t]);
  useCommands('screen', commands);
  return desk;
}

/** Names the elements by a mark in the page: outline and form are far apart in the tree. */
function focusPlace(place: 'outline' | 'search' | 'form'): void {
  document.querySelector<HTMLElement>(`[data-draft-place="${place}"]`)?.focus();
}
