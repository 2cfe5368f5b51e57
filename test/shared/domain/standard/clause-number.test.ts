import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStandard } from '#shared/domain/standard/built-in.ts';
import { indexClauses } from '#shared/domain/standard/clause-index.ts';
import { ancestorsOfClause, compareClauseNumbers, isWithinClause, parentOfClause } from '#shared/domain/standard/clause-number.ts';

const clauseNumber = fc
  .tuple(fc.boolean(), fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }))
  .map(([isAnnex, parts]) => `${isAnnex ? 'A.' : ''}${parts.join('.')}`);

describe('clause numbers', () => {
  it('sort as a standard prints them', () => {
    const shuffled = ['10.1', 'A.5.10', '4.10', '8.10', '4.2', '8.2', 'A.5.9', '8.1.2', '8.1', '4'];
    expect([...shuffled].sort(compareClauseNumbers)).toEqual(['4', '4.2', '4.10', '8.1', '8.1.2', '8.2', '8.10', '10.1', 'A.5.9', 'A.5.10']);
  });

  it('have an order that is total and agrees with itself', () => {
    fc.assert(
      fc.property(clauseNumber, clauseNumber, clauseNumber, (a, b, c) => {
        expect(Math.sign(compareClauseNumbers(a, b)) + Math.sign(compareClauseNumbers(b, a))).toBe(0);
        expect(compareClauseNumbers(a, b) === 0).toBe(a === b);
        if (compareClauseNumbers(a, b) <= 0 && compareClauseNumbers(b, c) <= 0) {
          expect(compareClauseNumbers(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('come after the clause above and lie within it', () => {
    fc.assert(
      fc.property(clauseNumber, (number) => {
        for (const above of ancestorsOfClause(number)) {
          expect(compareClauseNumbers(above, number)).toBeLessThan(0);
          expect(isWithinClause(number, above)).toBe(true);
        }
      }),
    );
  });

  it('know their parent by number', () => {
    expect(parentOfClause('8.7.3.1')).toBe('8.7.3');
    expect(parentOfClause('8')).toBeNull();
    expect(parentOfClause('A.8.16')).toBe('A.8');
    expect(parentOfClause('A.8')).toBeNull();
    expect(isWithinClause('8.10', '8.1')).toBe(false);
  });

  it('lead through the tree', () => {
    const standard = findStandard('iso20000-1');
    if (!standard) throw new Error('The pack is missing');
    const index = indexClauses(standard);
    expect(index.childrenOf('8.6').map((clause) => clause.number)).toEqual(['8.6.1', '8.6.2', '8.6.3']);
    expect(index.ancestorsOf('8.7.3.1').map((clause) => clause.number)).toEqual(['8.7.3', '8.7', '8']);
    expect(index.descendantsOf('10').map((clause) => clause.number)).toEqual(['10.1', '10.1.1', '10.1.2', '10.2']);
    expect(index.roots.map((clause) => clause.number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });
});
