export { mixedNote } from "./alphabets";
export { has, LANGUAGES, speak, speakInRooms, spoken, t, type Args } from "./bundle.svelte";
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
export { errorCode, errorText, refusalOf, wasStopped } from "./errors";
export { chosenLanguage } from "./language.svelte";
export { momentLabel, sessionKindLabel, sessionLabel, tagLabel } from "./names";
