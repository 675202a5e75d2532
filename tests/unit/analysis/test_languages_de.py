"""Who speaks in German sentences, as newspapers print them.

Each set was written before anybody looked at what the rules say of it, and scored once
before they were mended: how many of its sentences were right then stands above it.
`MENDING` was written while mending.
"""

from __future__ import annotations

import pytest

from gold.told import Row, cases, misses, share_right, table

# Right at first sight: 28 of 54.
FIRST = table(
    """
„Der Deich hält“, versichert Bürgermeisterin Heike Brandt. => Heike Brandt
„Wir haben alles verloren“, seufzt Aylin Demir, die seit zehn Jahren hier wohnt. => Aylin Demir
„Es muss schnell gehen“, forderte am Dienstag im Bundestag die Gesundheitsministerin Monika Faber. => Monika Faber
„Das ist ein Skandal!“, empört sich Mehmet Kaya. => Mehmet Kaya
„Warum erst jetzt?“, fragt sich die Abgeordnete Claudia Roth-Weber. => Claudia Roth-Weber
„Ich hatte Angst“, erzählt Lena (12), noch immer blass. => Lena
„Nein“, sagte Horst Beck. => Horst Beck
„Der Kai ist morsch“, erklärte der Ingenieur Peter Lange der Deutschen Presse-Agentur. => Peter Lange
„Dieses Gesetz“, betonte Bernd Lauer, „wird nicht kommen.“ => Bernd Lauer; Bernd Lauer
„Wir waren bereit“, erklärt Tobias Vogt und fügt hinzu: „Niemand hat uns gerufen.“ => Tobias Vogt; Tobias Vogt
„Das ist kein Scheitern“, verteidigte sich der Minister, „sondern eine Etappe.“ => der Minister; der Minister
Der Landrat sprach von einer „ernsten“, aber „beherrschbaren“ Lage. => Der Landrat; Der Landrat
Peter Lange nennt den Kai „marode“ und „gefährlich“. => Peter Lange; Peter Lange
Marion Keller hält den Entwurf für „nicht umsetzbar“. => Marion Keller
In einer Mitteilung kritisiert die IG Metall einen „Angriff auf die Tarifautonomie“. => die IG Metall / IG Metall
Für Stefan Roller ist die Reform „ein Geschenk an die Reichen“. => Stefan Roller
Die Anwältin der Familie, Petra Simon, bedauert, dass die Ermittlungen „auf der Stelle treten“. => Petra Simon
Die Regale seien „leer“, sagte Agnes Thoma, Apothekerin in Linz. => Agnes Thoma
Nach Angaben von Peter Lange ist der Kai „marode“. => Peter Lange
Die Brücke könnte „jederzeit einstürzen“, heißt es in einem Gutachten. => einem Gutachten / ein Gutachten
Nach Ansicht von Michael Tessmer sind die Bücher „völlig in Ordnung“. => Michael Tessmer
Einem Sprecher der Polizei zufolge war der Mann „polizeibekannt“. => Einem Sprecher der Polizei
Dem Minister zufolge ist die Lage „ernst“. => Dem Minister
Wie die „Süddeutsche Zeitung“ berichtet, steht der Verkauf kurz bevor. => nobody
Nach Angaben der Feuerwehr war die Lage „unübersichtlich“. => der Feuerwehr
Das Werk sei „rentabel“, so der Betriebsrat. => der Betriebsrat
Der Vorsitzende Rolf Ahrens wiederholte am Montag: „Wir geben nicht nach.“ => Rolf Ahrens
Die Reaktion von Gerhard Blum: „Eine Schande.“ => Gerhard Blum
Sein Verteidiger sagt dazu nur: „Er ist unschuldig.“ => Sein Verteidiger
Der Bürgermeister verlässt den Saal. Er sagt: „Ich trete zurück.“ => Der Bürgermeister
Julia März und Markus Auer trafen sich am Bahnhof. „Guten Tag“, flüsterte sie. „Leb wohl“, antwortete er. => Julia März; Markus Auer
Ines Rohde arbeitet nachts. „Ich schlafe wenig“, sagt die 34-Jährige. => Ines Rohde / die 34-Jährige
Die Fischer blockieren den Hafen. „Wir geben nicht auf“, warnen sie. => Die Fischer
Der Architekt Dennis Kolb hat den Turm besichtigt. Ihm zufolge ist er „baufällig“. => Dennis Kolb
Emma Rösch hat gewonnen. „Ich habe nicht mehr daran geglaubt“, gab die Siegerin zu. => Emma Rösch / die Siegerin
„Wir haben ein verdächtiges Paket gefunden“, teilte eine Sprecherin der Polizei mit. => eine Sprecherin der Polizei
„Wir prüfen den Vorgang“, hieß es aus dem Rathaus. => dem Rathaus / das Rathaus / Rathaus
„Es roch nach Gas“, erinnert sich eine Nachbarin. => eine Nachbarin
„Niemand hilft uns“, klagen Anwohner. => Anwohner
Mehrere Bewohner klagen über „unerträglichen Gestank“. => Mehrere Bewohner
Peking warf den USA „Provokation“ vor. => Peking
Der Kreml nannte das Gespräch „offen“. => Der Kreml / Kreml
„Die Sanktionen bleiben“, warnte Washington. => Washington
Der Preis für den „besten Erstlingsfilm“ wurde gestern in Cannes verliehen. => nobody
Sie zeigt eine Serie mit dem Titel „Niedrigwasser“. => nobody
Das Viertel, auch „Klein-Venedig“ genannt, zieht Touristen an. => nobody
Die Arbeit wurde mit „ausreichend“ bewertet. => nobody
Anhänger der „Letzten Generation“ blockierten am Samstag eine Straße. => nobody
„Wir haben stundenlang gewartet“, berichtet Fatma Diallo. „Niemand kam.“ Sie fügt hinzu: „Ich dachte, ich sterbe.“ => Fatma Diallo; Fatma Diallo; Fatma Diallo
Remo Kaspar ist sich sicher. „Es besteht keine Gefahr.“ => Remo Kaspar
„Ich komme wieder“, versprach der frühere Präsident. „Und ich gewinne.“ => der frühere Präsident; der frühere Präsident
„Die Schulden explodieren“, mahnt Ursula von der Tann. => Ursula von der Tann
«Wir legen Berufung ein», kündigt Anwalt Hans-Peter van Dyk an. => Hans-Peter van Dyk
»Das war knapp«, sagt Torwart Felix Lindner. => Felix Lindner
"""
)

MENDING = table(
    """
„Das Wasser stieg rasend schnell“, berichtete ein Feuerwehrmann der Deutschen Presse-Agentur. => ein Feuerwehrmann
Innenminister Gerd Malan zeigte sich „schockiert“. => Gerd Malan
Frau Renner, 72, nimmt es mit Humor: „In meinem Alter fürchtet man nichts mehr.“ => Renner / Frau Renner
Auf Anfrage bestätigte der Staatsanwalt Alois Ferchl „die Aufnahme von Ermittlungen“. => Alois Ferchl
„Er oder ich“, soll der Verdächtige zu den Ermittlern gesagt haben. => der Verdächtige
Anna Behrens bleibt dabei. „Wir bauen wieder auf“, sagt sie. „Hier oder woanders.“ => Anna Behrens; Anna Behrens
„Gerüchte kommentiere ich nicht“, wiegelte Oliver Klein ab. => Oliver Klein
„Zu teuer“, „zu spät“, „zu weit“: Die Kritik reißt nicht ab. => nobody; nobody; nobody
Das Wort „Krise“ fiel nicht. => nobody
„Das Schlimmste liegt hinter uns“, glaubt die Bundesbank. => die Bundesbank
In einem Brief an die Eltern spricht Schulleiterin Florentine Hübner von „außergewöhnlichen Umständen“. => Florentine Hübner
Die Anwohner fordern „Ruhe“, die Wirte pochen auf ihre „Freiheit“. => Die Anwohner; die Wirte
„Er hat nichts gesehen“, versichert seine Anwältin Sonja Blank. => Sonja Blank
Paul Nissen und Klara Aster leiten das Ensemble. „Wir spielen umsonst“, sagt sie. => Klara Aster
„Dieses Projekt ist tot“, urteilt die Opposition. => die Opposition
Der frühere Nationalspieler Karim Zedler bezeichnete die Entscheidung als „lächerlich“. => Karim Zedler
Auf ihrem X-Konto prangerte die Bürgermeisterin eine „Hasskampagne“ an. => die Bürgermeisterin
„Mein Vater hat hier gearbeitet. Sein Vater auch.“ Lutz Mark schaut auf die leere Halle. => Lutz Mark
Berlin und Paris verurteilten den Angriff „auf das Schärfste“. => Berlin / Paris / Berlin und Paris
Senator Ivo Bartels lehnt den Tunnel ab. Aus seiner Sicht ist er „ein Irrsinn“. => Ivo Bartels
Das Unternehmen wies „jeden Zusammenhang“ mit dem Fall zurück. => Das Unternehmen
„Nein“, antwortet der Geschäftsführer knapp. => der Geschäftsführer
Die Generalsekretärin der Partei, Sabine Mott, verspricht „einen heißen Herbst“. => Sabine Mott
Dem Robert-Koch-Institut zufolge breitet sich das Virus „stark“ aus. => Dem Robert-Koch-Institut / Robert-Koch-Institut
„Die Verhandlungen kommen voran“, ließ Brüssel wissen. => Brüssel
Ein US-Beamter, der anonym bleiben wollte, sprach von einem „starken Signal“. => Ein US-Beamter
Peter Lange sagte, er habe „nie“ daran gezweifelt. => Peter Lange
Der Film heißt „Unsere Sommer“. => nobody
„Ich habe geweint“, gibt Lisa offen zu. => Lisa
„So etwas habe ich noch nie gesehen“, so ein Stammgast kopfschüttelnd. => ein Stammgast
Den Autoren der Studie zufolge ist der Gletscher „verloren“. => Den Autoren der Studie
Markus Olbrich gibt sich vorsichtig: „Warten wir die Zahlen ab.“ => Markus Olbrich
Das sei „unzumutbar“, reagierte Landrätin Jana Morgen. => Jana Morgen
Wie Trainerin Eva Brandl sagte, war die Leistung „unterirdisch“. => Eva Brandl
Von der Gewerkschaft wurde der Plan als „Zumutung“ bezeichnet. => der Gewerkschaft
„Die Lage ist stabil“, hieß es vonseiten der Klinik. => der Klinik
„Das ist eine mutige Entscheidung“, lobte am Abend im Fernsehen der Verbandschef Frank Wasser. => Frank Wasser
Der Verein sieht darin eine „Enteignung auf Raten“. => Der Verein
„Das hätte man verhindern können“, schimpft Lorenz, Busfahrer. => Lorenz
Der Bundespräsident rief die Parteien dazu auf, „miteinander zu reden“. => Der Bundespräsident
„Man hat uns gehört“, freut sich die Vorsitzende des Komitees. => die Vorsitzende des Komitees
Das Gericht befand, die Stadt habe „ihre Pflichten verletzt“. => Das Gericht
Ein Abgeordneter der Koalition fasst es bitter zusammen: „Wir haben uns geirrt.“ => Ein Abgeordneter der Koalition
Kamilla Perlmann, die das Team leitet, zeigte sich „stolz“. => Kamilla Perlmann
„In meinem Zimmer hat es geregnet.“ Raschida zeigt auf die Decke. „Schauen Sie.“ => Raschida; Raschida
Sofie Laurenz beteuert, nichts sei „hinter ihrem Rücken“ entschieden worden. => Sofie Laurenz
„Bei dem Preis kann man gleich gehen“, rechnet Hugo, 30, vor. => Hugo
Der Konzern teilte mit, man nehme die Klage „zur Kenntnis“. => Der Konzern
„Ich bin unschuldig“, rief Dieter Mons im Gerichtssaal. => Dieter Mons
Fachleute sprechen von einem „seltenen“ Phänomen. => Fachleute
Washington und London nannten die Äußerungen „unverantwortlich“. => Washington / London / Washington und London
„Das wird ein Nein“, stellte der Chefunterhändler gleich klar. => der Chefunterhändler
Die Formel „mehr arbeiten“ verfing nicht. => nobody
Das sind laut dem Bürgermeister „Falschmeldungen“. => dem Bürgermeister
Peter Mauger widerspricht: Seiner Meinung nach ist „alles noch offen“. => Peter Mauger
„So etwas gab es noch nie“, bestätigt auch der Klimaforscher Erik Tossen. => Erik Tossen
Die Ministerin hatte zugesagt, „niemanden zurückzulassen“. => Die Ministerin
Aus Sicht der Bundesregierung ist das „kein gangbarer Weg“. => der Bundesregierung
Der Richter hörte Marie Lang eine Stunde lang zu. „Ich war allein“, wiederholte sie. „Ich habe niemanden gesehen.“ Der Richter unterbrach sie: „Sind Sie sicher?“ => Marie Lang; Marie Lang; Der Richter
Anton Roth leitet die Genossenschaft seit 2010. Sein Sohn hilft am Wochenende. „Er lernt schnell“, sagt der Vater. => Anton Roth / der Vater
Die Bürgermeisterin Karola Beil empfing die Eltern. Sie schrien, sie wartete. „Ich verstehe Ihre Wut“, sagte die Politikerin. => Karola Beil / die Politikerin
Die beiden Schwestern sprachen nacheinander. „Wir verkaufen nicht“, rief Johanna. „Niemals“, bekräftigte Luise. => Johanna; Luise
Der Bericht ist streng. Er bemängelt „wiederholte Nachlässigkeiten“. => Der Bericht
Im Interview mit dem Sender wollte Oliver Morin nichts sagen. „Das ist nicht der Moment“, wich er aus. => Oliver Morin
„Alles ist gut.“ ¶ Das wiederholt Natalie Simon seit einem Monat. => Natalie Simon
Günter Grass hat das in der „Blechtrommel“ beschrieben. => nobody
Der Verteidiger plädierte auf Freispruch. „Die Akte ist leer“, donnerte er und zitierte Kant. => Der Verteidiger
Erst war es still. Dann rief eine Stimme: „Feuer!“ => eine Stimme
Paul Arndt dagegen lacht. „Ich und Angst?“ Er schüttelt den Kopf. „Nie.“ => Paul Arndt; Paul Arndt
Der Text „geht in die richtige Richtung“, räumte am Donnerstag Senator Lukas Perrot ein, der „Garantien“ erwartet. => Lukas Perrot; Lukas Perrot
Das Restaurant „Zum Anker“ ist zu. „Schade“, sagt ein Gast. => nobody; ein Gast
Emanuela Tisch und ihr Mann haben alles verloren. „Sogar die Fotos“, flüstert sie. Er schweigt. => Emanuela Tisch
Der Vorwurf sei „haltlos“, so die Anwältin weiter. => die Anwältin
„Nichts Neues“, wie Kommandant Rey am Montag sagte. => Rey
„Ich gehe“, kündigt Paul Roth an. Dann: „Für immer.“ => Paul Roth; Paul Roth
Die Brücke sei „sicher“, wie es in dem Bericht heißt. => dem Bericht
Peter Lange hat den Kai „marode“ genannt. => Peter Lange
Ob der Kai „sicher“ ist, weiß niemand. => nobody
Der Mann, „polizeibekannt“ seit Jahren, kam frei. => nobody
Die Verfasser, die „eine Fehlentwicklung“ beklagen, fordern Korrekturen. => Die Verfasser
Die Sängerin Lou Berg legt mit „Nachtlicht“ ihr drittes Album vor. => nobody
Das Organisationskomitee freut sich über eine „Rekordausgabe“. => Das Organisationskomitee
Die Anwohner fühlen sich vom Rathaus „verachtet“. => Die Anwohner
Die Verteidigung plädierte auf „vorübergehende Verwirrtheit“. => Die Verteidigung
Unicef zeigte sich über die „katastrophale“ Lage besorgt. => Unicef
Der König dankte „allen Pflegekräften“. => Der König
Der Staatsanwalt forderte eine „exemplarische“ Strafe. => Der Staatsanwalt
Der Konzernchef Lukas Meo sieht darin „eine historische Chance“. => Lukas Meo
Die Arbeiter verlangen „würdige“ Bedingungen. => Die Arbeiter
Ein französischer Tourist beschreibt „eine drei Meter hohe Welle“. => Ein französischer Tourist
„Jeder Hinweis kann helfen“, teilte das Polizeipräsidium Köln mit. => das Polizeipräsidium Köln / das Polizeipräsidium
Sie seien „wie Brüder“ gewesen, erinnert sich Bastian, ein Freund aus Kindertagen. => Bastian
Der Nachbar von unten, der den Notruf wählte, berichtet von „einer gewaltigen Explosion“. => Der Nachbar von unten / Der Nachbar
„Die Leute haben Angst“, heißt es bei der Gewerkschaft. => der Gewerkschaft
In seiner Predigt rief der Bischof zum „Frieden der Herzen“ auf. => der Bischof
„Das ist das Ende einer Ära“, kommentierte nüchtern der frühere Olympiasieger Gerd Rivo. => Gerd Rivo
Der US-Riese spricht von einem „Missverständnis“. => Der US-Riese
In Leipzig fürchten die Händler „ein schwarzes Jahr“. => die Händler
„Ein Rückzieher kommt nicht infrage“, warnt der ungarische Ministerpräsident. => der ungarische Ministerpräsident
Der Impfstoff sei „sicher und wirksam“, erklärte die Europäische Arzneimittelagentur. => die Europäische Arzneimittelagentur
Müller, der seit Jahren klagt, nannte das Urteil „wegweisend“. => Müller
Peter Lange schaut zu. Langes Fazit: „Zu spät.“ => Peter Lange
Peter Langes Urteil: „Zu spät.“ => Peter Lange
„Willkommen“ – mit diesen Worten eröffnete Bürgermeister Klaus Thal das Fest. => Klaus Thal
Die Lage ist „ernst“, wie die Polizei mitteilte. => die Polizei
„Zu spät“, sagte Peter Lange der „Neuen Zeitung“. => Peter Lange; nobody
„Einigkeit und Recht und Freiheit.“ – Peter Lange => Peter Lange
Peter Lange ist empört. „Das ist Unsinn“, so er. => Peter Lange
Peter Lange schüttelt den Kopf. Seine Antwort: „Nein.“ => Peter Lange
Der Minister sprach am Mittag. Er erklärte: ¶ „Wir fahren morgen.“ => Der Minister
„Zu teuer“ und „zu spät“, fasste Anna Keller zusammen. => Anna Keller; Anna Keller
Anna Keller klagt über den Lärm. Er sei „unerträglich“. => Anna Keller / nobody
„Es reicht“, sagte Anna Keller. Der Lärm sei „unerträglich“. => Anna Keller; Anna Keller
Der Plan wurde von Peter Lange als „Unsinn“ bezeichnet. => Peter Lange
„Wir haben genug“, hatte Peter Lange am Morgen gesagt. => Peter Lange
„Wir haben genug“, hatte sie gesagt. Anna Keller ging. => nobody
Dass der Kai „sicher“ sei, hatte Peter Lange stets betont. => Peter Lange
Die Bürgermeisterin Eva Stern kommt. „Guten Tag“, sagt die Bürgermeisterin. => Eva Stern
Auf die Frage nach dem Geld lacht Peter Lange. Dann sagt er: „Vielleicht.“ => Peter Lange
"""
)

# Right at first sight: 26 of 30.
SECOND = table(
    """
„Der Schnee hat in einer Nacht alles zugedeckt“, erzählt Agathe Rohland, die die Hütte seit 2012 führt. => Agathe Rohland
Für Landrätin Isabella Mauer ist „keine Zeit mehr zu verlieren“. => Isabella Mauer
„Das Spiel wird im Mittelfeld entschieden“, glaubt Bremens Trainer Julian Steffen. => Julian Steffen
Die Vorsitzende Richterin erinnerte den Angeklagten daran, dass er „schweigen“ dürfe. => Die Vorsitzende Richterin
„Ich habe nicht geschlafen“, gesteht Theo. „Und ich bin nicht der Einzige.“ => Theo; Theo
Laut Wetterdienst wird der Sturm „kurz, aber heftig“. => Wetterdienst
Bruno Keller schließt seine Werkstatt ab, die Augen gerötet. „Vierzig Jahre meines Lebens“, murmelt er. => Bruno Keller
Madrid begrüßte den „historischen Schritt“. => Madrid
„Kein Antrag wird vergessen“, versprach die neue Leiterin der Behörde. => die neue Leiterin der Behörde / die neue Leiterin
Die Gewerkschaften im Werk sprechen dagegen von „Verrat“. => Die Gewerkschaften im Werk / Die Gewerkschaften
Die Autorin veröffentlicht mit „Sommer der Wölfe“ ihren zweiten Roman. => nobody
„Das hier ist unser Dorf“, lächelt Monika am Tresen. => Monika
In einer Nachricht an die Belegschaft schreibt Konzernchef Cedrik Lambert von „schwierigen Monaten“. => Cedrik Lambert
„Sie haben fünf Minuten“, warnte der Polizist. Niemand rührte sich. „Vier.“ => der Polizist; der Polizist
Der Abgeordnete verwahrte sich gegen den Vorwurf, es gehe ihm um „Wahlkampf“. => Der Abgeordnete / nobody
Farid Amrani ist überzeugt: „Diese Strecke wird wieder geöffnet.“ => Farid Amrani
„Diese Schule muss bleiben“, fordern die Eltern. => die Eltern
Die sogenannte „Abhöraffäre“ beschäftigt wieder das Gericht. => nobody
Odilia Garner und ihr Bruder Lukas führen den Hof. „Ich mache die Bücher“, erklärt sie. „Und ich den Rest“, scherzt er. => Odilia Garner; Lukas
„Nichts beweist seine Schuld“, betonte Rechtsanwalt Hugo Kastl vor den Geschworenen. => Hugo Kastl
Die Fluggesellschaft entschuldigte sich für die „Unannehmlichkeiten“. => Die Fluggesellschaft
„Wir warten auf Hilfe“, ruft eine Frau vom Dach. => eine Frau
Der Rechnungshof rügt die Verwaltung des Hafens als „undurchsichtig“. => Der Rechnungshof
„Ich lasse mich nicht erpressen“, schrieb der Bürgermeister von Tarwitz, Remy Bonn, auf Facebook. => Remy Bonn
Im Saal lief der alte Hit „Reise, Reise“. => nobody
Auf Nachfrage wich die Ministerin aus: „Alles zu seiner Zeit.“ => die Ministerin
„Sie ging ohne ein Wort“, erinnert sich ihr früherer Mann. => ihr früherer Mann
Der Forscher, dessen Studie am Donnerstag erscheint, befürchtet einen „Dominoeffekt“. => Der Forscher
„Meine Tochter traut sich nicht mehr hinaus“, klagt mit zitternder Stimme Aischa Benmusa. => Aischa Benmusa
Der Kreml wies jede Einmischung zurück und sprach von „grotesken Vorwürfen“. => Der Kreml / Kreml
"""
)

# Right at first sight: 22 of 30.
THIRD = table(
    """
„Der Wein wird dieses Jahr knapp“, sagt Lucia Faber, Winzerin in Deidesheim, voraus. => Lucia Faber
Der grüne Kandidat versprach, „die Stadt den Fußgängern zurückzugeben“. => Der grüne Kandidat
In den Augen des Staatsanwalts ist die Tat „äußerst schwerwiegend“. => des Staatsanwalts
„Ich habe euch verstanden“, sagte Trainerin Corinna Diallo lachend zu ihren Spielerinnen. => Corinna Diallo
Der Hersteller bestreitet „jede Absprache“ mit der Konkurrenz. => Der Hersteller
Solveig glaubt nicht mehr daran. „Seit zwanzig Jahren verspricht man es uns“, sagt sie. => Solveig
„Das ist nicht unser Krieg“, stellte Ankara klar. => Ankara
Das neue Stück „Nacht ohne Ende“ ist ausverkauft. => nobody
Vor der Presse sprach Pascal Merz von einem „dummen Unfall“ und bat um „Entschuldigung“. => Pascal Merz; Pascal Merz
„Die sollen doch herkommen!“, wettert eine Bäuerin aus dem Allgäu. => eine Bäuerin aus dem Allgäu / eine Bäuerin
Die Ermittler gehen von einem „familiären Streit“ aus. => Die Ermittler
„Wir segelten nicht mehr, wir trieben“, erzählt Skipper Arne Thal. Seine Stimme bricht. „Ich dachte an meine Kinder.“ => Arne Thal; Arne Thal
Nach Angaben aus seinem Umfeld ist der Sänger „sehr geschwächt“. => seinem Umfeld / aus seinem Umfeld
Sie trägt seit ihrer Geburt den Namen „Marie“. => nobody
„Die Bauern sind am Ende“, warnt der Präsident der Landwirtschaftskammer. => der Präsident der Landwirtschaftskammer
Das Verwaltungsgericht hielt die Verfügung für „offensichtlich unverhältnismäßig“. => Das Verwaltungsgericht
Markus und Julia Perl haben ihr Haus verkauft. „Wir atmen auf“, sagen sie. => Markus und Julia Perl / Markus / Julia Perl
„Eine Seite wird umgeblättert“, schreibt die Familie in einer Mitteilung. => die Familie
Für Nadja Kolb, die Leiterin der Schule, hat sich „nichts geändert“. => Nadja Kolb
„Vorsicht“, rät allerdings der Epidemiologe Samir Bakri. => Samir Bakri
Küchenchef Alan Duhr eröffnete im März sein zweites Restaurant, die „Stube“. => nobody
„Wir sind Menschen“, steht auf dem Plakat an der Mauer. => dem Plakat / nobody
Der 28 Jahre alte Rapper steht nach eigenen Worten „zu jedem Wort“. => Der 28 Jahre alte Rapper / Der Rapper / nach eigenen Worten / nobody
„Sie hat gelogen“, behauptet Kevin Lopez über seine frühere Partnerin. => Kevin Lopez
Die „grünste“ Stadt des Landes liegt im Norden. => nobody
„Ich kandidiere nicht“, wiederholte Franz Baral am Sonntagabend im öffentlich-rechtlichen Fernsehen. => Franz Baral
Die Beschäftigten stimmten für den Streik. „Wir haben nichts mehr zu verlieren“, ruft einer von ihnen. => einer von ihnen / einer
Das Ministerium versichert, „fristgerecht“ gehandelt zu haben. => Das Ministerium
„Und wenn wir neu anfangen?“, schlägt Gesa ihrer Schwester vor. => Gesa
Brüssel blieb hart und verlangte „sofortige Reformen“. => Brüssel
"""
)

# Right at first sight: 23 of 30.
FOURTH = table(
    """
„Man hörte die Scheiben zittern“, berichtet Simone, die zwei Straßen weiter wohnt. => Simone
Der Gouverneur ordnete drei Tage Trauer an und verurteilte „eine beispiellose Feigheit“. => Der Gouverneur
„Uns fehlen zehn Stellen“, rechnet Betriebsrätin Patrizia Nunes vor. => Patrizia Nunes
Vorerst verweigert die Geschäftsführung „jeden Kommentar“. => die Geschäftsführung
Der Beschuldigte streitet das ab. „Ich schlief bei meiner Mutter“, beteuerte er vor dem Richter. => Der Beschuldigte
Nach unseren Informationen ist der Vertrag „hinfällig“. => nobody
„Das war der schönste Tag meines Lebens“, erzählt die 80-Jährige und zeigt ein vergilbtes Foto. => die 80-Jährige
Die Akademie zeichnete „Die blassen Stunden“ aus, den ersten Roman von Nora Jaber. => nobody
„Bravo!“, ruft die Menge. => die Menge
Der französische Präsident warb bei seinem Besuch in Warschau für ein „erwachsenes“ Europa. => Der französische Präsident
Leo Marschall nimmt es gelassen: „Sechsundfünfzig war es schlimmer.“ => Leo Marschall
Die Polizei ruft Autofahrer zu „größter Vorsicht“ auf. => Die Polizei
„Ich habe nur meine Arbeit getan“, beharrt der Feuerwehrmann, dem der Applaus peinlich ist. „Jeder wäre gesprungen.“ => der Feuerwehrmann; der Feuerwehrmann
Die beiden Männer gaben sich die Hand. „Nichts für ungut“, sagte Janis Katz. => Janis Katz
Ihrer Ansicht nach fährt die Reform „gegen die Wand“. Mathilde Garz leitet die Initiative seit einem Jahr. => Mathilde Garz / nobody
„Der Wettbewerb ist hart“, räumt man beim Reiseveranstalter ein. => Reiseveranstalter / dem Reiseveranstalter / beim Reiseveranstalter
Die Jury lobte einen Erstling „von seltener Reife“. => Die Jury
„Wir sind keine Nummern“, skandierten die Kassiererinnen vor dem Markt. => die Kassiererinnen
Er ist nach Aussage seiner Kollegen „still und fleißig“. => seiner Kollegen
Das Gericht setzte die „rechtswidrige“ Verfügung aus. => Das Gericht / nobody
„Raus!“, soll ihnen der Eigentümer befohlen haben. => der Eigentümer
Auf dem Transparent steht: „Nein zum Beton“. => nobody
Céline Pohl hat Tränen in den Augen. „Mein Großvater hat diese Bäume gepflanzt“, flüstert sie. Das Rathaus dagegen führt „Sicherheitsgründe“ an. => Céline Pohl; Das Rathaus
„Unsere Vorräte reichen bis Juni“, schätzt Oliver Faur, der Leiter der Genossenschaft. => Oliver Faur
Teheran kündigte eine „rasche und entschiedene“ Antwort an. => Teheran
Die sichtlich bewegte Kulturministerin würdigte „eine große Schauspielerin“. => Die sichtlich bewegte Kulturministerin / Kulturministerin
„Wer bin ich, um zu urteilen?“, hatte der Papst geantwortet. => der Papst
Herbert Lopez wiederum gibt sich „gelassen“. => Herbert Lopez
Einen „Plan B“ gibt es nicht. => nobody
„Darüber wird nicht verhandelt“, heißt es im Umfeld des Präsidenten. => Umfeld des Präsidenten / im Umfeld des Präsidenten / dem Umfeld des Präsidenten
"""
)

# Right at first sight: 28 of 30.
FIFTH = table(
    """
„Der Fluss trat gegen Mitternacht über die Ufer“, erinnert sich Gisela Tanner, 67. => Gisela Tanner
Der chinesische Botschafter lud die Presse ein, um „eine Inszenierung“ anzuprangern. => Der chinesische Botschafter
„Unsere Schüler haben seit November keinen Englischlehrer“, ärgert sich Sebastian Lehm, Schulleiter in Husum. => Sebastian Lehm
Die Forscherin nennt die Ergebnisse „vielversprechend“, aber „noch unsicher“. => Die Forscherin; Die Forscherin
Der Anwalt des Vereins wollte sich am Telefon nicht äußern. „Die Ermittlungen laufen“, sagte er lediglich. => Der Anwalt des Vereins
„Die Gäste kommen wegen der Wärme“, versichert sie. Seit 1998 führt Josefine allein die einzige Kneipe im Dorf. => Josefine / nobody
Laut Staatsanwaltschaft Kiel zeigte der Mann „Anzeichen von Trunkenheit“. => Staatsanwaltschaft Kiel / Staatsanwaltschaft
Beim Wort „Steuer“ pfiff der ganze Saal. => nobody
„Mein Bruder sagte: ‚Mach es.‘ Also habe ich es gemacht“, erklärt Kamil. => Kamil
Warschau reagierte am Abend und sprach von „einem Einzelfall“. => Warschau
„Kleinvieh macht auch Mist“, sagte mein Großvater oft. => mein Großvater
Der Weltmeister fühlte sich nach dem Rennen „leer“. => Der Weltmeister
Weder das Rathaus noch der Bauträger wollten das „Missverständnis“ kommentieren. => nobody
Für Amelie und Tom, junge Eltern, ist die Kita „ein Rettungsring“. => Amelie / Tom / Amelie und Tom
Der neue, nur knapp gewählte Bürgermeister versprach, „der Bürgermeister aller“ zu sein. => Der neue, nur knapp gewählte Bürgermeister / Bürgermeister
„Ich bereue nichts“, summt Lutz und schließt das Tor. „Na ja, fast nichts.“ => Lutz; Lutz
Die Plattform gibt an, „mehr als tausend Konten“ gelöscht zu haben. => Die Plattform
Der Ausdruck „Fake News“ hat die Zeitungen erobert. => nobody
„Das ist unser Erbe!“, empört sich Bernadette Kohn, Vorsitzende der Leuchtturmfreunde. => Bernadette Kohn
Anuk Liefers singt, Basil Roth komponiert. „Er schreibt nachts“, lacht sie. „Sie schläft tagsüber“, kontert er. => Anuk Liefers; Basil Roth
Ein UN-Sprecher nannte die Lage „alarmierend“. => Ein UN-Sprecher
„Man wird sehen“, schließt die alte Dame. => die alte Dame
Die Rockband „Die Wilden“ trennt sich. => nobody
In einem offenen Brief fordern dreißig Ärzte „ein Umdenken“. => dreißig Ärzte
„Die Regeln gelten für alle“, erinnert Schiedsrichter Stefan Nolte. => Stefan Nolte
London schließt die Entsendung von Truppen „derzeit“ aus. => London
Gerhard, Rentner, zuckt mit den Schultern: „Ich wähle ungültig.“ => Gerhard
„Eine Schande“, „ein Skandal“: Die Leser sind wütend. => nobody; nobody
Regisseur Jan Fiala wollte ein „fast nacktes“ Bühnenbild. => Jan Fiala
„Ich zahle alles zurück“, soll der Betrüger seinen Opfern versprochen haben. => der Betrüger
"""
)

# Right at first sight: 23 of 25.
LAST = table(
    """
„Der Hund bellte nie“, erinnert sich die Hausmeisterin. => die Hausmeisterin
Der Staatssekretär für Sport, Alex Fuhrmann, verspricht „volle Stadien“. => Alex Fuhrmann
„Wir müssen nach vorn schauen“, mahnte am Samstag der Oppositionsführer. => der Oppositionsführer
Rom spricht von „Erpressung“ und ruft seinen Botschafter zurück. => Rom
Vor Gericht räumte die Angeklagte „einen Fehler“ ein. „Ich werde zahlen“, fügte sie hinzu. => die Angeklagte; die Angeklagte
Laut Trainer Lutz Ferrand ist die Mannschaft „eingeschworen“. => Lutz Ferrand
„Auf diese Brücke warten wir seit dreißig Jahren“, brummt Marcel, einen Kaffee in der Hand. => Marcel
Das Gemälde „Frau am Balkon“ wurde versteigert. => nobody
Die Feuerwehr berichtet von einem Brand „ungeahnten Ausmaßes“. => Die Feuerwehr
Helene Marten hat die Bäckerei ihres Vaters übernommen. „Er schaut mir noch zu“, lacht sie. => Helene Marten
„Alles ist bereit“, versichert die Bahn. => die Bahn
Das überfüllte Krankenhaus sieht sich „am Rande des Zusammenbruchs“. => Das überfüllte Krankenhaus
„Nie hätte ich gedacht, so etwas zu erleben“, sagt ein Familienvater unter Schock. => ein Familienvater
Den Gewerkschaften zufolge ist der Plan „tot“. => Den Gewerkschaften
Das Museum zeigt eine Ausstellung über die „wilden Zwanziger“. => nobody
Nina und Oskar necken sich. „Du schummelst“, sagt sie. „Du auch“, gibt er zurück. => Nina; Oskar
Der Radprofi bezeichnete die Etappe als „Hölle“. => Der Radprofi
„Wir erstatten Anzeige“, kündigte Rechtsanwältin Lebel an, die die Gemeinde vertritt. => Lebel
Sebastian Roth verließ türenschlagend den Saal. „Erbärmlich!“ => Sebastian Roth
Ein einziges „Ja“ änderte alles. => nobody
„Die Mieten haben sich verdoppelt“, beobachtet Makler Niklas Thewes. => Niklas Thewes
Die WHO warnte, die Pandemie sei „nicht vorbei“. => Die WHO / WHO
„Und jetzt?“, fragt ein Junge. Niemand antwortet. => ein Junge
Der Senator geißelte den „Dilettantismus“ der Regierung und rief zu „Mut“ auf. => Der Senator; Der Senator
Glaubt man den Gerüchten, ist der Schauspieler „pleite“. => nobody
"""
)

WRONG = {
    "„In meinem Zimmer": "a given name that is not known",
    "Die Akademie zeichnete": "a title without a noun for works before it",
    "Der neue, nur knapp": "a comma between adjectives",
    "Das Museum zeigt eine Ausstellung über": "words in marks that nobody says",
    "„Die Mieten haben sich": "a noun for people that is not known",
}
"""How a text that is still wrong begins, and why it is."""
ROWS = [*FIRST, *MENDING, *SECOND, *THIRD, *FOURTH, *FIFTH, *LAST]
SURE = 0.9


@pytest.mark.parametrize("row", cases(ROWS, WRONG))
def test_the_speaker_is_told(row: Row) -> None:
    assert not misses("de", [row])


def test_those_who_are_sure_are_right() -> None:
    assert share_right("de", ROWS, SURE) >= 0.95
