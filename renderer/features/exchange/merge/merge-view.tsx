import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import type { AuditRows } from '#shared/exchange/export/audit-workbook-input.ts';
import { countMerge, type DecidedMerge } from '#shared/exchange/round-trip/decide-merge.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { DecideView } from './decide-view.tsx';
import { describeRoundTrip, placeOfProblem } from './describe-round-trip.ts';
import { mergeWorkbook, writtenCount } from './merge-actions.ts';
import type { FileToTakeBack } from './merge-store.ts';
import { useRoundTripTexts } from './merge-texts.ts';
import { isOfRow, type NoteLine } from './shown-lines.ts';
import type { Comparison } from './use-comparison.ts';
import { WorkbookNotes } from './workbook-notes.tsx';

/** Both sides' changes of a workbook that left from here, what is to be decided, and Merge. */
export function MergeView(props: {
  readonly rows: AuditRows;
  readonly comparison: Comparison;
  readonly file: FileToTakeBack;
  readonly onMerged: (written: number) => void;
}) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const texts = useRoundTripTexts();
  const { rows, comparison, file, onMerged } = props;
  const { plan, returned } = comparison;
  const notes = useMemo(
    () =>
      returned.problems
        .filter(isOfRow)
        .map((problem, index): NoteLine => ({ id: `problem/${String(index)}`, place: placeOfProblem(problem), text: describeRoundTrip(t, problem) })),
    [returned.problems, t],
  );
  const merge = useCallback(
    async (decided: DecidedMerge, told: { readonly reason: string; readonly counterpart: string }): Promise<void> => {
      const outcome = await mergeWorkbook(workspace, {
        audit: rows.audit,
        questions: rows.questions,
        decided,
        counts: countMerge(plan),
        ...told,
        file,
        wordOf: (assessment) => t(`terms.assessment.${assessment}`),
      });
      if (!outcome.ok && outcome.problem.code === 'changed-since') {
        notifyProblem(t('merging.changedMeanwhile'));
        return;
      }
      tellOutcome(outcome, t('merging.done.notice', { name: file.name }));
      if (outcome.ok) onMerged(writtenCount(decided));
    },
    [workspace, rows, plan, file, t, tellOutcome, onMerged],
  );

  const { about } = returned;
  const at = about === null || about.exportedAt === '' ? '' : formatTimestamp(about.exportedAt as Timestamp);
  const from = at === '' ? '' : about === null || about.exportedBy === '' ? t('merging.fromNobody', { at }) : t('merging.from', { name: about.exportedBy, at });
  return (
    <DecideView rows={rows} plan={plan} notes={notes} about={[file.name, from].filter((part) => part !== '').join(' · ')} texts={texts} onMerge={merge}>
      <WorkbookNotes problems={returned.problems} />
    </DecideView>
  );
}
