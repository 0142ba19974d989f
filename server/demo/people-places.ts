import type { Country } from "./people-names.ts";
import type { Random } from "./random.ts";

export type DemoAddress = {
  readonly name: string;
  readonly company: string | null;
  readonly line1: string;
  readonly line2: string | null;
  readonly postcode: string;
  readonly city: string;
  /** The county (judeţ) code in Romania, the province in Italy. */
  readonly region: string | null;
  readonly country: Country;
  readonly phone: string | null;
};
export type Street = Pick<DemoAddress, "line1" | "line2" | "postcode" | "city" | "region">;

export function streetIn(country: Country, random: Random): Street {
  return country === "RO" ? romanianStreet(random) : country === "FR" ? frenchStreet(random) : foreignStreet(country, random);
}

function frenchStreet(random: Random): Street {
  const [postcode, city] = split(random.pick(frenchCities));
  const number = `${random.integer(1, 128)}${random.chance(0.09) ? " bis" : ""}`;
  const line2 = random.chance(0.14) ? `Bâtiment ${random.pick(["A", "B", "C"])}, ${random.integer(1, 5)}e étage` : null;
  return { line1: `${number} ${random.pick(frenchStreets)}`, line2, postcode, city, region: null };
}

/** A flat is found by block, stair, floor and number; Bucharest adds its sector, which the postcode repeats. */
function romanianStreet(random: Random): Street {
  const [region, prefix, city] = split(random.pick(romanianCities));
  const sector = region === "B" ? random.integer(1, 6) : null;
  const postcode = sector === null ? `${prefix}${random.integer(10, 299).toString().padStart(3, "0")}` : `0${sector}${random.integer(1011, 1999)}`;
  const flat = random.chance(0.62)
    ? `bl. ${random.pick(["A", "B", "C", "D", "M", "P"])}${random.integer(1, 38)}, sc. ${random.pick(["A", "B", "C", "1", "2"])}, et. ${random.integer(1, 10)}, ap. ${random.integer(1, 78)}`
    : null;
  const line2 = [flat, sector === null ? null : `Sector ${sector}`].filter((part) => part !== null).join(", ") || null;
  return { line1: `${random.pick(romanianStreets)} nr. ${random.integer(1, 140)}`, line2, postcode, city, region };
}

function foreignStreet(country: Exclude<Country, "FR" | "RO">, random: Random): Street {
  const { cities, streets, numberFirst } = foreign[country];
  const [postcode, city, region] = split(random.pick(cities));
  const [street, number] = [random.pick(streets), random.integer(1, 96)];
  const code =
    country === "IE"
      ? `${postcode} ${random.pick([..."ACDEFHKNPRTVWXY"])}${random.integer(1, 9)}${random.pick([..."ACDEFHKNPRTVWXY"])}${random.integer(1, 9)}`
      : postcode;
  return { line1: numberFirst ? `${number} ${street}` : `${street} ${number}`, line2: null, postcode: code, city, region: region || null };
}

function split(place: string): [string, string, string] {
  const [first = "", second = "", third = ""] = place.split("|");
  return [first, second, third];
}

const frenchCities = [
  "74000|Annecy", "74000|Annecy", "74000|Annecy", "69003|Lyon", "69006|Lyon", "69001|Lyon", "75011|Paris", "75018|Paris", "75005|Paris", "75020|Paris",
  "38000|Grenoble", "73000|Chambéry", "73100|Aix-les-Bains", "74200|Thonon-les-Bains", "44000|Nantes", "35000|Rennes", "33000|Bordeaux", "59000|Lille",
  "67000|Strasbourg", "31000|Toulouse", "34000|Montpellier", "21000|Dijon", "25000|Besançon", "63000|Clermont-Ferrand", "37000|Tours", "49000|Angers",
  "42000|Saint-Étienne", "13100|Aix-en-Provence", "13006|Marseille", "06000|Nice", "29000|Quimper", "56000|Vannes", "17000|La Rochelle", "87000|Limoges",
  "30000|Nîmes", "64100|Bayonne", "76000|Rouen", "72000|Le Mans", "01000|Bourg-en-Bresse", "39000|Lons-le-Saunier",
];

const frenchStreets = [
  "rue des Tilleuls", "rue du Vieux-Lavoir", "avenue Jean-Jaurès", "rue de la République", "place du Marché", "chemin du Moulin", "impasse des Jardins",
  "boulevard Carnot", "rue de l’Église", "rue des Lilas", "allée des Cerisiers", "rue Pasteur", "rue du Four", "quai de la Fontaine", "rue de Verdun",
  "montée des Vignes", "rue Sainte-Anne", "cours Gambetta", "route de la Forêt", "rue Marie-Curie", "rue des Écoles", "rue du Général-Leclerc",
];

/** County, first three digits of its city's postcodes, city. */
const romanianCities = [
  "CJ|400|Cluj-Napoca", "CJ|400|Cluj-Napoca", "CJ|400|Cluj-Napoca", "B||București", "B||București", "B||București", "B||București", "TM|300|Timișoara",
  "IS|700|Iași", "BV|500|Brașov", "BV|500|Brașov", "SB|550|Sibiu", "SB|550|Sibiu", "CT|900|Constanța", "BH|410|Oradea", "DJ|200|Craiova", "AR|310|Arad",
  "BC|600|Bacău", "SV|720|Suceava", "MS|540|Târgu Mureș", "MM|430|Baia Mare", "AB|510|Alba Iulia", "PH|100|Ploiești", "AG|110|Pitești", "GL|800|Galați",
  "BN|420|Bistrița", "NT|610|Piatra-Neamț", "HD|330|Deva", "VL|240|Râmnicu Vâlcea", "BZ|120|Buzău", "SM|440|Satu Mare", "SJ|450|Zalău", "VN|620|Focșani",
];

const romanianStreets = [
  "Str. Lungă", "Aleea Teilor", "Str. Mihai Eminescu", "Bd. Unirii", "Str. Avram Iancu", "Calea Moților", "Str. Ion Creangă", "Str. Horea", "Bd. Decebal",
  "Str. Nicolae Bălcescu", "Str. Fântânii", "Str. Primăverii", "Str. Ștefan cel Mare", "Aleea Castanilor", "Str. Morii", "Str. Vasile Alecsandri",
  "Piața Libertății", "Str. Grădinilor", "Str. Alexandru Ioan Cuza", "Str. Țebei", "Calea Victoriei", "Str. Zorilor",
];

/** Some countries write the number before the street, most after it. */
const foreign = {
  BE: {
    numberFirst: false,
    cities: ["1000|Bruxelles", "1050|Ixelles", "4000|Liège", "5000|Namur", "7000|Mons", "9000|Gent", "2000|Antwerpen", "3000|Leuven"],
    streets: ["Rue de la Tulipe", "Avenue des Saisons", "Rue du Moulin", "Chaussée de Wavre", "Rue Haute", "Kerkstraat", "Molenstraat"],
  },
  DE: {
    numberFirst: false,
    cities: ["10115|Berlin", "79098|Freiburg im Breisgau", "80331|München", "20095|Hamburg", "04109|Leipzig", "50667|Köln", "70173|Stuttgart"],
    streets: ["Lindenstraße", "Gartenweg", "Mühlenstraße", "Am Markt", "Schillerstraße", "Kirchgasse", "Bahnhofstraße"],
  },
  IT: {
    numberFirst: false,
    cities: ["10121|Torino|TO", "20121|Milano|MI", "40121|Bologna|BO", "34121|Trieste|TS", "11100|Aosta|AO", "50122|Firenze|FI"],
    streets: ["Via dei Tigli", "Corso Garibaldi", "Via Mazzini", "Via San Martino", "Piazza della Libertà", "Via del Mulino"],
  },
  IE: {
    numberFirst: true,
    cities: ["D08|Dublin", "D06|Dublin", "H91|Galway", "T12|Cork", "V94|Limerick"],
    streets: ["Linden Road", "Church Street", "Mill Lane", "The Green", "St Brigid’s Terrace", "Harbour View"],
  },
} as const;
