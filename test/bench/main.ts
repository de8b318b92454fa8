/** Benchmarks by name: `npm run bench -- turn`. Commands, not tests: figures of a shared machine prove nothing by themselves. */
const BENCHMARKS: Record<string, () => Promise<{ run(): Promise<number> }>> = {
  turn: () => import("./turn.ts"),
};

const name = process.argv[2] ?? "";
const load = BENCHMARKS[name];
if (load) process.exitCode = await (await load()).run();
else {
  console.error(`bench takes one of: ${Object.keys(BENCHMARKS).join(", ")}`);
  process.exitCode = 2;
}
