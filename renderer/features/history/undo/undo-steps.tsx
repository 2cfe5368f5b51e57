import { Button, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { loadUndoStacks } from '#renderer/data/undo.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useStepBack } from '#renderer/deeds/use-step-back.ts';
import { StepList } from './step-list.tsx';
import classes from './undo-steps.module.css';

/** As far back as anybody chooses in one go; what is older is undone by coming back here. */
const SHOWN = 50;

/** The last steps of this device in words: choose how far to go back, or how far forward again. */
export function UndoSteps({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const stepBack = useStepBack();
  const stacks = useLive((database) => loadUndoStacks(database, workspace.deviceId), [workspace.deviceId]);
  const run = (kind: 'undo' | 'redo', count: number): void => {
    onClose();
    // After the dialog has given the focus back: a step may take the place away that had it.
    requestAnimationFrame(() => void stepBack(kind, count));
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('past.undo.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {stacks && stacks.undo.length + stacks.redo.length === 0 && (
        <div className={classes['none']}>
          <Text>{t('past.undo.none')}</Text>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common.close')}
          </Button>
        </div>
      )}
      {stacks && stacks.undo.length > 0 && (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {t('past.undo.hint')}
          </Text>
          <StepList kind="undo" hasFocus steps={stacks.undo.slice(-SHOWN).toReversed()} onRun={(count) => run('undo', count)} />
        </>
      )}
      {stacks && stacks.redo.length > 0 && (
        <StepList
          kind="redo"
          hasFocus={stacks.undo.length === 0}
          steps={stacks.redo.slice(-SHOWN).toReversed()}
          onRun={(count) => run('redo', count)}
        />
      )}
    </Modal>
  );
}
