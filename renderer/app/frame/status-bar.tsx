import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconCircleCheck,
  IconCommand,
  IconKeyboard,
  IconLoader2,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openUndoSteps } from '#renderer/features/history/history-overlays-store.ts';
import { useSaveStatus } from '#renderer/data/save-status.ts';
import { formatClock } from '#renderer/i18n/format.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { useOverlays } from './overlay-store.ts';
import { useOtherWindow } from './use-other-window.ts';
import { useUndo } from './use-undo.ts';
import classes from './status-bar.module.css';

/** The line at the bottom: whether everything is durable, undo and redo, and the way to all commands. */
export function StatusBar() {
  const { t } = useTranslation();
  const undo = useUndo();
  const isElsewhere = useOtherWindow();
  return (
    <footer className={classes['bar']} aria-label={t('app.status.label')}>
      <SaveState />
      {isElsewhere && <span className={classes['muted']}>{t('app.status.otherWindow')}</span>}
      <span className={classes['gap']} />
      <Tooltip label={<>{undo.undoLabel} <Shortcut keys="Mod+Z" /></>}>
        <ActionIcon size={24} aria-label={undo.undoLabel} disabled={!undo.canUndo} onClick={undo.undo}>
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={<>{t('past.undo.button')} <Shortcut keys="Mod+Alt+Z" /></>}>
        <ActionIcon size={24} aria-label={t('past.undo.button')} onClick={openUndoSteps}>
          <IconChevronDown size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={<>{undo.redoLabel} <Shortcut keys="Mod+Shift+Z" /></>}>
        <ActionIcon size={24} aria-label={undo.redoLabel} disabled={!undo.canRedo} onClick={undo.redo}>
          <IconArrowForwardUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconKeyboard size={14} aria-hidden />}
        rightSection={<Shortcut keys="?" />}
        onClick={() => useOverlays.setState({ open: 'shortcuts' })}
      >
        {t('app.status.shortcuts')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconCommand size={14} aria-hidden />}
        rightSection={<Shortcut keys="Mod+K" />}
        onClick={() => useOverlays.setState({ open: 'palette' })}
      >
        {t('app.status.commands')}
      </Button>
    </footer>
  );
}

function SaveState() {
  const { t } = useTranslation();
  const { pending, savedAt, problem } = useSaveStatus();
  if (problem !== null && problem.code !== 'nothing-to-undo' && problem.code !== 'changed-since') {
    return (
      <span className={classes['problem']} role="alert">
        <IconAlertTriangle size={16} aria-hidden />
        <strong>{t('app.status.notSaved')}</strong>
        <span>{t(`app.problems.${problem.code}`, { detail: problem.detail })}</span>
        {problem.code === 'database-closed' && (
          <Button size="compact-xs" onClick={() => window.location.reload()}>
            {t('app.problems.reload')}
          </Button>
        )}
      </span>
    );
  }
  if (pending > 0) {
    return (
      <span className={classes['state']} role="status">
        <IconLoader2 size={16} aria-hidden />
        {t('app.status.saving')}
      </span>
    );
  }
  return (
    <span className={classes['state']} role="status">
      <IconCircleCheck size={16} aria-hidden />
      {savedAt === null ? t('app.status.unsaved') : t('app.status.savedAt', { time: formatClock(savedAt) })}
    </span>
  );
}
