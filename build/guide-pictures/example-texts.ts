import type { Language } from './open-program.ts';

/** What somebody types and brings along on the journey through the guide's pictures. */
export interface ExampleTexts {
  readonly scope: string;
  readonly statement: string;
  readonly evidence: string;
  /** Typed into the command palette. */
  readonly asked: string;
  /** Looked for on the search screen. */
  readonly searched: string;
  /** Added to a finding, so that the field has a history. */
  readonly added: string;
  /** Added to a question, so that two versions differ. */
  readonly alsoAsked: string;
  readonly fileName: string;
  /** A checklist as a supplier might send it, with what goes wrong in such files. */
  readonly checklist: string;
  /** Cells as a spreadsheet copies them: assessment and notes of a few questions. */
  readonly cells: string;
}

export const EXAMPLES: Readonly<Record<Language, ExampleTexts>> = {
  en: {
    scope: 'All services at Hamburg, Tallinn and Porto',
    statement: 'A priority 1 incident was closed without its resolution being recorded.',
    evidence: 'INC-20418, closed 2026-02-17, field Resolution empty. 1 of 15 sampled.',
    asked: 'incident',
    searched: 'continuity',
    added: 'The weekly review did not notice.',
    alsoAsked: 'Who decided that, and when?',
    fileName: 'Supplier audit.csv',
    checklist: [
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
    ].join('\n'),
    cells: [
      'C\tScope statement v3.1, approved 2026-01-20',
      'C\tThree sites and three services named',
      'Observation\tThe catalogue lists a fourth service in pilot',
      'C\tSeen in the portal',
    ].join('\n'),
  },
  de: {
    scope: 'Alle Services in Hamburg, Tallinn und Porto',
    statement: 'Eine Störung der Priorität 1 wurde geschlossen, ohne dass die Lösung festgehalten ist.',
    evidence: 'INC-20418, geschlossen am 17.02.2026, Feld Lösung leer. 1 von 15 der Stichprobe.',
    asked: 'störung',
    searched: 'kontinuität',
    added: 'Der wöchentlichen Durchsicht fiel es nicht auf.',
    alsoAsked: 'Wer hat das entschieden, und wann?',
    fileName: 'Lieferantenaudit.csv',
    checklist: [
      'Checkliste Lieferantenaudit;;;;',
      'Ausgabe 12.01.2026;;;;',
      'Abschnitt;Anforderung;Frage;Nachweis;Ergebnis',
      '8.3.4.1;Management externer Lieferanten;Besteht mit jedem externen Lieferanten ein Vertrag?;Vertragsliste;C',
      '8.3.4.1;Management externer Lieferanten;Werden die Ziele der Lieferanten am Vertrag gemessen?;Monatsbericht;nc',
      '8.3.4.2;Management interner Lieferanten;Sind interne Lieferanten schriftlich vereinbart?;Betriebsvereinbarung OLA;NC',
      '8.9;Lieferantenrisiko;Werden Lieferantenrisiken überprüft?;Risikoregister;C',
      '8.15;Change Management;Werden Änderungen der Lieferanten gelenkt?;Änderungsaufzeichnungen;NR',
      '8.3.4.1;Management externer Lieferanten;Besteht mit jedem externen Lieferanten ein Vertrag?;Vertragsliste;C',
      '10.2;Nichtkonformität;Werden Nichtkonformitäten der Lieferanten verfolgt?;Maßnahmenliste;OFI',
    ].join('\n'),
    cells: [
      'C\tGeltungsbereich v3.1, freigegeben am 20.01.2026',
      'C\tDrei Standorte und drei Services genannt',
      'Beobachtung\tDer Katalog nennt einen vierten Service im Probebetrieb',
      'C\tIm Portal gesehen',
    ].join('\n'),
  },
};
