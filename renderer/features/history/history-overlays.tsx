import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { displayKeys } from '#renderer/ui/commands/shortcut-keys.ts';
import { fieldOf } from '#renderer/ui/fields/field-mark.ts';
import { notifyDone } from '#renderer/ui/notice.tsx';
import { FieldHistory } from './field/field-history.tsx';
import { FieldHistoryButton } from './field/field-history-button.tsx';
import { closeHistoryOverlay, openFieldHistory, openUndoSteps, useHistoryOverlay } from './history-overlays-store.ts';
import { UndoSteps } from './undo/undo-steps.tsx';

const FIELD_KEYS = 'Alt+H';

/** What of the history can be called from anywhere: the steps to undo, and what stood in a field before. */
export function HistoryOverlays(props: { readonly onShowAsOf: (auditId: string, moment: string) => void }) {
  const { t } = useTranslation();
  const open = useHistoryOverlay((state) => state.open);
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'history.undo-steps',
        label: t('past.undo.command'),
        keywords: t('past.undo.keywords'),
        shortcut: 'Mod+Alt+Z',
        run: openUndoSteps,
      },
      {
        id: 'history.field',
        label: t('past.field.command'),
        keywords: t('past.field.keywords'),
        shortcut: FIELD_KEYS,
        run: () => {
          const address = fieldOf(document.activeElement);
          if (address) openFieldHistory(address);
          else notifyDone(t('past.field.noField', { keys: displayKeys(FIELD_KEYS).join('+') }));
        },
      },
    ],
    [t],
  );
  useCommands('everywhere', commands);
  return (
    <>
      {open === null && <FieldHistoryButton />}
      {open?.kind === 'undo-steps' && <UndoSteps onClose={closeHistoryOverlay} />}
      {open?.kind === 'field' && (
        <FieldHistory
          address={open.address}
          onClose={closeHistoryOverlay}
          onShowAsOf={(auditId, moment) => {
            closeHistoryOverlay();
            props.onShowAsOf(auditId, moment);
          }}
        />
      )}
    </>
  );
}
