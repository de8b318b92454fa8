export { type Attendance, attendanceAt } from "./hours.ts";
export { afterOpenMinutes, openSeconds } from "./open-time.ts";
export { checkPolicy, missingKeys, Policy, readPolicy } from "./policy.ts";
export { afterOpenDays, afterWorkingDays, dayIn, daysBetween } from "./working-days.ts";
