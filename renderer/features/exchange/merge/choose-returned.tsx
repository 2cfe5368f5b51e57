import { Button, Progress, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { useFocusHome } from '#renderer/ui/use-focus-home.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import { DropIntro, DropZone } from '../drop-zone.tsx';
import type { FileToTakeBack } from './merge-store.ts';
import classes from './merge.module.css';

const ENDINGS: readonly string[] = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt'];

/** Asks for the workbook that came back: from the dialog, or dropped. */
export function ChooseReturned(props: {
  readonly onOpen: (file: FileToTakeBack) => void;
  /** What is to be chosen, where it is no workbook of ours, and what the button says. */
  readonly intro?: string;
  readonly label?: string;
  readonly endings?: readonly string[];
}) {
  const { onOpen, endings = ENDINGS } = props;
  const { t } = useTranslation();
  const platform = usePlatform();
  useFocusHome();
  const choose = async (): Promise<void> => {
    const [file] = await platform.pickFiles({ endings: [...endings], isMultiple: false });
    if (file) onOpen({ name: file.name, bytes: file.bytes });
  };
  return (
    <DropZone onDrop={(file) => onOpen({ name: file.name, bytes: file })}>
      {(isOver) => (
        <>
          <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden />
          <DropIntro>{props.intro ?? t('merging.file.intro')}</DropIntro>
          <Button data-focus-home onClick={() => void choose()}>
            {props.label ?? t('merging.file.choose')}
          </Button>
          <Text size="sm" c="dimmed">
            {isOver ? t('merging.file.dropNow') : t('merging.file.drop')}
          </Text>
        </>
      )}
    </DropZone>
  );
}

/** The file is being read; Cancel has the focus. */
export function ReadingReturned({ name, progress, onCancel }: { readonly name: string; readonly progress: ReadProgress | null; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const label = t('merging.file.reading', { name });
  return (
    <div className={classes['reading']}>
      <Text size="sm" role="status">
        {label}
      </Text>
      <Progress w="min(28rem, 100%)" value={progress === null ? 0 : (progress.done / Math.max(1, progress.total)) * 100} animated aria-label={label} />
      <Button variant="default" autoFocus onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
