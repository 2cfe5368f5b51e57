import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { formatList } from '#renderer/i18n/format.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import type { Person } from '#shared/domain/person/person.ts';
import { compareForm } from '#shared/exchange/fill/compare-form.ts';
import type { FillDataInput } from '#shared/exchange/fill/fill-data.ts';
import { countMerge, type DecidedMerge } from '#shared/exchange/round-trip/decide-merge.ts';
import { DecideView } from '../../merge/decide-view.tsx';
import { writtenCount } from '../../merge/merge-actions.ts';
import { formNotes, useFormTexts } from './form-texts.ts';
import { NamesAsked, type SaidOfPeople } from './names-asked.tsx';
import { takeForm } from './take-form.ts';
import type { OpenedReading } from './use-read-form.ts';

/** What a filled form says beside what the audit has, and what of it is taken. It follows every change of the audit. */
export function FormCompareView(props: { readonly rows: FillDataInput; readonly author: Person; readonly opened: OpenedReading; readonly onTaken: (written: number) => void }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const texts = useFormTexts();
  const { rows, author, opened, onTaken } = props;
  const { file, profile, layout, reading } = opened;
  const [said, setSaid] = useState<SaidOfPeople>({ choices: {}, added: [] });
  const { choices, added } = said;
  const { plan, problems, names } = useMemo(() => compareForm({ reading, layout, rows, author, choices, added }), [reading, layout, rows, author, choices, added]);
  const withAdded = useMemo(() => (added.length === 0 ? rows : { ...rows, people: [...rows.people, ...added] }), [rows, added]);
  const notes = useMemo(() => formNotes(t, problems), [t, problems]);
  const missing = problems.flatMap((problem) => (problem.code === 'sheet-missing' ? [problem.sheet] : []));
  const take = useCallback(
    async (decided: DecidedMerge, told: { readonly reason: string; readonly counterpart: string }): Promise<void> => {
      const outcome = await takeForm(workspace, {
        audit: rows.audit,
        questions: rows.questions,
        decided,
        counts: countMerge(plan),
        ...told,
        wordOf: (assessment) => t(`terms.assessment.${assessment}`),
        file,
        profileName: profile.name,
        added,
      });
      if (!outcome.ok && outcome.problem.code === 'changed-since') {
        notifyProblem(t('merging.changedMeanwhile'));
        return;
      }
      const written = writtenCount(decided);
      tellOutcome(outcome, t(written === 0 ? 'readingForm.done.registered' : 'readingForm.done.notice', { name: file.name }));
      if (outcome.ok) onTaken(written);
    },
    [workspace, rows, plan, file, profile, added, t, tellOutcome, onTaken],
  );
  const about = t('readingForm.about', { file: file.name, form: profile.name });
  return (
    <DecideView rows={withAdded} plan={plan} notes={notes} about={about} texts={texts} registerOnly={t('readingForm.registerOnly')} onMerge={take}>
      {missing.length > 0 && <Banner tone="caution" icon={IconAlertTriangle} title={t('readingForm.sheetsMissing', { count: missing.length, sheets: formatList(missing) })} />}
      <NamesAsked names={names} people={rows.people} said={said} onSay={setSaid} />
    </DecideView>
  );
}
