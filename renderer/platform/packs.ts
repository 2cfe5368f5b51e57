import * as packs from '#shared/domain/standard/built-in.ts';
import { packLanguageFor, type PackLanguage } from '#shared/domain/standard/pack-language.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { programLanguage, useProgramLanguage } from './program-language.ts';

const packLanguage = (): PackLanguage => packLanguageFor(programLanguage());

/** The built-in standards, their titles and notes in the language of the program. */
export function builtInStandards(): readonly Standard[] {
  return packs.builtInStandards(packLanguage());
}

/** The same for components; the list changes with the language alone. */
export function useBuiltInStandards(): readonly Standard[] {
  return packs.builtInStandards(packLanguageFor(useProgramLanguage()));
}

/** The built-in checklists in the language of the program; ids are the same in all. */
export function builtInTemplates(): readonly packs.BuiltInTemplate[] {
  return packs.builtInTemplates(packLanguage());
}

/** The built-in standard of that id in the language of the program, or undefined for one it does not know. */
export function findStandard(standardId: string | null): Standard | undefined {
  return packs.findStandard(standardId, packLanguage());
}
