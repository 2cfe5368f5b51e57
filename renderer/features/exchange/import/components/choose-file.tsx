import { Button, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { describeRefusal } from '../describe-problem.ts';
import { startOver, useImportStore } from '../import-store.ts';
import type { FileToRead, RunningRead } from '../use-read-file.ts';
import classes from '../import.module.css';

const ENDINGS = ['xlsx', 'xlsm', 'xltx', 'xltm', 'csv', 'tsv', 'txt', 'yaml', 'yml'];

/** The first step: a file from the dialog or dropped, its reading with progress, or why it cannot be read. */
export function ChooseFile(props: {
  readonly running: RunningRead | null;
  readonly onRead: (file: FileToRead) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { running, onRead } = props;
  const platform = usePlatform();
  const refused = useImportStore((state) => state.refused);
  const [dropped, setDropped] = useState<string | null>(null);
  const drop = useDrop((files) => {
    const [first, ...others] = files;
    if (!first) return;
    setDropped(others.length > 0 ? first.name : null);
    onRead({ name: first.name, bytes: first });
  });

  const choose = async (): Promise<void> => {
    const [file] = await platform.pickFiles({ endings: ENDINGS, isMultiple: false });
    setDropped(null);
    if (file) onRead({ name: file.name, bytes: file.bytes });
  };

  return (
    <div className={classes['drop']} data-over={drop.isOver || undefined} {...drop.handlers}>
      <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden />
      {running ? (
        <Reading running={running} onCancel={props.onCancel} />
      ) : (
        <>
          <p className={classes['intro']}>{t('importing.intro')}</p>
          <Button size="sm" data-focus-home onClick={() => void choose()}>
            {refused ? t('importing.file.another') : t('importing.file.choose')}
          </Button>
          <Text size="sm" c="dimmed">
            {drop.isOver ? t('importing.file.dropNow') : t('importing.file.drop')}
          </Text>
        </>
      )}
      {dropped !== null && <Text size="sm">{t('importing.file.onlyOne', { name: dropped })}</Text>}
      {refused && !running && (
        <div className={classes['refused']}>
          <Banner
            tone="danger"
            icon={IconAlertTriangle}
            title={t('importing.file.failed', { name: refused.name })}
            actions={
              <Button variant="default" onClick={startOver}>
                {t('common.close')}
              </Button>
            }
          >
            {describeRefusal(t, refused.problem)}
          </Banner>
        </div>
      )}
    </div>
  );
}

function Reading({ running, onCancel }: { readonly running: RunningRead; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const { progress } = running;
  const share = progress ? (progress.done / Math.max(1, progress.total)) * 100 : 0;
  return (
    <div className={classes['reading']}>
      <Text size="sm" role="status">
        {t('importing.file.reading', { name: running.name })}
      </Text>
      <Progress value={share} animated aria-label={t('importing.file.reading', { name: running.name })} />
      {/* Read out by its file, not at every sheet. */}
      <Text size="xs" c="dimmed" aria-hidden>
        {progress ? t('importing.file.readingSheet', { done: progress.done + 1, total: progress.total, sheet: progress.sheet }) : '\u00a0'}
      </Text>
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

/** Lets a file fall onto the step; the button beside it does the same from the keyboard. */
function useDrop(onFiles: (files: readonly File[]) => void): {
  readonly isOver: boolean;
  readonly handlers: Readonly<Record<'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>>;
} {
  const [isOver, setOver] = useState(false);
  // Entering a child comes before leaving its parent: the depth tells when the file is really gone.
  const depth = useRef(0);
  const step = (change: (event: DragEvent) => void) => (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    change(event);
    setOver(depth.current > 0);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: step(() => (depth.current += 1)),
      onDragOver: step(() => undefined),
      onDragLeave: step(() => (depth.current -= 1)),
      onDrop: step((event) => {
        depth.current = 0;
        onFiles([...event.dataTransfer.files]);
      }),
    },
  };
}
