/** A checklist as a supplier might send it, with what goes wrong in such files: for the pictures of the import. */
export const exampleChecklist = [
  'Supplier audit checklist;;;;',
  'Issued 2026-01-12;;;;',
  'Clause;Requirement;Question;Evidence;Result',
  '8.3.4.1;Management of external suppliers;Is each external supplier covered by a contract?;Contract list;C',
  '8.3.4.1;Management of external suppliers;Are supplier targets measured against the contract?;Monthly report;nc',
  '8.3.4.2;Management of internal suppliers;Are internal suppliers agreed in writing?;Operational level agreement;NC',
  '8.9;Supplier risk;Are supplier risks reviewed?;Risk register;C',
  '8.15;Change management;Are supplier changes controlled?;Change records;NR',
  '8.3.4.1;Management of external suppliers;Is each external supplier covered by a contract?;Contract list;C',
  '10.2;Nonconformity;Are supplier nonconformities followed up?;Action list;OFI',
].join('\n');

/** Cells as a spreadsheet copies them: assessment and notes of a few questions. */
export const exampleCells = [
  'C\tScope statement v3.1, approved 2026-01-20',
  'C\tThree sites and three services named',
  'Observation\tThe catalogue lists a fourth service in pilot',
  'C\tSeen in the portal',
].join('\n');
