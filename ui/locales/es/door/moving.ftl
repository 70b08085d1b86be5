## Mover el diario a otra carpeta.

moving-title = Moviendo tu diario
moving-what = «{ $name }» está bloqueado mientras se mueve. Nada se quita de su lugar anterior hasta que todo haya llegado.
moving-begin = Mirando qué hay que mover
moving-count = { $done } de { $total } MB copiados
moving-stop = Parar y dejarlo donde estaba
moving-stopping = Parando
moving-done = Tu diario se ha movido. Ahora está en { $folder }. Las copias que hiciste antes siguen donde las pusiste.
moving-old-remains = Tu diario se ha movido. Ahora está en { $folder }. No se pudo quitar la carpeta antigua, { $old }, así que allí queda una copia cifrada. Puedes borrarla tú.
moving-stopped = Detenido. No ha cambiado nada: tu diario está donde estaba, en { $folder }.
moving-failed = Tu diario no se ha movido. Está donde estaba, en { $folder }, con todo lo que contiene. { $reason }
