import type { Database } from "../../../database/index.ts";

/** How pressing a conversation is. */
export const PRIORITIES = ["urgent", "normal", "low"] as const;

/** One of {@link PRIORITIES}. */
export type Priority = (typeof PRIORITIES)[number];

/** Puts a tag on a conversation; false where it is there already. */
export async function putTag(
  db: Database,
  id: string,
  { tag, staff, at }: { tag: string; staff: string; at: Date },
): Promise<boolean> {
  const rows = await db`
    insert into conversation_tags (conversation_id, tag, staff_id, at) values (${id}, ${tag}, ${staff}, ${at})
    on conflict do nothing returning tag`;
  return rows.length > 0;
}

/** Takes a tag off; false where it was not there. */
export async function takeTag(db: Database, id: string, tag: string): Promise<boolean> {
  return (
    (await db`delete from conversation_tags where conversation_id = ${id} and tag = ${tag} returning tag`).length > 0
  );
}

/** How a conversation is marked: its tags by name, and how pressing it is. */
export interface Marks {
  tags: string[];
  priority: Priority;
}

/** The marks of a conversation, locked; null where there is none of that id. */
export async function marksOf(db: Database, id: string): Promise<Marks | null> {
  const [row] = await db<{ priority: Priority }[]>`select priority from conversations where id = ${id} for update`;
  const tags = await db<
    { tag: string }[]
  >`select tag from conversation_tags where conversation_id = ${id} order by tag collate "C"`;
  return row ? { tags: tags.map(({ tag }) => tag), priority: row.priority } : null;
}

/** Every tag that some conversation has, with how many have it, the most used first. */
export async function tagsInUse(db: Database, limit: number): Promise<{ tag: string; count: number }[]> {
  return await db<{ tag: string; count: number }[]>`
    select tag, count(*)::integer as count from conversation_tags group by tag order by count(*) desc, tag limit ${limit}`;
}

/** Sets how pressing a conversation is; answers what it was before. */
export async function setPriority(db: Database, id: string, priority: Priority): Promise<Priority> {
  const [row] = await db<{ priority: Priority }[]>`
    update conversations c set priority = ${priority} from conversations b where c.id = ${id} and b.id = c.id
    returning b.priority`;
  return row?.priority ?? priority;
}
