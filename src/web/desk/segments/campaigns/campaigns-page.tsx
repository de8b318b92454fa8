import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useCampaigns } from "../../api/campaigns.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMyself } from "../../staff/me.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** The campaigns, and how far each is. */
export function CampaignsPage() {
  const { campaigns } = useSegmentWords();
  const { data, isError, refetch } = useCampaigns();
  const { rights } = useMyself();
  return (
    <div className={styles.result}>
      <div className={styles.found}>
        <section className={styles.card} aria-label={campaigns.list}>
          <h2>{campaigns.list}</h2>
          {data?.length === 0 && <p className={styles.soft}>{campaigns.none}</p>}
          {rights.includes("campaigns.send") && (
            <div className={styles.deeds}>
              <Button component={Link} href="/segments/campaigns/new">
                {campaigns.begin}
              </Button>
            </div>
          )}
          {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
          <ul className={styles.people}>
            {data?.map(({ id, name, status, sent, waiting, failed }) => (
              <li key={id}>
                <Link href={`/segments/campaigns/${id}`}>{name}</Link>
                <p className={styles.soft}>
                  {campaigns.statuses[status]}
                  {status === "draft" ? "" : ` · ${campaigns.progress(sent, waiting, failed)}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
