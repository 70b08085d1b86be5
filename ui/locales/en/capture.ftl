## Right after a medicine session: one quiet page.

capture-title = Right after
capture-hint = What you saw, felt and heard, while it is still near
capture-how = What is still near. A word is enough. It saves itself.
capture-saw = What I saw
capture-felt = What I felt
capture-heard = What I heard
