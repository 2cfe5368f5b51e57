import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { AnswerField } from '../checklist-actions.ts';
import type { FocusTargets } from '../focus-targets.ts';
import { noteInterviewee, setNotesMode, useFieldworkStore } from './fieldwork-store.ts';
import { stampTime } from './time-stamp.ts';
import { rememberWriting } from './return-to-writing.ts';

/** What fieldwork needs at the fingertips: the time, the interviewee, room to write. Known while a question is open. */
export function useFieldworkCommands(props: {
  readonly answer: Answer;
  /** Who was interviewed last in this audit. */
  readonly last: string | undefined;
  readonly targets: FocusTargets;
  readonly onSave: (field: AnswerField, text: string) => void;
  readonly onTell: (message: string) => void;
}): void {
  const { t } = useTranslation();
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const commands = useMemo((): readonly Command[] => {
    const takeLast = (): void => {
      const { answer, last, onSave, onTell } = latest.current;
      if (last === undefined) onTell(t('checklist.fieldwork.noLast'));
      else if (answer.interviewee.trim() !== '') onTell(t('checklist.fieldwork.hasOne', { name: answer.interviewee }));
      else {
        noteInterviewee(answer.auditId, last);
        onSave('interviewee', last);
        onTell(t('checklist.fieldwork.tookLast', { name: last }));
      }
    };
    const setMode = (isOn: boolean): void => {
      setNotesMode(isOn);
      latest.current.onTell(t(isOn ? 'checklist.fieldwork.notesModeOn' : 'checklist.fieldwork.notesModeOff'));
      // Somebody in the middle of a text stays there; from elsewhere the way leads to the notes, or back to the list.
      if (!(document.activeElement instanceof HTMLTextAreaElement)) latest.current.targets.focus(isOn ? 'notes' : 'list');
    };
    return [
      {
        id: 'checklist.stamp',
        label: t('checklist.fieldwork.stamp'),
        keywords: t('checklist.fieldwork.stampKeywords'),
        shortcut: 'Alt+T',
        run: () => {
          const area = latest.current.targets.find('notes');
          if (area instanceof HTMLTextAreaElement) stampTime(area, new Date());
        },
      },
      {
        id: 'checklist.pick-interviewee',
        label: t('checklist.fieldwork.pickInterviewee'),
        shortcut: 'Alt+I',
        run: () => {
          rememberWriting();
          latest.current.targets.focus('interviewee');
        },
      },
      { id: 'checklist.take-interviewee', label: t('checklist.fieldwork.takeLast'), shortcut: 'Alt+Shift+I', run: takeLast },
      {
        id: 'checklist.notes-mode',
        label: t('checklist.fieldwork.notesMode'),
        shortcut: 'Alt+Enter',
        run: () => setMode(!useFieldworkStore.getState().isNotesMode),
      },
    ];
  }, [t]);
  useCommands('screen', commands);
}
