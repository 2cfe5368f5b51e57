import { TextInput } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { isGradeChangeReasoned } from '#shared/domain/finding/change-grade.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { AuditRows } from '#shared/exchange/export/audit-workbook-input.ts';
import { choicesOf, countMerge, decideMerge, isDecided, type Choice, type Decision } from '#shared/exchange/round-trip/decide-merge.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { mergeWorkbook, writtenCount } from './merge-actions.ts';
import { MergeFooter } from './merge-footer.tsx';
import { MergeList } from './merge-list.tsx';
import { decide, decideAll, setCounterpart, setCurrent, show, useMergeStore, type FileToTakeBack } from './merge-store.ts';
import classes from './merge.module.css';
import { PartTabs } from './part-tabs.tsx';
import { countParts, linesOf, nextOpen } from './shown-lines.ts';
import type { Comparison } from './use-comparison.ts';
import { useMergeCommands } from './use-merge-commands.ts';
import { WorkbookNotes } from './workbook-notes.tsx';

/** What one side's answer to a choice is. */
function decisionFor({ item, field }: Choice, side: 'mine' | 'theirs'): Decision {
  if (field !== null) return side === 'mine' ? 'mine' : 0;
  if (item.kind === 'gone') return side === 'mine' ? 'keep' : 'remove';
  return side === 'mine' ? 'leave' : 'add';
}

/** Both sides' changes, what is to be decided, and Merge. Nothing is written before that. */
export function MergeView(props: {
  readonly rows: AuditRows;
  readonly comparison: Comparison;
  readonly file: FileToTakeBack;
  readonly onMerged: (written: number) => void;
}) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const { rows, comparison, file, onMerged } = props;
  const { plan, returned } = comparison;
  const { decisions, shown, reason, counterpart } = useMergeStore();
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  const [isMerging, setMerging] = useState(false);

  const choices = useMemo(() => choicesOf(plan), [plan]);
  const counts = useMemo(() => countParts(plan, returned.problems), [plan, returned.problems]);
  const decided = useMemo(() => decideMerge(plan, decisions), [plan, decisions]);
  const part = shown ?? (counts.decide > 0 ? 'decide' : counts.taken > 0 ? 'taken' : counts.refused > 0 ? 'refused' : 'kept');
  const lines = useMemo(() => linesOf(plan, returned.problems, part), [plan, returned.problems, part]);
  const findings = useMemo(() => new Map(rows.findings.map((finding) => [finding.id as string, finding])), [rows.findings]);
  const needsReason = decided.edits.some(({ item, values }) => {
    const finding = findings.get(item.key);
    return item.table === 'findings' && values['grade'] !== undefined && finding !== undefined && isGradeChangeReasoned(finding, rows.audit.state);
  });
  const writes = writtenCount(decided);
  const canMerge = decided.undecided === 0 && writes > 0 && !isMerging && (!needsReason || reason.trim() !== '');
  const nameOf = useCallback((id: PersonId) => rows.people.find((person) => person.id === id)?.name ?? id, [rows.people]);

  const goTo = useCallback((id: string): void => {
    show('decide');
    setCurrent(id);
    setWanted({ id });
  }, []);
  const go = useCallback(
    (step: 1 | -1): void => {
      const next = nextOpen(choices, (choice) => !isDecided(choice, useMergeStore.getState().decisions), useMergeStore.getState().current, step);
      if (next !== null) goTo(next.id);
    },
    [choices, goTo],
  );
  // The keys begin at the first choice.
  useEffect(() => {
    const [first] = choices;
    if (first !== undefined && useMergeStore.getState().current === null) goTo(first.id);
  }, [choices, goTo]);

  const answer = useCallback(
    (side: 'mine' | 'theirs'): void => {
      const { current } = useMergeStore.getState();
      const choice = choices.find(({ id }) => id === current);
      if (choice === undefined) {
        const isTaken = plan.items.some((item) => item.kind === 'changed' && item.fields.some(({ id, outcome }) => id === current && outcome === 'taken'));
        if (current !== null && isTaken) decide(current, side === 'mine' ? 'mine' : 0);
        return;
      }
      decide(choice.id, decisionFor(choice, side));
      go(1);
    },
    [choices, go, plan.items],
  );
  const answerAll = useCallback(
    (side: 'mine' | 'theirs'): void => {
      const open = choices.filter((choice) => !isDecided(choice, useMergeStore.getState().decisions));
      decideAll(Object.fromEntries(open.map((choice) => [choice.id, decisionFor(choice, side)])));
    },
    [choices],
  );
  const merge = useCallback(async (): Promise<void> => {
    if (!canMerge) return;
    setMerging(true);
    try {
      const outcome = await mergeWorkbook(workspace, {
        audit: rows.audit,
        questions: rows.questions,
        decided,
        counts: countMerge(plan),
        reason,
        counterpart,
        file,
        wordOf: (assessment) => t(`terms.assessment.${assessment}`),
      });
      if (!outcome.ok && outcome.problem.code === 'changed-since') {
        notifyProblem(t('merging.changedMeanwhile'));
        return;
      }
      tellOutcome(outcome, t('merging.done.notice', { name: file.name }));
      if (outcome.ok) onMerged(writes);
    } finally {
      setMerging(false);
    }
  }, [canMerge, workspace, rows, decided, plan, reason, counterpart, file, t, tellOutcome, onMerged, writes]);
  useMergeCommands({ go, answer, answerAll, merge: () => void merge(), open: decided.undecided, canMerge });

  const { about } = returned;
  const at = about === null || about.exportedAt === '' ? '' : formatTimestamp(about.exportedAt as Timestamp);
  const from = at === '' ? '' : about === null || about.exportedBy === '' ? t('merging.fromNobody', { at }) : t('merging.from', { name: about.exportedBy, at });
  return (
    <div className={classes['view']}>
      <div className={classes['head']}>
        <div className={classes['headLine']}>
          <p className={classes['meta']}>{[file.name, from].filter((part) => part !== '').join(' · ')}</p>
          <TextInput
            size="xs"
            label={t('merging.counterpart')}
            placeholder={t('merging.counterpartHint')}
            classNames={{ root: classes['counterpart'] ?? '' }}
            value={counterpart}
            onChange={(event) => setCounterpart(event.currentTarget.value)}
          />
        </div>
        {(rows.audit.state === 'report-issued' || rows.audit.state === 'follow-up') && <p className={classes['hint']}>{t('merging.reported')}</p>}
        <WorkbookNotes problems={returned.problems} />
        <PartTabs shown={part} counts={counts} />
        <p className={classes['hint']}>{lines.length === 0 ? t(`merging.nothing.${part}`) : t(`merging.showHint.${part}`)}</p>
      </div>
      <MergeList key={part} auditId={rows.audit.id} label={t(`merging.show.${part}`)} lines={lines} nameOf={nameOf} wanted={wanted} />
      <MergeFooter
        open={decided.undecided}
        writes={writes}
        needsReason={needsReason}
        canMerge={canMerge}
        isMerging={isMerging}
        onNext={() => go(1)}
        onAll={answerAll}
        onMerge={() => void merge()}
      />
    </div>
  );
}
