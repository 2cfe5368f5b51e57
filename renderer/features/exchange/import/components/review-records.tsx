import type { CurrentPlan } from '../use-record-plan.ts';
import { DryRun } from './dry-run.tsx';
import { FindingGrades } from './finding-grades.tsx';
import { GradeMeanings } from './grade-meanings.tsx';
import { RecordLeftOut } from './record-left-out.tsx';
import { RecordProblems } from './record-problems.tsx';
import type { CurrentReading } from '../use-import-reading.ts';

/** The last look before rows go into an audit: grades to confirm, problems, and exactly what would change. */
export function ReviewRecords({ current, reading }: { readonly current: CurrentPlan; readonly reading: CurrentReading }) {
  const { plan } = current;
  return (
    <>
      {current.kind === 'findings' && <FindingGrades grades={current.grades} meanings={current.meanings} />}
      {current.kind === 'answers' && <GradeMeanings reading={reading} />}
      <RecordProblems problems={plan.problems} waiting={plan.counts.waiting} />
      <DryRun current={current} />
      <RecordLeftOut rows={plan.leftOut} />
    </>
  );
}
