/**
 * Regions by the part of their ISO 3166-2 code behind the country, where people write the name on a parcel: the counties of
 * Romania and the provinces of Spain, as ISO had them in November 2024. In Italy, the United States, Canada and Australia
 * the code is what is written.
 */
const regions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  RO: {
    AB: "Alba", AG: "Argeș", AR: "Arad", B: "București", BC: "Bacău", BH: "Bihor", BN: "Bistrița-Năsăud", BR: "Brăila", BT: "Botoșani", BV: "Brașov", BZ: "Buzău", CJ: "Cluj", CL: "Călărași",
    CS: "Caraș-Severin", CT: "Constanța", CV: "Covasna", DB: "Dâmbovița", DJ: "Dolj", GJ: "Gorj", GL: "Galați", GR: "Giurgiu", HD: "Hunedoara", HR: "Harghita", IF: "Ilfov", IL: "Ialomița",
    IS: "Iași", MH: "Mehedinți", MM: "Maramureș", MS: "Mureș", NT: "Neamț", OT: "Olt", PH: "Prahova", SB: "Sibiu", SJ: "Sălaj", SM: "Satu Mare", SV: "Suceava", TL: "Tulcea", TM: "Timiș",
    TR: "Teleorman", VL: "Vâlcea", VN: "Vrancea", VS: "Vaslui",
  },
  ES: {
    A: "Alicante", AB: "Albacete", AL: "Almería", AV: "Ávila", B: "Barcelona", BA: "Badajoz", BI: "Bizkaia", BU: "Burgos", C: "A Coruña", CA: "Cádiz", CC: "Cáceres", CE: "Ceuta", CO: "Córdoba",
    CR: "Ciudad Real", CS: "Castellón", CU: "Cuenca", GC: "Las Palmas", GI: "Girona", GR: "Granada", GU: "Guadalajara", H: "Huelva", HU: "Huesca", J: "Jaén", L: "Lleida", LE: "León",
    LO: "La Rioja", LU: "Lugo", M: "Madrid", MA: "Málaga", ML: "Melilla", MU: "Murcia", NA: "Navarra", O: "Asturias", OR: "Ourense", P: "Palencia", PM: "Illes Balears", PO: "Pontevedra",
    S: "Cantabria", SA: "Salamanca", SE: "Sevilla", SG: "Segovia", SO: "Soria", SS: "Gipuzkoa", T: "Tarragona", TE: "Teruel", TF: "Santa Cruz de Tenerife", TO: "Toledo", V: "Valencia",
    VA: "Valladolid", VI: "Álava", Z: "Zaragoza", ZA: "Zamora",
  },
};

/** The name for "CJ" or "RO-CJ"; what is no such code is a name already. */
export function regionName(country: string, region: string): string {
  const code = region.toUpperCase().replace(`${country}-`, "");
  return regions[country]?.[code] ?? region;
}
