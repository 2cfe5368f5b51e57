import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChecklistTemplate, StoredQuestion } from '#shared/domain/checklist/template.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import classes from './editor.module.css';
import { QuestionForm } from './question-form.tsx';
import { TemplateForm } from './template-form.tsx';
import type { DraftDesk } from './use-draft-desk.ts';

/** The chosen question, or what is said about the checklist as a whole. */
export function DraftSide(props: {
  readonly draft: ChecklistTemplate;
  readonly questions: readonly StoredQuestion[];
  readonly desk: DraftDesk;
}) {
  const { draft, questions, desk } = props;
  const { t } = useTranslation();
  const { selection } = desk;
  const question = questions.find(({ id }) => id === selection.active);
  if (question && selection.ids.size <= 1) return <QuestionForm draft={draft} question={question} isAwaited={desk.awaited === question.id} onArrived={desk.arrived} />;
  if (selection.ids.size > 1) {
    return (
      <div className={classes['side']}>
        <Title order={2}>{t('templates.editor.selected', { count: selection.ids.size })}</Title>
        <p className={classes['hint']}>{t('templates.editor.chooseHint')}</p>
        <Stack gap="xs" component="ul" className={classes['keys']}>
          <li>
            <Shortcut keys="Alt+ArrowUp" /> <Shortcut keys="Alt+ArrowDown" /> {t('templates.editor.up')} / {t('templates.editor.down')}
          </li>
          <li>
            <Shortcut keys="D" /> {t('templates.editor.duplicate')}
          </li>
          <li>
            <Shortcut keys="Delete" /> {t('templates.editor.remove')}
          </li>
        </Stack>
      </div>
    );
  }
  return <TemplateForm draft={draft} />;
}
