## The support card.

support-title = Support
support-need = Need support right now?
support-subtitle = People you can reach. Afterglow does not call anyone by itself.
support-own = Your own contacts
support-own-none = Somebody you trust, your therapist, your clinic: you can put their numbers here.
support-add-own = Add your own contacts
support-change = Change this card
support-lines = Numbers you can call
support-lines-hint = Write the numbers of the place where you live over these, or hide the lines that you do not need.
support-danger = If you or somebody else is in danger, call your local emergency number.
support-nothing = Every line is hidden. “Change this card” brings them back.
support-not-monitored = Nobody is monitoring this app. It is not a medical device, and nobody reads what you write here unless you show it to them.
support-line-us-ca = United States and Canada: suicide and crisis line
support-line-uk-ie = United Kingdom and Ireland: Samaritans
support-line-eu = European Union: emergency number
support-line-au = Australia: Lifeline
support-line-es = Spain: suicide prevention line (in Spanish)
support-line-mx = Mexico: Línea de la Vida (in Spanish)
support-line-cl = Chile: suicide prevention line, from a mobile phone (in Spanish)
support-set-aside = Begin a new card
support-set-aside-note = The damaged file is kept beside the new one.

## Changing it.

support-change-title = Change the support card
support-plain = Anyone who uses this computer can read this card. It can be opened before the journal is unlocked, so it is kept in a plain file outside the encrypted journal. Add only what you are willing to show.
support-contact = Contact { $number }
support-name = Name
support-number = Number
support-note = Note, such as when to call
support-add-contact = Add a contact
support-full = The card holds { $count } contacts.
support-line-name = Who answers
support-shown = Show this line
support-save = Save card
support-saved = The card is saved.
support-unsaved = Save or discard your changes first.
support-discard = Discard changes

error-support-card-unreadable = The file with your own contacts cannot be read: it is damaged, or comes from a newer Afterglow. It was left as it is. The lines below still stand. You can put the file back from a copy, or begin a new card.
field-support_name = A name
field-support_number = A number
field-support_note = A note
field-support_card = The support card
