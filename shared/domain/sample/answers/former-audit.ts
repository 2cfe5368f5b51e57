import { answered } from './sample-answer.ts';

/** The audit of 2025, on three processes: short notes, one nonconformity. */
export const FORMER_ANSWERS = [
  answered('8.5.1.3-q1', 'C', 'JL', 'change', 'Six changes: approval before work in all.', 'Sechs Änderungen: überall Freigabe vor der Arbeit.', [6, 44]),
  answered('8.5.1.3-q2', 'C', 'JL', 'change', 'Test and way back recorded for two of two.', 'Test und Rückweg bei zwei von zwei festgehalten.', [2, 2]),
  answered('8.5.1.3-q3', 'C', 'JL', 'change', 'One reversed change, cause found, check list extended.', 'Eine zurückgenommene Änderung, Ursache gefunden, Checkliste erweitert.', [1, 1]),
  answered('8.5.1.3-q4', 'C', 'JL', 'desk', 'Calendar shown to the desk each morning.', 'Kalender wird dem Desk jeden Morgen gezeigt.'),
  answered('8.5.1.3-q5', 'C', 'JL', 'change', 'Success 94 %, figures agree with the release list.', 'Erfolg 94 %, Zahlen stimmen mit der Releaseliste überein.'),
  answered('8.6.1-q1', 'N', 'JL', 'desk', 'INC-17211 and INC-17240: Resolution says only “done”.', 'INC-17211 und INC-17240: Als Lösung steht nur „erledigt“.', [15, 388]),
  answered('8.6.1-q2', 'C', 'JL', 'desk', 'MI-2025-03 followed the procedure.', 'MI-2025-03 folgte dem Verfahren.', [1, 1]),
  answered('8.6.1-q3', 'C', 'JL', 'desk', 'Review after four days, two actions, both done.', 'Nachbesprechung nach vier Tagen, zwei Maßnahmen, beide erledigt.', [1, 1]),
  answered('8.6.1-q4', 'C', 'JL', 'desk', 'Five oldest known and escalated.', 'Die fünf ältesten sind bekannt und eskaliert.', [5, 41]),
  answered('8.6.1-q5', 'B', 'JL', 'desk', 'One of nine contacts without a record; typed in at once.', 'Einer von neun Kontakten ohne Datensatz; sofort nachgetragen.', [9, 9]),
  answered('8.6.3-q1', 'C', 'RA', 'problem', 'Trends of Q1 analysed, three problem records.', 'Trends Q1 ausgewertet, drei Problemdatensätze.', [3, 3]),
  answered('8.6.3-q2', 'C', 'RA', 'problem', 'PRB-101: cause supported by logs.', 'PRB-101: Ursache durch Logs belegt.', [1, 5]),
  answered('8.6.3-q3', 'C', 'RA', 'problem', 'Known errors listed on one page, six entries.', 'Bekannte Fehler auf einer Seite, sechs Einträge.', [6, 6]),
] as const;
