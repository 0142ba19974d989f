import { addressFields } from "./address-fields.ts";
import type { FieldKind, FieldRule } from "./field-kind.ts";

/**
 * Everything a column of a file can be. Names of columns as exports of other systems and spreadsheets of shops write them in EN, FR and RO, already folded
 * (domain/fold.ts). The names of the fields are part of the API and of saved mappings.
 */
export const fieldRules = {
  "order.number": {
    kind: "id",
    names:
      "order number|number|order|order no|order nr|invoice|invoiceno|invoice no|order reference|reference|ref|numero de commande|n de commande|numero commande|commande n|commande|reference commande|nr comanda|numar comanda|numarul comenzii|comanda|order id|orderid|id commande|id comanda|amazon order id|increment id|purchase order|id|invoice number|facture|n facture|n de facture|numero de facture|numero facture|factura|nr factura|numar factura|numarul facturii|bestellnummer|no commande|no de commande|num commande|code commande|cod comanda|order ref|receipt|receipt number|bon|bon nr|transaction number|sales order|invoice id|sale id|sales id|ticket|ticket number|order key|pedido|numero do pedido|n do pedido|id pedido|id do pedido|auftragsnummer|bestellnr|bestell nr|sales order number|order code|bestelnummer|bestelling|numero ordine|n ordine|ordine|numero de pedido|numero pedido|id ordine|nr cmd|numar cmd|no cmd|n cmd|numero cmd|n commande|n de la commande|no de la commande|numero de la commande|n cde|nr comenzii|numero de compra|numero da compra|bestellung nr|bestellung|bestell nummer",
  },
  "order.external_id": { kind: "id", names: "external id|shopify id|internal id|identifiant externe|id extern" },
  "order.placed_at": {
    kind: "date",
    names:
      "order date|placed at|date|created at|created|purchase date|sale date|invoicedate|invoice date|date de commande|date commande|date de la commande|date d achat|cree le|data comenzii|data comanda|data|data plasarii|purchased on|date ordered|datetime|timestamp|date de la facture|date facture|date de facturation|data facturii|data factura|data facturarii|sold at|date time|date heure|data ora|data si ora|transaction date|bestelldatum|date de vente|data vanzarii|date created|created date|date add|date placed|ordered at|ordered on|order placed|order datetime|order purchase timestamp|purchase timestamp|purchased at|data do pedido|sales date|date de creation|order created|order created at|fecha|date added|besteldatum|datum|data ordine|data dell ordine|fecha de pedido|fecha del pedido|fecha pedido",
  },
  "order.placed_time": {
    kind: "text",
    names: "time|order time|heure|heure de commande|ora|ora comenzii|hora|purchase time|transaction time",
  },
  "order.currency": { kind: "currency", names: "currency|order currency|currency code|devise|monnaie|moneda|valuta" },
  "order.status": {
    kind: "status",
    names:
      "status|order status|etat|statut|etat de la commande|statut de la commande|status comanda|stare|starea comenzii|stare comanda|etat commande|current state|situation|statut commande|situacao|estado del pedido|status do pedido",
  },
  "order.payment_status": {
    kind: "status",
    names:
      "payment status|financial status|statut du paiement|statut de paiement|etat du paiement|status plata|stare plata|starea platii|achitat|achitata|platit|regle|reglee|is paid",
  },
  "order.fulfillment_status": {
    kind: "status",
    names:
      "fulfillment status|fulfilment status|shipping status|delivery status|statut de livraison|etat de livraison|statut expedition|status livrare|stare livrare",
  },
  "order.paid_at": {
    kind: "date",
    names: "paid at|date paid|paid date|paid on date|payments date|date de paiement|date paiement|paye le|data platii|data plata",
  },
  "order.shipped_at": {
    kind: "date",
    names:
      "shipped at|date shipped|shipped on date|fulfilled at|ship date|date d expedition|date expedition|expedie le|data expedierii|data livrarii|shipped date|shipping date|dispatch date|order delivered carrier date",
  },
  "order.cancelled_at": { kind: "date", names: "cancelled at|canceled at|cancel date|date d annulation|annule le|data anularii" },
  "order.subtotal": {
    kind: "number",
    names:
      "subtotal|order subtotal|sous total|total produits|total articles|subtotal produse|total ht|montant ht|total fara tva|valoare fara tva|net amount",
  },
  "order.discount": {
    kind: "number",
    names:
      "discount amount|discount total|total discount|cart discount amount|remise|reduction|montant de la remise|total remises|discount|reducere|valoare reducere",
  },
  "order.shipping": {
    kind: "number",
    names:
      "shipping amount|shipping|shipping total|order shipping|total shipping|order shipping amount|shipping cost|shipping price|shipping and handling|frais de port|frais de livraison|livraison ttc|transport|cost transport|cost livrare|taxa livrare|shipping rate|delivery fee|delivery cost|delivery charge|shipping fee|postage|freight|freight value|frete|total shipping tax incl|total frais de port|frais d expedition|versandkosten|verzendkosten|spese di spedizione|gastos de envio",
  },
  "order.shipping_discount": { kind: "number", names: "shipping discount|remise livraison|reducere transport" },
  "order.shipping_tax": { kind: "number", names: "shipping tax|shipping tax total|tva port|tva transport" },
  "order.fees": {
    kind: "number",
    names: "fees|fee total|additional fees|handling|handling fee|gift wrap price|frais|frais supplementaires|taxe suplimentare|comision",
  },
  "order.tax": {
    kind: "number",
    names:
      "taxes|tax total|total tax|order tax|cart tax|tax|order sales tax|sales tax|montant tva|total tva|tva|taxe|total tax amount|order total tax amount|vat amount|tax amount|tva amount|gst|montant de la tva|valoare tva|vat",
  },
  "order.tax_name": { kind: "text", names: "tax 1 name|tax name|nom de la taxe" },
  "order.tax_value": { kind: "number", names: "tax 1 value" },
  "order.total": {
    kind: "number",
    names:
      "total|order total|grand total|order total amount|total price|order value|montant total|total ttc|total commande|total de plata|total comanda|total cu tva|valoare totala|amount|montant|total ttc commande|montant ttc|total general|total order|order amount|valoare|valoare comanda|total cmd|total facture|total factura|amount paid|net total|total paid|total paid tax incl|order total inc tax|order total incl tax|grand total purchased|grand total base|amount total|total amount|total incl tax|total inc tax|total incl vat|payment value|valor total|total paye|total payee|totaal|totale|gesamt|gesamtbetrag|gesamtsumme|importe total|totale ordine|importe|total spent|total sales|total achitat|suma|suma totala|de plata|gross|gross amount|total gross|gross total|purchase amount|total purchase amount",
  },
  "order.refunded": {
    kind: "number",
    names: "refunded amount|total refunded|amount refunded|refund total|montant rembourse|rembourse|suma rambursata|rambursat",
  },
  "order.outstanding": { kind: "number", names: "outstanding balance|balance due|reste a payer|solde du|rest de plata" },
  "order.coupon": {
    kind: "text",
    names:
      "discount code|coupon code|coupon|coupons used|coupons|code promo|code s promo|code reduction|cupon|cod reducere|cod promotional",
  },
  "order.payment_method": {
    kind: "text",
    names:
      "payment method|payment method title|payment|payment type|moyen de paiement|mode de paiement|paiement|methode de paiement|metoda de plata|mod plata|plata|modalitate de plata|payment mode|pay method|gateway|forma de pagamento|zahlungsart|modalitate plata|modalitatea de plata|tip plata|mod de plata|mode de reglement|reglement|moyen paiement|metoda plata|metoda de plata client",
  },
  "order.payment_reference": {
    kind: "id",
    names:
      "payment reference|transaction id|payment id|paypal transaction id|reference de paiement|id transaction|referinta plata|id tranzactie",
  },
  "order.shipping_method": {
    kind: "text",
    names:
      "shipping method|ship service level|shipping service|mode de livraison|methode de livraison|transporteur|mod livrare|metoda de livrare|metoda livrare|shipping information|ship mode|ship method|delivery method|shipping method title|carrier|curier",
  },
  "order.tracking": {
    kind: "id",
    names: "tracking number|tracking|tracking code|numero de suivi|n de suivi|suivi|awb|numar awb|nr awb|cod urmarire",
  },
  "order.note": {
    kind: "text",
    names:
      "customer note|note|notes|comment|comments|buyer note|delivery instructions|note du client|message client|commentaire|remarque|observatii|nota client|mentiuni",
  },
  "order.tags": { kind: "text", names: "tags|labels|etiquettes|etichete" },
  "order.origin": { kind: "text", names: "origin|attribution|utm source|provenance|origine|provenienta|origine trafic" },
  "order.channel": { kind: "text", names: "channel|sales channel|source|canal|canal de vente|canal de vanzare" },
  "order.refunds": { kind: "packed", names: "refund items|refunds" },
  "order.fee_lines": { kind: "packed", names: "fee items|fee lines" },
  "order.coupons": { kind: "packed", names: "coupon items|coupon lines" },
  "customer.external_id": {
    kind: "id",
    names:
      "customer id|customerid|client id|id client|customer number|numero client|numar client|cod client|n client|n de client|code client|no client|nr client|id cumparator|client no|customer no|customer nr|client number",
  },
  "customer.email": {
    kind: "email",
    names:
      "email|e mail|email address|customer email|billing email|email billing|buyer email|mail|adresse email|adresse e mail|courriel|adresa de email|adresa email|contact email|customer e mail|customer email address|email client|e mail client|buyer s email|email du client|from email address|email du destinataire",
  },
  "customer.phone": {
    kind: "text",
    names:
      "phone|telephone|phone number|phone billing|billing phone|buyer phone number|mobile|tel|numero de telephone|telefon|numar telefon|nr telefon|customer phone|contact phone|telephone client|telefon client",
  },
  "customer.name": {
    kind: "text",
    names:
      "customer name|customer|name|buyer name|buyer|full name|client|nom du client|nom complet|nume client|nume|client name|bill to name|cliente|nom client|kunde|contact name|klant|klantnaam|kundenname|nome cliente|nombre cliente|nome do cliente|nombre del cliente|nom du destinataire|nume si prenume|nume prenume|prenume si nume|nume complet|nom et prenom|nom prenom|prenom nom|prenom et nom|nume si prenume client|numele clientului|nom et prenom du client",
  },
  "customer.first_name": {
    kind: "text",
    names: "first name|firstname|prenom|prenume|customer first name|buyer first name|client first name|prenom client|prenume client",
  },
  "customer.last_name": {
    kind: "text",
    names: "last name|lastname|surname|nom|nom de famille|nume de familie|customer last name|buyer last name|client last name",
  },
  "customer.company": { kind: "text", names: "company|company name|societe|entreprise|raison sociale|companie|firma|persoana juridica" },
  "customer.vat_id": {
    kind: "id",
    names: "vat number|vat id|tax id|buyer tax identifier value|numero de tva|n tva|numar vat|cod fiscal|cui|cif",
  },
  ...addressFields("billing", "billing|bill|facturation|facturare|buyer"),
  ...addressFields("shipping", "shipping|ship|ship to|post to|recipient|delivery|livraison|livrare"),
  "line.id": { kind: "id", names: "order item id|line id|line item id|lineitem id|order line id|id ligne|id linie" },
  "line.sku": {
    kind: "id",
    names:
      "sku|stockcode|stock code|product code|item sku|lineitem sku|line sku|custom label|item number|ref produit|reference produit|code article|code produit|reference article|cod produs|cod articol|ref|ref article|article number|code barre|cod|sku code|part number|ean|product id|produs id|id produit|item code|item no|stock id|product reference|item reference|item id|variant sku|artikelnummer|upc|gtin|barcode|product model|model|codice articolo|codigo|referencia|reference",
  },
  "line.title": {
    kind: "text",
    names:
      "product name|product|item name|title|item title|item|description|product title|lineitem name|article|produit|nom du produit|designation|libelle|nume produs|produs|denumire|denumire produs|articol|nom article|nom de l article|intitule|produit commande|nume articol|descriere|descriere produs|denumire articol|item description|product description|goods|libelle produit|libelle article|product line|item type|pizza name|produto|artikel|nom produit|item purchased|items|articles|produits|produse|product s|prodotto|producto|product naam|nome prodotto|nombre producto|articolo|articulo|bezeichnung|omschrijving|denumirea produsului|denumire produse|nume produse|produse comandate|articles commandes|produits commandes|items ordered|products ordered",
  },
  "line.quantity": {
    kind: "number",
    names:
      "quantity|qty|quantity purchased|lineitem quantity|item quantity|quantite|qte|cantitate|cant|buc|nb|nombre|quantite commandee|qte commandee|units|nr buc|bucati|cantitate comandata|pcs|pieces|count|units sold|quantity ordered|qty ordered|item qty|product quantity|order quantity|order qty|qty sold|quantity sold|quantidade|qtd|menge|anzahl|quantity refund|aantal|quantita|qta|cantidad|stuck",
  },
  "line.unit_price": {
    kind: "number",
    names:
      "unit price|unitprice|price|item price|lineitem price|price each|prix unitaire|prix|prix unitaire ttc|pret unitar|pret|pret buc|prix u|pu|p u|pu ttc|prix unit|prix unitaire ht|pret unitar cu tva|pret unitar fara tva|unit cost|price per unit|unit price incl tax|price incl tax|tarif|tarif unitaire|item cost|unit price tax incl|unit price inc tax|selling price|sale price|preco unitario|valor unitario|einzelpreis|prix vente|prix de vente|pret vanzare|pret de vanzare|prijs|stukprijs|prezzo|prezzo unitario|precio|precio unitario|preis|stuckpreis|price per item|pret cu tva|pret fara tva|prix ttc|prix ht|p u ttc|p u ht|unit amount|pu ht|net price|gross price",
  },
  "line.total": {
    kind: "number",
    names:
      "line total|item total|row total|line amount|total ligne|montant ligne|total linie|valoare linie|pret total|sales|sales amount|sale amount|net sales|gross sales|revenue|total revenue|line price|extended price|total line|chiffre d affaires|total article|valoare totala linie|valor do item|product total|gesamtpreis|regeltotaal|totale riga|total linea",
  },
  "line.discount": { kind: "number", names: "line discount|lineitem discount|item discount|remise ligne|reducere linie|discounts" },
  "line.discount_percent": {
    kind: "number",
    names: "discount percent|discount percentage|discount rate|remise pourcentage|reducere procent",
  },
  "line.tax": { kind: "number", names: "item tax|line tax|tva ligne|tva linie" },
  "line.fulfillment_status": { kind: "status", names: "lineitem fulfillment status|item status" },
  "line.requires_shipping": { kind: "text", names: "lineitem requires shipping|requires shipping" },
  "line.packed": { kind: "packed", names: "line items|line item|order lines|lignes|linii" },
} as const satisfies Record<string, FieldRule>;

export type Field = keyof typeof fieldRules;
export const fields = Object.keys(fieldRules) as Field[];

/** Without these there is no order; lines may be missing (lossy exports), then the total stands for them. */
export const requiredFields = ["order.number", "order.placed_at"] as const satisfies Field[];

/** Fields that several columns may fill: lines packed in numbered columns, the taxes of an order. */
export function mayRepeat(field: Field): boolean {
  return kindOf(field) === "packed" || field === "order.tax_name" || field === "order.tax_value";
}

/** A file that has none of these names no price of anything it sold: a report, a list of orders. */
export const itemFields = ["line.unit_price", "line.total", "line.packed"] as const satisfies Field[];

export function kindOf(field: Field): FieldKind {
  return fieldRules[field].kind;
}
