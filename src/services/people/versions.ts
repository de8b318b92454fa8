import type { RecordChange, ShopField } from "../../customers/index.ts";
import { versionBefore } from "../../customers/index.ts";
import type { CustomerVersions } from "../../desk/index.ts";
import { maskPerson, may, type StaffMember } from "../../staff/index.ts";

/** Changes of one card that are shown and that a version is put together of. */
export const CHANGES = 200;

/** What the audit keeps of a note that was removed, so that it can be put back. */
const BESIDE: ReadonlySet<string> = new Set(["note_id", "written_at", "written_by"]);

type Version = CustomerVersions["versions"][number];

/** Changes of a card as a member of the staff may see them: without what is hidden from their role, veiled where it must be. */
export function versionsFor(changes: RecordChange[], by: StaffMember, fields: readonly ShopField[]): Version[] {
  const seen = (field: string) =>
    !BESIDE.has(field) && (!field.startsWith("custom.") || fields.some(({ key }) => `custom.${key}` === field));
  const personal = may(by.role, "customers.personal");
  return changes.flatMap((change) => {
    const { id, at, actor, actorName, channel, action, before, after } = change;
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(seen);
    if (names.length === 0) return [];
    const told = names.map((field) => ({
      ...{ field, from: toldOf(field, before[field], personal), to: toldOf(field, after[field], personal) },
    }));
    const restorable = Object.keys(versionBefore(changes, id)).length > 0;
    return [
      {
        ...{ id, at: at.toISOString(), by: actorName, who: whoOf(actor) },
        ...{ channel, action, changes: told, restorable },
      },
    ];
  });
}

function toldOf(field: string, value: unknown, personal: boolean): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (personal) return text;
  const name = field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const [veiled] = Object.values(maskPerson({ [name]: text }));
  return field === "note" || field === "postal_code" || field.startsWith("custom.") ? "•••" : (veiled ?? "•••");
}

const whoOf = (actor: string): Version["who"] => {
  const [kind] = actor.split(":");
  return kind === "staff" || kind === "customer" || kind === "import" || kind === "api" ? kind : "system";
};
