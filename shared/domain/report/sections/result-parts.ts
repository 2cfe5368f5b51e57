import { ASSESSMENTS } from '../../checklist/assessment.ts';
import { worstAssessment } from '../../checklist/roll-up.ts';
import { ancestorsOfClause } from '../../standard/clause-number.ts';
import { FINDING_GRADES } from '../../finding/finding.ts';
import { column, fact, groupRow, muted, plain, remark, row, strong, table, toneOfAssessment, toneOfGrade, type Part } from '../blocks.ts';
import type { Block, TableRow } from '../document.ts';
import { gradeWord, standingFindings, type ReportInput } from '../report-input.ts';
import { fillIn } from '../report-words.ts';
import { clauseResults, resultFigures, type ClauseResult, type StandardResult } from '../result-figures.ts';

/** Conclusion and degree of fulfilment, as they stand in the audit (ISO 19011, 6.5.1 h and i). */
export function conclusionBlocks({ audit, words }: ReportInput): readonly Block[] {
  const gap = words.sentences.notStated;
  return [
    {
      type: 'key-values',
      rows: [
        fact(words.labels.conclusion, audit.conclusion.trim() === '' ? muted(gap) : plain(audit.conclusion)),
        fact(words.labels.degree, audit.degreeOfFulfilment.trim() === '' ? muted(gap) : plain(audit.degreeOfFulfilment)),
      ],
    },
  ];
}

/** Conformity beside coverage, and why one is nothing without the other. */
export function figureBlocks(input: ReportInput): readonly Block[] {
  const { words, format } = input;
  const figures = resultFigures(input);
  const shareText = (share: number | null, part: number, whole: number) =>
    share === null
      ? muted(words.sentences.notStated)
      : [...strong(format.share(share)), ...plain(`  ${fillIn(words.sentences.clauseShare, { part, whole })}`).map((run) => ({ ...run, text: ` · ${run.text}` }))];
  return [
    {
      type: 'key-values',
      rows: [
        fact(words.labels.conformity, shareText(figures.conformity, figures.conforming, figures.assessed)),
        fact(words.labels.coverage, shareText(figures.coverage, figures.assessed, figures.inScope)),
      ],
    },
    remark(words.sentences.figuresNote),
  ];
}

/** How many standing findings each grade has. */
export function gradeTable(input: ReportInput): Block {
  const { words } = input;
  const findings = standingFindings(input);
  const rows: readonly TableRow[] = FINDING_GRADES.map((grade) =>
    row([gradeWord(input, grade), String(findings.filter((finding) => finding.grade === grade).length)], toneOfGrade(grade)),
  );
  return table('', [column(words.labels.grade, 75), column(words.labels.count, 25, 'end')], [...rows, row([strong(words.labels.total), strong(String(findings.length))])]);
}

function assessmentTable(input: ReportInput): Block {
  const { words, questions } = input;
  const given = new Map(input.answers.map((answer) => [answer.questionId, answer.assessment]));
  const rows = ASSESSMENTS.map((assessment) => {
    const count = questions.filter(({ id }) => (given.get(id) ?? 'not-assessed') === assessment).length;
    return row([words.assessments[assessment], String(count)], toneOfAssessment(assessment));
  });
  return table(
    '',
    [column(words.labels.assessment, 75), column(words.labels.questions, 25, 'end')],
    [...rows, row([strong(words.labels.total), strong(String(questions.length))])],
  );
}

function clauseRow({ words }: ReportInput, { number, title, rollUp }: ClauseResult): TableRow {
  const worst = worstAssessment(ASSESSMENTS.filter((assessment) => rollUp.counts[assessment] > 0 && assessment !== 'not-assessed'));
  const shown = rollUp.assessed === 0 ? 'not-assessed' : worst;
  return row([number, title, `${String(rollUp.assessed)} / ${String(rollUp.total)}`, words.assessments[shown]], toneOfAssessment(shown));
}

function clauseTable(input: ReportInput, { title, clauses }: StandardResult): Block {
  const { words } = input;
  const titleOf = new Map(input.templates.flatMap(({ standardId }) => input.standardOf(standardId)?.clauses ?? []).map((clause) => [clause.number, clause.title]));
  let group = '';
  const rows = clauses.flatMap((clause): readonly TableRow[] => {
    const top = [...ancestorsOfClause(clause.number)].at(-1) ?? clause.number;
    const isNew = top !== group && top !== clause.number;
    group = top;
    return [...(isNew ? [groupRow(`${top} ${titleOf.get(top) ?? ''}`.trim())] : []), clauseRow(input, clause)];
  });
  const columns = [
    column(words.labels.clause, 14),
    column(words.labels.title, 40),
    column(words.labels.questions, 14, 'end'),
    column(words.labels.assessment, 32),
  ];
  return table(title, columns, rows);
}

/** First part: conclusion, degree of fulfilment, figures and findings in number. */
export function summaryPart(input: ReportInput): Part {
  return {
    id: 'summary',
    title: input.words.headings.summary,
    blocks: [...conclusionBlocks(input), ...figureBlocks(input), gradeTable(input)],
  };
}

/** Answers by value, and the result of every clause. */
export function resultsPart(input: ReportInput): Part {
  const { headings } = input.words;
  const tables = clauseResults(input).filter(({ clauses }) => clauses.length > 0);
  return {
    id: 'results',
    title: headings.results,
    blocks: [],
    parts: [
      { id: 'figures', title: headings.figures, blocks: [assessmentTable(input)] },
      { id: 'clauses', title: headings.clauses, blocks: tables.map((each) => clauseTable(input, each)) },
    ],
  };
}

