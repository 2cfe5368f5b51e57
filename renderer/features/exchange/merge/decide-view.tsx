import { TextInput } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isGradeChangeReasoned } from '#shared/domain/finding/change-grade.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { AuditRows } from '#shared/exchange/export/audit-workbook-input.ts';
import { choicesOf, decideMerge, isDecided, type Choice, type Decision, type DecidedMerge } from '#shared/exchange/round-trip/decide-merge.ts';
import type { MergePlan } from '#shared/exchange/round-trip/merge-item.ts';
import { writtenCount } from './merge-actions.ts';
import { MergeFooter } from './merge-footer.tsx';
import { MergeList } from './merge-list.tsx';
import { decide, decideAll, setCounterpart, setCurrent, show, useMergeStore } from './merge-store.ts';
import { MergeTextsProvider, type MergeTexts } from './merge-texts.ts';
import classes from './merge.module.css';
import { PartTabs } from './part-tabs.tsx';
import { countParts, linesOf, nextOpen, type NoteLine } from './shown-lines.ts';
import { useMergeCommands } from './use-merge-commands.ts';

/** What one side's answer to a choice is. */
function decisionFor({ item, field }: Choice, side: 'mine' | 'theirs'): Decision {
  if (field !== null) return side === 'mine' ? 'mine' : 0;
  if (item.kind === 'gone') return side === 'mine' ? 'keep' : 'remove';
  return side === 'mine' ? 'leave' : 'add';
}

/** Both sides' values, what is to be decided, and the button that writes. Nothing is written before that. */
export function DecideView(props: {
  readonly rows: AuditRows;
  readonly plan: MergePlan;
  /** What the file says and nobody can take, in words. */
  readonly notes: readonly NoteLine[];
  /** Which file it is, and where it is from. */
  readonly about: string;
  readonly texts: MergeTexts;
  /** What the button says where nothing is written, when the file can be registered all the same. */
  readonly registerOnly?: string;
  /** What is to be known before anything is decided. */
  readonly children: ReactNode;
  readonly onMerge: (decided: DecidedMerge, told: { readonly reason: string; readonly counterpart: string }) => Promise<void>;
}) {
  const { t } = useTranslation();
  const { rows, plan, notes, onMerge } = props;
  const { decisions, shown, reason, counterpart } = useMergeStore();
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  const [isMerging, setMerging] = useState(false);

  const choices = useMemo(() => choicesOf(plan), [plan]);
  const counts = useMemo(() => countParts(plan, notes), [plan, notes]);
  const decided = useMemo(() => decideMerge(plan, decisions), [plan, decisions]);
  const part = shown ?? (counts.decide > 0 ? 'decide' : counts.taken > 0 ? 'taken' : counts.refused > 0 ? 'refused' : 'kept');
  const lines = useMemo(() => linesOf(plan, notes, part), [plan, notes, part]);
  const findings = useMemo(() => new Map(rows.findings.map((finding) => [finding.id as string, finding])), [rows.findings]);
  const needsReason = decided.edits.some(({ item, values }) => {
    const finding = findings.get(item.key);
    return item.table === 'findings' && values['grade'] !== undefined && finding !== undefined && isGradeChangeReasoned(finding, rows.audit.state);
  });
  const writes = writtenCount(decided);
  const texts = writes === 0 && props.registerOnly !== undefined ? { ...props.texts, merge: props.registerOnly } : props.texts;
  const canMerge = decided.undecided === 0 && (writes > 0 || props.registerOnly !== undefined) && !isMerging && (!needsReason || reason.trim() !== '');
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
      await onMerge(decided, { reason, counterpart });
    } finally {
      setMerging(false);
    }
  }, [canMerge, onMerge, decided, reason, counterpart]);
  useMergeCommands({ go, answer, answerAll, merge: () => void merge(), open: decided.undecided, canMerge, label: texts.merge });

  return (
    <MergeTextsProvider value={texts}>
      <div className={classes['view']}>
        <div className={classes['head']}>
          <div className={classes['headLine']}>
            <p className={classes['meta']}>{props.about}</p>
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
          {props.children}
          <PartTabs shown={part} counts={counts} />
          <p className={classes['hint']}>{lines.length === 0 ? texts.parts[part].nothing : texts.parts[part].hint}</p>
        </div>
        <MergeList key={part} auditId={rows.audit.id} label={texts.parts[part].name} lines={lines} nameOf={nameOf} wanted={wanted} />
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
    </MergeTextsProvider>
  );
}
