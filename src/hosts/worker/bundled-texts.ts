import policy from "../../../knowledge-base/policy.yaml";
import en from "../../../knowledge-base/replies/en.ftl";
import ru from "../../../knowledge-base/replies/ru.ftl";
import uk from "../../../knowledge-base/replies/uk.ftl";

/** The texts of the knowledge base that travel with the Worker. */
export const BUNDLED = { policy, replies: { ru: [ru], uk: [uk], en: [en] } };
