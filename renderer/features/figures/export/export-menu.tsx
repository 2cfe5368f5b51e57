import { Button, Menu } from '@mantine/core';
import { IconClipboardCopy, IconDownload, IconFileSpreadsheet, IconFileTypeSvg, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Shortcut } from '#renderer/ui/shortcut.tsx';

export const EXPORT_KEYS = { copy: 'C', workbook: 'W', picture: 'P' } as const;

/** What leaves the program: the table, and the chart while it is shown. */
export function ExportMenu(props: {
  readonly hasChart: boolean;
  readonly onWorkbook: () => void;
  readonly onCopy: () => void;
  readonly onPicture: (kind: 'png' | 'svg') => void;
}) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('figures.export.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconClipboardCopy size={16} aria-hidden />} rightSection={<Shortcut keys={EXPORT_KEYS.copy} />} onClick={props.onCopy}>
          {t('figures.export.copy')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileSpreadsheet size={16} aria-hidden />} rightSection={<Shortcut keys={EXPORT_KEYS.workbook} />} onClick={props.onWorkbook}>
          {t('figures.export.workbook')}
        </Menu.Item>
        {props.hasChart && (
          <>
            <Menu.Item leftSection={<IconPhoto size={16} aria-hidden />} rightSection={<Shortcut keys={EXPORT_KEYS.picture} />} onClick={() => props.onPicture('png')}>
              {t('figures.export.png')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFileTypeSvg size={16} aria-hidden />} onClick={() => props.onPicture('svg')}>
              {t('figures.export.svg')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
