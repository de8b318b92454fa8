export {
  addPolicy,
  addSecret,
  forgetSecret,
  keepSecret,
  newestPolicy,
  type PolicyVersion,
  policyOf,
  policyVersions,
  secretOf,
} from "./queries.ts";
export { makeSeal, type Seal } from "./seal.ts";
