import { FINDING_GRADES, isNonconformity, type FindingGrade } from '../../finding/finding.ts';
import { column, filled, fact, layOut, lines, remark, row, strong, table, toneOfGrade, type Part } from '../blocks.ts';
import type { Block } from '../document.ts';
import { gradeWord, nameOf, standingFindings, textOf, type ReportInput } from '../report-input.ts';
import { fillIn } from '../report-words.ts';
import { auditDays, auditPart, criterionName, teamPart } from '../sections/audit-parts.ts';
import { conductPart, textPart } from '../sections/conduct-parts.ts';
import { answersPart, confidentialityPart, evidencePart, signOffPart } from '../sections/end-parts.ts';
import { findingsPart, goodPracticesPart } from '../sections/finding-parts.ts';
import { differencesPart, earlierPart, followUpPart, notCoveredPart } from '../sections/outcome-parts.ts';
import { conclusionBlocks, figureBlocks, resultsPart, summaryPart } from '../sections/result-parts.ts';

/** Full internal report: everything ISO 19011, 6.5.1 names (domain reference C.3). */
export function internalFull(input: ReportInput): readonly Block[] {
  const parts: readonly Part[] = [
    { ...summaryPart(input), startsPage: true },
    auditPart(input),
    teamPart(input),
    conductPart(input),
    resultsPart(input),
    findingsPart(input),
    goodPracticesPart(input),
    notCoveredPart(input),
    differencesPart(input),
    earlierPart(input),
    followUpPart(input),
    textPart(input, 'programme'),
    textPart(input, 'distribution'),
    confidentialityPart(input),
    signOffPart(input),
    answersPart(input),
    evidencePart(input),
  ];
  const { blocks, entries } = layOut(parts);
  return [{ type: 'toc', title: input.words.headings.contents, entries }, { type: 'page-break' }, ...blocks];
}

/** Findings on the one page; more are counted. */
const SHOWN_FINDINGS = 6;
/** Letters of a statement and of a text that fit on the one page; the full report has all of them. */
const STATEMENT_LETTERS = 130;
const TEXT_LETTERS = 420;

function short(text: string, letters: number): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > letters ? `${line.slice(0, letters).trimEnd()} …` : line;
}

/** Room for the longest word of each grade in German. */
const GRADE_WIDTHS: Readonly<Record<FindingGrade, number>> = { major: 21, minor: 21, observation: 16, ofi: 25, 'good-practice': 17 };

/** The grades side by side: five rows would take a quarter of the page. */
function gradeLine(input: ReportInput): Block {
  const findings = standingFindings(input);
  const counts = FINDING_GRADES.map((grade) => String(findings.filter((finding) => finding.grade === grade).length));
  return table('', FINDING_GRADES.map((grade) => column(gradeWord(input, grade), GRADE_WIDTHS[grade], 'center')), [row(counts.map((count) => strong(count)))]);
}

function mainFindings(input: ReportInput): readonly Block[] {
  const { words, format } = input;
  const { labels } = words;
  const found = standingFindings(input).filter(({ grade }) => isNonconformity(grade));
  if (found.length === 0) return [remark(words.sentences.noFindings)];
  const shown = found.slice(0, SHOWN_FINDINGS);
  const rows = shown.map((finding) =>
    row([lines(finding.reference, gradeWord(input, finding.grade)), finding.clauses.join(', '), short(finding.statement, STATEMENT_LETTERS), lines(finding.owner, format.date(finding.dueDate))], toneOfGrade(finding.grade)),
  );
  const columns = [column(labels.reference, 23), column(labels.clauses, 12), column(labels.statement, 43), column(labels.owner, 22)];
  const more = found.length - shown.length;
  return [table('', columns, rows), ...(more > 0 ? [remark(fillIn(words.sentences.moreFindings, { count: more }))] : [])];
}

/** One page for management: what was audited, what came out, what follows. */
export function internalSummary(input: ReportInput): readonly Block[] {
  const { audit, words } = input;
  const { labels, headings } = words;
  const facts = filled([
    fact(labels.auditedOrganization, audit.organization),
    fact(labels.scope, short(audit.scope, TEXT_LETTERS)),
    fact(labels.criteria, audit.criteria.map(criterionName).join(', ')),
    fact(labels.dates, [auditDays(input), audit.sites.join(', ')].filter((text) => text !== '').join(' · ')),
    fact(labels.leadAuditor, nameOf(input, audit.leadAuditorId)),
    fact(words.texts.objectivesMet, short(textOf(input.report, 'objectivesMet'), TEXT_LETTERS)),
  ]);
  const heading = (id: string, text: string): Block => ({ type: 'heading', level: 2, number: '', text, anchor: id });
  return [
    { type: 'key-values', rows: facts },
    heading('result', headings.result),
    ...conclusionBlocks({ ...input, audit: { ...audit, conclusion: short(audit.conclusion, TEXT_LETTERS), degreeOfFulfilment: short(audit.degreeOfFulfilment, STATEMENT_LETTERS) } }),
    ...figureBlocks(input).slice(0, 1),
    gradeLine(input),
    heading('main-findings', words.sentences.mainFindings),
    ...mainFindings(input),
    remark(short(textOf(input.report, 'sampling') === '' ? words.sentences.samplingDefault : textOf(input.report, 'sampling'), TEXT_LETTERS)),
    ...signOffPart(input).blocks,
  ];
}
