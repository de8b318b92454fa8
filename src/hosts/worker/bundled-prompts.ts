import answerQuestion from "../../../prompts/answer-question.md";
import common from "../../../prompts/common.md";
import deskDraft from "../../../prompts/desk-draft.md";
import deskSummary from "../../../prompts/desk-summary.md";
import deskTranslation from "../../../prompts/desk-translation.md";
import doctor from "../../../prompts/doctor.md";
import readMessage from "../../../prompts/read-message.md";
import readSegment from "../../../prompts/read-segment.md";

/** The files of `prompts/` by their names: they travel with the Worker. */
export const BUNDLED_PROMPTS = {
  "answer-question": answerQuestion,
  common,
  "desk-draft": deskDraft,
  "desk-summary": deskSummary,
  "desk-translation": deskTranslation,
  doctor,
  "read-message": readMessage,
  "read-segment": readSegment,
};
