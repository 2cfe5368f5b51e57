import { z } from 'zod';
import { ACTION_FIELDS, ANSWER_FIELDS, FINDING_FIELDS, NEEDED_FIELDS, type ActionField, type AnswerField, type FindingField } from './response-fields.ts';
import { RESPONSE_LANGUAGES, type ResponseWords } from './response-words.ts';

/** How one body asks for answers: which columns, in whose words, in which language. Kept as the layout of an exchange profile. */
export const responseProfileSchema = z.object({
  language: z.enum(RESPONSE_LANGUAGES),
  finding: z.array(z.enum(FINDING_FIELDS)),
  answer: z.array(z.enum(ANSWER_FIELDS)),
  action: z.array(z.enum(ACTION_FIELDS)),
  /** Own names of columns, only those that differ from the language's. */
  labels: z.partialRecord(z.enum([...FINDING_FIELDS, ...ANSWER_FIELDS, ...ACTION_FIELDS]), z.string()),
  /** Said first on the sheet of instructions; empty for nothing. */
  intro: z.string(),
});
export type ResponseProfile = z.infer<typeof responseProfileSchema>;

/** All columns in the words of the program. */
export function defaultResponseProfile(language: ResponseProfile['language']): ResponseProfile {
  return { language, finding: [...FINDING_FIELDS], answer: [...ANSWER_FIELDS], action: [...ACTION_FIELDS], labels: {}, intro: '' };
}

/** Reads a stored layout; null when it is none. Fields that no answer can do without come back in. */
export function readResponseProfile(layout: unknown): ResponseProfile | null {
  const parsed = responseProfileSchema.safeParse(layout);
  if (!parsed.success) return null;
  const { finding, answer, action } = parsed.data;
  const kept = <Field extends FindingField | AnswerField | ActionField>(all: readonly Field[], chosen: readonly Field[]): Field[] =>
    all.filter((field) => chosen.includes(field) || NEEDED_FIELDS.has(field));
  return { ...parsed.data, finding: kept(FINDING_FIELDS, finding), answer: kept(ANSWER_FIELDS, answer), action: kept(ACTION_FIELDS, action) };
}

/** What a column is called: as the body says, else as the language does. */
export function labelOf(profile: Pick<ResponseProfile, 'labels'>, words: ResponseWords, group: 'finding' | 'answer' | 'action', field: string): string {
  // Both records are keyed by the fields of their group.
  const own = (profile.labels as Readonly<Record<string, string | undefined>>)[field]?.trim() ?? '';
  return own === '' ? ((words[group] as Readonly<Record<string, string>>)[field] ?? field) : own;
}
