import { Link } from "wouter";
import { useCampaign } from "../../api/campaigns.ts";
import { isProblem } from "../../api/problem.ts";
import type { Campaign } from "../../api/wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { Nowhere } from "../../shell/nowhere.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { Draft } from "./draft.tsx";
import { DraftForm } from "./draft-form.tsx";
import { DryRun } from "./dry-run.tsx";
import { Outcome } from "./outcome.tsx";
import { Sending } from "./sending.tsx";

/** A campaign that is begun, to the people of a saved segment where one is told. */
export function NewCampaignPage({ segment }: { segment: string | null }) {
  const { campaigns } = useSegmentWords();
  return (
    <div className={styles.result}>
      <div className={styles.found}>
        <section className={styles.card}>
          <Link href="/segments/campaigns">← {campaigns.back}</Link>
          <h1>{campaigns.begin}</h1>
          <DraftForm campaign={null} segment={segment} />
        </section>
      </div>
    </div>
  );
}

/** A campaign: its draft and who would get it, then how far it is and what came of it. */
export function CampaignPage({ id }: { id: string }) {
  const { data, error, refetch } = useCampaign(id);
  if (isProblem(error, "not_found")) return <Nowhere />;
  if (!data) return error ? <Failed again={() => void refetch()} /> : <Loading />;
  return (
    <div className={styles.result}>
      <div className={styles.found}>
        {data.status === "draft" ? <Draft campaign={data} /> : <Begun campaign={data} />}
      </div>
    </div>
  );
}

function Begun({ campaign }: { campaign: Campaign }) {
  return (
    <>
      <Sending campaign={campaign} />
      <Outcome id={campaign.id} isSending={campaign.status === "sending"} />
      <DryRun id={campaign.id} />
    </>
  );
}
