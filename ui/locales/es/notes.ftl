## Notes on a piece, in the room.

notes-title = Tus notas
notes-add = Una nota nueva
notes-on-picture = Notas sobre la imagen
notes-empty = Aún no hay notas en esta pieza. Se quedan en esta sala, salvo las que dejes volver.
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
notes-text = Nota { $number }
notes-placeholder = ¿Qué ves, o qué quieres preguntar?
notes-back = Vuelve con la respuesta
notes-back-hint = Si no, se queda en esta sala.
notes-goes-back = Vuelve
notes-private = Solo aquí
notes-sent-in = Volvió con la respuesta { $reply }.
notes-place-again = Colocarla de nuevo
notes-delete = Eliminar la nota { $number }
notes-deleted = La nota está eliminada.
notes-undo = Deshacer

## Sending a reply.

reply-send = Enviar una respuesta
reply-title = Respuesta a { $client }
reply-not-wanted = Este envío no trae dirección para una respuesta, así que no se puede cifrar ninguna. Tus notas se quedan aquí. Cuéntaselas en persona o pide un envío que quiera respuesta.
reply-claim = Nadie ha comparado aún las palabras de control de esta dirección. Que sea de { $client } es solo lo que dice el archivo. Compara antes las palabras, por teléfono o en persona.
reply-nothing = Aún no vuelve ninguna nota. Abre una nota y activa «Vuelve con la respuesta».
reply-count =
    { $count ->
        [0] No hay ninguna nota elegida.
        [one] Vuelve una nota:
        [many] Vuelven { $count } de notas:
        [many] Vuelven { $count } de notas:
       *[other] Vuelven { $count } notas:
    }
reply-from = Tu nombre en la respuesta
reply-from-hint = Como lo leerá tu cliente.
reply-stays =
    { $count ->
        [one] Una nota se queda en esta sala.
        [many] { $count } de notas se quedan en esta sala.
       *[other] { $count } notas se quedan en esta sala.
    }
reply-save = Guardar respuesta
reply-saved = { $file } está guardado. Envíaselo a tu cliente como prefieras: nadie más puede abrirlo.

## Replies at the journal.

reply-open = Abrir una respuesta
reply-came = Una respuesta de { $who }
reply-came-about = { $sender } escribió junto a lo que diste. Tus piezas están como estaban.
reply-from-on = { $sender } respondió; abierta el { $day }
reply-without-notes = No trae notas.
reply-notes =
    { $count ->
        [one] Una nota
        [many] { $count } de notas
       *[other] { $count } notas
    }
reply-piece-gone = ya no está en tu diario
beside-title = Notas de { $who }
beside-when = { $who }, abierta el { $day }
beside-changed = Has cambiado esto desde que lo diste. Las notas tratan de cómo era entonces.
