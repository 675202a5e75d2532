"""Who speaks in Spanish sentences, as newspapers print them.

Each set was written before anybody looked at what the rules say of it, and scored once
before they were mended: how many of its sentences were right then stands above it.
`MENDING` was written while mending.
"""

from __future__ import annotations

import pytest

from gold.told import Row, cases, misses, share_right, table

# Right at first sight: 24 of 53.
FIRST = table(
    """
«El dique aguantará», asegura el alcalde de Ribadeo, Xosé Castro. => Xosé Castro
«Lo hemos perdido todo», suspira Nadia Benali, que vive aquí desde hace diez años. => Nadia Benali
«Hay que actuar rápido», insistió el martes en el Congreso la ministra de Sanidad, Elena Fuertes. => Elena Fuertes
«¡Es un escándalo!», se indigna Karim Haddad. => Karim Haddad
«¿Por qué ahora?», se pregunta la senadora Clara Lombardo. => Clara Lombardo
«Tuvimos miedo», relata Lucía, de 12 años, todavía asustada. => Lucía
«Esta ley —subrayó Bruno Lázaro— no saldrá adelante.» => Bruno Lázaro
«Estábamos preparados», explica Tomás Vidal, y añade: «Nadie nos llamó». => Tomás Vidal; Tomás Vidal
«No es un fracaso», se defendió el ministro, «sino una etapa». => el ministro; el ministro
El delegado del Gobierno habló de una situación «preocupante» pero «bajo control». => El delegado del Gobierno; El delegado del Gobierno
Pablo León calificó el muelle de «ruinoso» y «peligroso». => Pablo León; Pablo León
Marina Collado considera el texto «inaplicable». => Marina Collado
En un comunicado, Comisiones Obreras denuncia «una imposición». => Comisiones Obreras
Para Esteban Rojas, la reforma es «un regalo a los ricos». => Esteban Rojas
El abogado de la familia, Pablo Sicilia, lamenta que la investigación esté «en punto muerto». => Pablo Sicilia
La directora, Silvia Arnáiz, habla de «un alivio inmenso». => Silvia Arnáiz
«Las estanterías están vacías», según Inés Dumas, farmacéutica de León. => Inés Dumas
El pecio está «intacto», según Pablo León, buzo de Vigo. => Pablo León
El puente podría «derrumbarse en cualquier momento», según un informe pericial. => un informe pericial
A juicio de Miguel Tejero, las cuentas están «perfectamente sanas». => Miguel Tejero
Según fuentes policiales, el sospechoso era «muy conocido». => fuentes policiales
Según el diario El Faro, la venta es «inminente». => El Faro / el diario El Faro
La fábrica es «viable», según sus trabajadores. => sus trabajadores
Jaime Morales lo repitió el lunes: «No vamos a ceder». => Jaime Morales
La respuesta de Gerardo Blanco fue tajante: «Es una vergüenza». => Gerardo Blanco
Su abogada lo resume así: «Es inocente». => Su abogada
El alcalde sale de la sala. «Dimito», suelta. => El alcalde
Clara Ruiz y Pablo León discutieron. «Hay que cerrar», dijo ella. «Nunca», respondió él. => Clara Ruiz; Pablo León
Julia Marchena y Marcos Alba se cruzaron en la estación. «Buenos días», susurró ella. «Adiós», contestó él. => Julia Marchena; Marcos Alba
Inés Ruiz trabaja de noche. «Duermo poco», confiesa la joven. => Inés Ruiz / la joven
Los pescadores bloquean el puerto. «No cederemos», advierten. => Los pescadores
El arquitecto Daniel Colas visitó la torre. Según él, está «en las últimas». => Daniel Colas
Emma Rocha ganó. «Ya no lo esperaba», reconoció la campeona. => Emma Rocha / la campeona
«Se ha encontrado un paquete sospechoso», informó una portavoz de la Policía. => una portavoz de la Policía
«Estamos estudiando el expediente», señalan desde el Ayuntamiento. => el Ayuntamiento
«Olía a gas», recuerda una vecina. => una vecina
«No habrá cambios», aclaró un portavoz. => un portavoz
Varios vecinos se quejan de un «olor insoportable». => Varios vecinos
Pekín denunció una «provocación». => Pekín
La Moncloa califica la conversación de «franca». => La Moncloa / Moncloa
«Las sanciones se mantendrán», advirtió Washington. => Washington
El premio a la «mejor ópera prima» se entregó anoche en Cannes. => nobody
Expone una serie titulada «Mareas bajas». => nobody
El barrio, conocido como «la pequeña Venecia», atrae a los turistas. => nobody
Obtuvo la calificación de «aprobado». => nobody
Los «chalecos amarillos» se manifestaron el sábado. => nobody
«Esperamos durante horas», cuenta Fátima Díaz. «No vino nadie.» Y añade: «Creí que me moría». => Fátima Díaz; Fátima Díaz; Fátima Díaz
Remigio Caro lo tiene claro. «No hay ningún riesgo.» => Remigio Caro
«Volveré», prometió el expresidente. «Y ganaré.» => el expresidente; el expresidente
«La deuda se dispara», alerta Dolores de la Torre. => Dolores de la Torre
"Vamos a recurrir", anuncia José María del Valle, abogado. => José María del Valle
“No pasa nada”, dijo a EFE el portavoz vecinal Juan Lago. => Juan Lago
El guardia se acercó a Pablo León. ¶ —¿Vive usted aquí? ¶ —No lo sé —dijo Pablo León—. Tal vez. ¶ —¿Cómo que no? —preguntó el guardia. => el guardia; Pablo León; Pablo León; el guardia
"""
)

MENDING = table(
    """
«El agua subía a ojos vistas», contó a EFE un bombero todavía empapado. => un bombero todavía empapado / un bombero
«No tenemos elección», aseguran fuentes de la dirección. => fuentes de la dirección
El ministro del Interior, Gerardo Malán, se declaró «consternado». => Gerardo Malán
Doña Remedios, de 72 años, se lo toma con humor: «A mi edad ya no se tiene miedo». => Remedios / Doña Remedios
Preguntado por este periódico, el fiscal Alonso Ferrer confirmó «la apertura de una investigación». => Alonso Ferrer
«Era él o yo», habría declarado el sospechoso a los investigadores. => el sospechoso
Ana Belmonte no cede. «Reconstruiremos», dice. «Aquí o en otra parte». => Ana Belmonte; Ana Belmonte
«No comento rumores», despachó Óliver Pequeño. => Óliver Pequeño
«Demasiado caro», «demasiado tarde», «demasiado lejos»: llueven las críticas. => nobody; nobody; nobody
La palabra «crisis» no se pronunció. => nobody
«Lo peor ha pasado», confía el Banco de España. => el Banco de España / Banco de España
En una carta a las familias, la rectora Florencia Huete alude a «circunstancias excepcionales». => Florencia Huete
Los vecinos exigen «silencio»; los bares invocan «la libertad». => Los vecinos; los bares
«No vio nada», asegura su abogada, Sonia Blanco. => Sonia Blanco
Pablo Niza y Clara Astier dirigen la compañía. «Actuamos gratis», precisa ella. => Clara Astier
«Este proyecto nace muerto», zanja la oposición. => la oposición
El exinternacional Karim Zedán tildó la decisión de «ridícula». => Karim Zedán
En su cuenta de X, la alcaldesa denunció una «campaña de odio». => la alcaldesa
«Mi padre trabajaba aquí. Su padre también.» Luciano Marcos mira la nave vacía. => Luciano Marcos
Berlín y París condenaron «con la máxima firmeza» el ataque. => Berlín / París / Berlín y París
El senador Iván Barros se opone al túnel. A su juicio es «una locura». => Iván Barros
La empresa, a través de su abogado, negó «cualquier vínculo» con el caso. => La empresa
«No», responde secamente el director general. => el director general
La secretaria general del sindicato, Sabina Mota, promete «un otoño caliente». => Sabina Mota
De acuerdo con Sanidad, el virus circula «activamente». => Sanidad
«Las negociaciones avanzan», hizo saber Bruselas. => Bruselas
Un alto cargo estadounidense, que pidió el anonimato, habló de «una señal fuerte». => Un alto cargo estadounidense
«¿Quién va a pagar?», es la pregunta que se hace Enrique Lebrón. => Enrique Lebrón
La película se llama «Nuestros veranos». => nobody
«Lloré», reconoce sin pudor Lisa, la pequeña. => Lisa
«Nunca vi nada igual», suelta, abatido, un cliente habitual. => un cliente habitual
Para los autores del estudio, el glaciar está «condenado». => los autores del estudio
Marcos Oliver se muestra prudente: «Esperemos a los datos». => Marcos Oliver
Es «inadmisible», reaccionó el presidente de la Diputación, Juan Luis Morán. => Juan Luis Morán
Fue calificado de «chapuza» por la propia ministra. => la propia ministra / la ministra
«Es una decisión valiente», celebró en la radio el líder de la patronal local, Francisco Vázquez. => Francisco Vázquez
La asociación denuncia una «muerte programada» del barrio. => La asociación
«Se podía haber evitado», protesta Lorenzo, conductor de autobús. => Lorenzo
El jefe del Estado instó a los partidos a «hablar entre ellos». => El jefe del Estado
«Nos han escuchado», se felicita la presidenta del comité. => la presidenta del comité
El tribunal estimó que la ciudad había «incumplido sus obligaciones». => El tribunal
Un diputado de la mayoría resume con amargura: «Nos equivocamos». => Un diputado de la mayoría
Camila Pereda, que dirige el equipo, se mostró «orgullosa» del resultado. => Camila Pereda
«Llovía en mi cuarto.» Rachida señala el techo. «Mire.» => Rachida; Rachida
Sofía Leal asegura que nada se decidió «a sus espaldas». => Sofía Leal
«A ese precio, mejor irse», calcula Hugo, de 30 años. => Hugo
El grupo indicó en un comunicado que «toma nota» de la denuncia. => El grupo
«Soy inocente», proclamó ante el juez Diego Montes. => Diego Montes
Los expertos, en cambio, hablan de un fenómeno «raro». => Los expertos
Washington y Londres tacharon las palabras de «irresponsables». => Washington / Londres / Washington y Londres
«Será que no», avisó de entrada el negociador jefe. => el negociador jefe / el negociador
La fórmula «trabajar más» no caló. => nobody
Son, según el alcalde, «noticias falsas». => el alcalde
Pedro Mauro discrepa: a su juicio, «todo está por hacer». => Pedro Mauro
«Nunca se había visto», confirma por su parte Enrique Tosca, climatólogo. => Enrique Tosca
La ministra se había comprometido a «no dejar a nadie atrás». => La ministra
A Marta Gil le parece «un disparate». => Marta Gil
El juez escuchó a María Lang durante una hora. «Estaba sola», repitió ella. «No vi a nadie.» El juez la interrumpió: «¿Está segura?» => María Lang; María Lang; El juez
Antonio Rojo dirige la cooperativa desde 2010. Su hijo le ayuda los fines de semana. «Aprende rápido», dice el padre. => Antonio Rojo / el padre
La alcaldesa, Carola Baile, recibió a los padres. Gritaron, ella esperó. «Comprendo su enfado», les dijo. => Carola Baile
Las dos hermanas hablaron por turnos. «No venderemos», dijo Juana. «Jamás», remachó Luisa. => Juana; Luisa
El informe es severo. Señala «negligencias repetidas». => El informe
Invitado en la televisión local, Oliverio Morán no quiso comentar nada. «No es el momento», esquivó. => Oliverio Morán
«Todo va bien.» ¶ Es lo que repite Natalia Simón desde hace un mes. => Natalia Simón
Cervantes lo escribió en «Don Quijote». => nobody
El abogado de la defensa pidió la absolución. «El sumario está vacío», tronó, antes de citar a Cervantes. => El abogado de la defensa
Primero hubo silencio. Luego gritó una voz: «¡Fuego!» => una voz
Pablo Arnau, en cambio, ríe. «¿Miedo yo?» Sacude la cabeza. «Nunca.» => Pablo Arnau; Pablo Arnau
El texto «va en la buena dirección», admitió el jueves el senador Luis Perote, que espera «garantías». => Luis Perote; Luis Perote
El restaurante «Casa Lulú» ha cerrado. «Es una pena», dice un cliente. => nobody; un cliente
Manuela Tejo y su marido lo perdieron todo. «Hasta las fotos», susurra ella. Él calla. => Manuela Tejo
—¿Viene usted mucho por aquí? —preguntó Elena Sanz. ¶ —A veces —contestó el hombre. ¶ —¿Y qué le gusta? ¶ —El silencio. => Elena Sanz; el hombre; Elena Sanz; el hombre
«Sin novedad», como dijo el comandante Rey. => Rey
«Me voy», anuncia Pablo Rojo. Y luego: «Para siempre». => Pablo Rojo; Pablo Rojo
El puente es «seguro», según explicó Juan Pérez. => Juan Pérez
Según ha informado la Policía, el hombre estaba «muy alterado». => la Policía
«El puente es seguro», se lee en el informe. => el informe
El hombre, «conocido de la policía», quedó libre. => nobody
Los autores, que denuncian «una deriva», piden su retirada. => Los autores
La cantante Lou Berg publica «Noches blancas», su tercer disco. => nobody
El comité organizador se felicita por una edición «récord». => El comité organizador / El comité
Los vecinos se sienten «despreciados» por el ayuntamiento. => Los vecinos
La defensa alegó «enajenación transitoria». => La defensa
Unicef alertó de una situación «catastrófica». => Unicef
El rey quiso dar las gracias a «todos los sanitarios». => El rey
El fiscal pidió una pena «ejemplar». => El fiscal
El jefe del grupo, Lucas Meo, ve en ello «una oportunidad histórica». => Lucas Meo
Los obreros reclaman condiciones «dignas». => Los obreros
Un turista alemán describe «una ola de tres metros». => Un turista alemán
«Cualquier dato puede ser útil», precisa la comisaría de Vigo. => la comisaría de Vigo
Eran «como hermanos», recuerda Bastián, un amigo de la infancia. => Bastián
El vecino de abajo, que dio la alarma, relata «una explosión enorme». => El vecino de abajo / El vecino
«La gente tiene miedo», resumen en el sindicato. => el sindicato
En su homilía, el obispo llamó a «la paz de los corazones». => el obispo
«Es el fin de una época», comentó con sobriedad el excampeón olímpico Gael Ribó. => Gael Ribó
El gigante estadounidense habla de «malentendido». => El gigante estadounidense / El gigante
En Zaragoza, los comerciantes temen «un año negro». => los comerciantes
«No daremos marcha atrás», avisa el primer ministro húngaro. => el primer ministro húngaro
La vacuna es «segura y eficaz», recordó la Agencia Europea de Medicamentos. => la Agencia Europea de Medicamentos
Molina, que lleva años pleiteando, calificó el fallo de «histórico». => Molina
«¡Viva la fiesta!» Con estas palabras abrió el alcalde Juan Tal las fiestas. => Juan Tal
«Libertad, igualdad, fraternidad.» — Juan Pérez => Juan Pérez
Juan Pérez niega con la cabeza. Su respuesta: «No». => Juan Pérez
El ministro habló a mediodía. Declaró: ¶ «Nos vamos mañana». => El ministro
«Caro» y «tarde», resumió Ana Molina. => Ana Molina; Ana Molina
El plan fue calificado de «locura» por Juan Pérez. => Juan Pérez
Los vecinos lo dicen claro. A su juicio, es «un error». => Los vecinos
Ana Molina y Juan Pérez, en sus palabras, están «hartos». => Ana Molina y Juan Pérez / Ana Molina / Juan Pérez
«Y entonces, dijo mi padre, nos fuimos», cuenta Juan Pérez. => Juan Pérez
Juan Pérez dudó. Y luego dijo: «Vale». => Juan Pérez
Como dijo Ana Molina, es «tarde». => Ana Molina
"""
)

# Right at first sight: 29 of 30.
SECOND = table(
    """
«La nieve lo cubrió todo en una noche», recuerda Ágata Roldán, guarda del refugio desde 2012. => Ágata Roldán
Para la delegada, Isabel Maura, «no hay tiempo que perder». => Isabel Maura
«El partido se ganará en el medio campo», pronostica el técnico verdiblanco Julián Esteban. => Julián Esteban
El presidente del tribunal recordó al acusado que podía «guardar silencio». => El presidente del tribunal
«No he dormido», confiesa Teo. «Y no soy el único.» => Teo; Teo
Según la Aemet, el episodio será «breve pero intenso». => Aemet / la Aemet
Bruno Calero cierra su taller con los ojos enrojecidos. «Cuarenta años de mi vida», murmura. => Bruno Calero
París saludó «un paso histórico». => París
«Ningún expediente quedará olvidado», prometió la nueva directora de la agencia. => la nueva directora de la agencia / la nueva directora
Los sindicatos de la fábrica hablan, en cambio, de «traición». => Los sindicatos de la fábrica / Los sindicatos
La novelista acaba de publicar «El verano de los lobos» en una editorial pequeña. => nobody
«Esto es como nuestro pueblo», sonríe Mónica, acodada en la barra. => Mónica
En un mensaje a la plantilla, el presidente del grupo, Cedric Lambán, admite «meses difíciles». => Cedric Lambán
«Tienen cinco minutos», advirtió el guardia. Nadie se movió. «Cuatro.» => el guardia; el guardia
El diputado negó cualquier «intención electoral». => El diputado
Farid Amrani está convencido: «Esta línea volverá a abrirse». => Farid Amrani
«Hay que salvar esta escuela», piden los padres de los alumnos. => los padres de los alumnos / los padres
El llamado «caso Escuchas» vuelve al juzgado. => nobody
Odilia Garnica y su hermano Lucas llevan la granja. «Yo hago las cuentas», explica ella. «Y yo, lo demás», bromea él. => Odilia Garnica; Lucas
«Nada prueba su culpabilidad», insistió ante el jurado el letrado Hugo Castel. => Hugo Castel
La aerolínea pidió disculpas por «las molestias sufridas». => La aerolínea
«Esperamos ayuda», grita una mujer desde el tejado. => una mujer
El informe del Tribunal de Cuentas tacha de «opaca» la gestión del puerto. => El informe del Tribunal de Cuentas / El informe
«No cederé al chantaje», escribió en Facebook el alcalde de Tarbes, Remigio Bono. => Remigio Bono
En la sala sonaba el viejo éxito «Viaje, viaje». => nobody
Preguntada por ello, la ministra echó balones fuera: «Cada cosa a su tiempo». => la ministra
«Se fue sin decir palabra», rememora su exmarido. => su exmarido
El investigador, cuyo estudio sale el jueves, teme «un efecto dominó». => El investigador
«Mi hija tiene miedo de salir», cuenta con voz temblorosa Aicha Benmusa. => Aicha Benmusa
El Kremlin rechazó cualquier injerencia y habló de «acusaciones grotescas». => El Kremlin / Kremlin
"""
)

# Right at first sight: 25 of 30.
THIRD = table(
    """
«El vino escaseará este año», predice Lucía Fabra, viticultora en Haro. => Lucía Fabra
El candidato ecologista prometió «devolver la ciudad a los peatones». => El candidato ecologista
A ojos del fiscal, los hechos son «de extrema gravedad». => fiscal / el fiscal / del fiscal
«Os he entendido», repitió sonriente la entrenadora, Corina Díaz, a sus jugadoras. => Corina Díaz
El fabricante rechaza «cualquier pacto ilícito» con sus rivales. => El fabricante
Soledad ya no se lo cree. «Llevan veinte años prometiéndolo», dice. => Soledad
«Esta no es nuestra guerra», zanjó Ankara. => Ankara
El nuevo espectáculo, «Noche sin fin», ha agotado las entradas. => nobody
Ante la prensa, Pascual Mercader habló de «un accidente tonto» y pidió «disculpas». => Pascual Mercader; Pascual Mercader
«¡Que vengan a verlo!», clama una agricultora de Soria. => una agricultora de Soria / una agricultora
Los investigadores apuntan a «una disputa familiar». => Los investigadores
«Ya no navegábamos, flotábamos», cuenta el patrón Armando Tuñón. Se le quiebra la voz. «Pensé en mis hijos.» => Armando Tuñón; Armando Tuñón
Según su entorno, el cantante está «muy débil». => su entorno
Lleva el nombre de «María» desde que nació. => nobody
«El campo no aguanta más», alerta el presidente de la cámara agraria. => el presidente de la cámara agraria / el presidente de la cámara
El Tribunal Supremo consideró el decreto «manifiestamente desproporcionado». => El Tribunal Supremo
Marcos y Julia Perea vendieron la casa. «Respiramos», dicen. => Marcos y Julia Perea / Marcos / Julia Perea
«Se cierra una etapa», escribe la familia en un comunicado. => la familia
Para Nadia Colina, directora de la escuela, «nada ha cambiado». => Nadia Colina
«Prudencia», recomienda sin embargo el epidemiólogo Samir Bakri. => Samir Bakri
El chef Alan Duro abrió en marzo su segundo restaurante, «La Mesa». => nobody
«Somos seres humanos», reza el lema pintado en el muro. => el lema / el lema pintado / nobody
El rapero, de 28 años, dice asumir «cada palabra». => El rapero
«Ha mentido», sostiene Kevin López sobre su antigua socia. => Kevin López
La ciudad más «verde» del país está en el norte. => nobody
«No soy candidato», reiteró el domingo por la noche Francisco Baral en la televisión pública. => Francisco Baral
Los trabajadores votaron la huelga. «Ya no tenemos nada que perder», exclama uno de ellos. => uno de ellos / uno
El ministerio asegura haber actuado «dentro del plazo». => El ministerio
«¿Y si empezamos de nuevo?», propone Gala a su hermana. => Gala
Bruselas se mostró firme y exigió «reformas inmediatas». => Bruselas
"""
)

# Right at first sight: 21 of 30.
FOURTH = table(
    """
«Se oían temblar los cristales», refiere Simona, que vive a dos calles de la fábrica. => Simona
El gobernador decretó tres días de luto y condenó «una cobardía sin nombre». => El gobernador
«Nos faltan diez plazas», cifra la delegada sindical Patricia Núñez. => Patricia Núñez
Por ahora, la dirección rehúsa «cualquier comentario». => la dirección
El aludido lo niega. «Dormía en casa de mi madre», sostuvo ante el juez. => El aludido
Según nuestras informaciones, el contrato es «nulo». => nobody
«Fue el día más feliz de mi vida», cuenta la octogenaria mientras enseña una foto amarillenta. => la octogenaria
La Academia premió «Las horas pálidas», primera novela de Nora Jaber. => nobody
«¡Bravo!», grita el público. => el público
El canciller alemán, de visita en Varsovia, abogó por una Europa «adulta». => El canciller alemán
León Marchal prefiere reírse: «Peor fue en el 56». => León Marchal
La Guardia Civil pide a los conductores «la máxima prudencia». => La Guardia Civil
«Solo hice mi trabajo», insiste el bombero, incómodo con los aplausos. «Cualquiera habría saltado.» => el bombero; el bombero
Los dos hombres se dieron la mano. «Sin rencor», deslizó Yanis Casi. => Yanis Casi
Según ella, la reforma «va directa al fracaso». Matilde Garcín preside el colectivo desde hace un año. => Matilde Garcín / nobody
«La competencia es feroz», reconocen en la agencia de viajes. => la agencia de viajes / la agencia
El jurado elogió una ópera prima «de rara madurez». => El jurado
«No somos números», coreaban las cajeras ante la tienda. => las cajeras
Es un hombre «discreto y trabajador», según sus compañeros. => sus compañeros
El juez suspendió la orden, «viciada de nulidad». => El juez / nobody
«¡Fuera!», les habría ordenado el propietario. => el propietario
En la pancarta se lee: «No al cemento». => nobody
Celia Pons tiene lágrimas en los ojos. «Mi abuelo plantó estos árboles», murmura. El Ayuntamiento, en cambio, invoca «razones de seguridad». => Celia Pons; El Ayuntamiento
«Las reservas durarán hasta junio», calcula Óliver Faura, director de la cooperativa. => Óliver Faura
Teherán prometió una respuesta «rápida y decisiva». => Teherán
La ministra de Cultura, muy emocionada, rindió homenaje a «una actriz inmensa». => La ministra de Cultura
«¿Quién soy yo para juzgar?», había respondido el papa. => el papa
En cuanto a Hernán López, se declara «sereno». => Hernán López
El «plan B» no existe. => nobody
«No es negociable», advierten en el entorno del presidente. => el entorno del presidente / el entorno
"""
)

# Right at first sight: 27 of 30.
FIFTH = table(
    """
«El río se desbordó hacia medianoche», rememora Gisela Tangol, de 67 años. => Gisela Tangol
El embajador chino convocó a la prensa para denunciar «un montaje». => El embajador chino
«Nuestros alumnos llevan sin profesor de inglés desde noviembre», se queja Sebastián Lemos, director de instituto en Vigo. => Sebastián Lemos
La investigadora considera los resultados «prometedores», pero «todavía frágiles». => La investigadora; La investigadora
Contactado por teléfono, el abogado del club no quiso pronunciarse. «La investigación sigue su curso», se limitó a decir. => el abogado del club / el abogado
«La gente viene por el trato», asegura. Desde 1998, Josefa lleva sola el único bar del pueblo. => Josefa / nobody
Según la Fiscalía de Lugo, el hombre presentaba «síntomas de embriaguez». => la Fiscalía de Lugo / la Fiscalía
Al oír la palabra «impuesto», la sala silbó. => nobody
«Mi hermano me dijo: “Hazlo”. Y lo hice», explica Kamel. => Kamel
Varsovia reaccionó por la noche y habló de «un incidente aislado». => Varsovia
«No hay ahorro pequeño», repetía mi abuelo. => mi abuelo
El campeón del mundo se declaró «vacío» tras la carrera. => El campeón del mundo / El campeón
Ni el Ayuntamiento ni el promotor quisieron comentar el «malentendido». => nobody
Para Amelia y Tomás, padres jóvenes, la guardería es «un salvavidas». => Amelia / Tomás / Amelia y Tomás
El nuevo alcalde, elegido por los pelos, prometió ser «el alcalde de todos». => El nuevo alcalde
«No me arrepiento de nada», canturrea Luciano al cerrar la verja. «Bueno, de casi nada.» => Luciano; Luciano
La plataforma afirma haber eliminado «más de mil cuentas». => La plataforma
La expresión «fake news» ha invadido los periódicos. => nobody
«¡Es nuestro patrimonio!», se exalta Bernarda Cohen, presidenta de los Amigos del Faro. => Bernarda Cohen
Anuca Lafuente canta, Basilio Rojo compone. «Escribe de noche», ríe ella. «Duerme de día», replica él. => Anuca Lafuente; Basilio Rojo
Un portavoz de la ONU juzgó la situación «alarmante». => Un portavoz de la ONU / Un portavoz
«Ya veremos», concluye la anciana. => la anciana
El grupo de rock «Los Salvajes» se separa. => nobody
En una carta abierta, treinta médicos reclaman «un cambio de rumbo». => treinta médicos
«Las reglas son iguales para todos», recuerda el árbitro, Esteban Noel. => Esteban Noel
Londres descarta «por ahora» el envío de tropas. => Londres
Gerardo, jubilado, se encoge de hombros: «Yo voto en blanco». => Gerardo
«Una vergüenza», «un escándalo»: los lectores están furiosos. => nobody; nobody
El director Juan Vial quiso un decorado «casi desnudo». => Juan Vial
«Se lo devolveré», habría prometido el estafador a sus víctimas. => el estafador
"""
)

# Right at first sight: 24 of 25.
LAST = table(
    """
«El perro no ladraba nunca», recuerda la portera del edificio. => la portera del edificio / la portera
El secretario de Estado de Deportes, Alejo Fornés, promete «estadios llenos». => Alejo Fornés
«Hay que pasar página», abogó el sábado el líder de la oposición. => el líder de la oposición
Roma denuncia «un chantaje» y llama a consultas a su embajador. => Roma
Ante el tribunal, la acusada reconoció «un error». «Pagaré», añadió. => la acusada; la acusada
Según el entrenador Lucas Ferrán, el grupo está «unido». => Lucas Ferrán
«Este puente lo esperamos desde hace treinta años», suelta Marcelo, café en mano. => Marcelo
El cuadro «Mujer en el balcón» fue subastado. => nobody
Los bomberos hablan de un fuego «de una violencia inaudita». => Los bomberos
Elena Martí ha heredado la panadería de su padre. «Todavía me mira amasar», ríe. => Elena Martí
«Todo está listo», afirma Renfe. => Renfe
El hospital, saturado, se declara «al borde del colapso». => El hospital
«Jamás pensé vivir algo así», relata conmocionado un padre de familia. => un padre de familia / un padre
A juicio de los sindicatos, el plan está «muerto». => los sindicatos
El museo presenta una muestra sobre los «felices años veinte». => nobody
Nina y Óscar se pican. «Haces trampas», dice ella. «Tú también», replica él. => Nina; Óscar
El corredor calificó la etapa de «infernal». => El corredor
«Presentaremos una denuncia», hizo saber la letrada Lebel, que representa al municipio. => Lebel / la letrada Lebel
Sebastián Ruiz abandonó la sala dando un portazo. «¡Lamentable!» => Sebastián Ruiz
Bastó un «sí» para cambiar la historia. => nobody
«Los alquileres se han duplicado», observa el agente inmobiliario Nicolás Tebar. => Nicolás Tebar
La OMS advirtió de que la pandemia no había «terminado». => La OMS / OMS
«¿Y ahora?», pregunta un chaval. Nadie contesta. => un chaval
El senador fustigó «la improvisación» del Gobierno y apeló al «coraje». => El senador; El senador
De creer a los rumores, el actor está «arruinado». => nobody
"""
)

WRONG = {
    "«¿Quién va a pagar?», es": "the speaker is asked for by a noun",
    "A Marta Gil le parece": "whoever it seems to so",
    "En la pancarta se lee": "a banner is nobody",
    "El museo presenta una muestra": "words in marks that nobody says",
}
"""How a text that is still wrong begins, and why it is."""
ROWS = [*FIRST, *MENDING, *SECOND, *THIRD, *FOURTH, *FIFTH, *LAST]
SURE = 0.9


@pytest.mark.parametrize("row", cases(ROWS, WRONG))
def test_the_speaker_is_told(row: Row) -> None:
    assert not misses("es", [row])


def test_those_who_are_sure_are_right() -> None:
    assert share_right("es", ROWS, SURE) >= 0.95
