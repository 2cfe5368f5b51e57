import type { Sentences } from '../sentences.ts';
import type { sample as en } from '../en/sample.ts';

export const sample = {
  title: 'Beispiel-Arbeitsbereich',
  badge: 'Beispiel',
  load: 'Beispiel-Arbeitsbereich laden',
  remove: 'Beispiel entfernen',
  loading: 'Der Beispiel-Arbeitsbereich wird geladen',
  loadingDetail: 'Die Bilder werden gezeichnet und die Audits angelegt. Das dauert etwa eine Sekunde.',
  loaded: 'Der Beispiel-Arbeitsbereich ist geladen. Darin darf beliebig geändert werden.',
  removed: 'Der Beispiel-Arbeitsbereich ist entfernt',
  failed: 'Das Beispiel konnte nicht geladen werden: {{detail}}. Es wurde nichts geändert. Bitte das Programm neu starten und noch einmal versuchen.',
  about: 'Nordlicht IT Services GmbH, von uns erfunden: ein internes Audit mitten in der Durchführung, ein geplantes Überwachungsaudit und ein abgeschlossenes Audit aus dem Vorjahr, mit Feststellungen und Nachweisfotos.',
  isLoaded: 'Es ist geladen. Seine Audits tragen das Wort „Beispiel“; beim Entfernen bleiben eigene Audits, wie sie sind.',
  notLoaded: 'Es wird neben die eigenen Audits geschrieben und lässt sich in einem Schritt entfernen.',
  confirm: {
    title: 'Beispiel-Arbeitsbereich entfernen?',
    goes: 'Damit verschwinden {{audits}} Beispiel-Audits mit {{answers}} Bewertungen, {{findings}} Feststellungen und {{evidence}} Nachweisen.',
    added_one: 'Eine darin selbst angelegte Feststellung oder ein selbst angelegter Nachweis geht mit.',
    added_other: '{{count}} darin selbst angelegte Feststellungen oder Nachweise gehen mit.',
    stays: 'Eigene Audits bleiben, wie sie sind. Nummern des Beispiels wie NC-2026-007 werden nicht noch einmal vergeben. Rückgängig holt alles zurück.',
  },
  begin: {
    title: 'Womit soll es losgehen?',
    hint: 'All das geht auch später: {{palette}} zeigt jeden Befehl.',
    label: 'Einstiege',
    newAudit: 'Neues Audit beginnen',
    newAuditText: 'Organisation nennen, Checkliste wählen und loslegen. Termine, Team und Auditplan können folgen.',
    look: 'Im Beispiel-Arbeitsbereich umsehen',
    lookText: 'Lädt ein erfundenes Unternehmen mit vier Audits, Feststellungen und Fotos und öffnet das laufende Audit. Ein Schritt entfernt es wieder.',
    import: 'Checkliste aus einer Arbeitsmappe importieren',
    importText: 'Liest eine Excel-Arbeitsmappe (.xlsx) oder eine Textdatei wie CSV, zeigt, was verstanden wurde, und ändert nichts, bevor zugestimmt ist.',
  },
} as const satisfies Sentences<typeof en>;
