## Negativas: qué ha pasado, qué ha sido de lo escrito y qué se puede hacer.

error-wrong-passphrase = Esta frase de acceso no abre el diario. No ha cambiado nada. Inténtalo otra vez; las mayúsculas y los espacios cuentan.
error-wrong-recovery-words = Son palabras de recuperación auténticas, pero pertenecen a otro diario o se cambiaron por otras más nuevas. No ha cambiado nada. Mira si tienes una hoja más reciente.
error-recovery-words-invalid =
    { $word ->
        [0] Estas 24 palabras no van juntas. No ha cambiado nada. Comprueba que sean 24 y que estén en su orden.
       *[other] La palabra { $word } no es una palabra de recuperación. No ha cambiado nada. Compara sus letras con las de tu hoja.
    }
error-key-file-damaged = El archivo de claves de este diario está dañado, así que no se puede probar ninguna frase de acceso. Lo que escribiste sigue ahí. Ábrelo con tus palabras de recuperación, o recupera la carpeta del diario desde una copia.
error-database-damaged = La frase de acceso es correcta, pero la base de datos del diario está dañada. Afterglow la ha dejado como está. Recupera la carpeta del diario desde una copia y conserva la dañada.
error-database-missing = La frase de acceso es correcta, pero la base de datos del diario no está en su carpeta. Mira si alguien movió un archivo o si aún se está copiando, o recupera la carpeta desde una copia.
error-newer-format = Este diario se abrió por última vez con una versión más nueva de Afterglow. No ha cambiado nada. Instala la versión más reciente para abrirlo aquí.
error-in-use = Este diario está abierto en otra ventana o en otro equipo. No ha cambiado nada. Ciérralo allí primero y vuelve a intentarlo.
error-not-a-journal = Esta carpeta no es un diario de Afterglow. No ha cambiado nada. Elige una carpeta cuyo nombre termine en «.afterglow».
error-already-exists = En ese lugar ya hay algo con este nombre. Se ha dejado como estaba. Elige otro nombre u otro lugar.
error-journal-exists = En ese lugar ya hay un diario con este nombre. Se ha dejado como estaba. Para escribir en él, vuelve atrás y elige «Abrir un diario». Para uno nuevo, elige otro nombre u otro lugar.
error-inside-itself = Tu diario no se puede mover dentro de su propia carpeta. No ha cambiado nada. Elige otra carpeta.
error-folder-missing = La carpeta de este diario no está donde estaba. Puede que esté en una unidad sin conectar, o que alguien la moviera. Conecta la unidad, o abre el diario desde su nuevo lugar.
error-name-invalid = Una carpeta no puede llamarse así. No se ha creado nada. Usa letras, números y espacios.
error-disk-full = El disco está lleno, así que esto no se pudo guardar. Lo que ves sigue en la pantalla. Libera algo de espacio y vuelve a intentarlo.
error-no-access = Afterglow no puede leer ni escribir en ese lugar. Allí no ha cambiado nada. Elige otro lugar, o pregunta a quien se ocupe de este equipo.
error-io = El disco no respondió como debía. Lo que se guardó antes está a salvo. Comprueba que la unidad esté conectada y vuelve a intentarlo.
error-locked = El diario está bloqueado. Lo que habías guardado está a salvo. Desbloquéalo para seguir.
error-not-here = Aquí no se puede hacer esto: unas cosas son de un diario y otras de una sala de lectura. No ha cambiado nada. Bloquea esto y abre lo otro para hacerlo allí.
error-stale-revision = Ya hay guardada una versión más nueva de esto, así que esta no se escribió encima. Copia lo que quieras conservar y vuelve a abrirlo.
error-not-found = Esto ya no está en el diario. Mira en la papelera: puede que esté allí.
error-too-long = { $field }: caben { $limit } caracteres y aquí hay más, así que aún no está guardado. Tus palabras siguen en la pantalla. Acórtalas un poco.
error-too-many = { $field }: ya hay { $limit } y no caben más. Esto aún no está guardado. Tus palabras siguen en la pantalla. Quita algo.
error-invalid = { $field }: no se pudo guardar tal como está. Tus palabras siguen en la pantalla. Cámbialo y vuelve a intentarlo.
error-not-a-picture = Este archivo no es una imagen, así que no se añadió. Elige un JPEG, PNG, WebP, HEIC, TIFF o GIF.
error-damaged-picture = Esta imagen está dañada o incompleta, así que no se añadió. Intenta copiarla otra vez desde donde la tenías.
error-too-many-bytes = Este archivo ocupa más de { $limit_mb } MB, así que no se añadió. Guarda una copia más pequeña y añade esa.
error-too-many-pixels = Esta imagen tiene más de { $limit_megapixels } megapíxeles, así que no se añadió. Guarda una copia más pequeña y añade esa.
error-unsupported-picture = Las imágenes { $format } todavía no se pueden añadir. Guarda una copia como JPEG o PNG y añade esa.
error-cannot-read = Este archivo no se pudo leer, así que no se añadió. Comprueba que siga ahí y que se abra en otro programa.
error-picture-lost = El archivo de esta imagen falta en el diario o está dañado. Todo lo demás sigue intacto. Recupera la carpeta del diario desde una copia y conserva la dañada.
error-report-undrawn = Este informe no se puede mostrar. Está dañado o es demasiado grande para dibujarlo aquí. A las piezas no les pasa nada; pide el informe otra vez en PDF.
error-report-failed = El informe no se pudo hacer. No se ha guardado nada y tu diario no ha cambiado. Prueba otra vez con menos piezas elegidas.
error-parts-changed = Una pieza cambió después de que eligieras qué dejar fuera de ella, así que el informe espera y no se ha guardado nada. En la lista, abre las partes de esa pieza y míralas otra vez.
error-password-unusable = Esta contraseña no sirve para un PDF: está vacía, es demasiado larga o tiene un carácter que los PDF no admiten. No se ha guardado nada. Elige otra.
error-stopped = Detenido. No se ha guardado nada.
error-not-shown = Ningún gestor de archivos respondió, así que no se pudo mostrar la carpeta. Tu archivo está guardado donde elegiste.
error-superseded = Ya está en camino una versión más nueva de esta página.
error-refused =
    { $reason ->
        [no-address] Aquí no hay ninguna dirección. No se ha añadido nada. Vuelve a pedir la tarjeta, mejor como archivo.
        [several-addresses] Aquí hay más de una dirección. No se ha añadido nada. Deja solo la que quieras.
        [address-damaged] Esta dirección está cortada o alterada. No se ha añadido nada. Vuelve a pedir la tarjeta, mejor como archivo.
        [newer-format] Esto se hizo con una versión más nueva de Afterglow. No se ha abierto nada. Instala la última versión para abrirlo aquí.
        [not-sealed] Este archivo no es de los que hace Afterglow. No se ha abierto nada. Elige otro.
        [for-somebody-else] Este archivo está cifrado para la dirección de otra persona, o para una que ya no tienes. No se ha abierto nada. Pide que te lo cifren para la dirección de tu tarjeta.
        [needs-passphrase] Este archivo se abre con una frase de acceso. Aún no se ha abierto nada. Escribe la que te dijeron.
        [needs-key] Este archivo se abre con la clave propia de una persona, no con una frase de acceso. No se ha abierto nada.
        [wrong-passphrase] Esta frase de acceso no abre el archivo. No se ha abierto nada. Prueba otra vez; las mayúsculas y los espacios cuentan.
        [too-much-work] Probar una frase de acceso con este archivo ocuparía más memoria de la que este equipo debería dar, así que no se ha probado. Afterglow no hace archivos así. Pregúntale a quien lo envió.
        [cut-short] Falta el final de este archivo, así que no se ha abierto nada de él. Cópialo o pídelo otra vez.
        [changed] Este archivo no está como cuando se cifró, así que no se ha abierto nada de él. Cópialo o pídelo otra vez.
        [too-large] Este archivo es más grande que los que hace Afterglow, así que no se ha abierto nada de él.
        [not-a-bundle] Este archivo se abre, pero lo de dentro no lo hizo Afterglow para leerlo aquí. No se ha guardado nada.
        [dangerous-names] Este archivo contiene nombres que podrían hacer daño, así que no se ha guardado nada de él. Afterglow no hace archivos así. Pregúntale a quien lo envió.
        [part-missing] Falta una pieza que figura en la lista de este archivo, así que no se ha guardado nada de él. Pídelo otra vez.
        [part-unlisted] Este archivo contiene algo que no figura en su lista, así que no se ha guardado nada de él. Afterglow no hace archivos así. Pregúntale a quien lo envió.
        [picture-swapped] Una imagen de este archivo no es la que figura en su lista, así que no se ha guardado nada de él. Pídelo otra vez.
        [part-swapped] Una pieza de este archivo no es la que figura en su lista, así que no se ha guardado nada de él. Pídelo otra vez.
        [beyond-limits] Algo de esto es más largo o más grande de lo que se puede entregar. No se ha guardado nada.
        [not-what-was-shown] Lo que habría salido no es lo que se te mostró, así que no se ha guardado nada. Míralo otra vez y guárdalo después.
        [not-a-reply] Este archivo se abre, pero lo de dentro no es una respuesta. No se ha guardado nada.
        [unknown-bundle] Esto responde a algo que nunca entregaste desde este diario. No se ha guardado nada.
        [not-by-the-receiver] Esta respuesta no trae lo que solo puede saber la persona a quien entregaste tus piezas. Puede que la escribiera otra persona. No se ha guardado nada.
        [older-reply] Esta respuesta, o una más nueva, ya se abrió aquí. No ha cambiado nada. Si no has visto sus notas, pide que te las envíen otra vez.
        [unknown-item] Esta respuesta menciona una pieza que no entregaste. No se ha guardado nada.
        [other-version] Esta respuesta trata de una versión distinta de la que entregaste. No se ha guardado nada.
        [more-than-notes] Esta respuesta contiene más que notas: puede que intente cambiar algo. No se ha guardado nada, y tus piezas siguen como estaban.
        [place-impossible] Una nota de esta respuesta señala un lugar que su pieza no tiene. No se ha guardado nada.
       *[too-many-notes] Esta respuesta tiene más notas, o más largas, de las que alguien escribiría. No se ha guardado nada.
    }
error-card-put-away = La tarjeta de { $name } se ha apartado, así que no se cifra nada para ella y no se ha guardado nada. Elige a otra persona, o vuelve a usar la tarjeta en Personas.
error-unexpected = Ha pasado algo para lo que Afterglow no tiene nombre. Lo que se guardó antes está a salvo. Inténtalo otra vez, o bloquea el diario y ábrelo de nuevo.

## Cómo se llaman los campos en esas frases.

field-other = Este campo
field-title = El título
field-markdown = Esta entrada
field-tag = Las etiquetas
field-feeling = Los sentimientos
field-sensation_word = Las palabras de una sensación
field-text = Este texto
field-marks = Este mapa corporal
field-idle_minutes = Los minutos
