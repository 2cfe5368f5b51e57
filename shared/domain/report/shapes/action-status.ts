import { ACTION_STATES, type CorrectiveAction } from '../../corrective-action/corrective-action.ts';
import { daysOverdue } from '../../corrective-action/overdue.ts';
import { isNonconformity, type Finding } from '../../finding/finding.ts';
import { dueNow } from '../../nonconformity/due.ts';
import { column, groupRow, layOut, lines, remark, row, strong, table, type Part } from '../blocks.ts';
import type { Block, Runs, TableRow } from '../document.ts';
import { gradeWord, nameOf, standingFindings, type ReportInput } from '../report-input.ts';
import { fillIn } from '../report-words.ts';
import { confidentialityPart, signOffPart } from '../sections/end-parts.ts';
import { textPart } from '../sections/conduct-parts.ts';

function dueCell(input: ReportInput, action: CorrectiveAction): Runs {
  const { format, words } = input;
  const late = daysOverdue(action, input.today);
  return lines(
    format.date(action.dueDate),
    action.originalDueDate === null || action.originalDueDate === action.dueDate ? '' : `${words.labels.firstDate}: ${format.date(action.originalDueDate)}`,
    late === 0 ? '' : fillIn(words.sentences.overdueAction, { days: late }),
  );
}

/** As much of a statement as names the nonconformity; the form has all of it. */
const STATEMENT_LETTERS = 180;

function short(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > STATEMENT_LETTERS ? `${line.slice(0, STATEMENT_LETTERS).trimEnd()} …` : line;
}

function toneOf(input: ReportInput, action: CorrectiveAction): TableRow['tone'] {
  if (action.state === 'verified') return 'good';
  if (daysOverdue(action, input.today) > 0) return 'bad';
  return action.state === 'cancelled' ? 'muted' : 'plain';
}

function reported(input: ReportInput): readonly Finding[] {
  return standingFindings(input).filter(({ grade }) => isNonconformity(grade));
}

function summaryPart(input: ReportInput): Part {
  const { words } = input;
  const ids = new Set(reported(input).map(({ id }) => id));
  const actions = input.actions.filter(({ findingId }) => ids.has(findingId));
  const late = actions.filter((action) => daysOverdue(action, input.today) > 0).length;
  // Side by side: as rows they would take half of the first page.
  const counts = ACTION_STATES.map((state) => strong(String(actions.filter((action) => action.state === state).length)));
  return {
    id: 'summary',
    title: words.headings.summary,
    blocks: [
      { type: 'paragraph', runs: [{ text: fillIn(words.sentences.statusSummary, { findings: ids.size, actions: actions.length, overdue: late, date: input.format.date(input.today) }), style: 'plain' }] },
      table('', ACTION_STATES.map((state) => column(words.actionStates[state], 100 / ACTION_STATES.length, 'center')), [row(counts)]),
    ],
  };
}

function overduePart(input: ReportInput): Part {
  const { words, format, today } = input;
  const { labels, sentences } = words;
  const rows = reported(input).flatMap((finding): readonly TableRow[] => {
    const due = dueNow(finding, input.cases.find(({ id }) => id === finding.id) ?? null, today);
    const ofCase = due !== null && due.overdueBy > 0
      ? [row([finding.reference, words.deadlines[due.kind], finding.owner, format.date(due.date), fillIn(sentences.overdue, { days: due.overdueBy })], 'bad')]
      : [];
    const ofActions = input.actions
      .filter((action) => action.findingId === finding.id && daysOverdue(action, today) > 0)
      .map((action) => row([finding.reference, `${action.reference} ${action.title}`, nameOf(input, action.ownerId), format.date(action.dueDate), fillIn(sentences.overdue, { days: daysOverdue(action, today) })], 'bad'));
    return [...ofCase, ...ofActions];
  });
  const columns = [column(labels.reference, 15), column(labels.action, 40), column(labels.owner, 18), column(labels.dueDate, 12), column(labels.state, 15)];
  return { id: 'overdue', title: words.headings.actionsOverdue, blocks: rows.length === 0 ? [remark(sentences.noneOverdue)] : [table('', columns, rows)] };
}

function byFindingPart(input: ReportInput): Part {
  const { words } = input;
  const { labels } = words;
  const rows = reported(input).flatMap((finding): readonly TableRow[] => {
    const title = `${finding.reference} · ${gradeWord(input, finding.grade)} · ${words.states[finding.state]} · ${finding.clauses.join(', ')} · ${short(finding.statement)}`;
    const actions = input.actions.filter(({ findingId }) => findingId === finding.id).toSorted((left, right) => left.reference.localeCompare(right.reference, 'en', { numeric: true }));
    if (actions.length === 0) return [groupRow(title), row([[], [{ text: words.sentences.noActions, style: 'muted' }], finding.owner, input.format.date(finding.dueDate), [], []])];
    return [
      groupRow(title),
      ...actions.map((action) =>
        row(
          [
            action.reference,
            lines(action.title, action.description),
            nameOf(input, action.ownerId),
            dueCell(input, action),
            lines(words.actionStates[action.state], input.format.date(action.verifiedOn ?? action.doneOn), action.cancelReason),
            lines(action.actualEvidence === '' ? action.plannedEvidence : action.actualEvidence, action.effectivenessCriterion.trim() === '' ? '' : `${labels.effectivenessCriterion}: ${action.effectivenessCriterion.trim()}`),
          ],
          toneOf(input, action),
        ),
      ),
    ];
  });
  const columns = [column(labels.reference, 11), column(labels.action, 26), column(labels.owner, 14), column(labels.dueDate, 12), column(labels.state, 12), column(labels.evidence, 25)];
  return { id: 'actions', title: words.headings.actionsByFinding, blocks: rows.length === 0 ? [remark(words.sentences.noFindings)] : [table('', columns, rows)] };
}

/** Where the corrective actions of an audit stand on a day; what is late first (domain reference C.5, D.3). */
export function actionStatus(input: ReportInput): readonly Block[] {
  return layOut([
    summaryPart(input),
    overduePart(input),
    byFindingPart(input),
    textPart(input, 'remarks'),
    textPart(input, 'distribution'),
    confidentialityPart(input),
    signOffPart(input),
  ]).blocks;
}
