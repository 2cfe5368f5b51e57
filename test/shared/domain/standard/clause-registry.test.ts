import { describe, expect, it } from 'vitest';
import { builtInStandards } from '#shared/domain/standard/built-in.ts';
import { checkClauseReference, formatClause, formatClauseMatch, standardsOfCriteria, type ClauseCheck } from '#shared/domain/standard/clause-registry.ts';

const all = builtInStandards();
const itsm = all.filter((standard) => standard.id === 'iso20000-1');
const withSecurity = all.filter((standard) => standard.id !== 'iso9001');

function suggested(check: ClauseCheck): readonly string[] {
  return check.kind === 'ok' ? [] : check.suggestions.map((match) => formatClause(match.clause));
}

describe('a clause reference', () => {
  it.each(['8.6.1', ' 8.6.1 ', 'Clause 8.6.1', '§8.6.1', '§ 8.6.1', '8.6.1.', '8.6.1 Incident management', '8.6.1 – incident mgmt', '8.6.1: Incidents', '8.6.1 Incident managment', 'ISO/IEC 20000-1:2018 + Amd 1:2024, 8.6.1', 'ISO 20000-1 8.6.1 Incident Management', 'cl. 8.6.1 a)', '8.6.1 INCIDENT MANAGEMENT - major incidents'])(
    'is known as %s',
    (text) => {
      const check = checkClauseReference(text, itsm);
      expect(check.kind).toBe('ok');
      expect(check.reference.number).toBe('8.6.1');
    },
  );

  it('is known for every clause of every standard by number, and by number with title', () => {
    for (const standard of all) {
      for (const clause of standard.clauses) {
        expect(checkClauseReference(clause.number, [standard]).kind).toBe('ok');
        expect(checkClauseReference(formatClause(clause), [standard])).toMatchObject({ kind: 'ok' });
      }
    }
  });

  it('with a number that does not exist is refused, with the clause its title belongs to', () => {
    const check = checkClauseReference('8.15 Change management', itsm);
    expect(check.kind).toBe('unknown-number');
    expect(suggested(check)[0]).toBe('8.5.1 Change management');
  });

  it('with a number that does not exist and no title is refused, with clauses that look alike', () => {
    expect(suggested(checkClauseReference('8.15', itsm))).toContain('8.1 Operational planning and control');
    expect(suggested(checkClauseReference('861', itsm))).toEqual([]);
    expect(suggested(checkClauseReference('8.61', itsm))[0]).toBe('8.6.1 Incident management');
    expect(suggested(checkClauseReference('8.3.3.1', itsm))[0]).toBe('8.3.3 Service level management');
  });

  it('with the number of one clause and the title of another is flagged with the right number', () => {
    const check = checkClauseReference('10.2 Nonconformity', itsm);
    expect(check.kind).toBe('title-mismatch');
    expect(suggested(check)[0]).toBe('10.1 Nonconformity and corrective action');
    expect(check.kind === 'title-mismatch' && check.matches.map((match) => formatClauseMatch(match))).toEqual([
      'ISO/IEC 20000-1:2018 + Amd 1:2024, 10.2 Continual improvement',
    ]);
  });

  it.each([
    ['8.6.1 Problem management', '8.6.3 Problem management'],
    ['8.3.3 Supplier management', '8.3.4 Supplier management'],
    ['5.2 Information security policy', '8.7.3.1 Information security policy'],
    ['10.1 Continual improvement', '10.2 Continual improvement'],
    ['8.1 Service management plan', '6.3 Plan the service management system'],
    ['9.2.2 Management review', '9.3 Management review'],
  ])('%s is flagged with the hint %s', (text, hint) => {
    const check = checkClauseReference(text, itsm);
    expect(check.kind).toBe('title-mismatch');
    expect(suggested(check)).toContain(hint);
  });

  it.each(['8.5.2 Design', '10.2 Improvement', '9.2.2 Internal audit', '10.1 Non-conformities', '4.3 Scope of the SMS', '4.1 Understanding the organisation', '7.5.3 Control of documents'])(
    '%s passes: a short or British title is no mistake',
    (text) => {
      expect(checkClauseReference(text, itsm).kind).toBe('ok');
    },
  );

  it('of Annex A is accepted only when ISO/IEC 27001 is in scope', () => {
    const without = checkClauseReference('A.8.16', itsm, all);
    expect(without.kind).toBe('unknown-number');
    expect(without.kind === 'unknown-number' && without.outOfScope.map((match) => formatClauseMatch(match))).toEqual([
      'ISO/IEC 27001:2022, A.8.16 Monitoring activities',
    ]);
    expect(checkClauseReference('A.8.16', withSecurity).kind).toBe('ok');
    expect(checkClauseReference('A8.16 Monitoring', withSecurity).kind).toBe('ok');
    expect(checkClauseReference('A.8.99', withSecurity).kind).toBe('unknown-number');
  });

  it('without its A. is pointed to the Annex A control', () => {
    const check = checkClauseReference('8.16 Monitoring activities', withSecurity);
    expect(check.kind).toBe('unknown-number');
    expect(suggested(check)[0]).toBe('A.8.16 Monitoring activities');
  });

  it('whose title fits another standard says which one', () => {
    const check = checkClauseReference('6.3 Planning of changes', itsm, all);
    expect(check.kind).toBe('title-mismatch');
    expect(check.kind === 'title-mismatch' && check.outOfScope.map((match) => match.standard.id)).toEqual(['iso9001', 'iso27001']);
  });

  it('that several standards in scope have names them all, unless a standard or title decides', () => {
    const both = checkClauseReference('6.3', withSecurity);
    expect(both.kind === 'ok' && both.matches.map((match) => match.standard.id)).toEqual(['iso20000-1', 'iso27001']);
    const byTitle = checkClauseReference('6.3 Planning of changes', withSecurity);
    expect(byTitle.kind === 'ok' && byTitle.matches.map((match) => match.standard.id)).toEqual(['iso27001']);
    const byName = checkClauseReference('ISO/IEC 27001:2022, 6.3', withSecurity);
    expect(byName.kind === 'ok' && byName.matches.map((match) => match.standard.id)).toEqual(['iso27001']);
  });

  it('without a number is answered with the clauses of that title', () => {
    const check = checkClauseReference('incident management', itsm);
    expect(check.kind).toBe('no-number');
    expect(suggested(check)[0]).toBe('8.6.1 Incident management');
    expect(checkClauseReference('', itsm)).toMatchObject({ kind: 'no-number', suggestions: [] });
  });

  it('counts a standard as in scope only in the edition the program knows', () => {
    const criterion = { standardId: 'iso20000-1', title: 'ISO/IEC 20000-1', edition: '2018 + Amd 1:2024' };
    expect(standardsOfCriteria([criterion], all)).toEqual(itsm);
    expect(standardsOfCriteria([{ ...criterion, edition: '2011' }], all)).toEqual([]);
  });
});
