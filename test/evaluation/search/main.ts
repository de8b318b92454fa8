import { fileURLToPath } from "node:url";
import { evaluateSearch } from "./evaluate.ts";
import { tableOf } from "./figures.ts";
import { evaluatePublic } from "./public.ts";

/** Prints the figures of search: `node test/evaluation/search/main.ts [FOLDER of public sets]`. */
const [folder = process.env.EVALUATION_DATA ?? "../shared/data"] = process.argv.slice(2);
const articles = fileURLToPath(new URL("../../../knowledge-base/articles", import.meta.url));
const say = (text: string) => process.stdout.write(`${text}\n`);

say(tableOf((await evaluateSearch(articles)).map((figures) => ({ ...figures }))));
const { figures, missing } = await evaluatePublic(folder);
const rows = figures.map(({ refusal, ...row }) => ({
  ...row,
  "refusal precision": refusal?.precision ?? "",
  "refusal recall": refusal?.recall ?? "",
}));
if (rows.length > 0) say(`\n${tableOf(rows)}`);
for (const path of missing) say(`${path} is not here: that set was not measured.`);
