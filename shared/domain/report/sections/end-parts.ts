import { countedAssessment } from '../../checklist/tree-progress.ts';
import type { Answer } from '../../checklist/answer.ts';
import { column, groupRow, lines, row, table, toneOfAssessment, type Part } from '../blocks.ts';
import type { SignOffPlace, TableRow } from '../document.ts';
import { nameOf, textOf, type ReportInput } from '../report-input.ts';
import { textPart } from './conduct-parts.ts';

/** The note on confidentiality: the report's own, else the programme's, else the ordinary one. */
export function confidentialityNote({ report, programme, words }: ReportInput): string {
  const own = textOf(report, 'confidentiality');
  if (own !== '') return own;
  const ofProgramme = programme?.look.confidentialityNote.trim() ?? '';
  return ofProgramme === '' ? words.sentences.confidentialityDefault : ofProgramme;
}

export function confidentialityPart(input: ReportInput): Part {
  return textPart(input, 'confidentiality', confidentialityNote(input));
}

function place(input: ReportInput, role: string, name: string): SignOffPlace {
  const { labels } = input.words;
  return { role, name, date: '', drawing: '', typed: '', nameLabel: labels.signatureName, dateLabel: labels.signatureDate };
}

/** Those who signed; where nobody did, lines for the lead auditor and the auditee to sign by hand. */
export function signOffPart(input: ReportInput): Part {
  const { audit, words, report, format } = input;
  const signed = report.signatures.map((signature) => ({
    ...place(input, signature.role, signature.name),
    date: format.date(signature.on),
    drawing: signature.drawing,
    typed: signature.drawing === '' ? signature.name : '',
  }));
  const blank = [place(input, words.roles['lead-auditor'], nameOf(input, audit.leadAuditorId)), place(input, words.labels.auditee, audit.auditee)];
  return { id: 'sign-off', title: words.headings.signOff, blocks: [{ type: 'sign-off', places: signed.length > 0 ? signed : blank }] };
}

function answerText(input: ReportInput, answer: Answer) {
  const evidence = input.evidence.filter(({ questionIds }) => questionIds.includes(answer.questionId)).map(({ reference }) => reference);
  const findings = input.findings.filter(({ questionIds, state }) => state !== 'withdrawn' && questionIds.includes(answer.questionId)).map(({ reference }) => reference);
  const { labels } = input.words;
  const named = (label: string, text: string): string => (text.trim() === '' ? '' : `${label}: ${text.trim()}`);
  return lines(
    answer.notes,
    answer.justification,
    named(labels.sample, answer.sample),
    named(labels.evidence, evidence.join(', ')),
    findings.join(', '),
  );
}

/** Every answer that was given, with notes, sample and evidence, clause by clause. */
export function answersPart(input: ReportInput): Part {
  const { words } = input;
  const answers = new Map(input.answers.map((answer) => [answer.questionId, answer]));
  let group = '';
  const rows = input.questions.flatMap((question): readonly TableRow[] => {
    const answer = answers.get(question.id);
    if (answer === undefined || answer.assessment === 'not-assessed') return [];
    const assessment = countedAssessment(answer);
    const title = input.templates.map(({ standardId }) => input.standardOf(standardId)?.clauses.find(({ number }) => number === question.clause)?.title).find((each) => each !== undefined) ?? question.clauseTitle;
    const heading = `${question.clause} ${title}`.trim();
    const isNew = heading !== group && heading !== '';
    group = heading;
    const shown = row([question.question, words.assessments[assessment], answerText(input, answer)], toneOfAssessment(assessment));
    return isNew ? [groupRow(heading), shown] : [shown];
  });
  const columns = [column(words.labels.question, 40), column(words.labels.assessment, 18), column(words.labels.answer, 42)];
  return { id: 'answers', title: words.headings.answers, blocks: rows.length === 0 ? [] : [table('', columns, rows)], startsPage: true };
}

/** The register of evidence; files by name and the first digits of their hash, enough to find them again. */
export function evidencePart(input: ReportInput): Part {
  const { words, format } = input;
  const { labels } = words;
  const rows = input.evidence
    .toSorted((left, right) => left.reference.localeCompare(right.reference, 'en', { numeric: true }))
    .map((item) =>
      row([
        item.reference,
        lines(item.title, item.recordNumber),
        words.evidenceTypes[item.type],
        lines(item.source, `${format.date(format.dayOf(item.takenAt))}, ${nameOf(input, item.takenBy)}`),
        item.file === null ? [] : [{ text: `${item.file.name}\n`, style: 'plain' }, { text: item.file.sha256.slice(0, 16), style: 'mono' }],
      ]),
    );
  const columns = [column(labels.reference, 15), column(labels.title, 28), column(labels.type, 14), column(labels.source, 21), column(labels.file, 22)];
  return { id: 'evidence', title: words.headings.evidenceRegister, blocks: rows.length === 0 ? [] : [table('', columns, rows)] };
}
