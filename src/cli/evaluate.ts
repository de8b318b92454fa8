import { Refused } from "../base/index.ts";
import type { Context } from "./context.ts";

/** `evaluate [public]`: quality on the project's own labelled sets, or on the public ones in EVALUATION_DATA; non-zero where a floor or a set is missed. */
export async function run(args: string[], { config, out, err, json }: Context): Promise<number> {
  const [set = "own", ...others] = args;
  if (others.length > 0 || !["own", "public"].includes(set))
    throw new Refused("bad_option", `evaluate takes "public" or nothing, not "${args.join(" ")}".`);
  // The sets and what measures them stand with the tests: they are no part of the service.
  const { evaluateOwn, evaluatePublic } = await import("../../test/evaluation/evaluate.ts");
  const report = set === "public" ? await evaluatePublic(config.EVALUATION_DATA, err) : await evaluateOwn(config, err);
  if (json) out(JSON.stringify(report));
  else for (const line of report.lines) out(line);
  return report.missed.length === 0 ? 0 : 1;
}
