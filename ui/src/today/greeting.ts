// What Today says at the top: the time of day, and how far the nearest medicine session is.

import { daysBetween, t } from "../i18n";
import type { LocalTime, Strip } from "../ipc";

/** As somebody is greeted: some languages greet otherwise before supper than after it. */
export type PartOfDay = "morning" | "afternoon" | "evening" | "night";

export function partOfDay(now: LocalTime): PartOfDay {
  const hour = Number(now.local.slice(11, 13));
  if (hour >= 5 && hour < 12) return "morning";
  if (hour >= 12 && hour < 18) return "afternoon";
  return hour >= 18 && hour < 20 ? "evening" : "night";
}

/** "Six days since your fourth session." */
export function distanceInWords({ session, now }: Pick<Strip, "session" | "now">): string {
  const days = daysBetween(session.starts, now);
  const words = {
    days: Math.abs(days),
    inwords: t("today-number", { number: Math.abs(days) }),
    session: t("today-nth-session", { number: session.number }),
  };
  return days >= 0 ? t("today-since", words) : t("today-until", words);
}
