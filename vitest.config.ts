import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// The many processes that tests begin are spared compiling the same files again: a verb starts in two thirds of the time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("node_modules/.cache/compiled", import.meta.url));

/** The files that take longest begin first, so that none of them is left to run alone at the end. */
const SLOW = [
  "browser/widget",
  "conversations/conversations",
  "conversations/wire",
  "importing/online-retail",
  "browser/desk.",
  "database/backup",
  "evaluation/routing",
  "hosts/node",
  // What holds times, or how much is in memory, does not begin together with the heaviest, while the checks run beside.
  "hosts/embedded/embedded-server",
  "hosts/chaos",
  "hosts/embedded/open-embedded",
  "hosts/smoke",
  "hosts/log-privacy",
  "hosts/telegram",
  "hosts/secrets",
  "hosts/ending",
  "evaluation/evaluate",
  "importing/hostile",
];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = SLOW.findIndex((name) => moduleId.includes(`/test/${name}`));
      return found < 0 ? SLOW.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

const each = {
  globalSetup: "test/support/global-setup.ts",
  // Nothing is claimed by these: they end what hangs. Four times what the longest without a limit of its own takes where much else runs.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What is waited for comes later on a busy machine; a second, as Vitest has it, is no claim of ours.
  expect: { poll: { timeout: 10_000 } },
};

/** What starts processes, browsers or threads of its own, or takes a database apart: each file in a process of its own. */
const APART = [
  "test/browser/*.test.ts",
  "test/database/{backup,migrate}.test.ts",
  "test/hosts/*.test.ts",
  "test/hosts/embedded/{embedded-server,open-embedded,session-gateway}.test.ts",
  "test/hosts/metrics/serve-metrics.test.ts",
  "test/hosts/smoke/*.test.ts",
  "test/importing/online-retail.test.ts",
];

/** All others. An `exclude` of their own would make `--exclude` pass over them. */
const TOGETHER = ["test/**/*.test.ts", ...APART.map((path) => `!${path}`)];

export default defineConfig({
  test: {
    pool: "forks",
    // Twice the two processors of the smallest machine: browsers, services and databases are waited for as long as they compute.
    maxWorkers: 4,
    // Node itself loads the files, as it does when the service runs: importing through Vite took twice as long, a fifth of the whole run.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "apart",
          include: APART,
          ...each,
        },
      },
      // The others share two processes: importing everything anew for each file was a third of the whole run.
      {
        extends: true,
        test: { name: "together", include: TOGETHER, isolate: false, ...each },
      },
    ],
  },
});
