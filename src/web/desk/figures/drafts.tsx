import { Button } from "@mantine/core";
import { type Days, draftsCsvOf, type SupportFigures } from "../api/support-figures.ts";
import { percent } from "../insight/told.ts";
import { useSpeech } from "../words/context.tsx";
import { Table } from "./table.tsx";
import { useSupportWords } from "./words/use-words.ts";

type Counts = Omit<SupportFigures["drafts"][number], "topic" | "title" | "kind">;

/** What became of drafts together. */
export function sumDrafts(drafts: readonly Counts[]): Counts & { accepted: number } {
  const total = (name: keyof Counts) => drafts.reduce((sum, one) => sum + one[name], 0);
  const [sent, edited] = [total("sent"), total("edited")];
  const rest = { rewritten: total("rewritten"), skipped: total("skipped"), ignored: total("ignored") };
  return { settled: total("settled"), sent, edited, accepted: sent + edited, ...rest };
}

/** Drafts by what was asked about: how many were accepted, and what became of the others; nothing where there were none. */
export function DraftsTable({ drafts, days }: Pick<SupportFigures, "drafts"> & { days: Days }) {
  const words = useSupportWords();
  const { locale } = useSpeech();
  if (drafts.length === 0) return null;
  const number = (value: number) => value.toLocaleString(locale);
  const rows = [...Map.groupBy(drafts, ({ topic }) => topic).values()].map((group) => {
    const { settled, accepted, sent, edited, rewritten, skipped, ignored } = sumDrafts(group);
    const counts = [settled, sent, edited, skipped, ignored + rewritten].map(number);
    return [nameOf(group[0], words), percent(accepted / settled, locale), ...counts];
  });
  return (
    <Table
      title={words.draftTopics}
      heads={[words.topic, words.accepted, words.settled, words.sent, words.edited, words.skipped, words.otherwise]}
      rows={rows}
    >
      <Button component="a" variant="subtle" size="compact-sm" href={draftsCsvOf(days)} download>
        {words.draftsCsv}
      </Button>
    </Table>
  );
}

function nameOf(one: SupportFigures["drafts"][number] | undefined, words: ReturnType<typeof useSupportWords>): string {
  if (!one || one.topic === null) return words.noTopic;
  return one.title ?? `${words.gone} (${one.topic})`;
}
