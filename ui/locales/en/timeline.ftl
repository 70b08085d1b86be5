## The journal as a timeline.

timeline-some = { $count } of { $total } entries
timeline-filter = Filter
timeline-filter-title = Which entries to show
timeline-filter-session = Session
timeline-filter-session-any = Any session
timeline-filter-session-option = { $session } · { $day }
timeline-filter-tag = Tag
timeline-filter-tag-any = Any tag
timeline-filter-when = When
timeline-filter-when-any = Any time
timeline-filter-when-own = Between two days
timeline-filter-from = From
timeline-filter-to = To
timeline-filters = Filters in use
timeline-clear = Clear filters
timeline-nothing = No entry fits all of these filters.
timeline-days = { $from } to { $to }
timeline-since = Since { $from }
timeline-until = Until { $to }
timeline-calendar = Calendar
timeline-calendar-has = { $day }, has entries
timeline-calendar-none = { $day }, no entries
timeline-calendar-month = Show { $month } only
timeline-on-this-day = On this day
timeline-on-this-day-all = Show all { $count }
timeline-months-ago =
    { $months ->
        [one] A month ago
       *[other] { $months } months ago
    }
timeline-years-ago =
    { $years ->
        [one] A year ago
       *[other] { $years } years ago
    }
