"""Who speaks in French sentences, as newspapers print them.

Each set was written before anybody looked at what the rules say of it, and scored once
before they were mended: how many of its sentences were right then stands above it.
`MENDING` was written while mending.
"""

from __future__ import annotations

import pytest

from gold.told import Row, cases, misses, share_right, table

# Right at first sight: 25 of 52.
FIRST = table(
    """
« La digue tiendra », assure le maire de Ploubaz, Yves Kerdoncuff. => Yves Kerdoncuff
« On a tout perdu », soupire Nadia Benali, installée ici depuis dix ans. => Nadia Benali
« Il faut agir vite », a insisté mardi devant les députés la ministre de la Santé, Hélène Faure. => Hélène Faure
« C’est un scandale ! » s’emporte Karim Haddad. => Karim Haddad
« Pourquoi maintenant ? » s’interroge la sénatrice Claire Lombard. => Claire Lombard
« Nous avons eu peur », raconte Lucie, 12 ans, encore sous le choc. => Lucie
« Cette loi, a martelé Bruno Lasserre, ne passera pas. » => Bruno Lasserre
« Nous étions prêts », explique Thomas Vidal, avant d’ajouter : « Personne ne nous a appelés. » => Thomas Vidal; Thomas Vidal
« Ce n’est pas un échec », se défend le ministre, « mais une étape. » => le ministre; le ministre
Le préfet a évoqué une situation « préoccupante » mais « sous contrôle ». => Le préfet; Le préfet
Marine Collet juge le texte « inapplicable ». => Marine Collet
Dans un communiqué, la CGT dénonce « un passage en force ». => la CGT / CGT
Pour Étienne Royer, la réforme est « un cadeau fait aux riches ». => Étienne Royer
L’avocat de la famille, Me Paul Sicard, regrette que l’enquête soit « au point mort ». => Paul Sicard
La directrice, Sylvie Arnaud, parle d’un « immense soulagement ». => Sylvie Arnaud
Moscou a qualifié ces accusations de « mensonges ». => Moscou
« Les stocks sont vides », selon Agnès Dumas, pharmacienne à Lens. => Agnès Dumas
L’épave est « intacte », selon Paul Girard, plongeur à Brest. => Paul Girard
Le pont pourrait « s’effondrer à tout moment », selon un rapport d’experts. => un rapport d’experts / un rapport
À en croire Michel Tessier, les comptes sont « parfaitement sains ». => Michel Tessier
Selon une source policière, le suspect était « connu des services ». => une source policière
D’après le quotidien Le Soir, la vente serait « imminente ». => Le Soir / le quotidien Le Soir
L’usine est « viable », d’après ses salariés. => ses salariés
Jacques Morin l’a répété lundi : « Nous ne céderons pas. » => Jacques Morin
Réaction immédiate de Gérard Blin : « C’est une honte. » => Gérard Blin
Son avocate résume : « Il est innocent. » => Son avocate
Le maire sort de la salle. Il lâche : « Je démissionne. » => Le maire
Julie Marchand et Marc Aubert se sont croisés. « Bonjour », a-t-elle murmuré. « Adieu », a-t-il répondu. => Julie Marchand; Marc Aubert
Inès Roy travaille de nuit. « Je dors peu », confie la jeune femme. => Inès Roy / la jeune femme
La jeune femme, Inès Roy, pleure. « Je n’ai rien fait », souffle-t-elle. => Inès Roy
Jean Petit, 54 ans, était là. « J’ai couru », se souvient-il. => Jean Petit
Les pêcheurs bloquent le port. « On ne lâchera rien », préviennent-ils. => Les pêcheurs
L’architecte Denis Colas a visité la tour. Selon lui, elle est « en sursis ». => Denis Colas
Emma Roche a gagné. « Je n’y croyais plus », avoue la championne. => Emma Roche / la championne
« Un colis suspect a été signalé », a indiqué une porte-parole de la police. => une porte-parole de la police
« Nous étudions le dossier », a fait savoir la mairie de Brest. => la mairie de Brest
« Ça sentait le gaz », se rappelle une voisine. => une voisine
Plusieurs habitants parlent d’une « odeur insupportable ». => Plusieurs habitants
Pékin a dénoncé une « provocation ». => Pékin
L’Élysée évoque une discussion « franche ». => L’Élysée / Élysée
« Les sanctions seront maintenues », a prévenu Washington. => Washington
Le prix du « meilleur premier film » a été remis hier soir à Cannes. => nobody
Elle expose une série intitulée « Marées basses ». => nobody
Le quartier, surnommé « la petite Venise », attire les touristes. => nobody
Il a reçu la mention « passable ». => nobody
Les « gilets jaunes » manifestaient samedi. => nobody
« Nous avons attendu des heures, raconte Fatou Diop. Personne n’est venu. » Elle ajoute : « J’ai cru mourir. » => Fatou Diop; Fatou Diop
Rémi Caron est catégorique. « Il n’y a pas de risque. » => Rémi Caron
« Je reviendrai », a promis l’ancien président. « Et je gagnerai. » => l’ancien président; l’ancien président
« La dette explose », s’alarme Dominique de la Tour. => Dominique de la Tour
« Nous ferons appel », annonce Jean-Marie de Villepreux, avocat. => Jean-Marie de Villepreux
Le garde s’est approché de Paul Girard. ¶ — Vous habitez ici ? ¶ — Je ne sais pas, dit Paul Girard. ¶ — Comment ça ? demanda le garde. => le garde; Paul Girard; le garde
"""
)

MENDING = table(
    """
« L’eau montait à vue d’œil », raconte à l’AFP un pompier encore trempé. => un pompier encore trempé / un pompier
« Nous n’avons pas le choix », indique-t-on auprès de la direction. => la direction
Le ministre de l’Intérieur Gérard Malan s’est dit « choqué ». => Gérard Malan
Mme Renaud, 72 ans, s’en amuse : « À mon âge, on n’a plus peur. » => Mme Renaud / Renaud
Interrogé par Ouest-Matin, le procureur de Quimper, Alain Ferrec, a confirmé « l’ouverture d’une enquête ». => Alain Ferrec
« C’était lui ou moi », aurait déclaré le suspect aux enquêteurs. => le suspect
Anne Le Bihan n’en démord pas. « On reconstruira », dit-elle. « Ici ou ailleurs. » => Anne Le Bihan; Anne Le Bihan
« Je ne commente pas les rumeurs », a balayé Olivier Petit. => Olivier Petit
« Trop cher », « trop tard », « trop loin » : les critiques pleuvent. => nobody; nobody; nobody
Le mot « crise » n’a pas été prononcé. => nobody
« Le pire est passé », veut croire la Banque de France. => la Banque de France / Banque de France
Dans une lettre adressée aux parents, la rectrice Florence Huet évoque « des circonstances exceptionnelles ». => Florence Huet
D’un côté, les riverains réclament « du silence » ; de l’autre, les bars invoquent « la liberté ». => les riverains; les bars
« Il n’a rien vu », assure son avocate, Me Sonia Blanchard. => Sonia Blanchard
Paul Nizan et Claire Astier dirigent la troupe. « On joue gratuitement », précise-t-elle. => Claire Astier
« Ce projet est mort-né », tranche l’opposition. => l’opposition
L’ancien international Karim Zed a qualifié la décision de « ridicule ». => Karim Zed
Sur son compte X, la maire a dénoncé une « campagne de haine ». => la maire
« Mon père travaillait ici. Son père aussi. » Lucien Marc regarde le hangar vide. => Lucien Marc
Berlin et Paris ont condamné « avec la plus grande fermeté » cette attaque. => Berlin / Paris / Berlin et Paris
Le sénateur Yvon Bars s’oppose au tunnel. « Une folie », selon lui. => Yvon Bars
L’entreprise, par la voix de son avocat, a nié « tout lien » avec l’affaire. => L’entreprise
« Non », répond sèchement le directeur général, interrogé sur un départ. => le directeur général
La secrétaire générale de la CGT, Sabine Motte, promet « un automne brûlant ». => Sabine Motte
Selon Santé publique France, le virus circule « activement ». => Santé publique France
« Les négociations avancent », a fait valoir Bruxelles. => Bruxelles
Un responsable américain, s’exprimant sous couvert d’anonymat, a parlé d’un « signal fort ». => Un responsable américain
« Qui va payer ? » C’est la question que pose Henri Lebrun, du collectif Rive droite. => Henri Lebrun
Le film s’appelle « Nos étés ». => nobody
« J’ai pleuré », reconnaît volontiers Lisa, la cadette. => Lisa
« Je n’ai jamais vu ça », lâche, dépité, un habitué du marché. => un habitué du marché / un habitué
Pour les auteurs de l’étude, le glacier est « condamné ». => les auteurs de l’étude / les auteurs
Marc Olivier se montre prudent : « Attendons les chiffres. » => Marc Olivier
C’est « inadmissible », a réagi le président du conseil départemental, Jean-Luc Morvan. => Jean-Luc Morvan
« C’est une décision courageuse », s’est félicité sur RTL le patron du Medef local, Franck Vasseur. => Franck Vasseur
L’association dénonce une « mise à mort programmée » du quartier. => L’association
« On aurait pu éviter ça », peste Laurent, chauffeur de bus. => Laurent
Le chef de l’État a exhorté les partis à « se parler ». => Le chef de l’État
« Nous avons été entendus », se réjouit la présidente du comité. => la présidente du comité
Le tribunal a estimé que la ville avait « manqué à ses obligations ». => Le tribunal
Un élu de la majorité résume, amer : « On s’est trompés. » => Un élu de la majorité
Camille Perrin, qui dirige l’équipe, se dit « fière » du résultat. => Camille Perrin
« Il pleuvait dans ma chambre. » Rachida montre le plafond du doigt. « Regardez. » => Rachida; Rachida
Sophie Leroux l’assure : rien n’a été « décidé dans son dos ». => Sophie Leroux
« À ce prix-là, autant partir », calcule Hugues, 30 ans. => Hugues
Le groupe a indiqué dans un communiqué « prendre acte » de la plainte. => Le groupe
« Je suis innocent », a clamé à la barre Didier Mons. => Didier Mons
Les experts, eux, parlent d’un phénomène « rare ». => Les experts
Elle s’appelle Rose et elle a 6 ans. « Moi, je veux être pilote », dit la fillette. => Rose / la fillette
Washington et Londres ont jugé ces propos « irresponsables ». => Washington / Londres / Washington et Londres
« Ce sera non », a prévenu d’emblée le négociateur en chef. => le négociateur en chef / le négociateur
La formule « travailler plus » a fait long feu. => nobody
Ce sont, d’après le maire, « des fausses nouvelles ». => le maire
Pierre Mauger n’est pas d’accord : selon lui, « tout reste à faire ». => Pierre Mauger
« C’est du jamais-vu », confirme de son côté Éric Toussaint, climatologue. => Éric Toussaint
Le ministre s’était engagé à « ne laisser personne au bord du chemin ». => Le ministre
Le juge a écouté Marie Lang pendant une heure. « J’étais seule », a-t-elle répété. « Je n’ai vu personne. » Le juge l’a interrompue : « En êtes-vous sûre ? » => Marie Lang; Marie Lang; Le juge
Antoine Roux dirige la coopérative depuis 2010. Son fils l’aide le week-end. « Il apprend vite », dit le père. => Antoine Roux / le père
La maire, Carole Bayle, a reçu les parents. Ils ont crié, elle a attendu. « Je comprends votre colère », leur a-t-elle dit. => Carole Bayle
Les deux sœurs ont pris la parole à tour de rôle. « On ne vendra pas », a lancé Jeanne. « Jamais », a renchéri Louise. => Jeanne; Louise
Le rapport est sévère. Il pointe « des négligences répétées ». => Le rapport
Invité de France 3, Olivier Morin a refusé de commenter. « Ce n’est pas le moment », a-t-il éludé. => Olivier Morin
« Tout va bien. » ¶ C’est ce que répète Nathalie Simon depuis un mois. => Nathalie Simon
Victor Hugo l’avait écrit dans « Les Misérables ». => nobody
L’avocat de la défense a plaidé l’acquittement. « Le dossier est vide », a-t-il tonné, avant de citer Voltaire. => L’avocat de la défense
D’abord, il y eut un silence. Puis une voix : « Au feu ! » => une voix
Paul Arnaud, lui, rit. « Moi, peur ? » Il secoue la tête. « Jamais. » => Paul Arnaud; Paul Arnaud
Le texte « va dans le bon sens », a reconnu jeudi le sénateur Loïc Perrot, qui attend « des garanties ». => Loïc Perrot; Loïc Perrot
Le restaurant « Chez Lulu » a fermé. « C’est triste », dit un client. => nobody; un client
Elle avait promis « une surprise » à ses enfants. => nobody
Emmanuelle Tissot et son mari ont tout perdu. « Même les photos », souffle-t-elle. Lui se tait. => Emmanuelle Tissot
« Rien à signaler », comme l’a dit le commandant Rey. => Rey
« Je pars », annonce Paul Roy. Puis : « Pour toujours. » => Paul Roy; Paul Roy
« C’est fini », lâche Marc Denis. Et d’ajouter : « Tant mieux. » => Marc Denis; Marc Denis
« Le pont est sûr », peut-on lire dans le rapport. => le rapport
« Le pont est sûr », a-t-on indiqué de source policière. => source policière / nobody
L’homme, « connu des services de police », a été relâché. => nobody
Les auteurs du texte, qui dénoncent « une dérive », demandent son retrait. => Les auteurs du texte
La chanteuse Lou Berg sort « Nuits blanches », son troisième album. => nobody
Le comité d’organisation se félicite d’une édition « record ». => Le comité d’organisation
Les riverains s’estiment « méprisés » par la mairie. => Les riverains
La défense a plaidé « la folie passagère ». => La défense
L’UNICEF s’alarme d’une situation « catastrophique ». => L’UNICEF / UNICEF
Le roi a tenu à remercier « tous les soignants ». => Le roi
Le procureur a requis une peine « exemplaire ». => Le procureur
Le patron de Renault, Luca Meo, y voit « une chance historique ». => Luca Meo
Les ouvriers réclament des conditions « dignes ». => Les ouvriers
Un touriste allemand décrit « une vague de trois mètres ». => Un touriste allemand
La police a lancé un appel à témoins. « Toute information peut être utile », précise le commissariat de Nantes. => le commissariat de Nantes
Ils étaient « comme des frères », se souvient Bastien, un ami d’enfance. => Bastien
« Nous n’avons rien à cacher », a-t-elle écrit dans une lettre ouverte. (Anne Dumas dirige le laboratoire.) => Anne Dumas / nobody
Le voisin du dessous, qui a donné l’alerte, raconte « une explosion énorme ». => Le voisin du dessous / Le voisin
« Les gens ont peur », résume-t-on au syndicat. => syndicat / le syndicat / au syndicat
Dans son sermon, l’évêque a appelé à « la paix des cœurs ». => l’évêque
« C’est la fin d’une époque », a commenté sobrement l’ex-champion olympique Gaël Rivoire. => Gaël Rivoire
Le géant américain parle de « malentendu ». => Le géant américain / Le géant
À Lyon, les commerçants craignent « une année noire ». => les commerçants
« Pas question de reculer », prévient le premier ministre hongrois. => le premier ministre hongrois
Le vaccin est « sûr et efficace », a rappelé l’Agence européenne du médicament. => l’Agence européenne du médicament
« Liberté, égalité, fraternité. » — Jean Petit => Jean Petit
« On y croit » (Paul Roy) => Paul Roy
Paul Roy secoue la tête. Sa réponse : « Non. » => Paul Roy
Le maire a pris la parole à midi. Il a déclaré : ¶ « Nous partirons demain. » => Le maire
« Trop cher » et « trop tard », a résumé Anne Morel. => Anne Morel; Anne Morel
« Nous partirons demain. ¶ « Et nous ne reviendrons pas », a dit Anne Morel. => Anne Morel; Anne Morel
Anne Morel est arrivée à midi. « Bonjour. » Elle s’assied. « Commençons. » => Anne Morel; Anne Morel
Le projet a été qualifié de « folie » par Paul Roy. => Paul Roy
« Je pars. » ¶ Anne Morel se lève. => nobody
Anne Morel parle enfin. « Je pars. » ¶ « Vraiment. » => Anne Morel; Anne Morel
« Et vous savez, dit mon père, c’est loin », raconte Paul Roy. => Paul Roy
Selon eux, c’est « faux ». Les éleveurs protestent. => nobody
Les éleveurs protestent. Selon eux, c’est « faux ». => Les éleveurs
La maire, Anne Morel, arrive. « Bonjour », dit la maire. => Anne Morel
« Nous partirons. ¶ « Loin. ¶ « Et sans retour », a dit Anne Morel. => Anne Morel; Anne Morel; Anne Morel
"""
)

# Right at first sight: 28 of 30.
SECOND = table(
    """
« La neige a tout recouvert en une nuit », témoigne Agathe Rolland, gardienne du refuge depuis 2012. => Agathe Rolland
Pour la préfète, Isabelle Maury, « il n’y a plus de temps à perdre ». => Isabelle Maury
« Le match se gagnera au milieu », prévoit l’entraîneur rennais Julien Stéphan. => Julien Stéphan
Le président du tribunal a rappelé à l’accusé qu’il pouvait « garder le silence ». => Le président du tribunal
« Je n’ai pas dormi », avoue Théo. « Et je ne suis pas le seul. » => Théo; Théo
Selon Météo-France, l’épisode devrait être « bref mais intense ». => Météo-France
Bruno Keller ferme son garage, les yeux rougis. « Quarante ans de ma vie », lâche-t-il. => Bruno Keller
Madrid a salué « un pas historique ». => Madrid
« Aucun dossier ne sera oublié », a promis la nouvelle directrice de l’agence. => la nouvelle directrice de l’agence / la nouvelle directrice
Les syndicats de l’usine parlent, eux, d’une « trahison ». => Les syndicats de l’usine / Les syndicats
La romancière vient de publier « L’Été des loups » chez un petit éditeur. => nobody
« C’est un peu notre village », sourit Monique, accoudée au bar. => Monique
Dans un message à ses équipes, le patron du groupe, Cédric Lambert, évoque « des mois difficiles ». => Cédric Lambert
« Vous avez cinq minutes », a averti le gendarme. Personne n’a bougé. « Quatre. » => le gendarme; le gendarme
Le député s’est défendu de toute « arrière-pensée électorale ». => Le député
Farid Amrani en est convaincu : « Cette ligne rouvrira un jour. » => Farid Amrani
« Il faut sauver cette école », plaident les parents d’élèves. => les parents d’élèves / les parents
L’affaire dite des « écoutes » revient devant la cour. => nobody
Odile Garnier et son frère Luc tiennent la ferme. « Moi, je fais les comptes », explique-t-elle. « Et moi, le reste », s’amuse-t-il. => Odile Garnier; Luc
« Rien ne prouve sa culpabilité », a martelé Me Hugo Castel devant les jurés. => Hugo Castel
La compagnie aérienne a présenté ses excuses pour « les désagréments subis ». => La compagnie aérienne / La compagnie
« On attend les secours », crie une femme depuis le toit. => une femme
Le rapport de la Cour des comptes juge la gestion du port « opaque ». => Le rapport de la Cour des comptes / Le rapport
« Je ne céderai pas au chantage », a écrit sur Facebook le maire de Tarves, Rémy Bonnet. => Rémy Bonnet
Le célèbre tube « Voyage voyage » résonnait dans la salle. => nobody
Interrogée sur ce point, la ministre a botté en touche : « Chaque chose en son temps. » => la ministre
« Elle était partie sans un mot », se souvient son ancien mari. => son ancien mari
Le chercheur, dont l’étude paraît jeudi, redoute « un effet domino ». => Le chercheur
« Ma fille a peur de sortir », confie, la voix tremblante, Aïcha Benmoussa. => Aïcha Benmoussa
Le Kremlin a démenti toute ingérence, parlant d’« accusations grotesques ». => Le Kremlin / Kremlin
"""
)

# Right at first sight: 24 of 30.
THIRD = table(
    """
« Le vin sera rare cette année », prédit Lucette Fabre, vigneronne à Cahors. => Lucette Fabre
Le candidat écologiste a promis de « rendre la ville aux piétons ». => Le candidat écologiste
Aux yeux du procureur, les faits sont « d’une extrême gravité ». => procureur / le procureur / du procureur
« Je vous ai compris », a répété en souriant l’entraîneuse, Corinne Diallo, à ses joueuses. => Corinne Diallo
Le constructeur réfute « toute entente illicite » avec ses concurrents. => Le constructeur
Solange n’y croit plus. « Vingt ans qu’on nous le promet », dit-elle. => Solange
« Ce n’est pas notre guerre », a tranché Ankara. => Ankara
Le nouveau spectacle, « Nuit sans fin », affiche complet. => nobody
Devant la presse, Pascal Mercier a parlé d’un « accident bête » et présenté « ses excuses ». => Pascal Mercier; Pascal Mercier
« Qu’ils viennent donc voir ! » tempête une agricultrice du Cantal. => une agricultrice du Cantal / une agricultrice
Les enquêteurs privilégient la piste « d’un différend familial ». => Les enquêteurs
« On ne naviguait plus, on flottait », raconte le skipper Armel Tual. Sa voix se brise. « J’ai pensé à mes enfants. » => Armel Tual; Armel Tual
D’après son entourage, le chanteur est « très affaibli ». => son entourage
Elle porte le prénom « Marie » depuis sa naissance. => nobody
« Le monde agricole est à bout », alerte le président de la chambre d’agriculture. => le président de la chambre d’agriculture / le président de la chambre
Le Conseil d’État a jugé l’arrêté « manifestement disproportionné ». => Le Conseil d’État
Marc et Julie Perrot ont vendu leur maison. « On respire », disent-ils. => Marc et Julie Perrot / Marc / Julie Perrot
« Une page se tourne », écrit la famille dans un communiqué. => la famille
Pour Nadège Colin, directrice de l’école, « rien n’a changé ». => Nadège Colin
« Prudence », recommande toutefois l’épidémiologiste Samir Bakri. => Samir Bakri
Le chef Alain Duroc a ouvert son second restaurant, « La Table d’Alain », en mars. => nobody
« Nous sommes des êtres humains », dit le slogan peint sur le mur. => le slogan / nobody
Le rappeur de 28 ans, lui, dit assumer « chaque mot ». => Le rappeur de 28 ans / Le rappeur
« Elle a menti », assure Kevin Lopez au sujet de son ancienne associée. => Kevin Lopez
La ville la plus « verte » de France est en Bretagne. => nobody
« Je ne suis pas candidat », a redit dimanche soir François Baral sur le plateau de la chaîne publique. => François Baral
Réunis en assemblée, les salariés ont voté la grève. « On n’a plus rien à perdre », lance l’un d’eux. => l’un d’eux / l’un
Le ministère assure avoir agi « dans les délais ». => Le ministère
« Et si on recommençait ? » propose Gaëlle à sa sœur. => Gaëlle
Bruxelles s’est montrée ferme, exigeant « des réformes immédiates ». => Bruxelles
"""
)

# Right at first sight: 26 of 30.
FOURTH = table(
    """
« On entendait les vitres trembler », rapporte Simone, qui habite à deux rues de l’usine. => Simone
Le gouverneur a décrété un deuil de trois jours et dénoncé « une lâcheté sans nom ». => Le gouverneur
« Il nous manque dix postes », chiffre la déléguée syndicale Patricia Nunes. => Patricia Nunes
Pour le moment, la direction se refuse à « tout commentaire ». => la direction
L’intéressé nie. « Je dormais chez ma mère », a-t-il soutenu devant le juge. => L’intéressé
Selon nos informations, le contrat serait « caduc ». => nobody
« Ce fut le plus beau jour de ma vie », raconte l’octogénaire en montrant une photo jaunie. => l’octogénaire
L’Académie a couronné « Les Heures pâles », premier roman de Nora Jaber. => nobody
« Bravo ! » crie la foule. => la foule
Le chancelier allemand, en visite à Varsovie, a plaidé pour une Europe « adulte ». => Le chancelier allemand
Léon Maréchal, lui, préfère en rire : « On a vu pire en 56. » => Léon Maréchal
La préfecture appelle les automobilistes à « la plus grande vigilance ». => La préfecture
« Je n’ai fait que mon travail », insiste le pompier, gêné par les applaudissements. « N’importe qui aurait sauté. » => le pompier; le pompier
Les deux hommes se sont serré la main. « Sans rancune », a glissé Yanis Kaci. => Yanis Kaci
D’après elle, la réforme « va dans le mur ». Mathilde Garcin préside le collectif depuis un an. => Mathilde Garcin / nobody
« La concurrence est féroce », reconnaît-on chez le voyagiste. => le voyagiste / voyagiste
Le jury a salué un premier film « d’une rare maîtrise ». => Le jury
« Nous ne sommes pas des numéros », scandaient les caissières devant le magasin. => les caissières
C’est un homme « discret et travailleur », selon ses collègues. => ses collègues
Le juge des référés a suspendu l’arrêté, « entaché d’illégalité ». => Le juge des référés / Le juge / nobody
« Partez ! » leur aurait ordonné le propriétaire. => le propriétaire
Sur la banderole, on lit : « Non au béton ». => nobody
Céline Pons en a les larmes aux yeux. « Mon grand-père a planté ces arbres », murmure-t-elle. La mairie, elle, invoque « des raisons de sécurité ». => Céline Pons; La mairie
« Nos stocks tiendront jusqu’en juin », calcule Olivier Faure, le directeur de la coopérative. => Olivier Faure
Téhéran a promis une riposte « rapide et décisive ». => Téhéran
La ministre de la Culture, très émue, a rendu hommage à « une immense actrice ». => La ministre de la Culture
« Qui suis-je pour juger ? » avait répondu le pape. => le pape
Quant à Hervé Lopez, il se dit « serein ». => Hervé Lopez
Le « plan B » n’existe pas. => nobody
« C’est non négociable », fait-on savoir dans l’entourage du président. => l’entourage du président
"""
)

# Right at first sight: 25 of 30.
FIFTH = table(
    """
« La rivière est sortie de son lit vers minuit », se remémore Gisèle Tanguy, 67 ans. => Gisèle Tanguy
L’ambassadeur de Chine a convoqué la presse pour dénoncer « une mise en scène ». => L’ambassadeur de Chine / L’ambassadeur
« Nos élèves n’ont plus de professeur d’anglais depuis la Toussaint », s’agace Sébastien Lemoine, proviseur à Vannes. => Sébastien Lemoine
La chercheuse juge ces résultats « prometteurs », mais « encore fragiles ». => La chercheuse; La chercheuse
Joint par téléphone, l’avocat du club n’a pas souhaité réagir. « L’enquête suit son cours », a-t-il simplement indiqué. => l’avocat du club / l’avocat
« Les clients viennent pour l’accueil », assure-t-elle. Depuis 1998, Josiane tient seule l’unique bar du village. => Josiane / nobody
Selon le parquet de Rennes, l’homme présentait « des signes d’ivresse ». => le parquet de Rennes / le parquet
Au mot « impôt », la salle a sifflé. => nobody
« Mon frère m’a dit : “Fais-le.” Alors je l’ai fait », explique Kamel. => Kamel
Varsovie a réagi dans la soirée, évoquant « un incident isolé ». => Varsovie
« Il n’y a pas de petite économie », répétait souvent mon grand-père. => mon grand-père
Le champion du monde s’est dit « vidé » après la course. => Le champion du monde / Le champion
Ni la mairie ni le promoteur n’ont souhaité commenter ce « malentendu ». => nobody
Pour Amélie et Tom, jeunes parents, la crèche est « une bouée de sauvetage ». => Amélie / Tom / Amélie et Tom
Le nouveau maire, élu d’un souffle, a promis d’être « le maire de tous ». => Le nouveau maire
« Je ne regrette rien », fredonne Lucien en refermant la grille. « Enfin, presque rien. » => Lucien; Lucien
La plateforme affirme avoir supprimé « plus de mille comptes ». => La plateforme
L’expression « fake news » a envahi les journaux. => nobody
« C’est notre patrimoine ! » s’étrangle Bernadette Cohen, présidente des Amis du phare. => Bernadette Cohen
Anouk Lefort chante, Basile Roux compose. « Il écrit la nuit », s’amuse-t-elle. « Elle dort le jour », réplique-t-il. => Anouk Lefort; Basile Roux
Un porte-parole de l’ONU a jugé la situation « alarmante ». => Un porte-parole de l’ONU / Un porte-parole
« On verra bien », conclut la vieille dame. => la vieille dame
Le groupe de rock « Les Sauvages » se sépare. => nobody
Dans une tribune, trente médecins réclament « un sursaut ». => trente médecins
« Les règles sont les mêmes pour tous », rappelle l’arbitre, Stéphane Noël. => Stéphane Noël
Londres exclut « à ce stade » tout envoi de troupes. => Londres
Gérard, retraité, hausse les épaules : « Moi, je vote blanc. » => Gérard
« Une honte », « un scandale » : les lecteurs ne décolèrent pas. => nobody; nobody
Le metteur en scène Jean Vial a voulu un décor « presque nu ». => Jean Vial
« Je vous le rendrai », aurait promis l’escroc à ses victimes. => l’escroc
"""
)

# Right at first sight: 24 of 25.
LAST = table(
    """
« Le chien n’aboyait jamais », se souvient la gardienne de l’immeuble. => la gardienne de l’immeuble / la gardienne
Le secrétaire d’État aux Sports, Alex Fournier, promet « des stades pleins ». => Alex Fournier
« Il faut tourner la page », a plaidé samedi le chef de l’opposition. => le chef de l’opposition
Rome dénonce « un chantage » et rappelle son ambassadeur. => Rome
Devant le tribunal, la prévenue a reconnu « une erreur ». « Je paierai », a-t-elle ajouté. => la prévenue; la prévenue
Selon l’entraîneur Luc Ferrand, le groupe est « soudé ». => Luc Ferrand
« Ce pont, on l’attend depuis trente ans », lâche Marcel, un café à la main. => Marcel
Le tableau « Femme au balcon » a été vendu aux enchères. => nobody
Les pompiers évoquent un feu « d’une violence inouïe ». => Les pompiers
Hélène Marty a repris la boulangerie de son père. « Il me regarde encore pétrir », rit-elle. => Hélène Marty
« Tout est prêt », affirme la SNCF. => la SNCF / SNCF
L’hôpital, saturé, se dit « au bord de la rupture ». => L’hôpital
« Jamais je n’aurais cru vivre ça », témoigne sous le choc un père de famille. => un père de famille / un père
D’après les syndicats, le plan est « mort ». => les syndicats
Le musée présente une exposition consacrée aux « années folles ». => nobody
Nina et Oscar se taquinent. « Tu triches », dit-elle. « Toi aussi », rétorque-t-il. => Nina; Oscar
Le coureur a qualifié l’étape d’« infernale ». => Le coureur
« Nous porterons plainte », a fait savoir Me Lebel, l’avocate de la commune. => Lebel / Me Lebel
Sébastien Roy a quitté la salle en claquant la porte. « Lamentable ! » => Sébastien Roy
Il a suffi d’un « oui » pour changer l’histoire. => nobody
« Les loyers ont doublé », observe l’agent immobilier Nicolas Thévenet. => Nicolas Thévenet
L’OMS a prévenu que la pandémie n’était « pas terminée ». => L’OMS / OMS
« Et maintenant ? » demande un gamin. Personne ne répond. => un gamin
Le sénateur a fustigé « l’amateurisme » du gouvernement et appelé au « courage ». => Le sénateur; Le sénateur
À en croire la rumeur, l’acteur serait « ruiné ». => la rumeur / nobody
"""
)

WRONG = {
    "Selon Santé publique France": "a name with a small word inside",
    "« Qui va payer ? » C’est": "the speaker is the object of the next sentence",
    "« Nous sommes des êtres humains »": "where the phrase ends",
    "Le musée présente une exposition consacrée": "words in marks that nobody says",
}
"""How a text that is still wrong begins, and why it is."""
ROWS = [*FIRST, *MENDING, *SECOND, *THIRD, *FOURTH, *FIFTH, *LAST]
SURE = 0.9


@pytest.mark.parametrize("row", cases(ROWS, WRONG))
def test_the_speaker_is_told(row: Row) -> None:
    assert not misses("fr", [row])


def test_those_who_are_sure_are_right() -> None:
    assert share_right("fr", ROWS, SURE) >= 0.95
