import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeHints } from '#shared/domain/cause/cause-hints.ts';
import { isNearlyEqual } from '#shared/domain/cause/text-rules.ts';
import { aCause } from '#test/support/case-builders.ts';

const FINDING = 'The continuity test planned for 2025 was not carried out.';

describe('a text that says the same', () => {
  it.each([
    ['the same text', FINDING],
    ['other case, punctuation and white space', '  the CONTINUITY test,  planned for 2025 – was not carried out!! '],
    ['other order', 'Not carried out was the test of continuity planned for 2025'],
    ['other small words', 'Continuity tests planned in 2025 were not carried out'],
    ['a typing error', 'The continuty test planned for 2025 was not caried out'],
  ])('is found with %s', (_, text) => {
    expect(isNearlyEqual(text, FINDING)).toBe(true);
  });

  it('is found in German, accents and ß apart', () => {
    expect(isNearlyEqual('Der Kontinuitätstest für 2025 wurde nicht durchgeführt.', 'Kontinuitatstest 2025 nicht durchgefuhrt')).toBe(true);
    expect(isNearlyEqual('Maßnahmen wurden nicht geprüft', 'MASSNAHMEN NICHT GEPRÜFT')).toBe(true);
  });

  it('is found in scripts without blanks', () => {
    expect(isNearlyEqual('二〇二五年の継続性試験は実施されなかった。', '二〇二五年の継続性試験は実施されなかった')).toBe(true);
  });
});

describe('a text that explains', () => {
  it.each([
    'No owner of continuity plan',
    'Nobody owns the continuity plan, so the test had no date after the manager left.',
    'The yearly calendar is made before the tests of the year are known.',
    '',
  ])('is left alone: %s', (text) => {
    expect(isNearlyEqual(text, FINDING)).toBe(false);
  });

  it('may turn the sentence round', () => {
    expect(isNearlyEqual('Incidents are closed', 'Incidents are not closed by anybody')).toBe(false);
  });
});

describe('near equality', () => {
  it('holds both ways, and between a text and itself whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (left, right) => {
        expect(isNearlyEqual(left, right)).toBe(isNearlyEqual(right, left));
        expect(isNearlyEqual(left, left)).toBe(left.trim() !== '');
      }),
    );
  });
});

describe('hints on a cause', () => {
  const whys = (...answers: readonly string[]) => answers.map((answer, index) => ({ id: `w${String(index)}`, answer, evidence: '', evidenceIds: [] }));
  const codes = (answers: readonly string[]) =>
    causeHints(aCause({ rootCauses: [], fiveWhy: { occurrence: whys(...answers), detection: whys('Nobody looks'), system: whys('No rule') } })).map(({ code }) => code);

  it.each(['It was human error.', 'Human error', 'The agent forgot it', 'Menschlicher Fehler', 'Unachtsamkeit des Mitarbeiters', 'Wurde übersehen', 'menschliches Versagen'])(
    'ask on when a chain ends with “%s”',
    (answer) => expect(codes(['The field was empty', answer])).toEqual(['human-error']),
  );

  it('let human error stand where the chain goes on', () => {
    expect(codes(['Human error', 'The form has no check'])).toEqual([]);
  });

  it.each(['The supplier was late', 'Bad weather', 'The customer did not answer', 'Lieferant hat nicht geliefert', 'Höhere Gewalt'])('ask what was in our hands: %s', (answer) => {
    expect(codes([answer])).toEqual(['outside-control']);
  });

  it('name whys without an answer, and legs that were not begun beside others', () => {
    expect(codes(['The field was empty', ''])).toEqual(['why-unanswered']);
    const cause = aCause({ rootCauses: [], fiveWhy: { occurrence: whys('Seen'), detection: [], system: [] } });
    expect(causeHints(cause)).toEqual([
      { code: 'leg-empty', leg: 'detection' },
      { code: 'leg-empty', leg: 'system' },
    ]);
  });

  it('look at root causes too, and are silent on a blank analysis', () => {
    expect(causeHints(aCause({ rootCauses: [{ id: 'r', text: 'Carelessness', category: 'competence' }] }))).toMatchObject([{ code: 'human-error', leg: null, stepId: 'r' }]);
    expect(causeHints(aCause({ rootCauses: [] }))).toEqual([]);
  });
});
