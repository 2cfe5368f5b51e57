import type { ChecklistQuestion, ChecklistTemplate } from '../checklist/template.ts';
import type { PackLanguage } from './pack-language.ts';
import { loadIso20000, loadIso20000Checklist } from './packs/iso20000-1-2018/pack.ts';
import { loadIso27001, loadIso27001Checklist } from './packs/iso27001-2022/pack.ts';
import { loadIso9001, loadIso9001Checklist } from './packs/iso9001-2015/pack.ts';
import type { Standard } from './standard.ts';

export interface BuiltInTemplate {
  readonly template: ChecklistTemplate;
  readonly questions: readonly ChecklistQuestion[];
}

/** Reads a pack on first use and keeps it, each language by itself: packs never change while the program runs. */
function once<Value>(load: (language: PackLanguage) => Value): (language: PackLanguage) => Value {
  const loaded = new Map<PackLanguage, { readonly value: Value }>();
  return (language) => {
    const kept = loaded.get(language) ?? { value: load(language) };
    loaded.set(language, kept);
    return kept.value;
  };
}

const iso20000 = once(loadIso20000);
const iso9001 = once(loadIso9001);
const iso27001 = once(loadIso27001);
const standards = once((language): readonly Standard[] => [iso20000(language), iso9001(language), iso27001(language)]);
const templates = once((language): readonly BuiltInTemplate[] => [
  loadIso20000Checklist(iso20000(language), language),
  loadIso9001Checklist(iso9001(language), language),
  loadIso27001Checklist(iso27001(language), language),
]);

/** The standards the clause registry knows, the one this program is first made for in front. */
export function builtInStandards(language: PackLanguage = 'en'): readonly Standard[] {
  return standards(language);
}

/** The checklists shipped with the program; the same ids on every device and in every language. */
export function builtInTemplates(language: PackLanguage = 'en'): readonly BuiltInTemplate[] {
  return templates(language);
}

/** The built-in standard of that id, or undefined for one the program does not know. */
export function findStandard(standardId: string | null, language: PackLanguage = 'en'): Standard | undefined {
  return builtInStandards(language).find((standard) => standard.id === standardId);
}
