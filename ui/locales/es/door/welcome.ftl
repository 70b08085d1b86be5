## La entrada: crear un diario, abrir uno, o encontrar el camino de vuelta.

welcome-title = Un lugar para lo que surge
welcome-what = Afterglow es un diario para los días alrededor de tus sesiones con medicina: lo que escribes, lo que pintas y lo que notas en tu cuerpo.
welcome-private = Se guarda cifrado en este equipo. No hay ninguna cuenta, y nada sale de él hasta que decidas compartir.
welcome-not = Afterglow no da consejos médicos, y nadie lo supervisa.
welcome-create = Crear un diario
welcome-open = Abrir un diario
welcome-room = Soy terapeuta: crear una sala de lectura

door-language = Idioma / Language

create-title =
    { $role ->
        [room] Crea tu sala de lectura
       *[journal] Crea tu diario
    }
create-name = Nombre
create-name-start =
    { $role ->
        [room] Sala de lectura
       *[journal] Mi diario
    }
create-name-hint = Cualquiera que use este equipo puede ver este nombre.
create-name-missing =
    { $role ->
        [room] Ponle un nombre a tu sala de lectura.
       *[journal] Ponle un nombre a tu diario.
    }
create-place = Lugar
create-change-place = Cambiar el lugar
create-submit =
    { $role ->
        [room] Crear sala de lectura
       *[journal] Crear diario
    }
create-busy =
    { $role ->
        [room] Creando las claves. Tarda unos segundos, y eso protege lo que te entregan tus pacientes.
       *[journal] Creando las claves. Tarda unos segundos, y eso protege tu diario.
    }
create-warning = Nadie puede restablecer tu frase de acceso, ni siquiera quienes hacen Afterglow. En el paso siguiente recibes palabras de recuperación, la única otra forma de entrar.

passphrase-label = Frase de acceso
passphrase-again = La misma otra vez
passphrase-hint = Cuatro o más palabras que no tengan nada que ver entre sí son seguras, y más fáciles de recordar que los símbolos.
passphrase-show = Mostrar lo que escribo
passphrase-hide = Ocultar lo que escribo
passphrase-missing = Elige una frase de acceso.
passphrase-again-missing = Escribe tu frase de acceso otra vez, para que un descuido no te deje fuera.
passphrase-different = Las dos no son iguales. Míralas con el ojo, o escribe otra vez la segunda.
passphrase-too-weak = Esta se adivinaría con demasiada facilidad y no protegería nada. Añade una o dos palabras.
passphrase-strength = Fuerza
passphrase-score-0 = Muy débil
passphrase-score-1 = Débil
passphrase-score-2 = Aceptable
passphrase-score-3 = Buena
passphrase-score-4 = Fuerte
passphrase-time-instant = Quien tuviera una copia la adivinaría al instante.
passphrase-time-minutes = Quien tuviera una copia la adivinaría en minutos.
passphrase-time-hours = Quien tuviera una copia la adivinaría en horas.
passphrase-time-days = Quien tuviera una copia podría adivinarla en días.
passphrase-time-months = Quien tuviera una copia necesitaría meses para adivinarla.
passphrase-time-years = Quien tuviera una copia necesitaría años para adivinarla.
passphrase-time-centuries = Quien tuviera una copia necesitaría siglos para adivinarla.

recovery-title = Tus palabras de recuperación
recovery-why = Si alguna vez olvidas tu frase de acceso, estas 24 palabras te dejan poner una nueva. Solo se muestran ahora. Están en inglés; cópialas tal cual.
recovery-warning = Quien tenga estas palabras puede abrir todo lo que guardas aquí. Guárdalas lejos de este equipo, en papel si puedes.
recovery-words = Las 24 palabras, en orden
recovery-save = Guardar una hoja para imprimir
recovery-saving = Guardando…
recovery-saved = Guardada como { $file }. Cualquiera puede leer ese archivo: imprímelo y después bórralo.
recovery-have = Ya las tengo apuntadas
recovery-later = Hacerlo más tarde
recovery-later-note = Si ahora no es el momento, déjalo: puedes crear palabras nuevas en cualquier momento, en Ajustes. Hasta entonces, tu frase de acceso es la única forma de entrar.
recovery-confirm-title = Tres palabras, para comprobarlo
recovery-confirm-why = Escribe estas tres desde tu copia. Así sabes que está completa.
recovery-word = Palabra { $place }
recovery-word-missing = Escribe la palabra { $place }.
recovery-word-wrong = Esta no es la palabra { $place }. Mira otra vez tu copia, o vuelve a las palabras.
recovery-not-confirmed = Estas no son las palabras que pedimos. Vuelve atrás y compara tu copia, despacio.
recovery-see-again = Volver a las palabras
recovery-confirm = Confirmar

unlock-title = Hola de nuevo
unlock-subtitle = { $name } está bloqueado en este equipo.
unlock-submit = Desbloquear
unlock-busy = Abriendo. Tarda unos segundos, y eso protege lo que hay dentro.
unlock-missing = Escribe tu frase de acceso.
unlock-lost = He perdido mi frase de acceso
unlock-another = Abrir otro diario
unlock-new = Empezar un diario nuevo

lost-title = Abrir con tus palabras de recuperación
lost-subtitle = Lo que escribiste queda como está. Solo cambia tu frase de acceso.
lost-words = Tus 24 palabras
lost-words-hint = En su orden, con un espacio entre ellas. Las mayúsculas no importan.
lost-count =
    { $count ->
        [one] { $count } palabra de 24
        [many] { $count } de palabras de 24
       *[other] { $count } palabras de 24
    }
lost-words-missing = Escribe tus palabras de recuperación.
lost-submit = Abrir con estas palabras
lost-without = Sin la frase de acceso y sin las palabras, nadie puede abrirlo.
lost-key-damaged = El archivo que abren tus palabras de recuperación está dañado. Lo que escribiste sigue ahí. Prueba con tu frase de acceso, o recupera la carpeta del diario desde una copia.
