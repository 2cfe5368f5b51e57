import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { useImportStore } from '../import-store.ts';
import { columnsLeftOut } from '../read-layout.ts';

/** Columns of which nothing comes in, by their headings; nothing where all have a place. */
export function ColumnsLeftOut() {
  const { t } = useTranslation();
  const state = useImportStore();
  const headings = [...new Set(state.chosen.flatMap((index) => columnsLeftOut(state, index)))];
  if (headings.length === 0) return null;
  return (
    <Banner tone="info" icon={IconInfoCircle}>
      {t('importRecords.columns.unplaced', { count: headings.length, columns: headings.join(', ') })}
    </Banner>
  );
}
