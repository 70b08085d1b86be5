## Recorrido: lo que se notó con el tiempo. Las frases cuentan; no saben de mejor ni de peor.

progress-title = Recorrido
progress-subtitle = Lo que notaste, a lo largo del tiempo. Ninguna dirección es la correcta.
progress-empty = Aquí se juntan tus registros corporales a lo largo del tiempo: energía, agrado, sentimientos y zonas del cuerpo.
progress-check-in = Nuevo registro
progress-nothing = No hay ningún registro entre el { $from } y el { $to }.
progress-failed = Tus registros no se han podido leer ahora. Nada en ellos ha cambiado. { $reason }

progress-span = Hasta dónde mirar atrás
progress-span-course = Alrededor de la { $session }
progress-span-month = Un mes
progress-span-months3 = 3 meses
progress-span-year = Un año
progress-span-everything = Todo

progress-as-table = Mostrar como tabla
progress-as-chart = Mostrar como gráfico
progress-table-of = { $chart }, como tabla
progress-week = { $from } a { $to } { $year }
progress-and = { $words } y { $last }
progress-planned = { $session }, prevista
progress-times =
    { $count ->
        [2] { $name } (dos veces)
       *[other] { $name } ({ $count } veces)
    }
progress-times-each =
    { $count ->
        [2] { $name } (dos veces en cada caso)
       *[other] { $name } ({ $count } veces en cada caso)
    }

## Energía y agrado.

progress-scales = Energía y agrado
progress-key-energy = Energía, de quietud (0) a activación (10)
progress-key-pleasantness = Agrado, de desagradable (0) a agradable (10)
progress-key-medicine = Sesión con medicina
progress-key-session =
    { $kinds ->
        [preparation] Preparación
        [integration] Integración
       *[both] Preparación o integración
    }
progress-key-planned = Sin relleno: prevista
progress-checked-in-on =
    { $count ->
        [one] El { $from } hiciste un registro.
        [2] El { $from } hiciste dos registros.
        [many] El { $from } hiciste { $count } de registros.
       *[other] El { $from } hiciste { $count } registros.
    }
progress-checked-in-between =
    { $count ->
        [one] Entre el { $from } y el { $to } hiciste un registro.
        [2] Entre el { $from } y el { $to } hiciste dos registros.
        [many] Entre el { $from } y el { $to } hiciste { $count } de registros.
       *[other] Entre el { $from } y el { $to } hiciste { $count } registros.
    }
progress-scale =
    { $scale ->
        [energy] La energía
       *[pleasantness] El agrado
    }
progress-scale-open = { progress-scale } quedó sin responder.
progress-scale-between = { progress-scale } estuvo entre { $least } y { $most }.
progress-scale-at =
    { $count ->
        [one] { progress-scale } estuvo en { $value }.
        [many] { progress-scale } estuvo en { $value } siempre que respondiste.
       *[other] { progress-scale } estuvo en { $value } siempre que respondiste.
    }
progress-together =
    { $step ->
        [day] Cada punto es el promedio de un día; la barra de detrás va del mínimo al máximo.
        [week] Cada punto es el promedio de una semana; la barra de detrás va del mínimo al máximo.
       *[month] Cada punto es el promedio de un mes; la barra de detrás va del mínimo al máximo.
    }
progress-pauses = Una línea se interrumpe donde pasaron más de dos semanas sin ninguna respuesta.
progress-session-on = el { $day } ({ $session })
progress-sessions-named = En dorado: { $sessions }.
progress-sessions-many = { $count } sesiones están marcadas en dorado.

## Sentimientos.

progress-feelings = Sentimientos
progress-feelings-none = En estos registros no se nombró ningún sentimiento.
progress-feelings-once =
    { $count ->
        [one] Nombraste un sentimiento, una vez.
        [many] Nombraste { $count } de sentimientos, una vez cada uno.
       *[other] Nombraste { $count } sentimientos, una vez cada uno.
    }
progress-feelings-most =
    { $count ->
        [one] Nombraste un sentimiento: { $most }.
        [many] Nombraste { $count } de sentimientos, sobre todo { $most }.
       *[other] Nombraste { $count } sentimientos, sobre todo { $most }.
    }
progress-feelings-several =
    { $times ->
        [2] Nombraste { $count } sentimientos, varios de ellos más que los otros: dos veces cada uno.
       *[other] Nombraste { $count } sentimientos, varios de ellos más que los otros: { $times } veces cada uno.
    }
progress-feelings-shown = Se muestran { $count }: los más nombrados y los últimos que nombraste.
progress-feelings-together =
    { $step ->
        [day] Un punto es un día, y es más grande cuando más registros de ese día nombran el sentimiento.
        [week] Un punto es una semana, y es más grande cuando más registros de esa semana nombran el sentimiento.
       *[month] Un punto es un mes, y es más grande cuando más registros de ese mes nombran el sentimiento.
    }

## Zonas del cuerpo.

progress-regions = Zonas del cuerpo
progress-regions-none = En estos registros no se marcó ninguna zona.
progress-regions-once =
    { $count ->
        [one] Marcaste una zona, una vez.
        [many] Marcaste { $count } de zonas, una vez cada una.
       *[other] Marcaste { $count } zonas, una vez cada una.
    }
progress-regions-most =
    { $count ->
        [one] Marcaste una zona: { $most }.
        [many] Marcaste { $count } de zonas, sobre todo { $most }.
       *[other] Marcaste { $count } zonas, sobre todo { $most }.
    }
progress-regions-several =
    { $times ->
        [2] Marcaste { $count } zonas, varias de ellas más que las otras: dos veces cada una.
       *[other] Marcaste { $count } zonas, varias de ellas más que las otras: { $times } veces cada una.
    }
progress-regions-shown = Se muestran { $count }: las más marcadas y las últimas que marcaste.
progress-regions-together =
    { $step ->
        [day] Un punto es un día, con el promedio de lo que se marcó.
        [week] Un punto es una semana, con el promedio de lo que se marcó.
       *[month] Un punto es un mes, con el promedio de lo que se marcó.
    }
progress-key-share = Punto más grande: una parte mayor de la zona

## Días.

progress-calendar = Días
progress-calendar-nothing = En { $month } no hay nada con fecha.
progress-calendar-made =
    { $days ->
        [one] En { $month } hiciste algo un día: { $made }.
        [many] En { $month } hiciste algo { $days } de días: { $made }.
       *[other] En { $month } hiciste algo { $days } días: { $made }.
    }
progress-days-failed = El calendario no se ha podido leer ahora. Nada en tu diario ha cambiado. { $reason }
progress-day = { $day }: { $what }
progress-day-open =
    { $count ->
        [one] La entrada de este día, en el diario
        [many] Las { $count } de entradas de este día, en el diario
       *[other] Las { $count } entradas de este día, en el diario
    }
progress-day-about = { $kind }, { $time }
progress-made-entry = Entradas
progress-made-artwork = Arte
progress-made-check_in = Registros
progress-sessions = Sesiones

## Las tablas.

progress-table-when = Cuándo
progress-table-what = Qué es
progress-table-open = sin respuesta
progress-table-range = { $mean } ({ $least } a { $most })
progress-table-feeling = Sentimiento
progress-table-times = Cuántas veces
progress-table-share = { $count } de { $of } registros
progress-table-marked = Qué se marcó
progress-table-more = más presente: { $percent } %
progress-table-less = menos presente: { $percent } %
