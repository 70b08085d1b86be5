# The words of the saved report and of the sheet with the recovery words. Used by the program, not by the window.
report-title = From my journal
report-by = By { $name }
report-pieces-from = Pieces from { $span }
report-prepared-for = Prepared for { $whom } · { $date }
report-intention = Intention.
report-changed = What changed.
report-questions = I want to ask.
report-front = Front
report-back = Back
report-more-alive = more alive
report-less-alive = less alive
report-both-alive = more and less alive
report-only-words = only words
report-only-words-in = Only words: { $regions }
report-own-sides = Left and right are the person’s own.
report-region = Where
report-sensation = What it felt like
report-intensity = How strong
report-feelings = Feelings
report-statement = What I want to say about it
report-process = While making it
report-undescribed-picture = Picture without description
report-left-out-picture = A picture that is not part of this report
report-left-out = Something was left out here
report-left-out-description = The description of this picture was left out
report-unreadable-picture = This picture could not be read
report-missing-characters = Where a small box with a code stands, no letter form was at hand for the character that was written there.
report-check-in = Body check-in
report-energy = Energy
report-energy-low = still
report-energy-high = stirred up
report-pleasantness = Pleasantness
report-pleasantness-low = unpleasant
report-pleasantness-high = pleasant
report-of-ten = { $value } of 10
report-from-to = from { $start } on { $first } to { $end } on { $second }
report-compared = Two check-ins compared: { $first } and { $second }
report-start = Start: { $when }
report-end = End: { $when }
report-map = Body map of { $when }. { $regions }.
report-map-empty = Body map of { $when }, with nothing marked.
report-map-region = { $region }: { $how }
report-strip = { $session }, in order of time: { $places }.
report-field-medium = Medium
report-field-support = Support
report-field-size = Size
report-field-series = Series
report-field-copy = A copy
report-may-keep = You may keep one.
report-side-effects-note = What I noticed, in my own words

report-days-after =
    { $days ->
        [one] { $days } day after
       *[other] { $days } days after
    }

report-day = { $weekday } { $day } { $month } { $year }
report-short-day = { $day } { $month }
report-date = { $day } { $year }
report-date-in-year = { $day } { $month }
report-span = { $first } to { $last }
report-day-and-time = { $day }, { $time }
report-weekday-1 = Monday
report-weekday-2 = Tuesday
report-weekday-3 = Wednesday
report-weekday-4 = Thursday
report-weekday-5 = Friday
report-weekday-6 = Saturday
report-weekday-7 = Sunday
report-month-1 = January
report-month-2 = February
report-month-3 = March
report-month-4 = April
report-month-5 = May
report-month-6 = June
report-month-7 = July
report-month-8 = August
report-month-9 = September
report-month-10 = October
report-month-11 = November
report-month-12 = December
report-short-month-1 = Jan
report-short-month-2 = Feb
report-short-month-3 = Mar
report-short-month-4 = Apr
report-short-month-5 = May
report-short-month-6 = Jun
report-short-month-7 = Jul
report-short-month-8 = Aug
report-short-month-9 = Sep
report-short-month-10 = Oct
report-short-month-11 = Nov
report-short-month-12 = Dec

report-kit-title = Recovery words
report-kit-subtitle = For the Afterglow journal “{ $name }” · { $date }
report-kit-what = These 24 words, in this order, open your journal if you ever forget your passphrase. Nobody else can: there is no account, and no company that could reset it.
report-kit-keep = Whoever has this sheet and a copy of your journal can read everything in it. Print it, put it where you keep papers that matter, and then delete this file and empty the computer's trash.
report-kit-use = To use them, open Afterglow, choose your journal, then “I lost my passphrase”, and type the words. You then choose a new passphrase; the words stay the same.
report-kit-without-app = The words also open your journal without Afterglow. How that works is written in the file SECURITY.md, which comes with the program.

## The address card.

report-address-title = An Afterglow address
report-address-what = With this address you can seal pieces of your journal so that only I can open them.
report-address-how = Open this file in Afterglow under Share, People, “{ people-add }”, or scan the code and paste its text there.
report-address-code = The address card as a QR code; the same stands below as text
report-address-label = Address
report-address-compare = Afterglow then shows six check words. Call me before you send anything, and compare them with mine: only they show that the address is really mine.
report-address-without-app = Without Afterglow, a file sealed to this address opens with the program age.
