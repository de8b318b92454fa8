import { Refused } from "../base/index.ts";
import { rest, takeFlag } from "./arguments.ts";
import type { Context } from "./context.ts";

/**
 * `evaluate [public|segments|figures|recommend HISTORY FUTURE]`: quality on the project's own labelled sets, on the public ones in
 * EVALUATION_DATA, of marketers' questions about people or figures only (with `--misses` those for tuning that are read wrong), or of recommendations on anybody's
 * files of baskets; non-zero where a floor or a set is missed.
 */
export async function run(args: string[], context: Context): Promise<number> {
  if (args[0] === "recommend") return recommend(args.slice(1), context);
  const { config, out, err, json } = context;
  const misses = takeFlag(args, "--misses");
  const [set = "own", ...others] = args;
  if (others.length > 0 || !["own", "public", "segments", "figures"].includes(set))
    throw new Refused(
      "bad_option",
      `evaluate takes "public", "segments", "figures", "recommend" or nothing, not "${args.join(" ")}".`,
    );
  const report = await evaluated(set, { misses, config, err });
  if (json) out(JSON.stringify(report));
  else for (const line of report.lines) out(line);
  return report.missed.length === 0 ? 0 : 1;
}

async function evaluated(set: string, { misses, config, err }: Pick<Context, "config" | "err"> & { misses: boolean }) {
  // The sets and what measures them stand with the tests: they are no part of the service.
  const { evaluateFigures, evaluateOwn, evaluatePublic, evaluateSegments } = await import(
    "../../test/evaluation/evaluate.ts"
  );
  if (set === "figures") return evaluateFigures({ misses }, err);
  if (set === "segments") return evaluateSegments({ misses }, err);
  return set === "public" ? evaluatePublic(config.EVALUATION_DATA, err) : evaluateOwn(config, err);
}

async function recommend(args: string[], { out, err, json }: Context): Promise<number> {
  const [history, future] = rest(args, 2);
  if (!history || !future)
    throw new Refused(
      "bad_option",
      "evaluate recommend takes two files: what people bought, and what they bought next.",
    );
  const { recommendFiles } = await import("../../test/evaluation/recommend/files.ts");
  const { foretold, table } = await recommendFiles(history, future, err);
  out(json ? JSON.stringify(foretold) : table);
  return 0;
}
