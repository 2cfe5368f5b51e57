import { describe, expect, it, test } from 'vitest';
import { builtInStandards, builtInTemplates, findStandard } from '#shared/domain/standard/built-in.ts';
import { checkClauseReference, formatClause } from '#shared/domain/standard/clause-registry.ts';
import { packLanguageFor, type PackLanguage } from '#shared/domain/standard/pack-language.ts';

describe('the German pack', () => {
  it('asks the same questions: same ids, clauses, methods and weights, all of them in other words', () => {
    const [english] = builtInTemplates('en');
    const [german] = builtInTemplates('de');
    expect(german?.template).toMatchObject({ id: english?.template.id, questionCount: 187, language: 'de' });
    expect(german?.questions).toHaveLength(187);
    for (const [place, asked] of (english?.questions ?? []).entries()) {
      const { question, lookFor, expectedEvidence, samplingHint, process, ...same } = asked;
      const other = german?.questions[place];
      expect(other).toMatchObject(same);
      expect(other?.question).not.toBe(question);
      expect(other?.lookFor).not.toBe(lookFor);
      expect(other?.expectedEvidence).toHaveLength(expectedEvidence.length);
      expect(other?.samplingHint === '').toBe(samplingHint === '');
      expect(other?.process === '').toBe(process === '');
    }
  });

  it.each([
    ['iso9001-2015-clauses-v1', 57, 'ISO 9001 nach Abschnitten'],
    ['iso27001-2022-clauses-v1', 123, 'ISO/IEC 27001 nach Abschnitten und Maßnahmen'],
  ] as const)('asks each question of the plain checklist %s in German too', (id, count, title) => {
    const ofLanguage = (language: PackLanguage) => builtInTemplates(language).find(({ template }) => template.id === id);
    const english = ofLanguage('en');
    const german = ofLanguage('de');
    expect(german?.template).toMatchObject({ title, questionCount: count, language: 'de', family: english?.template.family });
    expect(english?.template.language).toBe('en');
    expect(german?.questions).toHaveLength(count);
    for (const [place, asked] of (english?.questions ?? []).entries()) {
      const { question, lookFor, expectedEvidence, ...same } = asked;
      const other = german?.questions[place];
      expect(other).toMatchObject(same);
      expect(other?.question, asked.code).not.toBe(question);
      expect(other?.lookFor, asked.code).not.toBe(lookFor);
      expect(other?.lookFor, asked.code).toContain('Warnzeichen:');
      expect(other?.lookFor, asked.code).not.toContain('Red flags');
      expect(other?.expectedEvidence, asked.code).toHaveLength(expectedEvidence.length);
    }
  });

  it('has the same 91 clauses, each known by its title in both languages', () => {
    const english = findStandard('iso20000-1', 'en');
    const german = findStandard('iso20000-1', 'de');
    expect(german?.clauses.map(({ number }) => number)).toEqual(english?.clauses.map(({ number }) => number));
    for (const standard of [english, german]) {
      if (!standard) throw new Error('the standard is missing');
      for (const other of [english, german]) {
        for (const clause of other?.clauses ?? []) {
          expect(checkClauseReference(formatClause(clause), [standard]), formatClause(clause)).toMatchObject({ kind: 'ok' });
        }
      }
    }
  });

  it('still refuses a German title at the wrong number, and says where it belongs', () => {
    const standards = builtInStandards('de').slice(0, 1);
    const problems = standards[0]?.clauses.find(({ number }) => number === '8.6.3');
    const check = checkClauseReference(`8.6.1 ${problems?.title}`, standards);
    expect(check.kind).toBe('title-mismatch');
    expect(check.kind === 'title-mismatch' && check.suggestions[0]?.clause.number).toBe('8.6.3');
  });
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['en-GB', 'en'],
  ['den', 'en'],
  ['fr', 'en'],
  ['', 'en'],
] as const)('A reader of %j is given the pack in %s', (language, pack) => {
  expect(packLanguageFor(language)).toBe(pack);
});
