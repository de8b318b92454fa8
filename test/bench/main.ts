/** Benchmarks by name: `npm run bench -- turn`. Commands, not tests: figures of a shared machine prove nothing by themselves. */
const BENCHMARKS: Record<string, () => Promise<{ run(args: string[]): Promise<number> }>> = {
  search: () => import("./search.ts"),
  turn: () => import("./turn.ts"),
  chaos: () => import("./chaos.ts"),
  telegram: () => import("./telegram.ts"),
  stream: () => import("./stream.ts"),
  segments: () => import("./segments.ts"),
  recommend: () => import("./recommend.ts"),
  insight: () => import("./insight.ts"),
  support: () => import("./support.ts"),
  pages: () => import("./pages.ts"),
};

const [name = "", ...args] = process.argv.slice(2);
const load = BENCHMARKS[name];
if (load) process.exitCode = await (await load()).run(args);
else {
  console.error(`bench takes one of: ${Object.keys(BENCHMARKS).join(", ")}`);
  process.exitCode = 2;
}
