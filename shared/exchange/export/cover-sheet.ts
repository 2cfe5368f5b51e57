import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import { nameOf, type AuditWorkbookInput } from './audit-workbook-input.ts';
import { column, countCell, dateCell, EMPTY_CELL, instantCell, linesCell, row, shareCell, textCell } from './cells.ts';
import { ASSESSMENT_TONES, assessmentValue, GRADE_TONES, gradeValue } from './code-values.ts';
import type { ResultCounts } from './count-results.ts';
import { fillIn } from './export-words.ts';
import { tablePrint } from './print-set-up.ts';
import type { CellDescription, ConditionalTone, RowDescription, SheetDescription, Tone } from './workbook-description.ts';

interface CoverRow {
  readonly row: RowDescription;
  /** Colour of the label, which says in words what the colour says. */
  readonly tone?: Tone;
}

function auditRows(input: AuditWorkbookInput): readonly RowDescription[] {
  const { audit, words } = input;
  const { cover } = words;
  const fact = (label: string, value: CellDescription): RowDescription => row('fact', textCell(label), value);
  const criteria = audit.criteria.map((each) => (each.edition === '' ? each.title : `${each.title}:${each.edition}`));
  return [
    row('section', textCell(cover.auditSection)),
    fact(cover.reference, textCell(audit.reference)),
    fact(cover.type, textCell(words.auditTypes[audit.type])),
    fact(cover.state, textCell(words.auditStates[audit.state])),
    fact(cover.organization, textCell(audit.organization)),
    fact(cover.client, textCell(audit.client)),
    fact(cover.sites, linesCell(audit.sites)),
    fact(cover.services, linesCell(audit.services)),
    fact(cover.scope, textCell(audit.scope)),
    fact(cover.objectives, textCell(audit.objectives)),
    fact(cover.criteria, linesCell(criteria)),
    fact(
      cover.checklists,
      linesCell(input.templates.map((template) => `${template.title} (v${String(template.version)})`)),
    ),
    fact(cover.startDate, dateCell(audit.startDate)),
    fact(cover.endDate, dateCell(audit.endDate)),
    row('section', textCell(cover.teamSection)),
    fact(cover.leadAuditor, textCell(nameOf(input.people, audit.leadAuditorId))),
    ...audit.team
      .filter((member) => member.personId !== audit.leadAuditorId || member.role !== 'lead-auditor')
      .map((member) => fact(words.roles[member.role], textCell(nameOf(input.people, member.personId)))),
    fact(cover.auditee, textCell(audit.auditee)),
  ];
}

function figureRows(input: AuditWorkbookInput, counts: ResultCounts): readonly CoverRow[] {
  const { cover } = input.words;
  const share = (part: number, whole: number): CellDescription => textCell(`${String(part)} / ${String(whole)}`);
  const figure = (label: string, value: number | null, part: number, whole: number): CoverRow => ({
    row: row(
      'total',
      textCell(label),
      value === null ? textCell(cover.noFigure) : shareCell(value),
      share(part, whole),
    ),
  });
  return [
    { row: row('section', textCell(cover.summarySection)) },
    figure(cover.conformity, counts.conformity, counts.clausesConforming, counts.clausesAssessed),
    figure(cover.coverage, counts.coverage, counts.clausesAssessed, counts.clausesInScope),
    { row: row('note', EMPTY_CELL, textCell(cover.figuresNote)) },
    { row: row('section', textCell(cover.questionsSection)) },
    ...ASSESSMENTS.map((assessment) => ({
      row: row('fact', textCell(assessmentValue(assessment, input.words)), countCell(counts.byAssessment[assessment])),
      tone: ASSESSMENT_TONES[assessment],
    })),
    { row: row('fact', textCell(cover.total), countCell(counts.questions)) },
    { row: row('section', textCell(cover.findingsSection)) },
    ...FINDING_GRADES.map((grade) => ({
      row: row('fact', textCell(gradeValue(grade, input.words)), countCell(counts.byGrade[grade])),
      tone: GRADE_TONES[grade],
    })),
    { row: row('fact', textCell(cover.total), countCell(FINDING_GRADES.reduce((sum, grade) => sum + counts.byGrade[grade], 0))) },
  ];
}

function conclusionRows(input: AuditWorkbookInput): readonly RowDescription[] {
  const { audit, words } = input;
  const given = (
    [
      [words.cover.conclusion, audit.conclusion],
      [words.cover.degreeOfFulfilment, audit.degreeOfFulfilment],
      [words.cover.planDeviations, audit.planDeviations],
      [words.cover.reportNumber, audit.reportNumber],
    ] as const
  ).filter(([, value]) => value !== '');
  if (given.length === 0) return [];
  return [
    row('section', textCell(words.cover.conclusionSection)),
    ...given.map(([label, value]) => row('fact', textCell(label), textCell(value))),
  ];
}

/** First sheet: what was audited, by whom, and the result in figures; conformity always stands beside coverage. */
export function coverSheet(input: AuditWorkbookInput, counts: ResultCounts): SheetDescription {
  const { audit, words } = input;
  const plain = (rows: readonly RowDescription[]): readonly CoverRow[] => rows.map((each) => ({ row: each }));
  const rows: readonly CoverRow[] = [
    { row: row('title', textCell(fillIn(words.cover.title, { reference: audit.reference }))) },
    { row: row('subtitle', textCell(audit.title)) },
    ...plain(auditRows(input)),
    ...figureRows(input, counts),
    ...plain(conclusionRows(input)),
    { row: row('section', EMPTY_CELL) },
    {
      row: row(
        'fact',
        textCell(fillIn(words.cover.exportedBy, { name: input.exportedBy })),
        instantCell(input.exportedAt),
        textCell(fillIn(words.cover.version, { version: input.programVersion })),
      ),
    },
  ];
  const tones = rows.flatMap(({ row: { cells }, tone }, index): readonly ConditionalTone[] => {
    const label = cells[0];
    if (tone === undefined || label?.kind !== 'text') return [];
    return [{ column: 0, fromRow: index + 1, toRow: index + 1, text: label.text, tone }];
  });
  return {
    id: 'cover',
    name: words.sheets.cover,
    columns: [column('label', '', 46), column('value', '', 60), column('remark', '', 22)],
    rows: rows.map((each) => each.row),
    headerRow: null,
    frozenColumns: 0,
    validations: [],
    tones,
    print: { ...tablePrint(input, words.sheets.cover, 3), orientation: 'portrait' },
  };
}
