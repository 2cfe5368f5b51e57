import { z } from 'zod';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { answerHash, answerSchema, tidyAnswer, BLANK_ANSWER, type Answer } from './answer.ts';
import type { CaseInFile } from './response-workbook-input.ts';
import { fingerprint, findingPartSchema, hashOf, type FindingPart } from './finding-part.ts';
import type { ReceivedEntry, ReceivedFile, ReceivedProblem, ResponseFileProblem } from './received.ts';
import { RESPONSE_LANGUAGES, type ResponseLanguage, type ResponseWords } from './response-words.ts';
import { sentTexts } from './sent-texts.ts';

/** Names the format; it stands in `format` of every such document. */
export const RESPONSE_FORMAT = 'luminous-audit-nonconformities';

/** Raised when a field changes its meaning. New fields alone do not raise it: readers keep what they do not know. */
export const RESPONSE_VERSION = 1;

/** The outer shape alone: what is inside is read part by part, so that one bad part does not cost the others. */
const documentSchema = z.looseObject({
  format: z.literal(RESPONSE_FORMAT),
  version: z.number(),
  language: z.enum(RESPONSE_LANGUAGES).catch('en'),
  asked: z.array(z.object({ id: z.string(), reference: z.string().catch('') })).catch([]),
  nonconformities: z.array(
    z.looseObject({
      id: z.string().catch(''),
      finding: z.unknown(),
      fingerprint: z.string().catch(''),
      answer: z.unknown(),
      sentAnswer: z.string().catch(''),
    }),
  ),
});

/** A file of nonconformities to be answered, as JSON text with line breaks for people. */
export function writeResponseJson(input: {
  readonly cases: readonly CaseInFile[];
  readonly language: ResponseLanguage;
  readonly programVersion: string;
  readonly sentAt: Timestamp;
  readonly sentBy: string;
}): string {
  const document = {
    format: RESPONSE_FORMAT,
    version: RESPONSE_VERSION,
    language: input.language,
    program: `Luminous Audit ${input.programVersion}`,
    sentAt: input.sentAt,
    sentBy: input.sentBy,
    // Named once more, so that one that is taken out of the list below is missed.
    asked: input.cases.map(({ part }) => ({ id: part.id, reference: part.reference })),
    nonconformities: input.cases.map(({ part, answer }) => ({
      id: part.id,
      finding: part,
      fingerprint: fingerprint(part),
      answer,
      sentAnswer: answerHash(answer),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `raw` says beyond what was understood, by its path. */
function restOf(raw: unknown, understood: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(raw) && Array.isArray(understood)) {
    return raw.flatMap((each, index) => restOf(each, understood[index], `${path}[${index}]`));
  }
  if (!isPlain(raw) || !isPlain(understood)) return [];
  return Object.entries(raw).flatMap(([key, value]) =>
    Object.hasOwn(understood, key) ? restOf(value, understood[key], `${path}.${key}`) : [[`${path}.${key}`, JSON.stringify(value)] as const],
  );
}

/** A copy of plain data without what is at a path. */
function without(raw: unknown, [key, ...further]: readonly PropertyKey[]): unknown {
  if (Array.isArray(raw)) return raw.map((each: unknown, index) => (index === key ? (further.length === 0 ? undefined : without(each, further)) : each)).filter((each) => each !== undefined);
  if (!isPlain(raw)) return undefined;
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => (name !== key ? [[name, value]] : further.length === 0 ? [] : [[name, without(value, further)]])),
  );
}

function at(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined), raw);
}

/** More broken parts than this, and it is no answer. */
const MOST_BROKEN = 1_000;

interface ReadAnswer {
  readonly answer: Answer;
  readonly rest: Readonly<Record<string, string>>;
  readonly problems: readonly ReceivedProblem[];
}

/** Reads an answer; parts nobody can read are named and kept as they came, the others count. */
export function readAnswer(raw: unknown): ReadAnswer {
  if (raw === null || raw === undefined) return { answer: BLANK_ANSWER, rest: {}, problems: [] };
  const problems: ReceivedProblem[] = [];
  const broken: (readonly [string, string])[] = [];
  let left: unknown = raw;
  for (let round = 0; round < MOST_BROKEN; round += 1) {
    const parsed = answerSchema.safeParse(left);
    if (parsed.success) {
      const rest = Object.fromEntries([...restOf(left, parsed.data, 'answer'), ...broken]);
      return { answer: tidyAnswer(parsed.data), rest, problems };
    }
    const [issue] = parsed.error.issues;
    if (issue === undefined || issue.path.length === 0) break;
    const name = issue.path.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : `${path}.${String(key)}`), 'answer');
    const text = JSON.stringify(at(left, issue.path) ?? null);
    problems.push({ code: name.endsWith('On') || name.endsWith('Date') || name.endsWith('.on') ? 'not-a-day' : 'not-understood', at: name, raw: text });
    broken.push([name, text]);
    left = without(left, issue.path);
  }
  const text = JSON.stringify(raw);
  return { answer: BLANK_ANSWER, rest: { answer: text }, problems: [{ code: 'not-understood', at: 'answer', raw: text.slice(0, 200) }] };
}

/** The finding part where it is one, and whether its fingerprint proves that nobody touched it. */
function readFinding(raw: unknown, stated: string): { readonly part: FindingPart | null; readonly isIntact: boolean } {
  const parsed = findingPartSchema.safeParse(raw);
  if (!parsed.success) return { part: null, isIntact: false };
  return { part: parsed.data, isIntact: hashOf(parsed.data) === stated };
}

/** Texts of a finding part that has lost its shape: those that are still texts. */
function looseTexts(raw: unknown): ReceivedEntry['texts'] {
  if (!isPlain(raw)) return {};
  const fields = ['reference', 'requirement', 'statement', 'evidence', 'repeatOf'] as const;
  return Object.fromEntries(fields.flatMap((field) => (typeof raw[field] === 'string' ? [[field, raw[field]]] : [])));
}

/** Reads a JSON file of answers. Every other kind of JSON is told by its code. */
export function readResponseJson(text: string, words: Readonly<Record<ResponseLanguage, ResponseWords>>): Result<ReceivedFile, ResponseFileProblem> {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failed({ code: 'not-a-response' });
  }
  const parsed = documentSchema.safeParse(raw);
  if (!parsed.success) return failed({ code: 'not-a-response' });
  const { version, language, nonconformities, asked } = parsed.data;
  if (version > RESPONSE_VERSION) return failed({ code: 'newer-version', version });
  const entries = nonconformities.map((one, index): ReceivedEntry => {
    const { part, isIntact } = readFinding(one.finding, one.fingerprint);
    const { answer, rest, problems } = readAnswer(one.answer);
    const known = { id: one.id, finding: part ?? one.finding, fingerprint: one.fingerprint, answer: null, sentAnswer: one.sentAnswer };
    const id = one.id === '' ? (part?.id ?? '') : one.id;
    const texts = part === null ? looseTexts(one.finding) : sentTexts(part, words[language]);
    return {
      id,
      reference: texts.reference ?? '',
      at: `nonconformities[${index}]`,
      texts,
      base: isIntact ? part : null,
      answer,
      sentAnswerHash: /^[0-9a-f]{64}$/.test(one.sentAnswer) ? (one.sentAnswer as ReceivedEntry['sentAnswerHash']) : null,
      rest: { ...Object.fromEntries(restOf(one, known, 'nonconformity')), ...rest },
      problems,
    };
  });
  return ok({ format: 'json', language, entries, asked: asked.length > 0 ? asked : entries.map(({ id, reference }) => ({ id, reference })), strayActions: [] });
}
