import { Button } from "@mantine/core";
import { type ChangeEvent, useRef, useState } from "react";
import type { ImportOverview } from "../../../../desk/index.ts";
import { isAtWork, useAfterImport, useBegin, useImport } from "../../api/settings-import.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { whyNot } from "./failed.ts";
import { FileMatch } from "./file-match.tsx";
import { guess, lacking, type Matching, planned, remembered } from "./matching.ts";
import { Report } from "./report.tsx";
import { readTable, type SheetTable } from "./table.ts";
import { WORDS } from "./words.ts";

/** A file with how it is matched. */
interface Chosen {
  table: SheetTable;
  matching: Matching;
}

/** Files are chosen, matched by sight, tried and imported. */
export function UploadCard({ overview }: { overview: ImportOverview }) {
  const words = useLocal(WORDS);
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [notRead, setNotRead] = useState<string[]>([]);
  const [id, setId] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    const read = await Promise.all(files.map((file) => readTable(file).catch(() => null)));
    const tables = read.filter((table) => table !== null && table.header.length > 0) as SheetTable[];
    setNotRead(files.filter((_, at) => !read[at]?.header.length).map(({ name }) => name));
    setChosen(tables.map((table) => ({ table, matching: remembered(table, overview.matches) ?? guess(table) })));
    setId(null);
    if (input.current) input.current.value = "";
  };
  const change = (at: number, matching: Matching) =>
    setChosen(chosen.map((one, place) => (place === at ? { ...one, matching } : one)));
  return (
    <>
      <div className={styles.deeds}>
        <Button variant={chosen.length > 0 ? "default" : "filled"} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          multiple
          hidden
          onChange={(event) => void choose(event)}
        />
      </div>
      {notRead.map((name) => (
        <p key={name} className={styles.failed} role="alert">
          {words.notRead(name)}
        </p>
      ))}
      {chosen.map(({ table, matching }, at) => (
        <FileMatch key={table.name} table={table} matching={matching} change={(next) => change(at, next)} />
      ))}
      {chosen.length > 0 && <Begin chosen={chosen} demo={overview.demo} id={id} setId={setId} />}
    </>
  );
}

interface BeginProps {
  chosen: Chosen[];
  demo: ImportOverview["demo"];
  id: string | null;
  setId: (id: string) => void;
}

function Begin({ chosen, demo, id, setId }: BeginProps) {
  const words = useLocal(WORDS);
  const beginning = useBegin();
  const { data: state } = useImport(id);
  useAfterImport(state?.state);
  const [share, setShare] = useState(0);
  const isReady = chosen.every(({ matching }) => lacking(matching).length === 0);
  const isBusy = beginning.isPending || isAtWork(state);
  const begin = (trial: boolean) => {
    setShare(0);
    const files = chosen.map(({ table, matching }) => planned(table, matching));
    const plan = { trial, replaceDemo: !trial && demo !== null, files };
    // What was imported has no files any more.
    const kept = state?.state === "done" ? null : id;
    const sending = { id: kept, files: chosen.map(({ table }) => table), plan, onSent: setShare };
    beginning.mutate(sending, { onSuccess: setId });
  };
  return (
    <>
      {demo && <p className={styles.soft}>{words.overDemo(demo.customers, demo.orders)}</p>}
      <div className={styles.deeds}>
        <Button variant="default" disabled={!isReady || isBusy} onClick={() => begin(true)}>
          {words.trial}
        </Button>
        <Button disabled={!isReady || isBusy} onClick={() => begin(false)}>
          {demo ? words.runOverDemo : words.run}
        </Button>
      </div>
      <p role="status">
        {beginning.isPending && share < 1 && id === null && words.sending(Math.round(share * 100))}
        {state?.state === "trying" && words.trying}
        {state?.state === "running" && words.working(state.progress?.rows ?? 0)}
      </p>
      {beginning.isError && (
        <p className={styles.failed} role="alert">
          {whyNot(beginning.error, words.failed)}
        </p>
      )}
      {state && <Report state={state} />}
    </>
  );
}
