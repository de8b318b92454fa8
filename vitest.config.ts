import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest begin first, so that none of them is left to run alone at the end. */
const SLOW = [
  "browser/widget",
  "hosts/node",
  "hosts/ending",
  "importing/online-retail",
  "browser/desk.",
  "hosts/embedded/",
  "hosts/chaos",
  "hosts/smoke",
  "hosts/log-privacy",
  "hosts/telegram",
  "database/backup",
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
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/** What starts processes, browsers or threads of its own, or takes a database apart: each file in a process of its own. */
const APART = ["test/hosts/**", "test/browser/**", "test/database/**", "test/importing/online-retail.test.ts"];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "apart",
          include: APART.map((path) => (path.endsWith(".ts") ? path : `${path}/*.test.ts`)),
          ...each,
        },
      },
      // The others share two processes: importing everything anew for each file was a third of the whole run.
      {
        extends: true,
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: APART, isolate: false, ...each },
      },
    ],
  },
});
