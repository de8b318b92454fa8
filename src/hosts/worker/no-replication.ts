/** postgres' logical replication, which nobody here subscribes to: `left-out.ts` puts this in its place. */
export default function replication() {
  return () => {
    throw new Error("postgres' replication is left out of the Worker");
  };
}
