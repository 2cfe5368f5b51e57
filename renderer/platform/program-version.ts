/** Written into the bundle from package.json by the build. */
declare const __PROGRAM_VERSION__: string;

/** The version of this program, as in package.json. */
export const programVersion: string = __PROGRAM_VERSION__;
