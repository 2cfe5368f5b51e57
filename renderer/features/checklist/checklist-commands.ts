import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import type { FocusName } from './focus-targets.ts';

/** What the keyboard can do here. The functions may change with every rendering. */
export interface ChecklistDeeds {
  readonly hasQuestion: boolean;
  readonly isFiltered: boolean;
  readonly grade: (assessment: Assessment) => void;
  readonly raise: () => void;
  readonly step: (step: 1 | -1) => void;
  readonly goToOpen: () => void;
  readonly focus: (name: FocusName) => void;
  readonly clearFilters: () => void;
}

/** Makes the checklist's commands known to keyboard, palette and shortcut help while the screen is shown. */
export function useChecklistCommands(deeds: ChecklistDeeds): void {
  const { t } = useTranslation();
  // Registered once: commands look at the newest deeds when they run, so that a key press registers nothing anew.
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });

  const commands = useMemo((): readonly Command[] => {
    const hasQuestion = (): boolean => latest.current.hasQuestion;
    const onQuestion = (id: string, label: string, shortcut: string, run: () => void): Command => ({
      id: `checklist.${id}`,
      label,
      shortcut,
      isAvailable: hasQuestion,
      run,
    });
    const focus = (name: FocusName) => () => latest.current.focus(name);
    return [
      onQuestion('next', t('checklist.commands.next'), 'J', () => latest.current.step(1)),
      onQuestion('previous', t('checklist.commands.previous'), 'K', () => latest.current.step(-1)),
      {
        id: 'checklist.next-open',
        label: t('checklist.commands.nextOpen'),
        shortcut: 'Alt+ArrowDown',
        run: () => latest.current.goToOpen(),
      },
      ...ASSESSMENTS.map((assessment) => {
        const word = t(`terms.assessment.${assessment}`);
        return {
          ...onQuestion(
            `grade.${assessment}`,
            t('checklist.commands.grade', { assessment: word }),
            ASSESSMENT_KEYS[assessment],
            () => latest.current.grade(assessment),
          ),
          keywords: t('checklist.commands.gradeKeywords', { assessment: word }),
        };
      }),
      onQuestion('raise', t('checklist.commands.raise'), 'F', () => latest.current.raise()),
      onQuestion('notes', t('checklist.commands.notes'), 'E', focus('notes')),
      onQuestion('interviewee', t('checklist.commands.interviewee'), 'I', focus('interviewee')),
      onQuestion('sample', t('checklist.commands.sample'), 'S', focus('sample')),
      onQuestion('assign', t('checklist.commands.assign'), 'A', focus('assign')),
      { id: 'checklist.search', label: t('checklist.commands.search'), shortcut: '/', run: focus('search') },
      { id: 'checklist.clauses', label: t('checklist.commands.clauses'), shortcut: 'T', run: focus('tree') },
      {
        id: 'checklist.clear-filters',
        label: t('checklist.commands.clearFilters'),
        isAvailable: () => latest.current.isFiltered,
        run: () => latest.current.clearFilters(),
      },
      {
        id: 'checklist.to-list',
        label: t('checklist.commands.toList'),
        shortcut: 'Escape',
        worksInFields: true,
        run: focus('list'),
      },
    ];
  }, [t]);
  useCommands('screen', commands);
}
