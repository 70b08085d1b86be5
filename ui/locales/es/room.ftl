## La sala de lectura: pacientes.

shell-clients = Pacientes
shell-address = Mi dirección

room-clients = Pacientes
room-clients-subtitle = Lo que tus pacientes te han dado a leer. Está cifrado en este equipo.
room-reading = Leyendo…
room-empty = Aquí lees lo que te entregan tus pacientes. Dales tu dirección; lo que te envíen lo abres aquí, o lo sueltas sobre esta ventana.
room-open = Abrir lo recibido
room-show-address = Ver mi dirección
room-no-address = De quién es lo que llegó el { $day }, solo lo dice quien lo envió: vino sin dirección para respuestas.
room-no-address-short = sin dirección para respuestas
room-compared = Palabras de comprobación comparadas
room-claim = Las palabras de comprobación de lo que llegó el { $day } no se han comparado: de quién es, por ahora solo lo dice esa misma persona.
room-compare = Comparar las palabras
room-compare-title = ¿Es { $name }?
room-compare-how = Pídele, por teléfono o en persona, las seis palabras de comprobación de su propia dirección. Las lee en Afterglow, en Compartir, Personas, junto a tu nombre; las de lo que cifró con una frase de acceso, en Entregado. Estas son las de la dirección que vino con lo que envió:
room-compare-differ = Si una sola palabra es distinta, puede que no sea de esa persona: no envíes respuesta y pregúntale.
room-compare-same = Las comparé y son iguales
room-check-words = Palabras de comprobación
room-rename = El nombre que le das
room-rename-of = Cambiar el nombre de { $name }
room-rename-save = Guardar nombre
room-name = Nombre
room-name-hint = Solo lo ves tú. Bastan las iniciales.
room-name-missing = Ponle un nombre o unas iniciales.
room-pieces =
    { $count ->
        [0] Ninguna pieza
        [one] { $count } pieza
        [many] { $count } de piezas
       *[other] { $count } piezas
    }
room-done = cita terminada
room-done-on = Cita terminada el { $day }
room-nothing-here = Aquí no hay nada suyo.

## Quitar algo para siempre.

room-remove = Quitar para siempre
room-remove-bundle-of = Quitar lo que llegó el { $day }
room-remove-bundle-title = ¿Quitar lo que { $name } te entregó el { $day }?
room-remove-bundle-warning =
    { $count ->
        [0] Se quita de esta sala para siempre y no se puede recuperar. Lo que tiene { $name } sigue como está, y también el archivo que abriste, esté donde esté.
        [one] Su única pieza se quita de esta sala para siempre, con todo lo que anotaste en ella, lo hayas enviado o no. No se puede recuperar. Lo que tiene { $name } sigue como está, y también el archivo que abriste, esté donde esté.
        [many] Sus { $count } de piezas se quitan de esta sala para siempre, con todo lo que anotaste en ellas, lo hayas enviado o no. No se pueden recuperar. Lo que tiene { $name } sigue como está, y también el archivo que abriste, esté donde esté.
       *[other] Sus { $count } piezas se quitan de esta sala para siempre, con todo lo que anotaste en ellas, lo hayas enviado o no. No se pueden recuperar. Lo que tiene { $name } sigue como está, y también el archivo que abriste, esté donde esté.
    }
room-removed-bundle = Lo que { $name } te entregó el { $day } se ha quitado.
room-remove-client-of = Quitar a { $name }
room-remove-client-title = ¿Quitar a { $name } y todo lo suyo?
room-remove-client-warning =
    { $count ->
        [0] Su nombre y las direcciones que conoces de esta persona se quitan de esta sala para siempre y no se pueden recuperar. Si vuelve a llegar algo suyo, se te preguntará de quién es.
        [one] Lo que { $name } te entregó se quita de esta sala para siempre: sus piezas, todo lo que anotaste en ellas, su nombre y sus direcciones. No se puede recuperar. Si vuelve a llegar algo suyo, se te preguntará de quién es. El archivo que abriste se queda, esté donde esté.
        [many] Todo lo que { $name } te entregó, { $count } de veces, se quita de esta sala para siempre: las piezas, todo lo que anotaste en ellas, su nombre y sus direcciones. No se puede recuperar. Si vuelve a llegar algo suyo, se te preguntará de quién es. Los archivos que abriste se quedan, estén donde estén.
       *[other] Todo lo que { $name } te entregó, { $count } veces, se quita de esta sala para siempre: las piezas, todo lo que anotaste en ellas, su nombre y sus direcciones. No se puede recuperar. Si vuelve a llegar algo suyo, se te preguntará de quién es. Los archivos que abriste se quedan, estén donde estén.
    }
room-removed-client = { $name } y todo lo suyo se ha quitado.

## Recibir algo.

room-arriving = Abriendo lo recibido
room-step =
    { $step ->
        [opening] Abriendo el archivo
        [checking] Comprobando cada parte
       *[keeping] Guardando las imágenes, cifradas
    }
room-was-here = Esto ya estaba aquí. No se ha guardado dos veces.
room-dropped =
    { $count ->
        [one] Un archivo
        [many] { $count } de archivos
       *[other] { $count } archivos
    }
room-dropped-here = Guardado aquí.
room-dropped-aside = Apartado. No se ha guardado nada de él.
room-passphrase-title = Está cifrado con una frase de acceso
room-passphrase-hint = La que te dijo quien lo envió.
room-passphrase-missing = Escribe la frase de acceso.
room-passphrase-open = Abrir
room-whose = ¿De quién es esto?
room-whose-says = Quien lo envía dice ser «{ $sender }». Por ahora eso es solo su palabra.
room-whose-nameless = Quien lo envía no dio ningún nombre.
room-whose-no-reply = No dejó dirección para respuestas.
room-whose-looks-like = Cuidado: parece el nombre de { $name }, pero está escrito con otras letras. Puede ser de alguien que quiere pasar por esa persona.
room-whose-client = Paciente
room-whose-new = Una persona nueva
room-whose-take = Guardarlo aquí
room-whose-again = Lo recibido sigue esperando aquí: puedes intentarlo otra vez.
room-other-address = { $name } vino antes con otra dirección
room-other-address-how = Puede ser de alguien que solo usa ese nombre. También puede ser suyo: quien cifra con una frase de acceso, añade tu nueva tarjeta o empieza un diario nuevo tiene otras palabras. Llama a { $name } a un número que ya conozcas y pídele las palabras de lo que envió ahora:
room-other-address-words = Palabras de comprobación de lo que acaba de llegar
room-other-address-compared = ¿Comparaste estas palabras con { $name }?
room-other-address-answer =
    { $answer ->
        [same] Sí, son iguales
       *[later] Todavía no: guardarlo con { $name }, sin comprobar
    }
room-other-address-missing = Di si comparaste las palabras.

## Leer.

room-received = Recibido el { $day }
room-received-from = Recibido el { $day } · de «{ $sender }», según sus propias palabras
room-claim-here = De quién es, por ahora solo lo dice quien lo envió. Para tener certeza, compara las palabras de comprobación que vinieron con ello.
room-claim-no-address = De quién es, solo lo dice quien lo envió: vino sin dirección para respuestas.
room-old-address = Esto se cifró para una dirección tuya que ya sustituiste. Si otra persona puede abrir lo que llega a aquella, también puede leer esto. { $name } necesita tu tarjeta nueva.
room-old-address-short = cifrado para tu dirección anterior
room-report = Leer el informe
room-report-title = El informe de { $name }
room-report-pages =
    { $pages ->
        [one] El informe, { $pages } página
        [many] El informe, { $pages } de páginas
       *[other] El informe, { $pages } páginas
    }
room-report-page = Página { $page } de { $pages } del informe
room-report-page-undrawn = La página { $page } no se puede mostrar. Está dañada o pide más de lo que una página puede tener. A las piezas no les pasa nada.
room-no-pieces = No contiene ninguna pieza.
room-strip = Todas las piezas, por día
room-next = Siguiente: { $title }
room-beside = Lado a lado
room-beside-how = Elige hasta { $most } piezas en la línea de tiempo.
room-others = También lo de otras ocasiones
room-others-here =
    { $count ->
        [one] Ahora hay una más.
        [many] Ahora hay { $count } de piezas más.
       *[other] Ahora hay { $count } más.
    }
room-others-unread = Falta lo que llegó el { $day }. { $why }
room-came = llegó el { $day }
room-notes-elsewhere = Lo que anotes aquí va con la respuesta a lo que llegó el { $day }.
room-piece-kind =
    { $kind ->
        [entry] Entrada
        [artwork] Obra
        [check_in] Registro corporal
       *[session] Sesión
    }
room-may-not-keep = Solo para la cita: no se puede guardar una copia
room-left-out = La persona lo dejó fuera: { $part }
room-marked = Lo que está marcado
room-no-words = No hay nada escrito sobre esto.
room-closed = Se cerró después de la cita. De esta pieza no se puede guardar una copia; quedan su título y tus notas.
room-closed-short = cerrada
room-picture-unreadable = Esta imagen no se puede mostrar. Está dañada o no es una imagen. Pídela otra vez.
room-picture-missing = Una imagen que no se entregó
room-picture-undrawn = Esta imagen está en el archivo, pero aquí no se puede mostrar.

## El final de una cita.

room-finish = Cita terminada
room-finish-title = ¿Ha terminado la cita?
room-finish-nothing = De todo lo que hay aquí se puede guardar una copia, así que no se cierra nada. Solo se anota que la cita terminó.
room-finish-warning =
    { $count ->
        [one] De { $count } pieza no se puede guardar una copia. Se cierra para siempre: su imagen y sus palabras se quitan de esta sala y no se pueden recuperar.
        [many] De { $count } de piezas no se puede guardar una copia. Se cierran para siempre: sus imágenes y sus palabras se quitan de esta sala y no se pueden recuperar.
       *[other] De { $count } piezas no se puede guardar una copia. Se cierran para siempre: sus imágenes y sus palabras se quitan de esta sala y no se pueden recuperar.
    }
room-finish-report = El informe también muestra esas piezas y se cierra con ellas.
room-finish-stays = Sus títulos y tus notas se quedan.
room-finish-close = Cerrarlas para siempre
room-finish-confirm = Cita terminada

## La tarjeta de dirección.

room-address = Mi dirección
room-address-subtitle = Dásela a tus pacientes. Lo que cifren para ella solo se abre en esta sala.
room-address-name = Cómo te llaman tus pacientes
room-address-name-hint = Aparece en tu tarjeta.
room-address-key = Dirección
room-address-code = Tu tarjeta de dirección como código QR
room-address-save-file = Guardar como archivo
room-address-save-pdf = Guardar como PDF
room-address-copy = Copiar como texto
room-address-saved = Guardado como { $name }.
room-address-copied = Copiado. Pégalo en un mensaje o una carta.
room-address-not-copied = No se ha copiado nada: el equipo no lo ha permitido. Guarda tu tarjeta como archivo.
room-address-replaced = Tienes una dirección nueva. Dásela a tus pacientes.
room-address-words = Palabras de comprobación
room-address-words-how = Cuando alguien añade tu dirección, ve seis palabras. Deja que te llame y compara las palabras con esa persona: solo si son las mismas, la dirección es de verdad tuya.
room-address-new = Una dirección nueva
room-address-new-why = Si crees que otra persona puede abrir lo que te envían, crea una nueva. Lo que se cifró para la anterior se sigue abriendo aquí.
room-address-new-make = Crear una dirección nueva
room-address-new-title = ¿Crear una dirección nueva?
room-address-new-warning = Todos tus pacientes necesitarán entonces tu tarjeta nueva. Lo que aún envíen a la anterior se seguirá abriendo aquí.

## Las seis palabras que tiene una persona, para que las compare.

own-words = Tus palabras para { $name }
own-words-how = Antes de responder, { $name } puede pedirte seis palabras. Tienen que ser estas, en este orden: entonces lo que tiene vino de ti, y su respuesta solo la abres tú. Nadie más a quien entregues algo tiene las mismas.
own-words-none = Todavía no le has entregado nada. Las palabras se crean con las primeras piezas que entregues.
own-words-show = Mis palabras para esa persona
