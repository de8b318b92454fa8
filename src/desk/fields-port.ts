import type { StaffMember } from "../staff/index.ts";
import type { ShopField, ShopFields } from "./fields-wire.ts";

/** What the desk needs of the shop's own fields. What is refused throws `Refused`. */
export interface FieldsPort {
  list(): Promise<ShopFields>;
  /** Adds a field, or changes it. Refuses `no_choices` for a list of nothing. */
  save(field: ShopField, by: StaffMember): Promise<ShopFields>;
  order(keys: readonly string[], by: StaffMember): Promise<ShopFields>;
  /** With every value of it. Refuses `not_found`. */
  remove(key: string, by: StaffMember): Promise<ShopFields>;
}
