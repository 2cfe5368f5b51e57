import { fuses } from './fuses.js';

/** Run by electron-builder before signing: burns in all fuses (`electronFuses` in its file knows only some of them). */
export async function afterPack(context) {
  await context.packager.addElectronFuses(context, { ...fuses, resetAdHocDarwinSignature: true });
}

export default afterPack;
