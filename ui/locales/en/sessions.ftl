## The list.

sessions-title = Sessions
sessions-subtitle = What you write, paint and notice is kept with its session.
sessions-plan = Plan a session
sessions-add-past = Add a past session
sessions-empty = Here stand your preparation, medicine and integration sessions, the ones to come and the ones behind you.
sessions-empty-kind = There is no session of this kind yet.
sessions-ahead = Coming
sessions-past = Past
sessions-filter = Show
sessions-filter-all = All
sessions-items =
    { $count ->
        [0] nothing on it yet
        [one] { $count } piece
       *[other] { $count } pieces
    }
sessions-with = with { $whom }

## Choosing a kind.

sessions-kind-plan-title = What do you want to plan?
sessions-kind-past-title = What was it?
sessions-kind-preparation-about = Getting ready: your intention, your hopes and fears, and what would help you feel safe.
sessions-kind-medicine-about = The medicine itself: where, how, and what you felt and saw.
sessions-kind-integration-about = A meeting with your therapist: what you spoke about and what you take with you.

## A new session.

sessions-new-title =
    { $kind ->
        [preparation] A preparation
        [medicine] A medicine session
       *[integration] An integration meeting
    }
sessions-new-subtitle = Only the date is needed. Everything else can stay empty.
sessions-create = Save session

## One session.

sessions-try-again = Try again
sessions-delete = Delete session
sessions-deleted = { $session } is in the trash. What belonged to it is still in your journal.
sessions-undo = Undo
sessions-made-title = On this session
sessions-made-empty = Nothing belongs to this session yet.
sessions-write = Write about it
sessions-check-in = Check in
sessions-add-art = Add art
sessions-item-about = { $kind } · { $day }

## Fields.

sessions-group-when = When and with whom
sessions-starts = Date and time
sessions-with-whom = With whom
sessions-place = Where
sessions-place-hint = The clinic, or at home
sessions-group-bring = What I bring
sessions-intention = My intention
sessions-intention-hint = One sentence is enough. It stands at the start of the strip.
sessions-hopes = What I hope for
sessions-fears = What I am afraid of
sessions-group-hold = What will hold me
sessions-setting = Set and setting
sessions-setting-hint = How I want to arrive, and what would make the room safe
sessions-support-plan = Support afterwards
sessions-support-plan-hint = Who I can call, and what the next two days look like
sessions-ride-home = Who drives me home
sessions-group-experience = What happened
sessions-experience = What I felt and saw
sessions-experience-hint = In any order. Single words are fine.
sessions-present = Who was there
sessions-music = Music
sessions-group-medicine = The medicine
sessions-route = How it was given
sessions-route-name =
    { $route ->
        [iv] Into a vein (IV)
        [im] Into a muscle (IM)
        [sublingual] Under the tongue
        [oral] Swallowed
       *[nasal] Through the nose
    }
sessions-dose = Dose
sessions-dose-hint = As you were told, in your own words
sessions-group-side-effects = Side effects
sessions-side-effects = What I noticed
sessions-side-effect =
    { $effect ->
        [nausea] Nausea
        [vomiting] Vomiting
        [dizziness] Dizziness
        [headache] Headache
        [dissociation] Feeling far away
        [anxiety] Anxiety
       *[blood_pressure] Raised blood pressure
    }
sessions-side-effects-note = In my own words
sessions-side-effects-note-hint = Also the blood pressure, if somebody told you
sessions-group-meeting = The meeting
sessions-spoke-about = What we spoke about
sessions-takeaways = What I take with me
sessions-takeaways-hint = A sentence, a question, a small step
sessions-item-about-moment = { $kind } · { $day } · { $moment }
sessions-when-planned = { $when } · planned
sessions-your-intention = Your intention:
sessions-quoted = “{ $words }”
