import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Finding } from './finding.ts';

const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * A short mark of what the auditor wrote, to compare with the one on another copy (domain reference C.1: an exchange
 * never changes the finding). Grade, state, owner and due date change later and are not in it.
 */
export function fingerprintOf(finding: Finding): string {
  const { reference, statement, requirementReference, objectiveEvidence, clauses, site, service, process } = finding;
  const hash = bytesToHex(
    sha256(utf8ToBytes(canonicalJson({ reference, statement, requirementReference, objectiveEvidence, clauses, site, service, process }))),
  );
  return Array.from({ length: GROUPS }, (_, index) => hash.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH)).join(' ');
}
