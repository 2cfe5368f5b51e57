import { answered } from './sample-answer.ts';

/** The audit of autumn 2025, on four processes: four nonconformities whose follow-up is still going on. */
export const AUTUMN_ANSWERS = [
  answered('8.2.5-q1', 'N', 'RA', 'config', 'Register of Porto: 9 of 30 notebooks at another place than recorded.', 'Register Porto: 9 von 30 Notebooks an einem anderen Ort als eingetragen.', [30, 410]),
  answered('8.2.5-q2', 'C', 'RA', 'config', 'Classes and owners set for all asset types.', 'Klassen und Verantwortliche für alle Arten festgelegt.'),
  answered('8.4.3-q1', 'M', 'RA', 'operations', 'Capacity plan of 2024 ran out in June; storage of S2 at 91 % without a decision.', 'Der Kapazitätsplan 2024 lief im Juni aus; Speicher von S2 bei 91 % ohne Entscheidung.'),
  answered('8.4.3-q2', 'B', 'RA', 'operations', 'Thresholds set, alarms go to one person only.', 'Schwellwerte gesetzt, Alarme gehen nur an eine Person.'),
  answered('8.6.2-q1', 'N', 'JL', 'desk', 'Five of twelve access requests fulfilled without the recorded approval.', 'Fünf von zwölf Zugangsanträgen ohne festgehaltene Freigabe erfüllt.', [12, 640]),
  answered('8.6.2-q2', 'C', 'JL', 'desk', 'Priorities and times kept for eleven of twelve.', 'Prioritäten und Zeiten bei elf von zwölf eingehalten.', [12, 640]),
  answered('8.7.3.3-q1', 'N', 'AB', 'security', 'Two of four security incidents without a record of what was learned.', 'Bei zwei von vier Sicherheitsvorfällen fehlt, was gelernt wurde.', [4, 4]),
  answered('8.7.3.3-q2', 'C', 'AB', 'security', 'Ways of reporting known to five people asked.', 'Meldewege fünf Befragten bekannt.', [5, 5]),
] as const;
