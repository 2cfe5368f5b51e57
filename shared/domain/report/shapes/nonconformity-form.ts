import { isNonconformity, type Finding } from '../../finding/finding.ts';
import type { Containment, EvidenceReview, Nonconformity } from '../../nonconformity/nonconformity.ts';
import { isSuperseded, type Submission } from '../../nonconformity/submission.ts';
import type { CauseAnalysis } from '../../cause/cause.ts';
import { WHY_LEGS } from '../../cause/cause.ts';
import type { CorrectiveAction } from '../../corrective-action/corrective-action.ts';
import { dateOf } from '../../nonconformity/due.ts';
import { extensionsOf } from '../../programme/deadlines.ts';
import { DEADLINE_KINDS, type DeadlineKind } from '../../programme/deadline-profile.ts';
import { column, fact, filled, lines, muted, plain, remark, row, table, withGaps } from '../blocks.ts';
import type { Block, KeyValue } from '../document.ts';
import { gradeWord, nameOf, reportedFindings, textOf, type ReportInput } from '../report-input.ts';
import { fillIn } from '../report-words.ts';
import { auditDays, criterionName } from '../sections/audit-parts.ts';
import { findingBlock, together } from '../sections/finding-parts.ts';
import { signOffPart } from '../sections/end-parts.ts';

/** Findings a form is made for: the chosen ones, else every nonconformity. */
export function formFindings(input: Pick<ReportInput, 'findings' | 'report'>): readonly Finding[] {
  const found = reportedFindings(input);
  return input.report.findingIds.length > 0 ? found : found.filter(({ grade }) => isNonconformity(grade));
}

function heading(text: string, anchor: string, level: 2 | 3 = 3): Block {
  return { type: 'heading', level, number: '', text, anchor };
}

function headerFacts(input: ReportInput, finding: Finding, index: number, count: number): readonly KeyValue[] {
  const { audit, words, report } = input;
  const { labels } = words;
  const certificates = input.certificates.filter(({ organization }) => organization.trim().toLowerCase() === audit.organization.trim().toLowerCase());
  return [
    ...filled([fact(words.texts.bodyIdentity, textOf(report, 'bodyIdentity')), fact(labels.reportNumber, audit.reportNumber === '' ? report.number : audit.reportNumber)]),
    fact(labels.reference, `${audit.reference} · ${words.auditTypes[audit.type]}`),
    ...withGaps([fact(labels.dates, auditDays(input)), fact(labels.auditedOrganization, audit.organization)], words.sentences.notStated),
    ...filled([
      fact(words.texts.clientAddress, textOf(report, 'clientAddress')),
      together(
        [labels.clientNumber, [...new Set(certificates.map(({ clientNumber }) => clientNumber))].join(', ')],
        [labels.certificate, certificates.map(({ number }) => number).join(', ')],
      ),
      together([labels.site, finding.site === '' ? audit.sites.join(', ') : finding.site], [labels.process, finding.process]),
      fact(labels.criteria, lines(...audit.criteria.map(criterionName))),
      together([labels.auditor, nameOf(input, finding.raisedBy)], [labels.auditee, audit.auditee]),
      fact(labels.sequence, fillIn(words.sentences.sequenceOf, { index, count })),
    ]),
  ];
}

function dueText(input: ReportInput, finding: Finding, nonconformity: Nonconformity | null, kind: DeadlineKind): string {
  const { format, words } = input;
  const date = dateOf(finding, nonconformity, kind);
  if (date === null) return '';
  const extensions = nonconformity?.deadlines ? extensionsOf(nonconformity.deadlines, kind) : [];
  const told = extensions.map((each) =>
    fillIn(words.sentences.extended, { from: format.date(each.from), to: format.date(each.to), name: nameOf(input, each.approvedBy), reason: each.reason }),
  );
  return [format.date(date), ...told].join('\n');
}

function acknowledgement(input: ReportInput, finding: Finding, nonconformity: Nonconformity | null): readonly Block[] {
  const { words, format } = input;
  const taken = nonconformity?.steps.filter(({ step }) => step === 'acknowledge' || step === 'dispute' || step === 'uphold') ?? [];
  if (taken.length === 0) return [remark(words.sentences.notAcknowledged)];
  const rows = taken.map((each) => row([words.steps[each.step], nameOf(input, each.by), format.date(each.on), each.reason]));
  const { labels } = words;
  return [table('', [column(labels.step, 26), column(labels.by, 22), column(labels.on, 16), column(labels.reason, 36)], rows)];
}

function containmentFacts(input: ReportInput, containment: Containment): readonly KeyValue[] {
  const { labels } = input.words;
  return [
    fact(labels.correction, containment.correction),
    fact(labels.responsible, containment.responsible),
    fact(labels.doneOn, input.format.date(containment.doneOn)),
    fact(labels.correctionEvidence, lines(containment.evidence, ...referencesOf(input, containment.evidenceIds))),
    fact(labels.extent, containment.extent),
  ];
}

function referencesOf(input: ReportInput, ids: readonly string[]): readonly string[] {
  return input.evidence.filter(({ id }) => ids.includes(id)).map(({ reference, title }) => `${reference} ${title}`.trim());
}

function causeFacts(input: ReportInput, cause: CauseAnalysis): readonly KeyValue[] {
  const { words } = input;
  const category = (code: string): string => (code in words.causeCategories ? words.causeCategories[code as keyof typeof words.causeCategories] : code);
  const whys = WHY_LEGS.flatMap((leg) => {
    const steps = cause.fiveWhy[leg].filter(({ answer }) => answer.trim() !== '');
    const told = steps.map(({ answer, evidence }, index) => `${String(index + 1)}. ${answer}${evidence.trim() === '' ? '' : ` (${evidence})`}`);
    return steps.length === 0 ? [] : [fact(words.whyLegs[leg], lines(...told))];
  });
  return [
    fact(words.labels.method, words.causeMethods[cause.method]),
    fact(words.labels.directCause, cause.directCause),
    ...whys,
    fact(words.labels.rootCauses, lines(...cause.rootCauses.map(({ text, category: code }) => (code === '' ? text : `${text} (${category(code)})`)))),
    fact(words.labels.notes, cause.notes),
  ];
}

function actionTable(input: ReportInput, actions: readonly CorrectiveAction[]): readonly Block[] {
  const { labels } = input.words;
  if (actions.length === 0) return [remark(input.words.sentences.noActions)];
  const rows = actions.map((action) =>
    row([
      lines(action.reference, input.words.actionStates[action.state]),
      lines(action.title, action.description),
      lines(nameOf(input, action.ownerId), input.format.date(action.dueDate)),
      lines(action.plannedEvidence, action.actualEvidence, ...referencesOf(input, action.evidenceIds)),
      action.effectivenessCriterion,
    ]),
  );
  return [table('', [column(labels.reference, 15), column(labels.action, 25), column(labels.owner, 17), column(labels.evidence, 18), column(labels.effectivenessCriterion, 25)], rows)];
}

function submissionBlocks(input: ReportInput, submission: Submission, all: readonly Submission[], anchor: string): readonly Block[] {
  const { words, format } = input;
  const { labels, sentences } = words;
  const { decision } = submission;
  const verdict = decision === null
    ? isSuperseded(submission, all) ? sentences.superseded : sentences.undecided
    : fillIn(decision.isAccepted ? sentences.accepted : sentences.rejected, { name: nameOf(input, decision.by), date: format.date(decision.on) });
  return [
    heading(`${words.headings.submission} ${String(submission.number)}`, `${anchor}-submission-${String(submission.number)}`),
    {
      type: 'key-values',
      rows: filled([
        fact(labels.submittedBy, `${nameOf(input, submission.submittedBy)}, ${format.date(submission.submittedOn)}`),
        fact(labels.releasedBy, nameOf(input, submission.releasedBy)),
        ...containmentFacts(input, submission.containment),
        ...causeFacts(input, submission.cause),
      ]),
    },
    ...actionTable(input, submission.actions),
    { type: 'note', tone: decision === null ? 'muted' : decision.isAccepted ? 'good' : 'bad', title: verdict, runs: plain(decision?.reason ?? '') },
  ];
}

function reviewBlocks(input: ReportInput, reviews: readonly EvidenceReview[], anchor: string): readonly Block[] {
  const { words, format } = input;
  const { labels, sentences } = words;
  if (reviews.length === 0) return [];
  const rows = reviews.map((review) =>
    row([format.date(review.on), nameOf(input, review.by), lines(words.reviewMethods[review.method], review.reference), review.isAccepted ? sentences.reviewAccepted : sentences.reviewRejected, review.comment], review.isAccepted ? 'good' : 'bad'),
  );
  return [
    heading(words.headings.review, `${anchor}-review`),
    table('', [column(labels.on, 15), column(labels.by, 18), column(labels.method, 22), column(labels.decision, 17), column(labels.comment, 28)], rows),
  ];
}

function closureBlocks(input: ReportInput, nonconformity: Nonconformity, anchor: string): readonly Block[] {
  const { words, format } = input;
  const { labels, sentences } = words;
  const checks = nonconformity.checks.map((check) =>
    row([format.date(check.on), nameOf(input, check.by), lines(check.checked, check.sample), check.result, check.isEffective ? sentences.effective : sentences.notEffective], check.isEffective ? 'good' : 'bad'),
  );
  const closed = nonconformity.closedOn === null ? muted(sentences.notClosed) : plain(format.date(nonconformity.closedOn));
  const by = nonconformity.steps.findLast(({ step }) => step === 'close' || step === 'close-on-plan');
  const facts = [
    fact(labels.closedOn, closed),
    ...filled([
      fact(labels.by, nonconformity.closedOn === null ? '' : nameOf(input, by?.by ?? null)),
      fact(labels.outcome, nonconformity.isVerifiedNextAudit ? sentences.verifiedNextAudit : ''),
    ]),
  ];
  return [
    ...(checks.length === 0
      ? []
      : [
          heading(words.headings.effectiveness, `${anchor}-effectiveness`),
          table('', [column(labels.on, 15), column(labels.by, 18), column(labels.checked, 27), column(labels.outcome, 25), column(labels.decision, 15)], checks),
        ]),
    heading(words.headings.closure, `${anchor}-closure`),
    { type: 'key-values', rows: facts },
  ];
}

function historyBlocks(input: ReportInput, nonconformity: Nonconformity, anchor: string): readonly Block[] {
  const { words, format } = input;
  const { labels } = words;
  if (nonconformity.steps.length === 0) return [];
  const rows = nonconformity.steps.map((each) => row([format.date(each.on), words.steps[each.step], `${nameOf(input, each.by)}\n${words.roles[each.as]}`, each.reason]));
  return [
    heading(words.headings.caseHistory, `${anchor}-history`),
    table('', [column(labels.on, 14), column(labels.step, 27), column(labels.by, 31), column(labels.reason, 28)], rows),
  ];
}

function formOf(input: ReportInput, finding: Finding, index: number, count: number): readonly Block[] {
  const { words } = input;
  const { headings, sentences } = words;
  const nonconformity = input.cases.find(({ id }) => id === finding.id) ?? null;
  const submissions = input.submissions.filter(({ findingId }) => findingId === finding.id).toSorted((left, right) => left.number - right.number);
  const card = findingBlock(input, finding);
  const anchor = card.anchor;
  const due = filled(DEADLINE_KINDS.map((kind) => fact(words.deadlines[kind], dueText(input, finding, nonconformity, kind))));
  return [
    ...(index > 1 ? [{ type: 'page-break' } as const] : []),
    heading(`${finding.reference} · ${gradeWord(input, finding.grade)}`, `${anchor}-form`, 2),
    { type: 'key-values', rows: headerFacts(input, finding, index, count) },
    { ...card, state: words.states[finding.state] },
    heading(headings.dueDates, `${anchor}-due`),
    due.length === 0 ? remark(sentences.noDueDate) : { type: 'key-values', rows: due },
    heading(headings.acknowledgement, `${anchor}-acknowledgement`),
    ...acknowledgement(input, finding, nonconformity),
    ...(submissions.length === 0
      ? [heading(headings.submission, `${anchor}-submission`), remark(sentences.noSubmission)]
      : submissions.flatMap((submission) => submissionBlocks(input, submission, submissions, anchor))),
    ...(nonconformity === null ? [] : [...reviewBlocks(input, nonconformity.reviews, anchor), ...closureBlocks(input, nonconformity, anchor), ...historyBlocks(input, nonconformity, anchor)]),
  ];
}

/**
 * The form of certification bodies, one per finding: header, finding, due dates, acknowledgement, every submission
 * with its decision, reviews, closure and history (domain reference C.1).
 */
export function nonconformityForm(input: ReportInput): readonly Block[] {
  const findings = formFindings(input);
  if (findings.length === 0) return [remark(input.words.sentences.noFindings)];
  const remarks = textOf(input.report, 'remarks');
  return [
    ...findings.flatMap((finding, index) => formOf(input, finding, index + 1, findings.length)),
    ...(remarks === '' ? [] : [heading(input.words.texts.remarks, 'remarks'), { type: 'paragraph', runs: plain(remarks) } as const]),
    ...signOffPart(input).blocks,
  ];
}
