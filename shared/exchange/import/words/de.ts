import type { HeadingWords } from './heading-words.ts';

/** German headings. */
export const de: HeadingWords = {
  language: 'de',
  words: {
    clause: [
      'norm kap', 'normkap', 'normabschnitt nr', 'iso kapitel', 'norm',
      'klausel', 'abschnitt', 'normabschnitt', 'normkapitel', 'kapitel', 'kapitel nr', 'norm ziffer', 'ziffer', 'normpunkt',
      'normreferenz', 'normbezug', 'anforderung nr', 'anforderungsnummer', 'paragraph', 'artikel', 'referenz norm', 'norm kapitel',
      'control nr', 'maßnahme nr', 'punkt der norm', '~referenz',
    ],
    code: ['nr', 'lfd nr', 'lfdnr', 'laufende nummer', 'nummer', 'pos', 'position', 'kennung', 'frage nr', 'fragennummer', 'id', 'kürzel'],
    title: ['titel', 'bezeichnung', 'name', 'thema', 'überschrift', 'kurzbezeichnung', 'stichwort', 'betreff', 'anforderungstitel'],
    section: ['kategorie', 'bereich', 'themengebiet', 'themenbereich', 'gruppe', 'handlungsfeld', 'rubrik', 'schicht', 'baustein', 'hauptkapitel'],
    question: [
      'frage', 'fragen', 'auditfrage', 'auditfragen', 'prüffrage', 'prüffragen', 'prüfpunkt', 'prüfpunkte', 'kontrollfrage',
      'prüfkriterium', 'prüfgegenstand', 'checkpunkt', 'fragestellung', 'zu prüfen', 'prüfinhalt',
    ],
    requirement: [
      'anforderung', 'anforderungen', 'anforderungstext', 'beschreibung', 'normforderung', 'normanforderung', 'normtext', 'text',
      'forderung', 'vorgabe', 'inhalt', 'kriterium',
    ],
    lookFor: ['hinweis', 'hinweise', 'prüfhinweis', 'erläuterung', 'erläuterungen', 'umsetzungshinweis', 'umsetzungshinweise', 'leitfaden', 'worauf achten', 'prüfanleitung'],
    expectedEvidence: [
      'erwarteter nachweis', 'erwartete nachweise', 'erforderliche nachweise', 'erforderliche dokumente', 'mögliche nachweise',
      'zu prüfende dokumente', 'benötigte dokumente', '~dokumente', '~unterlagen',
    ],
    method: ['methode', 'methoden', 'prüfmethode', 'auditmethode', 'prüfverfahren', 'art der prüfung'],
    sampling: ['stichprobe', 'stichprobenumfang', 'stichprobengröße'],
    importance: ['priorität', 'schweregrad', 'gewicht', 'gewichtung', 'wichtigkeit', 'kritikalität', 'bedeutung', '~stufe'],
    process: ['prozess', 'abteilung', 'organisationseinheit', 'prozessbereich', 'fachbereich', 'geschäftsprozess'],
    practice: ['itil praktik', 'praktik'],
    assessment: [
      'reifegrad', 'erfüllt ja nein', 'auditbewertung', 'note',
      'ergebnis', 'bewertung', 'status', 'konformität', 'erfüllt', 'erfüllungsgrad', 'einstufung', 'umsetzungsstatus', 'umsetzung',
      'erfüllung', 'konform', 'beurteilung', 'prüfergebnis', 'auditergebnis', 'stand', 'grad der umsetzung', 'feststellungsart', '~feststellung',
    ],
    notes: [
      'bemerkung', 'bemerkungen', 'anmerkung', 'anmerkungen', 'kommentar', 'kommentare', 'notiz', 'notizen', 'feststellung',
      'feststellungen', 'auditnotizen', 'beobachtung', 'beobachtungen', 'eingesehene nachweise', 'objektiver nachweis', 'gesehene nachweise',
      '~nachweis', '~nachweise',
    ],
    justification: ['begründung', 'grund'],
    interviewee: ['gesprächspartner', 'auditierter', 'auditierte', 'interviewpartner', 'befragter', 'befragte', 'ansprechpartner', 'auditierte person'],
    sample: ['gezogene stichprobe', 'geprüfte stichprobe'],
    applicable: ['anwendbar', 'anwendbarkeit', 'zutreffend', 'relevant'],
    owner: ['verantwortlichkeit', 'maßnahmenverantwortlicher', 'durch', 'verantwortlich', 'verantwortlicher', 'verantwortliche', 'zuständig', 'zuständigkeit', 'eigentümer', 'prozessverantwortlicher', 'wer'],
    auditor: ['auditor', 'auditorin', 'prüfer', 'prüferin', 'auditoren'],
    date: ['datum', 'auditdatum', 'prüfdatum', 'geprüft am'],
    dueDate: ['fällig', 'fällig am', 'fälligkeit', 'termin', 'frist', 'bis wann', 'zieltermin', 'umsetzung bis'],
    action: ['maßnahme', 'maßnahmen', 'korrekturmaßnahme', 'korrekturmaßnahmen', 'empfehlung', 'empfehlungen', 'verbesserungsmaßnahme'],
    level: ['ebene', 'gliederungsebene', 'tiefe'],
    assessable: ['bewertbar', 'prüfbar'],
    other: ['link', 'quelle', 'version', 'wahrscheinlichkeit', 'auswirkung'],
  },
};
