import type { ChecklistQuestion, ChecklistTemplate } from '../checklist/template.ts';
import { loadIso20000, loadIso20000Checklist } from './packs/iso20000-1-2018/pack.ts';
import { loadIso27001 } from './packs/iso27001-2022/pack.ts';
import { loadIso9001 } from './packs/iso9001-2015/pack.ts';
import type { Standard } from './standard.ts';

export interface BuiltInTemplate {
  readonly template: ChecklistTemplate;
  readonly questions: readonly ChecklistQuestion[];
}

/** Reads a pack on first use and keeps it: packs never change while the program runs. */
function once<Value>(load: () => Value): () => Value {
  let loaded: { readonly value: Value } | null = null;
  return () => (loaded ??= { value: load() }).value;
}

const iso20000 = once(loadIso20000);

/** The standards the clause registry knows, the one this program is first made for in front. */
export const builtInStandards: () => readonly Standard[] = once(() => [iso20000(), loadIso9001(), loadIso27001()]);

/** The checklists shipped with the program; the same ids on every device. */
export const builtInTemplates: () => readonly BuiltInTemplate[] = once(() => [loadIso20000Checklist(iso20000())]);

/** The built-in standard of that id, or undefined for one the program does not know. */
export function findStandard(standardId: string | null): Standard | undefined {
  return builtInStandards().find((standard) => standard.id === standardId);
}
