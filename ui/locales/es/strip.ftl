## La línea desde la intención hasta la próxima cita.

strip-label = { $session }: de la intención a lo que viene
strip-today = hoy
strip-place =
    { $place ->
        [intention] Intención
        [medicine] Medicina
        [hours4] { moment-hours4 }
        [hours24] { moment-hours24 }
        [hours72] { moment-hours72 }
        [days7] { moment-days7 }
        [days28] { moment-days28 }
       *[appointment] Cita
    }
strip-day-today = hoy
strip-day-tomorrow = mañana
strip-day-and-time = { $day }, { $time }
strip-more = +{ $count }
strip-made =
    { $kind ->
        [entry]
            { $count ->
                [one] { $count } entrada
                [many] { $count } de entradas
               *[other] { $count } entradas
            }
        [artwork]
            { $count ->
                [one] { $count } obra
                [many] { $count } de obras
               *[other] { $count } obras
            }
       *[check_in]
            { $count ->
                [one] { $count } registro corporal
                [many] { $count } de registros corporales
               *[other] { $count } registros corporales
            }
    }

## Qué significan los puntos.

strip-legend =
    { $kind ->
        [entry] escritura
        [artwork] arte
       *[check_in] cuerpo
    }

## Lo mismo para un lector de pantalla.

strip-say-today = Hoy, { $day }
strip-say-next = { ", " }
strip-say-made =
    { ": " }{ $made ->
        [none]
            { $past ->
                [yes] nada aquí
               *[no] aún por venir
            }
       *[other] { $made }
    }
strip-about = { $kind } · { $day }, { $time }
strip-open-session = Abrir esta sesión

## Cómo se llama cada cosa.

strip-kind =
    { $kind ->
        [entry] Diario
        [artwork] Arte
       *[check_in] Registro corporal
    }
strip-untitled = Sin título
