import type { GapCode } from './closing-gap.ts';

/**
 * Where a gap comes from. `guidance`: what ISO 19011 advises, with the number of its clause; it is guidance and never
 * a requirement. `life-cycle`: the program's own rules for the steps of an audit. `finding`: its rules for findings.
 * `checklist`: its rules for assessment values.
 */
export type GapSource =
  | { readonly kind: 'guidance'; readonly clause: string }
  | { readonly kind: 'life-cycle' | 'finding' | 'checklist' };

/** The edition whose clause numbers are cited. */
export const GUIDANCE_EDITION = 'ISO 19011:2018';

const guidance = (clause: string): GapSource => ({ kind: 'guidance', clause });
const LIFE_CYCLE: GapSource = { kind: 'life-cycle' };
const FINDING: GapSource = { kind: 'finding' };

const SOURCES: Readonly<Partial<Record<GapCode, GapSource>>> = {
  'dates-missing': guidance('6.3.2'),
  'dates-reversed': guidance('6.3.2'),
  'scope-missing': guidance('5.5.2'),
  'criteria-missing': guidance('5.5.2'),
  'edition-missing': guidance('5.5.2'),
  'lead-auditor-missing': guidance('5.5.5'),
  'agenda-empty': guidance('6.3.2'),
  'agenda-auditor-missing': guidance('6.3.3'),
  'agenda-time-missing': guidance('6.3.2'),
  'auditor-own-area': guidance('4 e'),
  'opening-meeting-missing': guidance('6.4.3'),
  'attendance-empty': guidance('6.4.3'),
  'closing-meeting-missing': guidance('6.4.10'),
  'deviations-not-explained': guidance('6.5.1'),
  'conclusion-missing': guidance('6.4.9'),
  'degree-missing': guidance('6.5.1'),
  'conforming-without-evidence': guidance('6.4.7'),
  'nonconformity-not-raised': guidance('6.4.8'),
  'nonconformity-without-evidence': guidance('6.4.8'),
  'finding-without-evidence': guidance('6.4.8'),
  'finding-without-clause': guidance('6.4.8'),
  'finding-without-statement': guidance('6.4.8'),
  'evidence-unlinked': guidance('6.4.7'),
  'personal-data-without-permission': guidance('4 d'),
  'question-not-verified': { kind: 'checklist' },
  'questions-not-assessed': { kind: 'checklist' },
  'justification-missing': { kind: 'checklist' },
  'clause-not-applicable': { kind: 'checklist' },
  'nonconformity-without-clause': FINDING,
  'nonconformity-without-statement': FINDING,
  'nonconformity-without-requirement': FINDING,
  'nonconformity-without-owner': FINDING,
  'nonconformity-without-due-date': FINDING,
  'finding-draft': FINDING,
};

/** The source of a gap; the steps of the audit life cycle for all that have no other. */
export function sourceOf(code: GapCode): GapSource {
  return SOURCES[code] ?? LIFE_CYCLE;
}
