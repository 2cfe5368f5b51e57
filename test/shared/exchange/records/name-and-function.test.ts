import { describe, expect, test } from 'vitest';
import type { PersonId } from '#shared/domain/ids.ts';
import { splitNameAndFunction } from '#shared/exchange/records/name-and-function.ts';
import { personMeant } from '#shared/exchange/records/people-of-file.ts';
import { aPerson } from '#test/support/builders.ts';

describe('a name with a function in one cell', () => {
  test.each([
    ['Peeter Saar, Service desk lead', 'Peeter Saar', 'Service desk lead'],
    ['Dr. Jana Müller-Özdemir, Qualitätsmanagementbeauftragte', 'Dr. Jana Müller-Özdemir', 'Qualitätsmanagementbeauftragte'],
    ['Maria dos Santos (CISO)', 'Maria dos Santos', 'CISO'],
    ['Ludwig van der Berg - Head of IT, Lisbon', 'Ludwig van der Berg', 'Head of IT, Lisbon'],
    ['Anne Lefèvre, Responsable qualité', 'Anne Lefèvre', 'Responsable qualité'],
    ['José Ortega, Jefe de operaciones', 'José Ortega', 'Jefe de operaciones'],
  ])('%s is split', (written, name, role) => {
    expect(splitNameAndFunction(written)).toEqual({ name, function: role });
  });

  test.each(['Saar, Peeter', 'Peeter Saar', 'Anna Berg, Jonas Lind', 'Service desk, Manager', 'Head of IT, Manager', 'IT department, second floor', 'Smith, John, Manager', 'peeter, manager', ''])('%s stays whole', (written) => {
    expect(splitNameAndFunction(written)).toEqual({ name: written, function: '' });
  });

  test('whoever stands before the function is offered, also where the name is slightly misspelt', () => {
    const people = [aPerson({ id: 'peeter' as PersonId, name: 'Peeter Saar' })];
    expect(personMeant('Peeter Saar, Service desk lead', people)?.id).toBe('peeter');
    expect(personMeant('Petter Saar (Service desk lead)', people)?.id).toBe('peeter');
    expect(personMeant('Maria Costa, Head of IT', people)).toBeUndefined();
  });
});
