import type { Language } from "./product.ts";

/** First and last names as they are written at home, with their accents. */
export type Names = { readonly first: readonly string[]; readonly last: readonly string[] };
export type Country = "FR" | "RO" | "BE" | "DE" | "IT" | "IE";

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

export const names: Readonly<Record<Country, Names>> = {
  FR: {
    first: words(`Zoé, Élise, Camille, Benoît, Maëlle, François, Noémie, Théo, Chloé, Jérôme, Inès, Loïc, Anaïs, Rémi, Hélène, Gaël, Aurélie,
      Bastien, Margaux, Cédric, Lucie, Étienne, Manon, Antoine, Céline, Yann, Clémence, Hugo, Océane, Mathilde, Nicolas, Solène, Grégoire, Agathe,
      Stéphane, Léa, Quentin, Juliette, Raphaël, Odile, Thibault, Marion, Joël, Capucine, Fabien, Éloïse, Pascal, Nadia, Karim, Amélie, Samir, Brigitte`),
    last: words(`Lefèvre, Dubois, Garnier, Bérard, Chevallier, Moreau, Guérin, Fontaine, Roussel, Mercier, Blanchard, Gauthier, Perrin, Clément,
      Lemoine, Béranger, Rey, Faure, Lacroix, Besson, Vidal, Carré, Delorme, Pasquier, Marchand, Noël, Brunet, Hervé, Le Goff, Kerven, Jouanneau,
      Thévenet, Bouvier, Collin, Maréchal, Tessier, Prévost, Rolland, Humbert, Charpentier, Da Silva, Benali, Diallo, Nguyen, Lévêque, Cordier,
      Dupré, Barbier, Duchêne, Vasseur, Pichon, Monnier, Grandjean, Savoye, de La Tour, Abadie, Castel, Fournier`),
  },
  RO: {
    first: words(`Ioana, Ștefan, Mihaela, Răzvan, Andreea, Cătălin, Raluca, Bogdan, Elena, Dragoș, Simona, Vlad, Cristina, Mădălina, Ionuț, Oana,
      Alexandru, Roxana, Sorin, Gabriela, Tudor, Anca, Florin, Diana, Mircea, Corina, Radu, Irina, Cosmin, Loredana, Călin, Adina, Horia, Bianca,
      Lucian, Daniela, Șerban, Teodora, Ovidiu, Laura, Paul, Ruxandra, Emil, Carmen, Valentin, Ilinca, Nicolae, Maria, Petru, Sânziana, Marius, Ligia`),
    last: words(`Popescu, Țîrlea, Moldovan, Crăciun, Bălan, Șerban, Mureșan, Ionescu, Dumitrașcu, Rusu, Pîrvu, Câmpean, Nistor, Ardelean, Dănilă,
      Ciobanu, Stănescu, Mărginean, Pop, Enache, Lupșa, Vlădescu, Grigorescu, Olteanu, Bărbulescu, Chiriac, Neamțu, Făgărășan, Suciu, Tănase,
      Voicu, Apostol, Hațegan, Preda, Măcelaru, Săndulescu, Cozma, Iliescu, Drăgan, Zamfir, Kovács, Szabó, Bota, Petrescu, Gheorghiță, Anghel,
      Coroian, Lazăr, Păunescu, Toma, Rădulescu, Stoica, Nagy, Bucur, Hossu, Manole, Țurcanu, Ghiță`),
  },
  BE: {
    first: words("Sophie, Maxime, Lies, Wout, Aline, Jean-Philippe, Fien, Arnaud, Justine, Pieter, Delphine, Bram"),
    last: words("Lambert, Peeters, Janssens, Dewaele, Lejeune, Vandenberghe, Collard, Wouters, Simon, Claes, Denis, Maes"),
  },
  DE: {
    first: words("Annika, Jürgen, Katrin, Lukas, Friederike, Sören, Anja, Matthias, Birgit, Björn, Jana, Moritz"),
    last: words("Müller, Schäfer, Köhler, Vogt, Hoffmann, Jäger, Krüger, Lindner, Groß, Brandt, Weiß, Böhm"),
  },
  IT: {
    first: words("Giulia, Niccolò, Chiara, Lorenzo, Elisa, Davide, Federica, Matteo, Ilaria, Andrea"),
    last: words("Ferrari, Colombo, D’Angelo, Bianchi, Galli, Conti, Marchetti, De Luca, Fontana, Rinaldi"),
  },
  IE: {
    first: words("Aoife, Ciarán, Siobhán, Declan, Niamh, Eoin, Orla, Padraig, Sinéad, Conor, Emma, Mark"),
    last: words("O’Brien, Byrne, Gallagher, Ryan, Walsh, McCarthy, Nolan, Kavanagh, Doyle, Sheehan"),
  },
};

export const languageOf: Readonly<Record<Country, Language>> = { FR: "fr", RO: "ro", BE: "fr", DE: "en", IT: "en", IE: "en" };

/** English speakers who settled in France or Romania: their order, mails and invoices are in English. */
export const settlers: Names = {
  first: words("Harriet, Tom, Beatrice, Oliver, Grace, Simon, Rosie, James, Hannah, Colin"),
  last: words("Whitfield, Ashby, Turner, Harcourt, Clarke, Lindqvist, Barlow, Pemberton, Novak, Hughes"),
};

export type CompanyName = { readonly name: string; readonly country: "FR" | "RO" | "BE"; readonly kind: "company" | "public" };

/** Buyers by the dozen: they ask for quotations, pay by transfer and need an invoice before they pay. */
export const companies: readonly CompanyName[] = [
  { name: "Salon de thé Feuille & Fève", country: "FR", kind: "company" },
  { name: "Gîte des Trois Tilleuls", country: "FR", kind: "company" },
  { name: "Restaurant Le Râteau", country: "FR", kind: "company" },
  { name: "Atelier d’architecture Orée", country: "FR", kind: "company" },
  { name: "Graine d’ici, fleuriste", country: "FR", kind: "company" },
  { name: "Librairie Le Marque-page bleu", country: "FR", kind: "company" },
  { name: "Hôtel du Vieux Pressoir", country: "FR", kind: "company" },
  { name: "Mairie de Saint-Tilleul-le-Vieux", country: "FR", kind: "public" },
  { name: "École du Pré-aux-Merles", country: "FR", kind: "public" },
  { name: "Médiathèque des Quatre-Vents", country: "FR", kind: "public" },
  { name: "Cafeneaua Dudul Alb SRL", country: "RO", kind: "company" },
  { name: "Pensiunea Trei Tei SRL", country: "RO", kind: "company" },
  { name: "Librăria Foaie Verde SRL", country: "RO", kind: "company" },
  { name: "Ceainăria Ora Șase SRL", country: "RO", kind: "company" },
  { name: "Studio Prispa SRL", country: "RO", kind: "company" },
  { name: "Florăria Lăcrămioara SRL", country: "RO", kind: "company" },
  { name: "Asociația Grădini între Blocuri", country: "RO", kind: "public" },
  { name: "Primăria Comunei Valea Teiului", country: "RO", kind: "public" },
  { name: "Chambres d’hôtes La Glycine SRL", country: "BE", kind: "company" },
  { name: "Épicerie du Coin Perdu SRL", country: "BE", kind: "company" },
];
