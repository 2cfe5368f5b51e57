import { isNonconformity } from '../../finding/finding.ts';
import { column, filled, fact, layOut, lines, remark, row, table, toneOfGrade, type Part } from '../blocks.ts';
import type { Block } from '../document.ts';
import { gradeWord, nameOf, standingFindings, textOf, type ReportInput } from '../report-input.ts';
import { fillIn } from '../report-words.ts';
import { auditDays, auditPart, criterionName, teamPart } from '../sections/audit-parts.ts';
import { conductPart, textPart } from '../sections/conduct-parts.ts';
import { answersPart, confidentialityPart, evidencePart, signOffPart } from '../sections/end-parts.ts';
import { findingsPart, goodPracticesPart } from '../sections/finding-parts.ts';
import { differencesPart, earlierPart, followUpPart, notCoveredPart } from '../sections/outcome-parts.ts';
import { conclusionBlocks, figureBlocks, gradeTable, resultsPart, summaryPart } from '../sections/result-parts.ts';

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
const SHOWN_FINDINGS = 8;
const SHOWN_LETTERS = 150;

function short(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > SHOWN_LETTERS ? `${line.slice(0, SHOWN_LETTERS).trimEnd()} …` : line;
}

function mainFindings(input: ReportInput): readonly Block[] {
  const { words, format } = input;
  const { labels } = words;
  const found = standingFindings(input).filter(({ grade }) => isNonconformity(grade));
  if (found.length === 0) return [remark(words.sentences.noFindings)];
  const shown = found.slice(0, SHOWN_FINDINGS);
  const rows = shown.map((finding) =>
    row([lines(finding.reference, gradeWord(input, finding.grade)), finding.clauses.join(', '), short(finding.statement), lines(finding.owner, format.date(finding.dueDate))], toneOfGrade(finding.grade)),
  );
  const columns = [column(labels.reference, 24), column(labels.clauses, 10), column(labels.statement, 44), column(labels.owner, 22)];
  const more = found.length - shown.length;
  return [table('', columns, rows), ...(more > 0 ? [remark(fillIn(words.sentences.moreFindings, { count: more }))] : [])];
}

/** One page for management: what was audited, what came out, what follows. */
export function internalSummary(input: ReportInput): readonly Block[] {
  const { audit, words } = input;
  const { labels, headings } = words;
  const facts = filled([
    fact(labels.auditedOrganization, audit.organization),
    fact(labels.scope, short(audit.scope)),
    fact(labels.criteria, audit.criteria.map(criterionName).join(', ')),
    fact(labels.dates, [auditDays(input), audit.sites.join(', ')].filter((text) => text !== '').join(' · ')),
    fact(labels.leadAuditor, nameOf(input, audit.leadAuditorId)),
    fact(words.texts.objectivesMet, textOf(input.report, 'objectivesMet')),
  ]);
  const heading = (id: string, text: string): Block => ({ type: 'heading', level: 2, number: '', text, anchor: id });
  return [
    { type: 'key-values', rows: facts },
    heading('result', headings.result),
    ...conclusionBlocks(input),
    ...figureBlocks(input).slice(0, 1),
    gradeTable(input),
    heading('main-findings', words.sentences.mainFindings),
    ...mainFindings(input),
    remark(textOf(input.report, 'sampling') === '' ? words.sentences.samplingDefault : textOf(input.report, 'sampling')),
    ...signOffPart(input).blocks,
  ];
}
