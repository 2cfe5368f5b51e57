import { Button } from '@mantine/core';
import { IconHighlight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import type { ProblemMark } from '#shared/exchange/records/plan-marks.ts';
import { useImportStore } from '../import-store.ts';
import { saveMarkedWorkbook } from '../save-marked-workbook.ts';

/** Saves the very workbook back with its problems marked in their cells, for whoever has to correct them. */
export function MarkProblems({ marksOf }: { readonly marksOf: () => readonly ProblemMark[] }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const platform = usePlatform();
  const { file, book, counterpart, auditId } = useImportStore();
  if (file === null || book === null) return null;
  const isWorkbook = book.content.format === 'workbook';
  const save = async (): Promise<void> => {
    const told = { file, fileName: book.content.fileName, content: book.content, marks: marksOf(), heading: t('importRecords.problems.markHeading'), counterpart, auditId };
    const saved = await saveMarkedWorkbook({ workspace, platform }, told);
    if (saved.ok) {
      if (saved.value !== null) notifyDone(t('importRecords.problems.marked', { name: saved.value }));
    } else notifyProblem(t('importRecords.problems.notMarked', { detail: saved.problem.code }));
  };
  return (
    <Button variant="default" leftSection={<IconHighlight size={14} aria-hidden />} disabled={!isWorkbook} title={isWorkbook ? undefined : t('importRecords.problems.markOnlyWorkbooks')} onClick={() => void save()}>
      {t('importRecords.problems.mark')}
    </Button>
  );
}
