import type { Audit } from '#shared/domain/audit/audit.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { planPhase, type PlanPhase } from '#shared/domain/corrective-action/plan-phase.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import { lookAhead, type Horizon } from '#shared/domain/horizon/look-ahead.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { isHeldAsMajor } from '#shared/domain/nonconformity/duties.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { readMany } from '../read-many.ts';

/** An action with what a list shows of its surroundings, and what its rules ask about them. */
export interface ActionOverview {
  readonly action: CorrectiveAction;
  /** Null for one whose finding was deleted. */
  readonly finding: Finding | null;
  readonly audit: Audit | null;
  readonly owner: Person | null;
  readonly phase: PlanPhase;
  readonly isHeldAsMajor: boolean;
}

const byId = <Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<string, Row> =>
  new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));

async function overviewsOf(database: WorkbenchDatabase, actions: readonly CorrectiveAction[]): Promise<readonly ActionOverview[]> {
  const findingIds = [...new Set(actions.map(({ findingId }) => findingId))];
  const [findingRows, caseRows, auditRows, peopleRows] = await Promise.all([
    readMany(database.table<Finding, string>('findings'), findingIds),
    readMany(database.table<Nonconformity, string>('nonconformities'), findingIds),
    database.audits.toArray(),
    database.people.toArray(),
  ]);
  const [findings, cases, audits, people] = [byId(findingRows), byId(caseRows), byId(auditRows), byId(peopleRows)];
  return actions.map((action) => {
    const finding = findings.get(action.findingId) ?? null;
    const nonconformity = cases.get(action.findingId) ?? null;
    return {
      action,
      finding,
      audit: audits.get(action.auditId) ?? null,
      owner: action.ownerId === null ? null : (people.get(action.ownerId) ?? null),
      // Without its finding an action belongs to no plan any more.
      phase: finding === null ? 'ended' : planPhase(finding, nonconformity),
      isHeldAsMajor: finding !== null && isHeldAsMajor({ finding, nonconformity }),
    };
  });
}

/** The actions of all audits, by reference. */
export async function actionOverviews(database: WorkbenchDatabase): Promise<readonly ActionOverview[]> {
  const actions = await database.actions.toArray();
  return overviewsOf(database, actions.toSorted((left, right) => (left.reference < right.reference ? -1 : 1)));
}

/** The actions of one finding, by reference. */
export async function actionsOfFinding(database: WorkbenchDatabase, findingId: FindingId): Promise<readonly ActionOverview[]> {
  const actions = await database.actions.where('findingId').equals(findingId).toArray();
  return overviewsOf(database, actions.toSorted((left, right) => (left.reference < right.reference ? -1 : 1)));
}

/** What is due and what waits on a day, computed anew from the rows. */
export async function horizonOn(database: WorkbenchDatabase, today: CalendarDate): Promise<Horizon> {
  const [audits, findings, nonconformities, submissions, actions, certificates, reports, people] = await Promise.all([
    database.audits.toArray(),
    database.findings.toArray(),
    database.nonconformities.toArray(),
    database.submissions.toArray(),
    database.actions.toArray(),
    database.certificates.toArray(),
    database.reports.toArray(),
    database.people.toArray(),
  ]);
  return lookAhead({ audits, findings, nonconformities, submissions, actions, certificates, reports, people }, today);
}
