# Las palabras del informe guardado y de la hoja con las palabras de recuperación. Las usa el programa, no la ventana.
report-title = De mi diario
report-by = De { $name }
report-pieces-from = Piezas: { $span }
report-prepared-for = Preparado para { $whom } · { $date }
report-intention = Intención.
report-changed = Qué cambió.
report-questions = Quiero preguntar.
report-front = Delante
report-back = Detrás
report-more-alive = más presente
report-less-alive = menos presente
report-both-alive = más y menos presente
report-only-words = solo palabras
report-only-words-in = Solo palabras: { $regions }
report-own-sides = Izquierda y derecha son las de la persona.
report-region = Dónde
report-sensation = Cómo se sentía
report-intensity = Con qué fuerza
report-feelings = Sentimientos
report-statement = Qué quiero decir sobre ella
report-process = Mientras la hacía
report-undescribed-picture = Imagen sin descripción
report-left-out-picture = Una imagen que no forma parte de este informe
report-left-out = Aquí se ha dejado algo fuera
report-left-out-description = La descripción de esta imagen se ha dejado fuera
report-unreadable-picture = Esta imagen no se pudo leer
report-missing-characters = Donde hay un recuadro con un código, no había ningún tipo de letra con el carácter que se escribió allí.
report-check-in = Registro corporal
report-energy = Energía
report-energy-low = quietud
report-energy-high = activación
report-pleasantness = Agrado
report-pleasantness-low = desagradable
report-pleasantness-high = agradable
report-of-ten = { $value } de 10
report-from-to = de { $start } el { $first } a { $end } el { $second }
report-compared = Dos registros comparados: { $first } y { $second }
report-start = Al principio: { $when }
report-end = Al final: { $when }
report-map = Mapa corporal del { $when }. { $regions }.
report-map-empty = Mapa corporal del { $when }, sin nada marcado.
report-map-region = { $region }: { $how }
report-strip = { $session }, por orden de fecha: { $places }.
report-field-medium = Técnica
report-field-support = Soporte
report-field-size = Medidas
report-field-series = Serie
report-field-copy = Una copia
report-may-keep = Puedes quedarte una.
report-side-effects-note = Lo que noté, con mis palabras

report-days-after =
    { $days ->
        [one] { $days } día después
        [many] { $days } de días después
       *[other] { $days } días después
    }

report-day = { $weekday } { $day } de { $month } de { $year }
report-short-day = { $day } { $month }
report-date = { $day } de { $year }
report-date-in-year = { $day } de { $month }
report-span = del { $first } al { $last }
report-day-and-time = { $day }, { $time }
report-weekday-1 = lunes
report-weekday-2 = martes
report-weekday-3 = miércoles
report-weekday-4 = jueves
report-weekday-5 = viernes
report-weekday-6 = sábado
report-weekday-7 = domingo
report-month-1 = enero
report-month-2 = febrero
report-month-3 = marzo
report-month-4 = abril
report-month-5 = mayo
report-month-6 = junio
report-month-7 = julio
report-month-8 = agosto
report-month-9 = septiembre
report-month-10 = octubre
report-month-11 = noviembre
report-month-12 = diciembre
report-short-month-1 = ene
report-short-month-2 = feb
report-short-month-3 = mar
report-short-month-4 = abr
report-short-month-5 = may
report-short-month-6 = jun
report-short-month-7 = jul
report-short-month-8 = ago
report-short-month-9 = sep
report-short-month-10 = oct
report-short-month-11 = nov
report-short-month-12 = dic

report-kit-title = Palabras de recuperación
report-kit-subtitle = Para el diario de Afterglow «{ $name }» · { $date }
report-kit-what = Estas 24 palabras, en este orden, abren tu diario si alguna vez olvidas tu frase de acceso. Nadie más puede: no hay ninguna cuenta ni empresa que pueda restablecerla. Están en inglés; escríbelas tal como están.
report-kit-keep = Quien tenga esta hoja y una copia de tu diario puede leer todo lo que hay en él. Imprímela, guárdala donde tengas los papeles que importan y después borra este archivo y vacía la papelera del equipo.
report-kit-use = Para usarlas, abre Afterglow, elige tu diario, luego «He perdido mi frase de acceso», y escribe las palabras. Después eliges una frase de acceso nueva; las palabras siguen siendo las mismas.
report-kit-without-app = Las palabras también abren tu diario sin Afterglow. Cómo se hace está escrito en el archivo SECURITY.md, que viene con el programa (en inglés).

## La tarjeta de dirección.

report-address-title = Una dirección de Afterglow
report-address-what = Con esta dirección puedes cifrar piezas de tu diario para que solo yo pueda abrirlas.
report-address-how = Abre este archivo en Afterglow, en Compartir, Personas, «{ people-add }», o escanea el código y pega allí su texto.
report-address-code = La tarjeta de dirección como código QR; lo mismo está debajo como texto
report-address-label = Dirección
report-address-compare = Después, Afterglow muestra seis palabras de comprobación. Llámame antes de enviar nada y compáralas con las mías: solo ellas demuestran que la dirección es mía.
report-address-without-app = Sin Afterglow, un archivo cifrado para esta dirección se abre con el programa age.
