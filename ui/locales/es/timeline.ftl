## El diario en el tiempo.

timeline-some = { $count } de { $total } entradas
timeline-filter = Filtrar
timeline-filter-title = Qué entradas mostrar
timeline-filter-session = Sesión
timeline-filter-session-any = Cualquier sesión
timeline-filter-session-option = { $session } · { $day }
timeline-filter-tag = Etiqueta
timeline-filter-tag-any = Cualquier etiqueta
timeline-filter-when = Cuándo
timeline-filter-when-any = En cualquier momento
timeline-filter-when-own = Entre dos días
timeline-filter-from = Desde
timeline-filter-to = Hasta
timeline-filters = Filtros en uso
timeline-clear = Quitar filtros
timeline-nothing = Ninguna entrada encaja con todos estos filtros.
timeline-days = Del { $from } al { $to }
timeline-since = Desde el { $from }
timeline-until = Hasta el { $to }
timeline-calendar = Calendario
timeline-calendar-has = { $day }, con entradas
timeline-calendar-none = { $day }, sin entradas
timeline-calendar-month = Mostrar solo { $month }
timeline-on-this-day = Un día como hoy
timeline-on-this-day-all = Mostrar las { $count }
timeline-months-ago =
    { $months ->
        [one] Hace un mes
        [many] Hace { $months } de meses
       *[other] Hace { $months } meses
    }
timeline-years-ago =
    { $years ->
        [one] Hace un año
        [many] Hace { $years } de años
       *[other] Hace { $years } años
    }
