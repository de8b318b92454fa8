import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type AuditFilter, auditFile, usePeople } from "../../api/team.ts";
import { nameIn } from "../../words/name-in.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { WORDS } from "./words.ts";

/** Which entries are shown: of whom, of which kind of record, of which one. */
export function Filters(props: {
  filter: AuditFilter;
  choose: (filter: AuditFilter) => void;
  tables: readonly string[];
}) {
  const { filter, choose, tables } = props;
  const words = useLocal(WORDS);
  const people = usePeople();
  const members = people.data?.members ?? [];
  const kinds = filter.table && !tables.includes(filter.table) ? [...tables, filter.table] : tables;
  const isAll = !filter.actor && !filter.table && !filter.key;
  return (
    <div className={styles.filters}>
      <NativeSelect
        label={words.who}
        value={filter.actor ?? ""}
        data={[
          { value: "", label: words.anybody },
          ...members.map(({ id, name }) => ({ value: `staff:${id}`, label: name })),
          { value: "system", label: words.program },
          { value: "api", label: words.shop },
        ]}
        onChange={({ currentTarget }) => choose({ ...filter, actor: currentTarget.value })}
      />
      <NativeSelect
        label={words.kind}
        value={filter.table ?? ""}
        data={[
          { value: "", label: words.anything },
          ...kinds.map((table) => ({ value: table, label: nameIn(words.names.tables, table) })),
        ]}
        onChange={({ currentTarget }) => choose({ ...filter, table: currentTarget.value })}
      />
      <TextInput
        label={words.record}
        placeholder={words.recordHint}
        value={filter.key ?? ""}
        maxLength={200}
        onChange={({ currentTarget }) => choose({ ...filter, key: currentTarget.value })}
      />
      <div className={styles.deeds}>
        <Button component="a" href={auditFile(filter)} download variant="light" title={words.fileHint}>
          {words.file}
        </Button>
        {!isAll && (
          <Button variant="default" onClick={() => choose({})}>
            {words.all}
          </Button>
        )}
      </div>
    </div>
  );
}
