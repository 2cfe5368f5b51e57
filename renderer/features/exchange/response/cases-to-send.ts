import { allCases, type JoinedCase } from '#renderer/data/repositories/cases-repository.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { readCertificates } from '#renderer/data/repositories/programme-repository.ts';
import type { FindingState } from '#shared/domain/finding/finding.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import type { Certificate } from '#shared/domain/programme/certificate.ts';
import { answerOfCase } from '#shared/exchange/response/answer-of-case.ts';
import { isOpenForAnswers } from '#shared/exchange/response/review-answers.ts';
import type { CaseInFile } from '#shared/exchange/response/response-workbook-input.ts';
import { findingPart, type FindingPart } from '#shared/exchange/response/finding-part.ts';

/** Before the issue a text may change, and a withdrawn one asks for nothing. */
const NOT_SENT: ReadonlySet<FindingState> = new Set(['draft', 'withdrawn']);

/** Everything of the workspace that a file of nonconformities is made from or compared with. */
export interface ExchangeGround {
  readonly cases: readonly JoinedCase[];
  readonly certificates: readonly Certificate[];
  readonly names: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<FindingId, string>;
}

/** Reads it; whatever its size, six readings. */
export async function readExchangeGround(database: WorkbenchDatabase): Promise<ExchangeGround> {
  const [cases, certificates, people] = await Promise.all([allCases(database), readCertificates(database), database.people.toArray()]);
  return {
    cases,
    certificates,
    names: new Map(people.map(({ id, name }) => [id, name])),
    references: new Map(cases.map(({ finding }) => [finding.id, finding.reference])),
  };
}

/** Those that can be sent, in the order of their references. */
export function sendableCases({ cases }: ExchangeGround): readonly JoinedCase[] {
  return cases
    .filter(({ finding }) => !NOT_SENT.has(finding.state))
    .toSorted((left, right) => left.finding.reference.localeCompare(right.finding.reference, 'en', { numeric: true }));
}

/** Whether an answer is owed or can still be replaced; others can be sent, but are not offered first. */
export function isWaitingForAnswer({ finding }: JoinedCase): boolean {
  return isOpenForAnswers(finding.state);
}

const plain = (text: string): string => text.trim().toLowerCase();

/** The auditor's side of a case as it is now. */
export function partOfCase({ finding, nonconformity, audit }: JoinedCase, ground: ExchangeGround): FindingPart {
  const accepted = nonconformity?.recurrences.find(({ decision }) => decision === 'accepted');
  const standards = audit.criteria.flatMap(({ standardId }) => (standardId === null ? [] : [standardId]));
  return findingPart({
    finding,
    nonconformity,
    audit,
    leadAuditor: audit.leadAuditorId === null ? '' : (ground.names.get(audit.leadAuditorId) ?? ''),
    certificate:
      ground.certificates.find(
        ({ organization, standardId }) => plain(organization) === plain(audit.organization) && standardId !== null && standards.includes(standardId),
      ) ?? null,
    repeatOf: accepted === undefined ? '' : (ground.references.get(accepted.earlierId) ?? ''),
  });
}

/** A case as it goes out, with what was answered so far. */
export function caseInFile(one: JoinedCase, ground: ExchangeGround): CaseInFile {
  return {
    part: partOfCase(one, ground),
    answer: answerOfCase(one.nonconformity, one.actions, (id) => ground.names.get(id) ?? ''),
  };
}
