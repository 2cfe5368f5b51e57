import { ActionIcon, Kbd, Tooltip } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setNotesMode } from '../fieldwork/fieldwork-store.ts';
import classes from './question-panel.module.css';

/** Which question it is and where it stands, with the way to its neighbours and to large notes. */
export function PanelHead(props: {
  readonly code: string;
  readonly clauseName: string;
  readonly place: number;
  readonly total: number;
  readonly isNotesMode: boolean;
  readonly onStep: (step: 1 | -1) => void;
}) {
  const { t } = useTranslation();
  const { isNotesMode } = props;
  const modeLabel = t(isNotesMode ? 'checklist.fieldwork.endNotesMode' : 'checklist.fieldwork.notesMode');
  const ModeIcon = isNotesMode ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal;
  return (
    <div className={classes['place']}>
      <b>{props.code}</b>
      <span className={classes['clauseName']} title={props.clauseName}>
        {props.clauseName}
      </span>
      <span className={classes['count']}>
        {props.place === 0
          ? t('checklist.panel.hidden')
          : t('checklist.panel.place', { place: props.place, total: props.total })}
      </span>
      <Tooltip label={<KeyHint text={modeLabel} keyName="Alt Enter" />}>
        <ActionIcon size="sm" aria-label={modeLabel} aria-pressed={isNotesMode} onClick={() => setNotesMode(!isNotesMode)}>
          <ModeIcon size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={<KeyHint text={t('checklist.panel.previous')} keyName="K" />}>
        <ActionIcon size="sm" aria-label={t('checklist.panel.previous')} onClick={() => props.onStep(-1)}>
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={<KeyHint text={t('checklist.panel.next')} keyName="J" />}>
        <ActionIcon size="sm" aria-label={t('checklist.panel.next')} onClick={() => props.onStep(1)}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function KeyHint({ text, keyName }: { readonly text: string; readonly keyName: string }) {
  return (
    <span>
      {text} <Kbd size="xs">{keyName}</Kbd>
    </span>
  );
}
