/**
 * What people take when they are asked for a password, in the languages of the product: words of the lists of leaked
 * passwords that are longer than two letters, and those of this trade.
 */
export const commonWords: readonly string[] = `
password passw0rd passwort motdepasse parola parolamea parole secret secrets secreta hemlig letmein welcome bienvenue bienvenido
bunvenit buna bonjour bonsoir salut hello hallo admin administrator administrateur administratie root user utilisateur utilizator
login logon signin guest invite test testing tester demo demonstration default changeme change please temp temporary master
mister monster dragon monkey shadow sunshine princess football soccer baseball basketball hockey superman batman spiderman
pokemon starwars trustno1 iloveyou jetaime teiubesc loveyou love amour iubire dragoste ninja mustang michael jennifer jordan
hunter harley ranger jessica thomas robert daniel andrew andrei alexandru alexandra alexandre maria mihai ionut florin cristian
elena ioana gabriel gabriela stefan nicolas nicole julien camille sophie laurent pierre marie claude chantal isabelle patrick
philippe catherine christine nathalie sandrine valerie david charlie george ashley amanda joshua matthew martin robin samantha
computer internet windows microsoft google facebook instagram whatsapp youtube amazon ebay apple iphone samsung android linux
server network system database oracle mysql postgres postgresql docker cisco router wifi office excel outlook gmail yahoo hotmail
summer autumn winter spring printemps hiver automne primavara vara toamna iarna january february march april june july
august september october november december janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie monday tuesday wednesday thursday
friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche luni marti miercuri joi vineri sambata duminica
soleil lune etoile fleur chocolat fromage baguette croissant tour eiffel paris france francais marseille lyon toulouse bordeaux
nantes strasbourg lille bretagne napoleon liberte egalite fraternite romania roman romanesc bucuresti bucharest cluj timisoara
brasov constanta craiova sibiu oradea steaua dinamo dracula transilvania carpati dunarea mamaliga sarmale cozonac
london england britain liverpool manchester arsenal chelsea united barcelona madrid europe europa america world
comptoir shop shopping store boutique magasin magazin commerce ecommerce vente ventes vanzari vanzare sales order orders commande commandes
comanda comenzi client clients customer customers warehouse entrepot depozit stock stoc inventory invoice facture factura
payment paiement plata money argent bani cash bank banque banca card carte credit euro dollar lei owner manager patron gerant
company societe firma business work travail munca team equipe echipa support contact info
red rouge rosu blue bleu albastru green vert verde black noir negru white blanc alb yellow jaune galben orange purple violet silver
gold golden argint diamond crystal angel ange inger heaven flower cookie banana cheese coffee cafe cafea pepper ginger
dog chien caine cat chat pisica horse cheval tiger lion lup wolf eagle falcon phoenix butterfly papillon fluture
mother father mama maman papa tata sister brother family famille familie baby bebe child girl boy queen king prince
one two three four five six seven eight nine ten un deux trois quatre cinq six sept huit neuf dix unu doi trei patru cinci sase sapte opt noua zece
abc abcd abc123 123 1234 12345 123456 1234567 12345678 123456789 1234567890 111 000 666 777 qwe asd zxc qwerty qwertz azerty asdf zxcv wxcv
qazwsx 1q2w3e 1q2w3e4r 1qaz2wsx zaq12wsx q1w2e3r4 aaa xxx access freedom whatever nothing forever always never open sesame
the and for you are not with this that from mon mes les des une que est pas pour dans sur din este care pentru unde
correct horse battery staple lorem ipsum dolor amet foo bar baz qux
`.trim().split(/\s+/);
