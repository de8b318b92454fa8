export {
  addPolicy,
  addSecret,
  forgetSecret,
  keepSecret,
  newestPolicy,
  type PolicyVersion,
  policyOf,
  policyVersions,
  replaceSecret,
  secretOf,
} from "./queries.ts";
export { makeSeal, type Seal } from "./seal.ts";
