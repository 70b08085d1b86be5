## Justo después de una sesión con medicina: una página tranquila.

capture-title = Justo después
capture-hint = Lo que viste, sentiste y oíste, mientras aún está cerca
capture-how = Lo que aún está cerca. Basta una palabra. Se guarda sin que tengas que hacer nada.
capture-saw = Lo que vi
capture-felt = Lo que sentí
capture-heard = Lo que oí
