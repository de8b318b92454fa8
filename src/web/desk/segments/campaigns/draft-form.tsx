import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Locale } from "../../../../base/index.ts";
import { type CampaignDraft, useCampaignOptions, useSaveDraft } from "../../api/campaigns.ts";
import { useSavedSegments } from "../../api/segments.ts";
import type { Campaign, CampaignOptions, ListedSegment } from "../../api/wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import { NumberField } from "../result/number-field.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { problemText } from "./problem-text.ts";
import { ProductField } from "./product-field.tsx";
import { Texts } from "./texts.tsx";

const LOCALES: readonly Locale[] = ["ru", "uk", "en"];

interface FormProps {
  campaign: Campaign | null;
  /** The saved segment that a new one is for. */
  segment?: string | null;
  saved?: () => void;
}

/** What is sent, by which channel, and to whom; `saved` is called once the server has kept it. */
export function DraftForm({ campaign, segment = null, saved }: FormProps) {
  const { campaigns } = useSegmentWords();
  const options = useCampaignOptions();
  const segments = useSavedSegments();
  const again = () => void Promise.all([options.refetch(), segments.refetch()]);
  if (!options.data || !segments.data)
    return options.isError || segments.isError ? <Failed again={again} /> : <Loading />;
  if (!options.data.policy) return <p className={styles.warning}>{campaigns.noPolicy}</p>;
  if (segments.data.length === 0) return <p className={styles.warning}>{campaigns.noSegments}</p>;
  return <Fields campaign={campaign} segment={segment} options={options.data} segments={segments.data} saved={saved} />;
}

interface FieldsProps extends FormProps {
  options: CampaignOptions;
  segments: ListedSegment[];
}

function Fields({ campaign, segment = null, options, segments, saved }: FieldsProps) {
  const words = useSegmentWords();
  const { campaigns } = words;
  const { words: desk, locale } = useSpeech();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(() => begun(campaign, segment, options));
  const { mutate, isPending, error } = useSaveDraft(campaign?.id ?? null);
  const set = (change: Partial<CampaignDraft>) => setDraft({ ...draft, ...change });
  const isEmail = draft.channel === "email";
  return (
    <form
      className={styles.wideForm}
      onSubmit={(event) => {
        event.preventDefault();
        mutate(cleaned(draft), { onSuccess: ({ id }) => (saved ? saved() : navigate(`/segments/campaigns/${id}`)) });
      }}
    >
      <TextInput
        label={campaigns.name}
        value={draft.name}
        maxLength={120}
        required
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <NativeSelect
        label={campaigns.segment}
        value={draft.segmentId}
        required
        data={[
          { value: "", label: campaigns.choose },
          ...segments.map(({ id, name, size }) => ({ value: id, label: `${name} (${words.people(size)})` })),
        ]}
        onChange={({ currentTarget }) => set({ segmentId: currentTarget.value })}
      />
      <NativeSelect
        label={campaigns.channel}
        value={draft.channel}
        data={options.channels.map(({ channel, hindrance }) => ({
          value: channel,
          label: `${words.look.channels[channel]}${hindrance ? ` (${campaigns.hindrances[hindrance] ?? hindrance})` : ""}`,
        }))}
        onChange={({ currentTarget }) => set({ channel: currentTarget.value === "telegram" ? "telegram" : "email" })}
      />
      {options.topics.length > 0 && (
        <NativeSelect
          label={campaigns.topic}
          value={draft.topic ?? ""}
          data={options.topics.map(({ topic, names }) => ({ value: topic, label: names[locale] ?? topic }))}
          onChange={({ currentTarget }) => set({ topic: currentTarget.value || null })}
        />
      )}
      <p className={styles.soft}>
        {campaigns.textsLead} {campaigns.fields(options.fields.map((field) => `{${field}}`).join(", "))}
      </p>
      {LOCALES.map((one) => (
        <Texts
          key={one}
          language={desk.inbox.languages[one]}
          isEmail={isEmail}
          value={draft.content.texts[one] ?? { text: "" }}
          set={(value) => set({ content: { ...draft.content, texts: { ...draft.content.texts, [one]: value } } })}
        />
      ))}
      <ProductField
        sku={draft.content.product ?? null}
        set={(product) => set({ content: { ...draft.content, product } })}
      />
      <NumberField label={campaigns.holdout} value={draft.holdout} set={(holdout) => set({ holdout })} />
      <p className={styles.soft}>{campaigns.holdoutHint}</p>
      <NumberField
        label={campaigns.boughtWithin}
        value={draft.boughtWithin}
        set={(boughtWithin) => set({ boughtWithin })}
      />
      {error && (
        <p className={styles.failed} role="alert">
          {problemText(error, words)}
        </p>
      )}
      <div className={styles.deeds}>
        <Button type="submit" loading={isPending} disabled={!isWhole(draft)}>
          {campaigns.save}
        </Button>
      </div>
    </form>
  );
}

const begun = (
  campaign: Campaign | null,
  segment: string | null,
  { channels, topics, policy }: CampaignOptions,
): CampaignDraft => ({
  name: campaign?.name ?? "",
  segmentId: campaign?.segmentId ?? segment ?? "",
  channel: campaign?.channel ?? channels.find(({ hindrance }) => !hindrance)?.channel ?? "email",
  topic: campaign?.topic ?? topics[0]?.topic ?? null,
  content: { texts: campaign?.content.texts ?? {}, product: campaign?.content.product ?? null },
  holdout: campaign?.holdout ?? policy?.holdout ?? 10,
  boughtWithin: campaign?.boughtWithin ?? 14,
});

/** Languages in which nothing was written are left out, and so are subjects of what is no letter. */
function cleaned(draft: CampaignDraft): CampaignDraft {
  const texts = LOCALES.flatMap((locale) => {
    const { subject = "", text } = draft.content.texts[locale] ?? { text: "" };
    if (text.trim() === "") return [];
    return [[locale, draft.channel === "email" ? { subject, text } : { text }] as const];
  });
  return { ...draft, content: { ...draft.content, texts: Object.fromEntries(texts) } };
}

const isWhole = ({ name, segmentId, content, holdout, boughtWithin }: CampaignDraft): boolean =>
  name.trim() !== "" &&
  segmentId !== "" &&
  Object.values(content.texts).some((one) => one.text.trim() !== "") &&
  Number.isInteger(holdout) &&
  holdout >= 0 &&
  holdout <= 50 &&
  Number.isInteger(boughtWithin) &&
  boughtWithin >= 1 &&
  boughtWithin <= 90;
