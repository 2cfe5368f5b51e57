import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Measure } from './measure.ts';

/** A browser with the built window in it, on a profile folder of its own. */
export interface Workbench {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly browser: Browser | null;
  close(): Promise<void>;
}

export interface BenchTools {
  /** Where the built window is served, `http://127.0.0.1:<port>/`. */
  readonly address: string;
  /** Folder for files of this run; emptied before it. */
  readonly scratch: string;
  /** How long the scripted hour may take, in minutes. */
  readonly minutes: number;
  /**
   * A browser on the profile of that name. `seed` fills it the first time; later runs find it as the seed left it, as
   * long as `stamp` is the same. Without `stamp` the profile is new each time.
   */
  open(name: string, stamp?: string, seed?: (page: Page) => Promise<void>): Promise<Workbench>;
  say(line: string): void;
}

/** Something measured. One per file of test/bench/scenarios, under the name `scenario`. */
export interface Scenario {
  readonly name: string;
  run(tools: BenchTools): Promise<readonly Measure[]>;
}
