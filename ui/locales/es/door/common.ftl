## Palabras que usan todas las salas.

common-add = Añadir
common-back = Volver
common-cancel = Cancelar
common-stopping = Deteniendo…
common-close = Cerrar
common-done = Listo
common-language-name =
    { $language ->
        [en] English
        [es] Español
       *[system] Como en el equipo
    }
common-loading = Un momento…
common-loading-count = { $done } de { $total }
common-not-answered = sin respuesta
common-of-ten = { $value } de 10
common-remove = Quitar: { $what }
common-reset = Borrar esta respuesta
common-reset-what = Borrar esta respuesta: { $what }

## Fechas. Las partes llegan en el idioma de la persona.

date-day = { $weekday } { $day } de { $month }
date-day-year = { $weekday } { $day } de { $month } de { $year }
date-day-short = { $weekday } { $day } { $month }
date-day-short-year = { $day } { $month } { $year }
date-day-brief = { $day } { $month }
date-full = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
date-time = { $day }, { $time }
date-hours12 =
    { $half ->
        [am] { $hour }:{ $minute } a. m.
       *[pm] { $hour }:{ $minute } p. m.
    }

## Sesiones y momentos.

session-preparation = Preparación { $number }
session-medicine = Sesión { $number }
session-integration = Integración { $number }
session-kind-preparation = Preparación
session-kind-medicine = Medicina
session-kind-integration = Integración
session-and-moment = { $session } · { $moment }

moment-before = antes
moment-during = durante
moment-hours4 = 4 horas después
moment-hours24 = 1 día después
moment-hours72 = 3 días después
moment-days7 = 1 semana después
moment-days28 = 4 semanas después
moment-month1 = 1 mes después
moment-months3 = 3 meses después
moment-months6 = 6 meses después

## Campos.

date-choose = Elegir un día
date-of = { $label }: día
date-time-of = { $label }: hora
date-not-understood = Escribe el día así: { $example }.
date-time-not-understood = Escribe la hora así: 19:42.
date-month-before = El mes anterior
date-month-after = El mes siguiente

picker-none = Sin sesión
picker-label = Sesión
picker-change = Sesión: { $value }. Cambiarla
picker-title = ¿A qué sesión pertenece?
picker-option = { $session } · { $day }
picker-moment = Cuándo, respecto a la sesión

## Un nombre que otra persona eligió para sí.

name-mixed = Cuidado: este nombre está escrito con letras de más de un alfabeto, así que quizá solo se parezca al que conoces.
