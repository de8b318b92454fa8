import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useMemo } from "react";
import type { Room } from "../room.ts";
import { Loading } from "./states.tsx";

const later = new WeakMap<Room, LazyExoticComponent<ComponentType>>();

/** A room's page. What React shows in place of a lazy one stays for 300 ms at least: one whose code is here is shown at once. */
export function RoomPage({ of }: { of: Room }) {
  const Page = useMemo(() => of.here ?? lazyOf(of), [of]);
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
}

/** One for each room: another would be loaded anew. */
function lazyOf(room: Room): LazyExoticComponent<ComponentType> {
  const known = later.get(room);
  if (known) return known;
  const made = lazy(room.load);
  later.set(room, made);
  return made;
}
