## Progress: what was noticed over time. Sentences count; they know no better and no worse.

progress-title = Progress
progress-subtitle = What you noticed, over time. No direction is the right one.
progress-empty = This is where your check-ins come together over time: energy, pleasantness, feelings and regions of the body.
progress-check-in = Check in
progress-nothing = There is no check-in between { $from } and { $to }.
progress-failed = Your check-ins could not be read just now. Nothing of them is changed. { $reason }

progress-span = How far back
progress-span-course = Around { $session }
progress-span-month = A month
progress-span-months3 = 3 months
progress-span-year = A year
progress-span-everything = Everything

progress-as-table = Show as table
progress-as-chart = Show as chart
progress-table-of = { $chart }, as a table
progress-week = { $from } to { $to } { $year }
progress-and = { $words } and { $last }
progress-planned = { $session } (planned)
progress-times =
    { $count ->
        [2] { $name } (twice)
       *[other] { $name } ({ $count } times)
    }
progress-times-each =
    { $count ->
        [2] { $name } (twice each)
       *[other] { $name } ({ $count } times each)
    }

## Energy and pleasantness.

progress-scales = Energy and pleasantness
progress-key-energy = Energy, from still (0) to stirred up (10)
progress-key-pleasantness = Pleasantness, from unpleasant (0) to pleasant (10)
progress-key-medicine = Medicine session
progress-key-session =
    { $kinds ->
        [preparation] Preparation
        [integration] Integration
       *[both] Preparation or integration
    }
progress-key-planned = Hollow: planned
progress-checked-in-on =
    { $count ->
        [one] On { $from } you checked in once.
        [2] On { $from } you checked in twice.
       *[other] On { $from } you checked in { $count } times.
    }
progress-checked-in-between =
    { $count ->
        [one] Between { $from } and { $to } you checked in once.
        [2] Between { $from } and { $to } you checked in twice.
       *[other] Between { $from } and { $to } you checked in { $count } times.
    }
progress-scale =
    { $scale ->
        [energy] Energy
       *[pleasantness] Pleasantness
    }
progress-scale-open = { progress-scale } was left open.
progress-scale-between = { progress-scale } lay between { $least } and { $most }.
progress-scale-at =
    { $count ->
        [one] { progress-scale } was { $value }.
       *[other] { progress-scale } was { $value } whenever you said it.
    }
progress-together =
    { $step ->
        [day] Each dot is the average of a day; the bar behind it reaches from the least to the most.
        [week] Each dot is the average of a week; the bar behind it reaches from the least to the most.
       *[month] Each dot is the average of a month; the bar behind it reaches from the least to the most.
    }
progress-pauses = A line pauses where nothing was said for more than two weeks.
progress-session-on = { $session } on { $day }
progress-sessions-named = Marked in gold: { $sessions }.
progress-sessions-many = { $count } sessions are marked in gold.

## Feelings.

progress-feelings = Feelings
progress-feelings-none = No feeling was named in these check-ins.
progress-feelings-once =
    { $count ->
        [one] You named one feeling, once.
       *[other] You named { $count } feelings, each once.
    }
progress-feelings-most =
    { $count ->
        [one] You named one feeling: { $most }.
       *[other] You named { $count } feelings, most often { $most }.
    }
progress-feelings-several =
    { $times ->
        [2] You named { $count } feelings, several of them most often: twice each.
       *[other] You named { $count } feelings, several of them most often: { $times } times each.
    }
progress-feelings-shown = { $count } of them are shown: the most often and the latest named.
progress-feelings-together =
    { $step ->
        [day] A dot stands for a day, and is larger where more of its check-ins name the feeling.
        [week] A dot stands for a week, and is larger where more of its check-ins name the feeling.
       *[month] A dot stands for a month, and is larger where more of its check-ins name the feeling.
    }

## Regions of the body.

progress-regions = Regions of the body
progress-regions-none = No region was marked in these check-ins.
progress-regions-once =
    { $count ->
        [one] You marked one region, once.
       *[other] You marked { $count } regions, each once.
    }
progress-regions-most =
    { $count ->
        [one] You marked one region: { $most }.
       *[other] You marked { $count } regions, most often { $most }.
    }
progress-regions-several =
    { $times ->
        [2] You marked { $count } regions, several of them most often: twice each.
       *[other] You marked { $count } regions, several of them most often: { $times } times each.
    }
progress-regions-shown = { $count } of them are shown: the most often and the latest marked.
progress-regions-together =
    { $step ->
        [day] A dot stands for a day, with the average of what was marked.
        [week] A dot stands for a week, with the average of what was marked.
       *[month] A dot stands for a month, with the average of what was marked.
    }
progress-key-share = A larger dot: more of the region

## Days.

progress-calendar = Days
progress-calendar-nothing = Nothing is dated in { $month }.
progress-calendar-made =
    { $days ->
        [one] In { $month } something was made on one day: { $made }.
       *[other] In { $month } something was made on { $days } days: { $made }.
    }
progress-days-failed = The calendar could not be read just now. Nothing in your journal is changed. { $reason }
progress-day = { $day }: { $what }
progress-day-open =
    { $count ->
        [one] The entry of this day, in the journal
       *[other] The { $count } entries of this day, in the journal
    }
progress-day-about = { $kind }, { $time }
progress-made-entry = Entries
progress-made-artwork = Art
progress-made-check_in = Check-ins
progress-sessions = Sessions

## The tables.

progress-table-when = When
progress-table-what = What it is
progress-table-open = left open
progress-table-range = { $mean } ({ $least } to { $most })
progress-table-feeling = Feeling
progress-table-times = How often
progress-table-share = { $count } of { $of } check-ins
progress-table-marked = What was marked
progress-table-more = { $percent }% more alive
progress-table-less = { $percent }% less alive
