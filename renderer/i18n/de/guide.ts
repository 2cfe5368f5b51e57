import type { Sentences } from '../sentences.ts';
import type { guide as en } from '../en/guide.ts';

export const guide = {
  title: 'Handbuch',
  offline: 'Teil des Programms; kein Netz nötig',
  contents: 'Inhalt',
  search: 'Handbuch durchsuchen',
  found_one: '{{count}} Abschnitt gefunden',
  found_other: '{{count}} Abschnitte gefunden',
  hits: 'Im Handbuch gefunden',
  nothing: 'Nichts gefunden. Ein anderes Wort hilft weiter, oder weniger Wörter.',
  onThisPage: 'Auf dieser Seite',
  beside: 'Vorige und nächste Seite',
  before: 'Vorige Seite',
  after: 'Nächste Seite',
  close: 'Handbuch schließen',
  openWide: 'Groß in eigener Ansicht öffnen',
  forThisScreen: 'Zu dieser Ansicht: {{title}}',
  enlarge: 'Größer zeigen: {{picture}}',
  groups: {
    begin: 'Einstieg',
    audit: 'Ein Audit',
    followup: 'Nach dem Audit',
    everywhere: 'In jeder Ansicht',
    checklists: 'Checklisten',
    reference: 'Nachschlagen',
  },
  commands: {
    here: 'Handbuch zu dieser Ansicht',
    hereKeywords: 'hilfe anleitung dokumentation wie geht',
    open: 'Zum Handbuch',
  },
} as const satisfies Sentences<typeof en>;
