## Lo que está en el propio envío, para quien lo abra sin Afterglow.

giving-page-title = De mi diario
giving-page-from = De { $name }
giving-page-for = Para { $name }
giving-page-careful = Esto se entrega en confianza. Por favor, guárdalo donde solo tú puedas abrirlo.
giving-page-report = Lo mismo como informe para imprimir (PDF)
giving-page-left-out-picture = Una imagen que no se entregó
giving-page-body-map = El cuerpo, por delante y por detrás, con lo que se marcó
giving-file-name = Para { $name }
giving-file-name-unnamed = Para ti

## Las páginas de Compartir.

give-pages = Páginas de Compartir
give-page =
    { $page ->
        [people] Personas
        [given] Entregado
       *[choose] Elegir
    }

## Personas.

people-title = Personas
people-subtitle = A quién puedes entregar piezas para que solo esa persona pueda abrirlas.
people-empty = Aquí están las personas a las que puedes entregar piezas. Pide a tu terapeuta su tarjeta de dirección: un archivo pequeño, un PDF o unas líneas de texto.
people-add = Añadir a alguien
people-retired =
    { $count ->
        [one] { $count } tarjeta apartada
        [many] { $count } de tarjetas apartadas
       *[other] { $count } tarjetas apartadas
    }
people-nameless = Sin nombre
people-not-compared = Las palabras aún no se han comparado: el nombre es solo lo que dice la tarjeta.
people-compared = Palabras comparadas el { $day }
people-away = Apartada el { $day }
people-replaced = Sustituida por una tarjeta más nueva el { $day }
people-compare = Comparar las palabras
people-words-again = Ver las palabras
people-rename = Cambiar el nombre
people-retire = Apartar
people-take-out = Usar de nuevo
people-take-out-title = ¿Usar de nuevo esta tarjeta de { $name }?
people-take-out-why =
    { $how ->
        [replaced] El { $day } la sustituyó una tarjeta más nueva. Lo que entregues a esta solo lo abre la clave antigua: si la perdió, nadie podrá leerlo; si la tiene otra persona, podrá leerlo ella.
       *[away] La apartaste el { $day }. Si entonces ya no te fiabas de ella, déjala apartada y pide una nueva.
    }
people-take-out-compare = Llama a { $name }, a un número que ya conozcas, y pregunta si esta sigue siendo su dirección. Su Afterglow tiene que mostrar estas seis palabras:
people-take-out-taken = Ya usas otra tarjeta de { $name }. Ponle otro nombre a esta, para poder distinguirlas.
people-take-out-keep = Dejarla apartada
people-compare-title = Las palabras de { $name }
people-compare-how = Llama a { $name }, a un número que ya conozcas, y pide las seis palabras que muestra su Afterglow. Tienen que ser estas, en este orden:
people-compare-why = Si son las mismas, esta dirección es suya, y nadie más puede abrir lo que le entregues. Si una sola palabra es distinta, no uses esta tarjeta: pide una nueva.
people-compare-later = Todavía no
people-compare-same = Son las mismas
people-compare-undo = Al final no se compararon
people-words = Seis palabras para comparar
people-rename-title = ¿Cómo llamas a esta persona?
people-name = El nombre que le das
people-name-missing = Ponle un nombre, para que sepas quién es.
people-name-taken = Aquí ya hay alguien que se llama { $name }. Elige otro nombre.
people-rename-save = Guardar este nombre
people-add-title = Añadir a alguien
people-add-how = Una tarjeta de dirección dice para quién cifrar algo de modo que solo esa persona pueda abrirlo. Tu terapeuta encuentra la suya en su Afterglow, en «Mi dirección».
people-paste = Pega la tarjeta
people-paste-hint = Empieza por «Afterglow address». Lo que haya alrededor no importa.
people-paste-missing = Pega primero el texto de la tarjeta, o ábrela como archivo.
people-open-card = Abrir una tarjeta…
people-read = Leer la tarjeta
people-read-title = ¿Es suya?
people-known = Ya tienes esta misma dirección, como { $name }. No hay nada que cambiar.
people-claim = La tarjeta dice: { $name }. Cualquiera puede escribir cualquier nombre en una tarjeta; solo las palabras muestran de quién es.
people-words-how = Cuando tengas un momento, llama y compara estas palabras con las suyas. Puedes hacerlo ahora o más tarde, en Personas.
people-same-name =
    { $kept ->
        [away] Cuidado: apartaste otra dirección de { $name }
       *[used] Cuidado: tienes otra dirección de { $name }
    }
people-same-name-how = Esta tarjeta lleva el mismo nombre y otra clave. Puede ser una nueva suya, o de otra persona que quiere leer lo que no es para ella. Antes de usarla, llama a un número que ya conozcas y compara con esa persona las palabras nuevas. No lo preguntes respondiendo al mensaje que trajo la tarjeta.
people-words-old =
    { $kept ->
        [away] La dirección que apartaste
       *[used] La dirección que tienes
    }
people-words-new = La tarjeta nueva
people-whose = ¿De quién es la tarjeta nueva?
people-whose-answer =
    { $answer ->
        [theirs] Es una nueva de { $name }: usar solo esta desde ahora
       *[another] Es de otra persona: quedarme con las dos, con nombres distintos
    }
people-same-name-missing = Indica primero de quién es la tarjeta nueva.
people-keep-old = Quedarme solo con la antigua
people-keep = Añadir esta tarjeta
people-added = { $name } ya está en Personas.

## Entregar.

give-open = Entregar cifrado…
give-title =
    { $count ->
        [one] Entregar { $count } pieza, cifrada
        [many] Entregar { $count } de piezas, cifradas
       *[other] Entregar { $count } piezas, cifradas
    }
give-to = A quién
give-compared = Palabras comparadas
give-not-compared = Palabras aún sin comparar
give-passphrase = A alguien con una frase de acceso
give-passphrase-hint = Quien la sepa puede abrir el archivo, con Afterglow o con el programa libre age.
give-nobody = Sin frase de acceso hace falta su tarjeta de dirección.
give-whom = Para quién es
give-whom-hint = Para que lo sepas más adelante. Aparece en la primera página.
give-from = Tu nombre o tus iniciales
give-from-hint = Es lo que verá como remitente. Puede quedar vacío.
give-with-report = El informe va incluido
give-with-report-hint = Como PDF para imprimir, tal como lo ves en la vista previa
give-receiver-missing = Elige para quién es.
give-compare-first = Aún no has comparado sus palabras. Puedes seguir; otra persona podría haber enviado esa tarjeta.
give-look = Ver lo que va a salir
give-ready = Lo que quieres entregar está listo. Aún no ha salido nada.
give-stopped = Detenido. No se ha preparado nada.
give-somebody = alguien con una frase de acceso
give-step =
    { $step ->
        [sealing] Cifrando y guardando, en megabytes
       *[making] Reuniendo las piezas
    }
give-size =
    { $unit ->
        [mb] { $value } MB
       *[kb] { $value } KB
    }
give-new-title = Nuevo desde la última vez
give-new-for = Para quién
give-new = Elegir lo que { $name } aún no tiene
give-new-chosen =
    { $count ->
        [0] { $name } lo tiene todo tal como está ahora.
        [one] { $count } pieza es nueva para { $name } o ha cambiado desde entonces. Las privadas se han dejado aparte.
        [many] { $count } de piezas son nuevas para { $name } o han cambiado desde entonces. Las privadas se han dejado aparte.
       *[other] { $count } piezas son nuevas para { $name } o han cambiado desde entonces. Las privadas se han dejado aparte.
    }

## Lo que va a salir.

leaving-title = Esto es lo que va a salir
leaving-subtitle = Todavía no se ha entregado nada. Lo que ves se lee del propio archivo que abrirá { $name }.
leaving-back = Cambiarlo
leaving-save = Guardar cifrado para { $name }
leaving-save-passphrase = Guardar con esta frase de acceso
leaving-to = Para
leaving-from = De
leaving-from-nobody = Sin nombre
leaving-what = Qué
leaving-count =
    { $count ->
        [one] { $count } pieza
        [many] { $count } de piezas
       *[other] { $count } piezas
    }
leaving-report = con el informe en PDF, { $size }
leaving-page = con una página que lo muestra todo en cualquier navegador
leaving-out = Dejado fuera
leaving-out-count =
    { $count ->
        [0] Nada
        [one] { $count } parte
        [many] { $count } de partes
       *[other] { $count } partes
    }
leaving-careful = Una vez enviado, ya no se puede retirar: { $name } puede leerlo, copiarlo y mostrarlo. «Se puede guardar una copia» es un deseo, y se le pide que lo respete.
leaving-passphrase = La frase de acceso de este archivo
leaving-passphrase-tell = Dila por una vía distinta de la del archivo: por teléfono o en papel. Afterglow no la guarda.
leaving-pieces = Las piezas que van a salir
leaving-piece-out =
    { $count ->
        [one] { $count } parte dejada fuera
        [many] { $count } de partes dejadas fuera
       *[other] { $count } partes dejadas fuera
    }
leaving-may-keep = Se puede guardar una copia
leaving-may-not-keep = No se puede guardar una copia
leaving-picture = { $title }, la imagen tal como sale
leaving-picture-covered = Esta imagen va incluida; solo está cubierta aquí.
leaving-large = Ver a tamaño completo
leaving-report-title = El informe que va con ello
leaving-report-page = Página { $page } de { $pages } del informe
leaving-report-large = Ver en grande: { $page }
leaving-unreadable = Esta imagen no se puede mostrar. Lo que sale está tal como se hizo; para mayor seguridad, vuelve atrás y elige de nuevo.
leaving-stopped = Detenido. No se ha guardado nada.
leaving-nothing = No hay nada esperando para salir. Elige primero las piezas.
leaving-nothing-action = Elegir piezas
leaving-done-title = Está guardado
leaving-saved-short = Guardado.
leaving-saved = Lo que es para { $name } se ha guardado como { $file }.
leaving-saved-how = Envía el archivo como quieras, por correo electrónico o en una memoria USB: sin la clave es solo ruido. Queda anotado en Entregado.
leaving-see-given = Ver lo entregado

## Lo entregado.

given-title = Entregado
given-subtitle = Lo que salió de este diario, cuándo y quién lo tiene.
given-empty = Aquí verás lo que entregas y a quién. Hasta ahora no ha salido nada de este diario por esta vía.
given-empty-action = Elegir piezas
given-sealed = Cifrado solo para esa persona.
given-with-passphrase = Cifrado con una frase de acceso.
given-with-report = Con el informe.
given-no-reply = Sin respuesta por ahora.
given-replies-removed =
    { $count ->
        [one] Quitaste una respuesta a esto.
        [many] Quitaste { $count } de respuestas a esto.
       *[other] Quitaste { $count } respuestas a esto.
    }
given-version =
    { $changed ->
        [gone] Versión { $version }; ya no está en tu diario
        [same] Versión { $version }, tal como está ahora
       *[changed] Versión { $version }; la tuya ha cambiado desde entonces
    }
given-has = Entregado a { $names }
given-holder =
    { $changed ->
        [same] { $name }, { $day }: tal como está ahora (versión { $version }).
       *[changed] { $name }, { $day }: versión { $version }. La tuya ha cambiado desde entonces.
    }

## Un envío del que nadie sabe si se guardó.

given-unsettled = Afterglow se cerró justo mientras se guardaba esto, así que no sabe si el archivo está ahí. Búscalo en el lugar que elegiste. Si lo encuentras, cuenta como entregado; en ningún caso se pierde nada tuyo.
given-was-saved = Se guardó
given-was-not-saved = No se guardó, quitar de la lista
given-perhaps = Quizá: en Entregado se pregunta si ese archivo se guardó.

## Lo que volvió.

reply-unread =
    { $begun ->
        [yes] { $count ->
            [one] Queda una nota sin leer.
            [many] Quedan { $count } de notas sin leer.
           *[other] Quedan { $count } notas sin leer.
        }
       *[no] Todavía sin leer.
    }
reply-read = Leída el { $day }.
reply-piece-unread = todavía sin leer

## Archivos que se sueltan donde no corresponde.

drop-bundle = Esto se hizo para leerse en una sala de lectura, y aquí estás en un diario. No se ha abierto nada; el archivo sigue como estaba.
drop-card = Esto es una tarjeta de dirección. Todavía no se ha añadido nada. Para entregarle algo a esta persona, ve a Compartir, luego a Personas, y elige allí el archivo.
drop-pictures = Las imágenes se pueden soltar en Arte o dentro de una entrada. Aquí no se ha añadido nada.
