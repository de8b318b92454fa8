import type { FlowName, SlotName } from "../command.ts";
import type { Flow } from "../flow.ts";

/** Changing one field of one's own card: where the shop lets it be changed, the value is asked for, checked, shown and confirmed. */
const changing = (name: FlowName, slot: SlotName, alsoTakes: readonly SlotName[] = []): Flow => ({
  name,
  needs: "customer",
  takes: [slot, ...alsoTakes, "identity"],
  steps: [
    { call: "may_change" },
    { collect: slot, ask: `ask-${slot.replaceAll("_", "-")}` },
    { call: "propose_profile" },
  ],
});

export const changeName = changing("change_name", "name");
export const changePhone = changing("change_phone", "phone");
export const changeEmail = changing("change_email", "email");
export const changeAddress = changing("change_address", "address", ["city"]);
export const changeBirthDate = changing("change_birth_date", "birth_date");

/** Changing any field that is named, the shop's own ones too: which, and to what, is asked for where it was not said. */
export const changeField: Flow = {
  name: "change_field",
  needs: "customer",
  takes: ["field", "value", "name", "phone", "email", "birth_date", "address", "city", "identity"],
  steps: [{ call: "propose_profile" }],
};
