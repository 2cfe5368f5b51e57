import type { Sentences } from '../sentences.ts';
import type { appearance as en } from '../en/appearance.ts';

export const appearance = {
  language: 'Sprache',
  systemLanguage: 'Wie das System ({{language}})',
  languageCommand: 'Sprache: {{language}}',
  languageKeywords: 'Sprache language Übersetzung Deutsch German Englisch English',
  system: 'Wie das System',
  scheme: { label: 'Farben', auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  contrast: { label: 'Kontrast', auto: 'Wie das System', normal: 'Normal', high: 'Hoch' },
  contrastHint: 'Hoher Kontrast zeichnet jeden Rand und jeden Zustand in voller Stärke.',
  textSize: { label: 'Textgröße', percent: '{{percent}}' },
  density: { label: 'Schaltflächen', auto: 'Wie das Gerät', compact: 'Kompakt', comfortable: 'Groß' },
  densityHint: 'Große Schaltflächen für Finger. Auf Berührungsbildschirmen von selbst; die Bewertungen stehen dann am unteren Rand, unter dem Daumen.',
  motion: { label: 'Bewegung', auto: 'Wie das System', reduced: 'Verringert' },
  commands: {
    scheme: 'Farben: {{choice}}',
    contrast: 'Kontrast: {{choice}}',
    textLarger: 'Text größer',
    textSmaller: 'Text kleiner',
    textNormal: 'Text in normaler Größe',
    density: 'Schaltflächen: {{choice}}',
    motion: 'Bewegung: {{choice}}',
    keywords: 'Darstellung Anzeige Farbschema Barrierefreiheit dunkel hell Kontrast Zoom Schriftgröße Touch Tablet Bewegung Animation',
  },
} as const satisfies Sentences<typeof en>;
