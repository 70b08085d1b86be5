export { has, t, type Args } from "./bundle";
export {
  daysBetween,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayBrief,
  formatDayShort,
  formatMonth,
  formatMonthBrief,
  formatTime,
  formatWeekday,
  isoTime,
  isoDay,
  monthOf,
  nowLocal,
  WEEK_BEGINS,
  type Day,
} from "./dates";
export { errorCode, errorText, isCoded } from "./errors";
export { momentLabel, sessionKindLabel, sessionLabel, tagLabel } from "./names";
