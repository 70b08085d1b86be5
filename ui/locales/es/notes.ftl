## Notas sobre una pieza, en la sala de lectura.

notes-title = Tus notas
notes-add = Una nota nueva
notes-on-picture = Notas sobre la imagen
notes-on-text = Notas sobre palabras del texto
notes-empty = Aún no hay notas en esta pieza. Se quedan en esta sala, salvo las que incluyas en una respuesta.
notes-tool-pin = Marca
notes-tool-outline = Contorno
notes-tool-freehand = Dibujo
notes-tool-passage = Cita
notes-tool-whole = Nota
notes-how-pin = Pulsa donde deba quedar la marca. Con el teclado: flechas y después espacio. Esc la descarta.
notes-how-outline = Dibuja alrededor de algo, o pulsa esquina por esquina y cierra con doble clic. Con el teclado: flechas, espacio en cada esquina, Intro para cerrar. Esc lo descarta.
notes-how-freehand = Dibuja una línea. Con el teclado: espacio apoya y levanta el lápiz, las flechas dibujan, Intro termina. Esc lo descarta.
notes-pad-pin = Colocar una marca. Las flechas mueven, con Mayús a pasos pequeños, espacio la coloca.
notes-pad-outline = Dibujar un contorno. Las flechas mueven, espacio pone una esquina, Intro lo cierra.
notes-pad-freehand = Dibujar a mano. Espacio apoya o levanta el lápiz, las flechas dibujan, Intro termina.
notes-select-first = Selecciona primero unas palabras del texto y pulsa después Cita.
notes-kind = Para qué es la nota
notes-comment = Comentario
notes-question = Pregunta
notes-highlight = Destacado
notes-place-whole = sobre el conjunto
notes-place-pin = en una marca
notes-place-rectangle = en un recuadro
notes-place-outline = en un contorno
notes-place-freehand = en un dibujo
notes-place-passage = sobre estas palabras
notes-kind-and-place = { $kind } { $place }
notes-mark = Nota { $number }: { $kind }. { $text }
notes-no-words = Aún sin palabras.
notes-quote-foreign =
    { $kept ->
        [yes] Cita palabras que no están en lo que entregaste:
       *[no] Cita palabras que no están en tu entrada tal como es ahora:
    }
notes-text = Nota { $number }
notes-placeholder = ¿Qué ves, o qué quieres preguntar?
notes-back = Va con la respuesta
notes-back-hint = Si no, se queda en esta sala.
notes-goes-back = Con la respuesta
notes-private = Solo aquí
notes-sent-in = Fue con la respuesta { $reply }.
notes-place-again = Colocarla de nuevo
notes-delete = Borrar la nota { $number }
notes-deleted = La nota está borrada.
notes-undo = Deshacer

## Enviar una respuesta.

reply-send = Enviar una respuesta
reply-title = Respuesta a { $client }
reply-not-wanted = Este envío no trae dirección para una respuesta, así que no se puede cifrar ninguna. Tus notas se quedan aquí. Cuéntaselas en persona o pide un envío que quiera respuesta.
reply-claim = Nadie ha comparado aún las palabras de comprobación de esta dirección. Que sea de { $client } es solo lo que dice el archivo. Compara antes las palabras, por teléfono o en persona.
reply-nothing = Aún no va ninguna nota. Abre una nota y activa «Va con la respuesta».
reply-count =
    { $count ->
        [0] No hay ninguna nota elegida.
        [one] Va incluida una nota:
        [many] Van incluidas { $count } de notas:
       *[other] Van incluidas { $count } notas:
    }
reply-from = Tu nombre en la respuesta
reply-from-hint = Como lo leerá tu paciente.
reply-stays =
    { $count ->
        [one] Una nota se queda en esta sala.
        [many] { $count } de notas se quedan en esta sala.
       *[other] { $count } notas se quedan en esta sala.
    }
reply-save = Guardar respuesta
reply-saved = { $file } está guardado. Envíaselo a tu paciente como prefieras: nadie más puede abrirlo.

## Respuestas en el diario.

reply-open = Abrir una respuesta
reply-came = Una respuesta de { $who }
reply-came-about = { $sender } ha escrito algo junto a lo que entregaste. Tus piezas siguen como estaban.
reply-from-on = { $sender } respondió; abierta el { $day }
reply-without-notes = No trae notas.
reply-notes =
    { $count ->
        [one] Una nota
        [many] { $count } de notas
       *[other] { $count } notas
    }
reply-piece-gone = ya no está en tu diario
reply-remove = Quitar para siempre
reply-remove-of = Quitar la respuesta abierta el { $day }
reply-remove-title = ¿Quitar esta respuesta de { $who }?
reply-remove-warning = Las notas que llegaron en ella se quitan de tu diario para siempre. No se pueden recuperar, ni siquiera abriendo otra vez su archivo. Tus piezas siguen como están, y también las demás respuestas; lo que { $who } escribió sigue en su poder.
reply-removed = La respuesta se ha quitado. Tus piezas siguen como estaban.
beside-title = Notas de { $who }
beside-when = { $who }, abierta el { $day }
beside-changed = Has cambiado esto desde que lo entregaste. Las notas tratan de cómo era entonces.
