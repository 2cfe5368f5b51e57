import type { CurrentPlan } from '../use-import-look.ts';
import { ColumnsLeftOut } from './columns-left-out.tsx';
import { DryRun } from './dry-run.tsx';
import { ChecklistGrades, FindingGrades } from './grade-meanings.tsx';
import { RecordsLeftOut } from './left-out-list.tsx';
import { RecordProblems } from './record-problems.tsx';
import { UnknownPeople } from './unknown-people.tsx';

/** The last look before rows go into an audit: grades to confirm, problems, and exactly what would change. */
export function ReviewRecords({ current }: { readonly current: CurrentPlan }) {
  const { plan } = current;
  return (
    <>
      {current.kind === 'findings' && <FindingGrades grades={current.grades} meanings={current.meanings} />}
      {current.kind === 'answers' && <ChecklistGrades grades={current.grades} meanings={current.meanings} />}
      {'names' in current && <UnknownPeople names={current.names} people={current.target.people} kind={current.kind} />}
      <RecordProblems problems={plan.problems} waiting={plan.counts.waiting} />
      <DryRun current={current} />
      <ColumnsLeftOut />
      <RecordsLeftOut rows={plan.leftOut} />
    </>
  );
}
