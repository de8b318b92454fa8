import { Textarea, TextInput } from "@mantine/core";
import { useSegmentWords } from "../words/use-words.ts";

interface TextsProps {
  language: string;
  isEmail: boolean;
  value: { subject?: string; text: string };
  set: (value: { subject?: string; text: string }) => void;
}

/** What is said in one language. */
export function Texts({ language, isEmail, value, set }: TextsProps) {
  const { campaigns } = useSegmentWords();
  return (
    <>
      {isEmail && (
        <TextInput
          label={campaigns.subject(language)}
          value={value.subject ?? ""}
          maxLength={200}
          onChange={({ currentTarget }) => set({ ...value, subject: currentTarget.value })}
        />
      )}
      <Textarea
        label={campaigns.text(language)}
        value={value.text}
        maxLength={4096}
        autosize
        minRows={3}
        maxRows={12}
        onChange={({ currentTarget }) => set({ ...value, text: currentTarget.value })}
      />
    </>
  );
}
