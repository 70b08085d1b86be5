## The day at a glance.

today-morning = Good morning
today-afternoon = Good afternoon
today-evening = Good evening
today-night = Good evening

today-since =
    { $days ->
        [0] Your { $session } is today.
        [one] One day since your { $session }.
       *[other] { $inwords } days since your { $session }.
    }
today-until =
    { $days ->
        [one] Your { $session } is tomorrow.
       *[other] { $inwords } days until your { $session }.
    }
today-nth-session =
    { $number ->
        [1] first session
        [2] second session
        [3] third session
        [4] fourth session
        [5] fifth session
        [6] sixth session
        [7] seventh session
        [8] eighth session
        [9] ninth session
        [10] tenth session
       *[other] session { $number }
    }
today-number =
    { $number ->
        [2] Two
        [3] Three
        [4] Four
        [5] Five
        [6] Six
        [7] Seven
        [8] Eight
        [9] Nine
        [10] Ten
        [11] Eleven
        [12] Twelve
       *[other] { $number }
    }
today-intention = Your intention:
today-quoted = “{ $words }”

today-question-morning = What is here with you this morning?
today-question-afternoon = What is here with you right now?
today-question-evening = What would you like to keep from today?
today-question-night = { today-question-evening }
today-write = Write
today-check-in = Check in with your body
today-add-art = Add art

today-appointment = Next appointment
today-appointment-kind = { $what } · { $since }
today-since-last =
    { $count ->
        [0] nothing new since last time
        [one] { $count } item since last time
       *[other] { $count } items since last time
    }
today-prepare = Prepare
today-no-appointment = No appointment is planned.
today-plan-appointment = Plan one
today-no-session = When you add a medicine session, past or planned, the days around it are drawn here as a line.
today-add-session = Add a session
today-empty = This is where your days come together. Add the session you had, or the one that is coming. Or begin with a few words.

today-lately = Lately
today-nothing-marked = Nothing marked

today-recovery-title = Your recovery words were never confirmed
today-recovery-text = If you forget your passphrase, they are the only other way into your journal. Make new ones now; any you had before stop working.
today-recovery-start = Make new words
today-recovery-passphrase = Type your passphrase first, so that nobody else can do this.
today-recovery-busy = Making new words. This takes a few seconds. That keeps your journal safe.
today-recovery-done = Your recovery words are confirmed.
