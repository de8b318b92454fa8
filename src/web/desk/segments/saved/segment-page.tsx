import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useIsOn } from "../../api/functions.ts";
import { isProblem } from "../../api/problem.ts";
import { exportPath, useSegment } from "../../api/segments.ts";
import type { SavedSegment } from "../../api/wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { Nowhere } from "../../shell/nowhere.tsx";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { Archive } from "./archive.tsx";
import { Journal } from "./journal.tsx";
import { Members } from "./members.tsx";
import { Offers } from "./offers.tsx";
import { Pins } from "./pins.tsx";
import { factsOf } from "./saved-page.tsx";
import { useOpen } from "./use-open.ts";
import { Versions } from "./versions.tsx";

/** One saved segment: who is in it, who came and went, what it was before. */
export function SegmentPage({ id }: { id: string }) {
  const { locale } = useSpeech();
  const { data, error, refetch } = useSegment(id, locale);
  const hasOffers = useIsOn("recommendations");
  if (isProblem(error, "not_found")) return <Nowhere />;
  if (!data) return error ? <Failed again={() => void refetch()} /> : <Loading />;
  return (
    <div className={styles.result}>
      <div className={styles.found}>
        <Head segment={data} />
        {hasOffers && <Offers id={id} />}
        <Members id={id} />
        <Pins id={id} />
        <Journal id={id} />
        <Versions id={id} current={data.version} />
      </div>
    </div>
  );
}

function Head({ segment }: { segment: SavedSegment }) {
  const words = useSegmentWords();
  const { locale } = useSpeech();
  const opening = useOpen();
  const hasCampaigns = useIsOn("campaigns");
  const { rights } = useMyself();
  const { id, name, description, definition, archivedAt } = segment;
  return (
    <header className={styles.card}>
      <Link href="/segments/saved">← {words.saved.back}</Link>
      <h1>{name}</h1>
      <p className={styles.count}>{words.people(segment.size)}</p>
      <p>{description}</p>
      <p className={styles.soft}>{factsOf(segment, words, locale)}</p>
      {segment.words && (
        <p className={styles.soft} dir="auto">
          {words.saved.asked(segment.words)}
        </p>
      )}
      {opening.isError && (
        <p className={styles.failed} role="alert">
          {words.saved.failed}
        </p>
      )}
      <div className={styles.deeds}>
        <Button loading={opening.isPending} onClick={() => opening.open(name, definition)}>
          {words.saved.look}
        </Button>
        {rights.includes("segments.export") && (
          <Button component="a" href={exportPath(id)} variant="default">
            {words.saved.exportCsv}
          </Button>
        )}
        {!archivedAt && hasCampaigns && rights.includes("campaigns.send") && (
          <Button component={Link} href={`/segments/campaigns/new/${id}`} variant="default">
            {words.campaigns.write}
          </Button>
        )}
        {!archivedAt && rights.includes("segments.change") && <Archive id={id} />}
      </div>
    </header>
  );
}
