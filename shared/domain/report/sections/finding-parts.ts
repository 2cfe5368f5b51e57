import type { Evidence } from '../../evidence/evidence.ts';
import { previewKindOf } from '../../evidence/preview-kind.ts';
import { isNonconformity, type Finding, type FindingGrade } from '../../finding/finding.ts';
import { fact, filled, lines, muted, plain, remark, toneOfGrade, type Part } from '../blocks.ts';
import type { Block, FigureBlock, FindingBlock, KeyValue, Runs } from '../document.ts';
import { gradeWord, nameOf, reportedFindings, standingFindings, type ReportInput } from '../report-input.ts';
import { fillIn } from '../report-words.ts';

/** Half the width: two photos of a finding stand side by side. */
const PHOTO_WIDTH = 48;

/** Evidence linked to a finding, by reference. */
export function evidenceOf(input: Pick<ReportInput, 'evidence'>, finding: Finding): readonly Evidence[] {
  return input.evidence
    .filter(({ findingIds }) => findingIds.includes(finding.id))
    .toSorted((left, right) => left.reference.localeCompare(right.reference, 'en', { numeric: true }));
}

/** Whether a piece of evidence is a picture that a report shows: strictly confidential ones stay in the register. */
export function isShownAsFigure({ file, confidentiality }: Evidence): boolean {
  return file !== null && previewKindOf(file.mediaType) === 'image' && confidentiality !== 'strictly-confidential';
}

function captionOf(input: ReportInput, item: Evidence): string {
  return fillIn(input.words.sentences.caption, {
    reference: item.reference,
    title: item.title,
    date: input.format.date(input.format.dayOf(item.takenAt)),
  });
}

/** The photos of a finding with their captions. */
export function figuresOf(input: ReportInput, finding: Finding): readonly FigureBlock[] {
  return evidenceOf(input, finding).flatMap((item): readonly FigureBlock[] => {
    if (item.file === null || !isShownAsFigure(item)) return [];
    const { sha256, mediaType } = item.file;
    return [{ type: 'figure', picture: { sha256, mediaType, alt: item.title }, caption: captionOf(input, item), width: PHOTO_WIDTH }];
  });
}

function evidenceLine(input: ReportInput, item: Evidence): string {
  const withheld = item.confidentiality === 'strictly-confidential' ? ` (${input.words.sentences.pictureWithheld})` : '';
  const number = item.recordNumber === '' ? '' : `, ${item.recordNumber}`;
  return `${item.reference} ${item.title}${number}${withheld}`.trim();
}

function evidenceRuns(input: ReportInput, finding: Finding): Runs {
  return lines(finding.objectiveEvidence, ...evidenceOf(input, finding).map((item) => evidenceLine(input, item)));
}

/** What ISO/IEC 17021-1, 9.4.5.3 wants of a nonconformity: requirement, statement, evidence; then where and whose. */
export function findingFacts(input: ReportInput, finding: Finding): readonly KeyValue[] {
  const { labels, sentences } = input.words;
  const evidence = evidenceRuns(input, finding);
  const needed = isNonconformity(finding.grade);
  const isCited = finding.clauses.every((clause) => finding.requirementReference.includes(clause));
  return filled([
    fact(labels.clauses, isCited ? '' : finding.clauses.join(', ')),
    fact(labels.requirement, finding.requirementReference),
    fact(labels.evidence, evidence.length === 0 && needed ? muted(sentences.notStated) : evidence),
    together([labels.site, finding.site], [labels.service, finding.service], [labels.process, finding.process]),
    together([labels.owner, finding.owner], [labels.dueDate, input.format.date(finding.dueDate)]),
    fact(labels.repeatOf, repeatsOf(input, finding)),
    fact(labels.raisedBy, `${nameOf(input, finding.raisedBy)}, ${input.format.date(input.format.dayOf(finding.raisedAt))}`),
  ]);
}

/** Short facts that belong together as one line, so that a card or a form stays on its page. */
export function together(...pairs: readonly (readonly [label: string, value: string])[]): KeyValue {
  const told = pairs.filter(([, value]) => value.trim() !== '');
  return fact(told.map(([label]) => label).join(' · '), told.map(([, value]) => value.trim()).join(' · '));
}

/** References of earlier nonconformities this one was accepted to repeat. */
export function repeatsOf(input: ReportInput, finding: Finding): string {
  const accepted = input.cases.find(({ id }) => id === finding.id)?.recurrences.filter(({ decision }) => decision === 'accepted') ?? [];
  const known = [...input.findings, ...(input.earlier?.findings ?? [])];
  return accepted.map(({ earlierId }) => known.find(({ id }) => id === earlierId)?.reference ?? '').filter((text) => text !== '').join(', ');
}

export function findingBlock(input: ReportInput, finding: Finding): FindingBlock {
  return {
    type: 'finding',
    anchor: `finding-${finding.reference.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
    reference: finding.reference,
    grade: gradeWord(input, finding.grade),
    state: finding.state === 'draft' ? '' : input.words.states[finding.state],
    tone: toneOfGrade(finding.grade),
    statement: plain(finding.statement),
    facts: findingFacts(input, finding),
    figures: figuresOf(input, finding),
  };
}

function partOfGrades(input: ReportInput, id: string, title: string, grades: readonly FindingGrade[]): Part {
  const findings = standingFindings(input).filter(({ grade }) => grades.includes(grade));
  return { id, title, blocks: findings.map((finding) => findingBlock(input, finding)) };
}

/** All findings that stand with their evidence (6.5.1 g), and the numbers of withdrawn ones. */
export function findingsPart(input: ReportInput): Part {
  const { headings, sentences } = input.words;
  const withdrawn = reportedFindings(input).filter(({ state }) => state === 'withdrawn');
  const isEmpty = standingFindings(input).every(({ grade }) => grade === 'good-practice');
  return {
    id: 'findings',
    title: headings.findings,
    blocks: isEmpty ? [remark(sentences.noFindings)] : [],
    parts: [
      partOfGrades(input, 'nonconformities', headings.nonconformities, ['major', 'minor']),
      partOfGrades(input, 'observations', headings.observations, ['observation']),
      partOfGrades(input, 'opportunities', headings.opportunities, ['ofi']),
      { id: 'withdrawn', title: headings.withdrawn, blocks: withdrawn.length === 0 ? [] : [withdrawnList(input, withdrawn)] },
    ],
  };
}

function withdrawnList(input: ReportInput, findings: readonly Finding[]): Block {
  const reasonOf = (finding: Finding): string =>
    input.cases.find(({ id }) => id === finding.id)?.steps.findLast(({ step }) => step === 'withdraw')?.reason ?? '';
  return {
    type: 'list',
    isOrdered: false,
    items: findings.map((finding) => plain([finding.reference, reasonOf(finding)].filter((text) => text !== '').join(': '))),
  };
}

/** Good practices (6.5.1, optional): strengths worth keeping. */
export function goodPracticesPart(input: ReportInput): Part {
  const part = partOfGrades(input, 'good-practices', input.words.headings.goodPractices, ['good-practice']);
  return part.blocks.length > 0 ? part : { ...part, blocks: [remark(input.words.sentences.noGoodPractices)] };
}
