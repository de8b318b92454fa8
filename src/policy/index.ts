export { type Attendance, attendanceAt } from "./hours.ts";
export { missingKeys, Policy, readPolicy } from "./policy.ts";
