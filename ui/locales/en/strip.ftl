## The line from intention to the next appointment.

strip-label = { $session }: from the intention to what comes next
strip-today = today
strip-place =
    { $place ->
        [intention] Intention
        [medicine] Medicine
        [hours4] { moment-hours4 }
        [hours24] { moment-hours24 }
        [hours72] { moment-hours72 }
        [days7] { moment-days7 }
        [days28] { moment-days28 }
       *[appointment] Appointment
    }
strip-day-today = today
strip-day-tomorrow = tomorrow
strip-day-and-time = { $day }, { $time }
strip-more = +{ $count }
strip-made =
    { $kind ->
        [entry]
            { $count ->
                [one] { $count } entry
               *[other] { $count } entries
            }
        [artwork]
            { $count ->
                [one] { $count } piece of art
               *[other] { $count } pieces of art
            }
       *[check_in]
            { $count ->
                [one] { $count } check-in
               *[other] { $count } check-ins
            }
    }

## What the dots mean.

strip-legend =
    { $kind ->
        [entry] writing
        [artwork] art
       *[check_in] body
    }

## The same for a screen reader.

strip-say-today = Today, { $day }
strip-say-next = { ", " }
strip-say-made =
    { ": " }{ $made ->
        [none]
            { $past ->
                [yes] nothing here
               *[no] still ahead
            }
       *[other] { $made }
    }
strip-about = { $kind } · { $day }, { $time }
strip-open-session = Open this session

## What an item is called.

strip-kind =
    { $kind ->
        [entry] Journal
        [artwork] Art
       *[check_in] Check-in
    }
strip-untitled = Untitled
