import { useEffect } from "react";
import { useParams } from "wouter";
import { useIsOn } from "../api/functions.ts";
import { Tabs } from "../parts/tabs.tsx";
import { Nowhere } from "../shell/nowhere.tsx";
import { useWords } from "../words/context.tsx";
import { AskPage } from "./ask/ask-page.tsx";
import { CampaignPage, NewCampaignPage } from "./campaigns/campaign-page.tsx";
import { CampaignsPage } from "./campaigns/campaigns-page.tsx";
import { SavedPage } from "./saved/saved-page.tsx";
import { SegmentPage } from "./saved/segment-page.tsx";
import styles from "./segments.module.css";
import { useSegmentWords } from "./words/use-words.ts";

/** The marketer's page: who the customers are, asked in plain words. */
export function SegmentsPage() {
  const { part = "ask", id, of } = useParams<{ part?: string; id?: string; of?: string }>();
  const { shell } = useWords();
  const { parts } = useSegmentWords();
  useEffect(() => {
    document.title = `${shell.segments} · Beseda`;
  }, [shell]);
  const hasCampaigns = useIsOn("campaigns");
  const isHere = part === "ask" ? !id : part === "saved" || (part === "campaigns" && hasCampaigns);
  if (!isHere || (of && id !== "new")) return <Nowhere />;
  const tabs = [
    { href: "/segments", name: parts.ask, count: 0, isCurrent: part === "ask" },
    { href: "/segments/saved", name: parts.saved, count: 0, isCurrent: part === "saved" },
    ...(hasCampaigns
      ? [{ href: "/segments/campaigns", name: parts.campaigns, count: 0, isCurrent: part === "campaigns" }]
      : []),
  ];
  return (
    <main className={styles.page}>
      <Tabs label={shell.segments} tabs={tabs} />
      <Part part={part} id={id} of={of} />
    </main>
  );
}

function Part({ part, id, of }: { part: string; id?: string; of?: string }) {
  if (part === "ask") return <AskPage />;
  if (part === "saved") return id ? <SegmentPage key={id} id={id} /> : <SavedPage />;
  if (id === "new") return <NewCampaignPage segment={of ?? null} />;
  return id ? <CampaignPage key={id} id={id} /> : <CampaignsPage />;
}
