import { FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Every switch that is burnt into the packaged program. `strictlyRequireAllFuses` makes packaging fail when a new
 * Electron brings a fuse that nobody has decided about.
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The program must not be usable as a Node interpreter, by flag, environment or debugger.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Code is loaded from the archive alone, and the archive is checked; one without the other is worth nothing.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.EnableCookieEncryption]: true,
  // The window comes over app://, so file:// needs no powers.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // We ship no start-up snapshot of our own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};
