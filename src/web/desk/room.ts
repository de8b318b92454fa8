import type { ComponentType } from "react";

/** A room's page, whose code comes when it is asked for; `here` once it has come. */
export interface Room {
  here: ComponentType | null;
  load(): Promise<{ default: ComponentType }>;
}

export function room(load: () => Promise<ComponentType>): Room {
  const own: Room = {
    here: null,
    load: async () => {
      own.here = await load();
      return { default: own.here };
    },
  };
  return own;
}
