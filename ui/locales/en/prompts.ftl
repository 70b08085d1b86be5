## What to write about. data/prompts.json says when each is offered; a form has a heading for each of its steps.

prompt-one-sentence = If this session had one intention, what would it be, in one sentence?
prompt-quality = Which quality would you like more of in your days?
prompt-afraid = Is there something you are afraid of? Say it as plainly as you like.
prompt-enough = What do you hope for, and what would already be enough?
prompt-safe-room = What would make the room feel safe to you?
prompt-ask-for = What would you like to be able to ask for, if you need it?
prompt-carried-in = What are you carrying into this session from the past days?
prompt-left-outside = What could wait outside the door for those hours?
prompt-who-knows = Who knows that this day is coming, and what do you want them to know?
prompt-brought-back = What would you like to bring back in, from another time when you felt well?
prompt-body-ahead = When you think of the day, where does your body answer?
prompt-first-evening = What would make the first evening afterwards gentle?
prompt-value-ahead = What matters to you in this?
prompt-part-against = Is there a part of you that does not want this? What does it say?
prompt-before-words = Sit for three breaths. What is here before there are words for it?
prompt-place-outside = Which place outside would you like to take with you in your mind? What is it like there?
prompt-still-here = Is an image still here?
prompt-three-words = Three words, if there are any.
prompt-begin-middle-end = How did it begin? What was in the middle? How did it end?
prompt-in-the-body = Do you notice anything in your body now?
prompt-heard = What did you hear: music, a voice, a silence?
prompt-surprised = What surprised you?
prompt-no-words-yet = What has no words yet? Say what it is like.
prompt-colours = Which colours, shapes or places were there?
prompt-who-was-there = Who was with you?
prompt-not-to-forget = Is there one thing you want to keep?
prompt-ground-now = What holds you up at this moment? Begin with what you sit or lie on.
prompt-image-returns = Does an image come back? Describe it as it is; it need not mean anything.
prompt-changed-weight = Is a feeling heavier, lighter, or as it was?
prompt-body-remembers = What do you notice in your body when you think of the session?
prompt-memory-closer = Has a memory been near? You can name it and leave it there.
prompt-someone-else = With whom would you like to be a little different? How would they notice?
prompt-let-go = Was there anything you let go of, or held on to?
prompt-small-step = What is one small step, small enough for this week?
prompt-thank = Whom or what would you like to thank?
prompt-question-left = Which question did the session leave with you?
prompt-hard-and-help = Was something hard? What was there with you then?
prompt-ordinary-day = Where did something of the session show up on an ordinary day?
prompt-letter-back = What would you write to yourself as you were on the evening before?
prompt-say-aloud = What do you want to say at the next appointment, even if it comes out clumsily?
prompt-may-stay-unclear = What still makes no sense to you? Here it may stay unclear.
prompt-music-again = Which piece of music belongs to it, and where does it take you now?
prompt-loud-thought = Which thought was loud today, and what would a good friend say to it?
prompt-allowed-along = What would you do today if a difficult feeling were allowed to come along?
prompt-thank-a-part = If a part of you were keeping watch, what would you like to tell it?
prompt-five-breaths = Stay with five breaths. What came, and what went?
prompt-one-minute = Describe one minute of today, only by what your senses noticed.
prompt-through-the-window = Go outside or to a window. What out there is like something in you?
prompt-season = Which season is it in you today?

prompt-thought-record = A thought, looked at from more than one side
prompt-thought-record-situation = What happened
prompt-thought-record-thought = The thought that came
prompt-thought-record-feeling = What I felt, and how strongly
prompt-thought-record-evidence = What speaks for it, and what against
prompt-thought-record-another-view = Another way to see it

prompt-value-and-action = Something that matters, and one thing to do for it
prompt-value-and-action-value = What matters to me here
prompt-value-and-action-in-the-way = What gets in the way
prompt-value-and-action-action = One thing I will do, and when

prompt-meeting-a-part = Meeting a part of you
prompt-meeting-a-part-part = The part that is here, and how I notice it
prompt-meeting-a-part-protects = What it tries to protect
prompt-meeting-a-part-needs = What it needs from me

## Around a prompt.

prompts-label = A prompt, if you like
prompts-another = Another one
prompts-without = Without a prompt
prompts-with = With a prompt
prompts-use = Write about this
prompts-approach-cbt = Thoughts
prompts-approach-act = Values
prompts-approach-ifs = Parts
prompts-approach-mindfulness = Mindfulness
prompts-approach-nature = Nature
