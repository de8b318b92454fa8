import answerQuestion from "../../../prompts/answer-question.md";
import common from "../../../prompts/common.md";
import doctor from "../../../prompts/doctor.md";
import readMessage from "../../../prompts/read-message.md";

/** The files of `prompts/` by their names: they travel with the Worker. */
export const BUNDLED_PROMPTS = { "answer-question": answerQuestion, common, doctor, "read-message": readMessage };
