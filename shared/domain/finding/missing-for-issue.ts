import { isNonconformity, type Finding } from './finding.ts';

/** Parts of a nonconformity that must be there before it is issued (domain reference B.5, first step). */
export type MissingPart = 'clause' | 'statement' | 'evidence' | 'requirement-reference';

type Issuable = Pick<Finding, 'grade' | 'clauses' | 'statement' | 'objectiveEvidence' | 'requirementReference'>;

/**
 * What a nonconformity still lacks before it can be issued; empty for other grades. An attached file counts as
 * evidence, as it does for the end of the fieldwork.
 */
export function findMissingForIssue(finding: Issuable, hasEvidenceAttached = false): readonly MissingPart[] {
  if (!isNonconformity(finding.grade)) return [];
  const missing: MissingPart[] = [];
  if (finding.clauses.length === 0) missing.push('clause');
  if (finding.statement.trim() === '') missing.push('statement');
  if (finding.objectiveEvidence.trim() === '' && !hasEvidenceAttached) missing.push('evidence');
  if (finding.requirementReference.trim() === '') missing.push('requirement-reference');
  return missing;
}
