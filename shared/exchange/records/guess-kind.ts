import type { HeaderGuess } from '../import/find-header.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import type { SheetView } from '../import/sheet-view.ts';
import type { SheetMapping } from '../import/suggest-mapping.ts';
import { gradeOf } from '../import/grade-words.ts';
import { RECORD_KINDS, type RecordKind } from './record-field.ts';
import { matchRecordHeading } from './suggest-record-mapping.ts';

/** What a table can be brought in as. */
export const TABLE_KINDS = ['checklist', 'answers', ...RECORD_KINDS] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** Words in the name of a file or sheet that say what it holds. */
const NAMES: Readonly<Record<RecordKind, RegExp>> = {
  findings: /non ?conformit|nonconformance|\bncr?s?\b|\bncr? ?(log|list|register)|findings?\b|\bissues?\b|gap (analysis|log|register)|abweichung|feststellung|ecart|constat|hallazgo|no conformidad|nao conformidade|constatac|rilievi|non conformita|afwijking|bevinding|\bofi\b|opportunities for improvement/,
  actions: /\bactions?\b|\bcapa\b|\bcap\b|corrective|remediation|ma(ss)?nahmen|plan d actions?|acciones|accion|acoes|azioni|maatregel|acties/,
  'evidence-requests': /request|\birl\b|\bpbc\b|evidence (list|index|register|needed)|evidences?$|nachweise|unterlagen|anforderungsliste|pieces|preuves|documentos solicitados|solicitud|richiesta|gevraagd/,
};

/** Headings only registers of one kind have. */
const SIGNS: Readonly<Record<RecordKind, RegExp>> = {
  findings: /\bncr?\b|non ?conformit|nonconformance|\bfindings?\b|deviation|\bgap (id|description|severity)\b|objective evidence|abweichung|feststellung|befund|\becart|constat|hallazgo|no conformidad|nao conformidade|constatac|rilievo|non conformita|afwijking|bevinding|finding date/,
  actions: /^(corrective |planned |agreed |remediation )?actions?( id| no| item| owner| required| needed| status| plan| description)?$|\bcapa\b|corrective action|remediation (id|action|plan)|(korrektur)?ma(ss)?nahme|action corrective|accion|acao|azione|maatregel|^actie/,
  'evidence-requests': /request|evidence (id|no|name|requested|needed|required)|needed by|to be provided|provided by|angefordert|bereitzustellen|bereitgestellt|demande|fournir|fourni|solicitad|entregad|richiest|gevraagd|aan te leveren/,
};
const QUESTION_SIGN = /question|frage|pregunta|pergunta|domanda|vraag|checkpoint|point de controle|auditable item|what to look for/;

/** What a table most likely holds. A belief to be shown and corrected, never acted on in silence. */
export function guessTableKind(
  view: SheetView,
  header: Pick<HeaderGuess, 'lastRow' | 'columns'>,
  mapping: SheetMapping,
  fileName: string,
): Exclude<TableKind, 'answers'> {
  const headings = header.columns.flatMap(({ parts }) => (parts.length === 0 ? [] : [parts.at(-1) ?? ''])).map(normalizeHeading);
  const names = [normalizeHeading(fileName.replace(/\.[^.]*$/, '')), normalizeHeading(view.sheet.name)];
  const scores = RECORD_KINDS.map((kind) => ({ kind, score: scoreOf(kind, headings, names, gradesIn(view, header.lastRow, mapping)) }));
  const best = scores.reduce((most, one) => (one.score > most.score ? one : most));
  return best.score > checklistScore(headings, mapping, names) ? best.kind : 'checklist';
}

function scoreOf(kind: RecordKind, headings: readonly string[], names: readonly string[], findingGrades: number): number {
  const inName = names.some((name) => NAMES[kind].test(name)) ? 2.5 : 0;
  const signs = headings.filter((heading) => SIGNS[kind].test(heading)).length;
  const fields = new Set(headings.flatMap((heading) => matchRecordHeading(kind, heading).slice(0, 1).filter(({ score }) => score >= 0.75).map(({ field }) => field)));
  const has = (...wanted: Parameters<typeof fields.has>): number => (wanted.every((field) => fields.has(field)) ? 1 : 0);
  const shape =
    kind === 'findings' ? has('statement') * 0.5 + (has('raisedOn') + has('owner') + has('state') + has('evidence')) * 0.4 + (findingGrades >= 0.6 ? 1.5 : 0)
    : kind === 'actions' ? has('title') * 0.5 + has('owner') * 0.5 + has('dueDate') * 0.6 + has('finding') * 0.8 + has('cause') * 0.3
    : has('title') * 0.5 + has('owner') * 0.4 + has('dueDate') * 0.4 + has('state') * 0.2;
  return inName + Math.min(signs, 3) * 1.2 + shape;
}

/** A checklist asks: it has questions, clauses that go on, levels, columns to tick. */
function checklistScore(headings: readonly string[], mapping: SheetMapping, names: readonly string[]): number {
  const fields = new Set(mapping.filter(({ because }) => because === 'heading').map(({ field }) => field));
  const isNamed = names.some((name) => /check ?list|questionnaire|self assessment|soa|statement of applicability|fragen|pruefliste|prufliste|requirements?$|questionario|cuestionario|vragenlijst/.test(name));
  const asks = headings.some((heading) => QUESTION_SIGN.test(heading)) ? 3 : 0;
  const guides = ['lookFor', 'expectedEvidence', 'assessable', 'level', 'method', 'mark'].filter((field) => fields.has(field as never)).length;
  return 2 + asks + (isNamed ? 3 : 0) + guides * 0.8 + (fields.has('clause') && fields.has('requirement') ? 1.2 : 0);
}

/** Share of graded rows whose grade is one of a finding: a log of findings lists nothing that conforms. */
function gradesIn(view: SheetView, lastRow: number, mapping: SheetMapping): number {
  const columns = mapping.filter(({ field }) => ['assessment', 'importance', 'section'].includes(field)).map(({ column }) => column);
  let best = 0;
  for (const column of columns) {
    const grades = view.rows.flatMap((row) => (row.row <= lastRow ? [] : row.cells.filter((cell) => cell.column === column).map(({ text }) => gradeOf(text))));
    const known = grades.filter((grade) => grade !== null);
    const raised = known.filter((grade) => ['minor-nc', 'major-nc', 'observation', 'ofi'].includes(grade)).length;
    if (known.length >= 2 && known.length >= grades.length * 0.6) best = Math.max(best, raised / known.length);
  }
  return best;
}

/** Whether a checklist's rows already hold answers; then it can go into an audit that exists. */
export function isAnswered(drafts: readonly { readonly answer: { readonly gradeRaw: string } | null }[]): boolean {
  const answered = drafts.filter(({ answer }) => answer !== null && answer.gradeRaw !== '').length;
  return drafts.length > 0 && answered >= drafts.length * 0.3;
}
