import { describe, expect, test } from 'vitest';
import { mainSheet } from '#shared/exchange/import/understand-sheet.ts';
import { understand } from './read-scenario.ts';

function fieldsOf(rows: Parameters<typeof understand>[0]): Readonly<Record<string, string>> {
  return Object.fromEntries(understand(rows).mapping.map(({ heading, field }) => [heading, field]));
}

describe('headings of registers are read by their last word', () => {
  test('whatever the first column counts, it names the rows', () => {
    const fields = fieldsOf([
      ['Remediation ID', 'Asset ID', 'Gap description', 'Remediation status', 'Remediation owner', 'Target remediation date'],
      ['REM-01', 'A1', 'Spare keys are not counted', 'Open', 'Peeter Saar', '2026-05-09'],
      ['REM-02', 'A1', 'Visitors walk about alone', 'Closed', 'Maria Costa', '2026-06-09'],
      ['REM-03', 'A2', 'The door stays open in summer', 'Open', 'Peeter Saar', '2026-07-09'],
    ]);
    expect(fields).toMatchObject({
      'Remediation ID': 'code',
      'Gap description': 'requirement',
      'Remediation status': 'assessment',
      'Remediation owner': 'owner',
      'Target remediation date': 'dueDate',
    });
  });

  test('an empty register is understood by its headings alone', () => {
    const fields = fieldsOf([['Activity ID', 'Processing activity', 'Review method', 'Compliance status', 'Comments']]);
    expect(fields).toMatchObject({ 'Activity ID': 'code', 'Processing activity': 'title', 'Compliance status': 'assessment', Comments: 'notes' });
  });

  test('a status printed in every row does not win over the status that is filled in', () => {
    const row = (index: number): (string | null)[] => [`A.5.${index}`, `Locks of door ${index} are checked`, ['Implemented', 'Planned', 'Partial'][index % 3] ?? null, 'No'];
    const fields = fieldsOf([['Control ID', 'Control description', 'Implementation status', 'Exception status'], ...Array.from({ length: 9 }, (_, index) => row(index + 1))]);
    expect(fields).toMatchObject({ 'Implementation status': 'assessment' });
  });

  test('a clause column stays one', () => {
    expect(fieldsOf([['Clause no.', 'Question', 'Result'], ['8.6.1', 'Are incidents recorded?', 'ok']])).toMatchObject({ 'Clause no.': 'clause' });
  });
});

test('the sheet that explains the others is not the one to begin with', () => {
  const legend = understand([['Level', 'Description'], ...Array.from({ length: 9 }, (_, index) => [`L${index}`, `What level ${index} of the form means`])], { name: 'Guide' });
  const form = understand([['No.', 'Process', 'Requirement', 'Owner'], ['1', 'Incident', 'Incidents are recorded', 'Peeter'], ['2', 'Change', 'Changes are approved', 'Rita']], { name: 'Form A' });
  expect(mainSheet([legend, form])).toBe(1);
});
