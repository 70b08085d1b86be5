## El día de un vistazo.

today-morning = Buenos días
today-afternoon = Buenas tardes
today-evening = Buenas tardes
today-night = Buenas noches

today-since =
    { $days ->
        [0] Hoy es tu { $session }.
        [one] Ha pasado un día desde tu { $session }.
        [many] Han pasado { $inwords } de días desde tu { $session }.
       *[other] Han pasado { $inwords } días desde tu { $session }.
    }
today-until =
    { $days ->
        [one] Mañana es tu { $session }.
        [many] Faltan { $inwords } de días para tu { $session }.
       *[other] Faltan { $inwords } días para tu { $session }.
    }
today-nth-session =
    { $number ->
        [1] primera sesión
        [2] segunda sesión
        [3] tercera sesión
        [4] cuarta sesión
        [5] quinta sesión
        [6] sexta sesión
        [7] séptima sesión
        [8] octava sesión
        [9] novena sesión
        [10] décima sesión
       *[other] sesión { $number }
    }
today-number =
    { $number ->
        [2] dos
        [3] tres
        [4] cuatro
        [5] cinco
        [6] seis
        [7] siete
        [8] ocho
        [9] nueve
        [10] diez
        [11] once
        [12] doce
       *[other] { $number }
    }
today-intention = Tu intención:
today-quoted = «{ $words }»

today-question-morning = ¿Qué te acompaña esta mañana?
today-question-afternoon = ¿Qué te acompaña ahora mismo?
today-question-evening = ¿Qué te gustaría conservar de hoy?
today-question-night = { today-question-evening }
today-write = Escribir
today-check-in = Escuchar al cuerpo
today-add-art = Añadir arte

today-appointment = Próxima cita
today-appointment-kind = { $what } · { $since }
today-since-last =
    { $count ->
        [0] nada nuevo desde la última vez
        [one] { $count } pieza desde la última vez
        [many] { $count } de piezas desde la última vez
       *[other] { $count } piezas desde la última vez
    }
today-prepare = Preparar
today-no-appointment = No hay ninguna cita prevista.
today-plan-appointment = Planear una
today-no-session = Cuando añadas una sesión con medicina, pasada o prevista, los días de alrededor se dibujan aquí como una línea de tiempo.
today-add-session = Añadir una sesión
today-empty = Aquí se juntan tus días. Añade la sesión que tuviste, o la que viene. O empieza con unas pocas palabras.

today-lately = Últimamente
today-nothing-marked = Nada marcado

today-recovery-title = Tus palabras de recuperación no se confirmaron
today-recovery-text = Si olvidas tu frase de acceso, son la única otra forma de entrar en tu diario. Crea unas nuevas ahora; las que tuvieras antes dejan de servir.
today-recovery-start = Crear palabras nuevas
today-recovery-passphrase = Escribe primero tu frase de acceso, para que nadie más pueda hacerlo.
today-recovery-busy = Creando palabras nuevas. Tarda unos segundos, y eso protege tu diario.
today-recovery-done = Tus palabras de recuperación están confirmadas.
