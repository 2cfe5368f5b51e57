import { Autocomplete, Tooltip } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { useAutosave } from '#renderer/ui/fields/use-autosave.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { AnswerField } from '../checklist-actions.ts';
import type { FocusTargets } from '../focus-targets.ts';
import { noteInterviewee } from './fieldwork-store.ts';
import classes from './fieldwork.module.css';
import { returnToWriting } from './return-to-writing.ts';
import type { Interviewees } from './use-interviewees.ts';

/** Who was asked: chosen from this audit and the people known, or typed; the last one is offered for the next question. */
export function IntervieweeField(props: {
  readonly answer: Answer;
  readonly interviewees: Interviewees;
  readonly targets: FocusTargets;
  readonly onSave: (field: AnswerField, text: string) => void;
}) {
  const { t } = useTranslation();
  const { answer, targets } = props;
  const { recent, people } = props.interviewees;
  const save = (name: string): void => {
    noteInterviewee(answer.auditId, name);
    props.onSave('interviewee', name);
  };
  const { value, setValue, flush } = useAutosave(`${answer.id}:interviewee`, answer.interviewee, save);
  const last = recent[0];
  const data = [
    ...(recent.length === 0 ? [] : [{ group: t('checklist.fieldwork.recent'), items: [...recent] }]),
    ...(people.length === 0 ? [] : [{ group: t('checklist.fieldwork.people'), items: [...people] }]),
  ];
  const takeLast = (): void => {
    if (last !== undefined) save(last);
    // The offer goes with the click; what it filled takes the focus.
    targets.focus('interviewee');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // With an option marked, Enter chooses it and comes back by `onOptionSubmit`.
    const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null;
    if (event.key !== 'Enter' || event.altKey || isChoosing || event.nativeEvent.isComposing) return;
    event.preventDefault();
    flush();
    returnToWriting();
  };
  return (
    <div>
      <Autocomplete
        ref={targets.at('interviewee')}
        {...fieldMark('answers', answer.id, 'interviewee')}
        size="xs"
        label={t('checklist.panel.interviewee')}
        placeholder={t('checklist.panel.intervieweeHint')}
        data={data}
        limit={40}
        value={value}
        onChange={setValue}
        onBlur={flush}
        onOptionSubmit={(name) => {
          setValue(name);
          flush();
          returnToWriting();
        }}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="I Alt+I"
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      {value === '' && last !== undefined && (
        <Tooltip label={<>{t('checklist.fieldwork.takeLast')} <Shortcut keys="Alt+Shift+I" /></>}>
          <button type="button" className={classes['takeLast']} aria-keyshortcuts="Alt+Shift+I" onClick={takeLast}>
            {t('checklist.fieldwork.takeLastNamed', { name: last })}
          </button>
        </Tooltip>
      )}
    </div>
  );
}
