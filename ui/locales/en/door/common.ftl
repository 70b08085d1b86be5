## Words that every room uses.

common-add = Add
common-back = Back
common-cancel = Cancel
common-stopping = Stopping…
common-close = Close
common-done = Done
common-language-name =
    { $language ->
        [en] English
        [es] Español
       *[system] As the computer
    }
common-loading = One moment…
common-loading-count = { $done } of { $total }
common-not-answered = not answered
common-of-ten = { $value } of 10
common-remove = Remove { $what }
common-reset = Clear this answer
common-reset-what = Clear this answer: { $what }

## Dates. The parts come in the person's language.

date-day = { $weekday } { $day } { $month }
date-day-year = { $weekday } { $day } { $month } { $year }
date-day-short = { $weekday } { $day } { $month }
date-day-short-year = { $day } { $month } { $year }
date-day-brief = { $day } { $month }
date-full = { $day } { $month } { $year }
date-month = { $month } { $year }
date-time = { $day }, { $time }
date-hours12 =
    { $half ->
        [am] { $hour }:{ $minute } am
       *[pm] { $hour }:{ $minute } pm
    }

## Sessions and moments.

session-preparation = Preparation { $number }
session-medicine = Session { $number }
session-integration = Integration { $number }
session-kind-preparation = Preparation
session-kind-medicine = Medicine
session-kind-integration = Integration
session-and-moment = { $session } · { $moment }

moment-before = before
moment-during = during
moment-hours4 = 4 hours after
moment-hours24 = 1 day after
moment-hours72 = 3 days after
moment-days7 = 1 week after
moment-days28 = 4 weeks after
moment-month1 = 1 month after
moment-months3 = 3 months after
moment-months6 = 6 months after

## Fields.

date-choose = Choose a day
date-of = { $label }: day
date-time-of = { $label }: time
date-not-understood = Please write the day like { $example }.
date-time-not-understood = Please write the time like 19:42.
date-month-before = The month before
date-month-after = The month after

picker-none = No session
picker-label = Session
picker-change = Session: { $value }. Change it
picker-title = Which session does this belong to?
picker-option = { $session } · { $day }
picker-moment = When, seen from the session

## A name that somebody else chose for themselves.

name-mixed = Careful: this name is written in letters of more than one alphabet, so it may only look like the one you know.
