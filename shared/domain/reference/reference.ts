import type { AuditType } from '../audit/audit.ts';
import type { FindingGrade } from '../finding/finding.ts';

/** Prefixes of audit references by type (domain reference D.4: IA-2026-03, SA-2026-01). */
export const AUDIT_PREFIXES: Readonly<Record<AuditType, string>> = {
  internal: 'IA',
  supplier: 'SUA',
  'stage-1': 'S1',
  'stage-2': 'S2',
  surveillance: 'SA',
  recertification: 'RA',
  'follow-up': 'FA',
  special: 'SPA',
  'gap-analysis': 'GA',
};

/** Prefixes of finding references by the grade they are raised with; the reference stays when the grade changes. */
export const FINDING_PREFIXES: Readonly<Record<FindingGrade, string>> = {
  major: 'NC',
  minor: 'NC',
  observation: 'OBS',
  ofi: 'OFI',
  'good-practice': 'GP',
};

export const EVIDENCE_PREFIX = 'EV';

export const ACTION_PREFIX = 'CA';

/** Least number of digits of the running number: IA-2026-03, NC-2026-007, EV-2026-0012, CA-2026-012. */
export const REFERENCE_WIDTHS = { audit: 2, finding: 3, evidence: 4, action: 3 } as const;

export interface ReferenceParts {
  readonly prefix: string;
  readonly year: number;
  readonly number: number;
}

const SHAPE = /^([A-Z][A-Z0-9]{0,5})-(\d{4})-(\d{1,9})$/;

/** Writes a reference; a number with more digits than `width` is written in full. */
export function formatReference(parts: ReferenceParts, width: number): string {
  return `${parts.prefix}-${String(parts.year).padStart(4, '0')}-${String(parts.number).padStart(width, '0')}`;
}

/** Takes a reference apart; null for one of another shape, such as a file number of a certification body. */
export function parseReference(text: string): ReferenceParts | null {
  const match = SHAPE.exec(text.trim().toUpperCase());
  if (!match) return null;
  return { prefix: match[1] ?? '', year: Number(match[2]), number: Number(match[3]) };
}

/** Whether two references are the same to a reader: case and spaces at the ends do not make a difference. */
export function isSameReference(left: string, right: string): boolean {
  return left.trim().toUpperCase() === right.trim().toUpperCase();
}
