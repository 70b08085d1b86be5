## La búsqueda en todo lo que hay en el diario.

search-title = Buscar
search-keys = Ctrl K
search-keys-mac = ⌘ K
search-field = Buscar en tu diario
search-placeholder = Palabras, o partes de palabras
search-results = Resultados
search-kind-entry = Entradas
search-kind-artwork = Arte
search-kind-check_in = Registros
search-kind-session = Sesiones
search-filters = Filtros
search-kinds = Qué buscar
search-session = Sesión
search-any-session = Cualquier sesión
search-tag = Etiqueta
search-any-tag = Cualquier etiqueta
search-from = Desde
search-to = Hasta
search-clear = Quitar filtros
search-before = Títulos, palabras, etiquetas, arte, sesiones y registros: todo menos la papelera.
search-how = Arriba y abajo para elegir, Intro para abrir, Escape para cerrar.
search-nothing = No se encontró nada.
search-nothing-hint = Con menos palabras o menos letras se encuentra más. Los acentos y las mayúsculas no importan.
search-nothing-filters = Sin los filtros puede haber más.
search-count =
    { $count ->
        [one] { $count } resultado
        [many] { $count } de resultados
       *[other] { $count } resultados
    }
search-more = Estos son los primeros { $count }. Con una palabra más aparecen los otros.
search-untitled = Sin título
search-check-in = Registro corporal
search-busy = Buscando todavía…
