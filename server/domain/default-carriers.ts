/** Public tracking pages as a start; every one is edited in Settings > Carriers, with a link to try it. */
export type DefaultCarrier = { readonly code: string; readonly name: string; readonly country: string | null; readonly trackingUrl: string };

/** `{n}` stands for the tracking number. */
export const defaultCarriers: readonly DefaultCarrier[] = [
  {
    code: "colissimo",
    name: "Colissimo / La Poste",
    country: "FR",
    trackingUrl: "https://www.laposte.fr/outils/suivre-vos-envois?code={n}",
  },
  {
    code: "chronopost",
    name: "Chronopost",
    country: "FR",
    trackingUrl: "https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={n}",
  },
  {
    code: "mondial_relay",
    name: "Mondial Relay",
    country: "FR",
    trackingUrl: "https://www.mondialrelay.fr/suivi-de-colis?numeroExpedition={n}",
  },
  { code: "dpd", name: "DPD group", country: null, trackingUrl: "https://www.dpdgroup.com/tracking?parcelNumber={n}" },
  { code: "dpd_ro", name: "DPD Romania", country: "RO", trackingUrl: "https://tracking.dpd.ro/?shipmentNumber={n}&language=ro" },
  { code: "gls_ro", name: "GLS Romania", country: "RO", trackingUrl: "https://gls-group.com/RO/ro/urmarire-colet?match={n}" },
  { code: "gls_de", name: "GLS Germany", country: "DE", trackingUrl: "https://gls-group.com/DE/de/paketverfolgung?match={n}" },
  { code: "fan_courier", name: "FAN Courier", country: "RO", trackingUrl: "https://www.fancourier.ro/awb-tracking/?tracking={n}" },
  { code: "sameday", name: "Sameday", country: "RO", trackingUrl: "https://sameday.ro/#awb={n}" },
  { code: "cargus", name: "Cargus", country: "RO", trackingUrl: "https://www.cargus.ro/personal/urmareste-coletul/?tracking_number={n}" },
  { code: "posta_romana", name: "Poșta Română", country: "RO", trackingUrl: "https://www.posta-romana.ro/track-trace.html?id={n}" },
  {
    code: "dhl_express",
    name: "DHL Express",
    country: null,
    trackingUrl: "https://www.dhl.com/ca-en/home/tracking/tracking-parcel.html?submit=1&tracking-id={n}",
  },
  { code: "ups", name: "UPS", country: null, trackingUrl: "https://www.ups.com/track?tracknum={n}" },
  { code: "fedex", name: "FedEx", country: null, trackingUrl: "https://www.fedex.com/fedextrack/?trknbr={n}" },
  { code: "usps", name: "USPS", country: "US", trackingUrl: "https://tools.usps.com/go/TrackConfirmAction?tLabels={n}" },
];
