export { type Attendance, attendanceAt } from "./hours.ts";
export { missingKeys, Policy, readPolicy } from "./policy.ts";
export { afterOpenDays, afterWorkingDays, dayIn, daysBetween } from "./working-days.ts";
