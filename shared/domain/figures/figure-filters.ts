import type { AuditId } from '../ids.ts';
import type { FindingGrade } from '../finding/finding.ts';
import { isWithinClause } from '../standard/clause-number.ts';

/** Who audited: a certification body, or the organization and whoever acts for it. */
export type Party = 'internal' | 'external';

/** What narrows every figure; null does not narrow. */
export interface FigureFilters {
  readonly auditId: AuditId | null;
  readonly grade: Extract<FindingGrade, 'major' | 'minor'> | null;
  /** A clause with all below it. */
  readonly clause: string | null;
  readonly process: string | null;
  readonly service: string | null;
  readonly site: string | null;
  readonly owner: string | null;
  readonly party: Party | null;
}

export const NO_FILTERS: FigureFilters = {
  auditId: null,
  grade: null,
  clause: null,
  process: null,
  service: null,
  site: null,
  owner: null,
  party: null,
};

/** What is filtered by of a nonconformity or finding. */
export interface Filterable {
  readonly auditId: AuditId;
  readonly grade: FindingGrade;
  readonly clauses: readonly string[];
  readonly process: string;
  readonly service: string;
  readonly site: string;
  readonly owner: string;
  readonly party: Party;
}

/** Whether a nonconformity or finding passes. */
export function passes(row: Filterable, filters: FigureFilters): boolean {
  const { clause } = filters;
  return (
    (filters.auditId === null || row.auditId === filters.auditId) &&
    (filters.grade === null || row.grade === filters.grade) &&
    (filters.process === null || row.process === filters.process) &&
    (filters.service === null || row.service === filters.service) &&
    (filters.site === null || row.site === filters.site) &&
    (filters.owner === null || row.owner === filters.owner) &&
    (filters.party === null || row.party === filters.party) &&
    (clause === null || row.clauses.some((number) => isWithinClause(number, clause)))
  );
}
