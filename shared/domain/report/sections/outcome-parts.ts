import type { Assessment } from '../../checklist/assessment.ts';
import { countedAssessment } from '../../checklist/tree-progress.ts';
import { isNonconformity, type Finding } from '../../finding/finding.ts';
import { column, note, paragraphs, remark, row, table, type Part } from '../blocks.ts';
import type { Block, TableRow } from '../document.ts';
import { nameOf, standingFindings, textOf, type ReportInput } from '../report-input.ts';
import { fillIn } from '../report-words.ts';

function questionsWith(input: ReportInput, wanted: Assessment): readonly TableRow[] {
  const answers = new Map(input.answers.map((answer) => [answer.questionId, answer]));
  return input.questions.flatMap((question) => {
    const answer = answers.get(question.id);
    if (countedAssessment(answer) !== wanted) return [];
    const reason = answer === undefined ? '' : answer.justification.trim() === '' ? answer.notes : answer.justification;
    return [row([question.clause, question.question, reason])];
  });
}

function uncoveredTable(input: ReportInput, id: string, title: string, wanted: Assessment): Part {
  const { labels } = input.words;
  const rows = questionsWith(input, wanted);
  const columns = [column(labels.clause, 12), column(labels.question, 50), column(labels.reason, 38)];
  return { id, title, blocks: rows.length === 0 ? [] : [table('', columns, rows)] };
}

/** Clauses whose questions nobody answered, with how many: naming each question would bury the rest. */
function unassessedPart(input: ReportInput): Part {
  const { labels, headings } = input.words;
  const answers = new Map(input.answers.map((answer) => [answer.questionId, answer]));
  const open = input.questions.filter(({ id }) => countedAssessment(answers.get(id)) === 'not-assessed');
  const rows = [...new Set(open.map(({ clause }) => clause))].map((clause) => {
    const questions = open.filter((question) => question.clause === clause);
    const all = input.questions.filter((question) => question.clause === clause).length;
    const title = input.templates.map(({ standardId }) => input.standardOf(standardId)?.clauses.find(({ number }) => number === clause)?.title).find((each) => each !== undefined);
    return row([clause, title ?? questions[0]?.clauseTitle ?? '', `${String(questions.length)} / ${String(all)}`]);
  });
  const columns = [column(labels.clause, 14), column(labels.title, 66), column(labels.questions, 20, 'end')];
  return { id: 'not-assessed', title: headings.notAssessed, blocks: rows.length === 0 ? [] : [table('', columns, rows)] };
}

/** Parts of the scope that were not covered, each with its reason (ISO 19011, 6.5.1; domain reference B.4). */
export function notCoveredPart(input: ReportInput): Part {
  const { headings, sentences } = input.words;
  const parts = [
    uncoveredTable(input, 'not-verified', headings.notVerified, 'not-verified'),
    uncoveredTable(input, 'not-applicable', headings.notApplicable, 'not-applicable'),
    unassessedPart(input),
  ];
  const isAll = parts.every(({ blocks }) => blocks.length === 0);
  return { id: 'not-covered', title: headings.notCovered, blocks: isAll ? [remark(sentences.allCovered)] : [], parts };
}

function disputeNote(input: ReportInput, finding: Finding): Block | null {
  const steps = input.cases.find(({ id }) => id === finding.id)?.steps ?? [];
  const dispute = steps.findLast(({ step }) => step === 'dispute');
  const isOpen = finding.state === 'disputed';
  if (!isOpen) return null;
  const { sentences } = input.words;
  const told = dispute === undefined ? sentences.disputedOpen : fillIn(sentences.disputed, { name: nameOf(input, dispute.by), date: input.format.date(dispute.on) });
  return note('warn', `${finding.reference} · ${finding.statement}`, [told, dispute?.reason ?? ''].filter((text) => text.trim() !== '').join('\n'));
}

/** Differences of opinion that were not resolved (ISO 19011, 6.5.1; B.5: a dispute goes into the report). */
export function differencesPart(input: ReportInput): Part {
  const notes = standingFindings(input).map((finding) => disputeNote(input, finding)).filter((each) => each !== null);
  const id = input.report.kind === 'certification-body' ? 'unresolvedIssues' : 'differences';
  const blocks = [...notes, ...paragraphs(textOf(input.report, id))];
  return {
    id: 'differences',
    title: input.words.texts[id],
    blocks: blocks.length > 0 ? blocks : [remark(input.words.sentences.noDifferences)],
  };
}

/** What became of the nonconformities of the audit before (ISO/IEC 17021-1, 9.4.8; scenario of domain reference B.5). */
export function earlierPart(input: ReportInput): Part {
  const { earlier, words, format } = input;
  const { labels, sentences } = words;
  const frame = { id: 'earlier', title: words.headings.earlier };
  if (earlier === null) return { ...frame, blocks: [remark(sentences.noEarlierAudit)] };
  const found = earlier.findings.filter(({ grade, state }) => isNonconformity(grade) && state !== 'withdrawn');
  if (found.length === 0) return { ...frame, blocks: [remark(fillIn(sentences.earlierNone, { reference: earlier.audit.reference }))] };
  const rows = found.map((finding) => {
    const closed = earlier.cases.find(({ id }) => id === finding.id)?.closedOn ?? null;
    const repeated = input.findings.filter((now) => input.cases.some((each) => each.id === now.id && each.recurrences.some(({ earlierId, decision }) => earlierId === finding.id && decision === 'accepted')));
    const state = [words.states[finding.state], ...repeated.map(({ reference }) => `${labels.repeatOf}: ${reference}`)].join('\n');
    return row([finding.reference, finding.clauses.join(', '), finding.statement, state, format.date(closed)], finding.state === 'closed' || finding.state === 'effective' ? 'good' : 'warn');
  });
  const columns = [column(labels.reference, 15), column(labels.clauses, 13), column(labels.statement, 37), column(labels.state, 19), column(labels.closedOn, 16)];
  return {
    ...frame,
    blocks: [
      { type: 'paragraph', runs: [{ text: fillIn(sentences.earlierFrom, { reference: earlier.audit.reference, days: format.days(earlier.audit.startDate, earlier.audit.endDate) }), style: 'plain' }] },
      table('', columns, rows),
    ],
  };
}

/** What was agreed to be done: actions with owner and date, and for what has none yet the due date of the finding. */
export function followUpPart(input: ReportInput): Part {
  const { words, format } = input;
  const { labels, sentences } = words;
  const rows = standingFindings(input).filter(({ grade }) => isNonconformity(grade)).flatMap((finding): readonly TableRow[] => {
    const actions = input.actions.filter(({ findingId, state }) => findingId === finding.id && state !== 'cancelled');
    if (actions.length === 0) return [row([finding.reference, '', finding.owner, format.date(finding.dueDate), words.states[finding.state]])];
    return actions.map((action) => row([finding.reference, `${action.reference} ${action.title}`, nameOf(input, action.ownerId), format.date(action.dueDate), words.actionStates[action.state]]));
  });
  const columns = [column(labels.reference, 16), column(labels.action, 34), column(labels.owner, 20), column(labels.dueDate, 15), column(labels.state, 15)];
  const own = paragraphs(textOf(input.report, 'followUp'));
  return {
    id: 'follow-up',
    title: words.headings.followUp,
    blocks: rows.length + own.length === 0 ? [remark(sentences.noFollowUp)] : [...own, ...(rows.length === 0 ? [] : [table('', columns, rows)])],
  };
}

