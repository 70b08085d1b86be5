## The room and its list

body-room = Body
body-room-subtitle = Your check-ins, newest first.
body-new = Check in
body-empty = This is where your body check-ins gather: what you felt, where, and how strong.
body-line-part = { $region } { $felt }
body-felt = { $words } { $intensity }
body-line-nothing = Nothing marked
body-line-more = { $count ->
    [one] { $count } more place
   *[other] { $count } more places
}
body-private = Private
body-older = Show earlier ones
body-compare = Compare two
body-regions = One region over time

## Painting

body-check-in-title = How is your body?
body-check-in-subtitle = Paint where you feel something. Nothing is also an answer.
body-more-alive = More alive
body-less-alive = Less alive
body-both = More and less alive
body-only-words = Only words
body-alive-meaning = More alive: stronger, warmer, awake. Less alive: weaker, numb, far away. There is no wrong choice.
body-tools = Brush
body-erase = Erase
body-undo = Undo
body-redo = Redo
body-undone = Undone.
body-redone = Done again.
body-brush-size = Size of the brush
body-brush-fine = Fine brush
body-brush-middle = Middle brush
body-brush-broad = Broad brush
body-outline = Outline
body-outline-neutral = Neutral
body-outline-feminine = Feminine
body-outline-masculine = Masculine
body-front = Front
body-back = Back
body-own-sides = Left and right are your own left and right.
body-prefer-list = Prefer a list?
body-by-name = Choose regions by name
body-map-of = { $side }: { $marked }
body-map-empty = { $side }: nothing marked
body-map-not-whole = There are more marks here than can be drawn: some are missing from this map.
body-start-from-last = Start from last map
body-started-from-last = Your last map is here, without its words and numbers. Change what is different.
body-no-last = There is no earlier map yet.

## Regions by name

body-by-name-title = Choose regions by name
body-by-name-intro = Left and right are your own. What you choose here is the same as painting the whole region.
body-choice-more = More alive
body-choice-less = Less alive
body-choice-none = Not marked
body-choice-painted = As painted
body-choice-painted-both = As painted, more and less alive
body-group-head = Head and neck
body-group-torso = Torso
body-group-arms = Shoulders, arms and hands
body-group-legs = Legs and feet

## What you marked

body-marked-title = What you marked
body-marked-empty = Nothing is marked. That is an answer too.
body-marked-region = Region
body-marked-words = Words
body-marked-strength = How strong
body-add-word = + add a word
body-add-word-for = Add a word for { $region }
body-words-title = Words for { $region }
body-words-intro = Choose any that fit, or write your own.
body-own-word = Your own word
body-strength = { $value } / 10
body-strength-none = – / 10
body-strength-for = How strong in { $region }

## The whole body

body-energy = Energy
body-energy-low = still
body-energy-high = stirred up
body-pleasantness = Pleasantness
body-pleasantness-low = unpleasant
body-pleasantness-high = pleasant
body-feelings = Feelings
body-own-feeling = Your own feeling
body-own-feeling-open = + your own
body-note = Note
body-note-hint = Anything else your body tells you
body-occurred = Day and time
body-private-toggle = Private
body-private-hint = Never proposed for sharing.

## Saving and showing again

body-save = Save check-in
body-save-changes = Save changes
body-cancel-edit = Leave unchanged
body-left-unchanged = The check-in stays as it was.
body-continue-edit = Go on changing it
body-saved = Check-in saved.
body-edit = Edit
body-delete = Move to trash
body-deleted = The check-in is in the trash for 30 days.
body-delete-undo = Undo
body-shown-title = Check-in
body-energy-in-words = { $level ->
    [0] Very still
    [1] Still
    [2] Between still and stirred up
    [3] Stirred up
   *[4] Very stirred up
}
body-pleasantness-in-words = { $level ->
    [0] Very unpleasant
    [1] Unpleasant
    [2] Between unpleasant and pleasant
    [3] Pleasant
   *[4] Very pleasant
}

## Two check-ins side by side

body-compare-title = Two check-ins
body-compare-session = Before and after { $session }
body-compare-this = Compare
body-compare-first = First
body-compare-second = Second
body-compare-change = Another one
body-compare-change-first = Another one as the first
body-compare-change-second = Another one as the second
body-compare-swap = Swap the two
body-compare-swapped = First now: { $first }. Second now: { $second }.
body-compare-open = Open this check-in
body-compare-too-few = With two check-ins, you can set them side by side here, as before and after a session.
body-compare-in-words = In words
body-compare-line = { $about }: { $says }
body-compare-from-to = from { $from } to { $to }
body-compare-same = { $felt } in both
body-compare-only-first = only in the first: { $felt }
body-compare-only-second = only in the second: { $felt }
body-compare-nothing = Nothing is marked in either of them.
body-compare-leaning = { $felt } ({ $leaning })
body-compare-left-out = Not compared, because the person left it out: { $parts }
body-compare-feelings-both = in both: { $feelings }
body-compare-feelings-first = only in the first: { $feelings }
body-compare-feelings-second = only in the second: { $feelings }
body-scale-said = { $words } { $value }
body-choose-title-first = Which one first?
body-choose-title-second = Which one second?
body-choose-taken = Already on the other side

## One region over time

body-region-over-time = { $region } over time
body-region-count = { $count ->
    [one] Marked in one check-in.
   *[other] Marked in { $count } check-ins, the earliest first.
}
body-region-none = No check-in has { $region } marked.
body-region-choose = Region
body-region-when = When
body-region-session = Session
body-region-alive = How much of it is marked
body-share-of = { $level ->
    [0] a small part of it
    [1] a part of it
    [2] about half of it
    [3] most of it
   *[4] all of it
}
body-share-more = More alive in { $share }
body-share-less = Less alive in { $share }
body-share-both = More alive in { $more }, less alive in { $less }
body-regions-intro = Choose one of the regions that you have marked.
body-regions-empty = Regions that you mark in a check-in can be followed over time here.
body-regions-count = { $count ->
    [one] in one check-in
   *[other] in { $count } check-ins
}

## Words for a sensation

body-family-temperature = Temperature
body-family-pressure = Pressure and weight
body-family-vibration = Vibration
body-family-movement = Movement
body-family-texture = Texture
body-family-breath = Breath
body-family-spread = Spread
body-family-quiet = Also answers
body-word-warm = warm
body-word-hot = hot
body-word-burning = burning
body-word-cool = cool
body-word-cold = cold
body-word-icy = icy
body-word-tight = tight
body-word-heavy = heavy
body-word-light = light
body-word-dense = dense
body-word-crushing = crushing
body-word-hollow = hollow
body-word-full = full
body-word-tingling = tingling
body-word-buzzing = buzzing
body-word-trembling = trembling
body-word-pulsing = pulsing
body-word-electric = electric
body-word-flowing = flowing
body-word-rising = rising
body-word-sinking = sinking
body-word-spinning = spinning
body-word-frozen = frozen
body-word-restless = restless
body-word-knotted = knotted
body-word-soft = soft
body-word-rough = rough
body-word-raw = raw
body-word-sharp = sharp
body-word-prickly = prickly
body-word-shallow = shallow
body-word-held = held
body-word-deep = deep
body-word-open = open
body-word-catching = catching
body-word-spreading = spreading
body-word-focused = focused
body-word-scattered = scattered
body-word-numb = numb
body-word-nothing = nothing
body-word-dont_know = I don't know

## Feelings

body-feeling-tender = tender
body-feeling-relieved = relieved
body-feeling-calm = calm
body-feeling-grateful = grateful
body-feeling-hopeful = hopeful
body-feeling-joyful = joyful
body-feeling-moved = moved
body-feeling-connected = connected
body-feeling-curious = curious
body-feeling-proud = proud
body-feeling-sad = sad
body-feeling-afraid = afraid
body-feeling-angry = angry
body-feeling-ashamed = ashamed
body-feeling-guilty = guilty
body-feeling-lonely = lonely
body-feeling-anxious = anxious
body-feeling-confused = confused
body-feeling-tired = tired
body-feeling-empty = empty
body-feeling-numb = numb
body-feeling-nothing = nothing
body-feeling-dont_know = I don't know

## Regions: left and right are the person's own

body-region-head = Head
body-region-face = Face
body-region-jaw = Jaw
body-region-throat = Throat
body-region-neck_left = Left side of neck
body-region-neck_right = Right side of neck
body-region-shoulder_left = Left shoulder
body-region-shoulder_right = Right shoulder
body-region-upper_arm_left = Left upper arm
body-region-upper_arm_right = Right upper arm
body-region-forearm_left = Left forearm
body-region-forearm_right = Right forearm
body-region-hand_left = Left hand
body-region-hand_right = Right hand
body-region-chest = Chest
body-region-heart = Heart area
body-region-upper_belly = Upper belly
body-region-lower_belly = Lower belly
body-region-pelvis = Pelvis
body-region-thigh_left = Left thigh
body-region-thigh_right = Right thigh
body-region-knee_left = Left knee
body-region-knee_right = Right knee
body-region-lower_leg_left = Left lower leg
body-region-lower_leg_right = Right lower leg
body-region-foot_left = Left foot
body-region-foot_right = Right foot
body-region-head_back = Back of head
body-region-neck_back = Back of neck
body-region-shoulder_back_left = Back of left shoulder
body-region-shoulder_back_right = Back of right shoulder
body-region-upper_arm_back_left = Back of left upper arm
body-region-upper_arm_back_right = Back of right upper arm
body-region-elbow_left = Left elbow
body-region-elbow_right = Right elbow
body-region-forearm_back_left = Back of left forearm
body-region-forearm_back_right = Back of right forearm
body-region-hand_back_left = Back of left hand
body-region-hand_back_right = Back of right hand
body-region-shoulder_blade_left = Left shoulder blade
body-region-shoulder_blade_right = Right shoulder blade
body-region-upper_back = Upper back
body-region-middle_back = Middle back
body-region-lower_back = Lower back
body-region-buttock_left = Left buttock
body-region-buttock_right = Right buttock
body-region-thigh_back_left = Back of left thigh
body-region-thigh_back_right = Back of right thigh
body-region-knee_back_left = Back of left knee
body-region-knee_back_right = Back of right knee
body-region-calf_left = Left calf
body-region-calf_right = Right calf
body-region-heel_left = Left heel and sole
body-region-heel_right = Right heel and sole
