import { isNonconformity } from '../../finding/finding.ts';
import { nameOf, standingFindings, textOf, type ReportInput } from '../report-input.ts';
import { textsOfKind } from '../report-texts.ts';
import { blocked, type LintItem, type LintPlace } from './lint-item.ts';
import { findPlaceholder } from './placeholder.ts';

interface Looked {
  readonly text: string;
  readonly where: LintPlace;
  readonly isName?: boolean;
}

function auditTexts(input: ReportInput): readonly Looked[] {
  const { audit } = input;
  const where = { screen: 'plan' } as const;
  const team = audit.team.map(({ personId }) => personId);
  const people = [...new Set([...(audit.leadAuditorId === null ? [] : [audit.leadAuditorId]), ...team])];
  return [
    ...[audit.scope, audit.objectives, audit.conclusion, audit.degreeOfFulfilment, audit.planDeviations, ...audit.sites, ...audit.services].map((text) => ({ text, where })),
    ...[audit.organization, audit.client, audit.auditee].map((text) => ({ text, where, isName: true })),
    ...audit.agenda.flatMap(({ subject, auditee }) => [{ text: subject, where }, { text: auditee, where, isName: true }]),
    ...people.map((id) => ({ text: nameOf(input, id), where: { screen: 'people' } as const, isName: true })),
  ];
}

function findingTexts(input: ReportInput): readonly Looked[] {
  return standingFindings(input).flatMap((finding) => {
    const where = { screen: 'finding', id: finding.id } as const;
    return [
      ...[finding.statement, finding.objectiveEvidence, finding.requirementReference].map((text) => ({ text, where })),
      ...(isNonconformity(finding.grade) ? [{ text: finding.owner, where, isName: true }] : []),
    ];
  });
}

function ownTexts({ report }: ReportInput): readonly Looked[] {
  return [
    ...textsOfKind(report.kind).map((id) => ({ text: textOf(report, id), where: { screen: 'text', id } as const })),
    ...report.signatures.map(({ name }) => ({ text: name, where: { screen: 'signatures' } as const, isName: true })),
    { text: report.changeNote, where: { screen: 'change-note' } as const },
  ];
}

/** Notes of answers stand in the annex of the full report alone. */
function answerTexts(input: ReportInput): readonly Looked[] {
  if (input.report.kind !== 'internal-full') return [];
  return input.answers.flatMap(({ questionId, notes, justification }) => [notes, justification].map((text) => ({ text, where: { screen: 'question', id: questionId } as const })));
}

/** Placeholder text that nobody replaced: it blocks issuing wherever it stands in what is reported (C.3). */
export function lintPlaceholders(input: ReportInput): readonly LintItem[] {
  return [...ownTexts(input), ...auditTexts(input), ...findingTexts(input), ...answerTexts(input)].flatMap(({ text, where, isName }) => {
    const found = findPlaceholder(text, isName);
    return found === null ? [] : [blocked('placeholder', where, found)];
  });
}
