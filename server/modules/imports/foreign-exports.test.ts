import assert from "node:assert/strict";
import { test } from "node:test";
import { importFile, upload, withImports, type FileOptions } from "../../testing/imports.ts";
import { sql } from "../../platform/sql.ts";

/** Tables as other systems, tills and public data sets write them: their names of columns, rows of our own. */
type Export = {
  readonly preset: string;
  readonly rows: readonly string[];
  /** number | day in the shop | total in minor units | status | lines as quantity x SKU or title = amount */
  readonly orders: readonly string[];
  readonly options?: FileOptions;
};

const exports: Readonly<Record<string, Export>> = {
  "Online Retail as Excel saves it: month first, bad debts, service codes, no customer": {
    preset: "online_retail",
    rows: [
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country", "536365,85123A,T-LIGHT HOLDER,6,12/1/2010 8:26,2.55,17850,United Kingdom", "536365,POST,POSTAGE,1,12/1/2010 8:26,18,17850,United Kingdom",
      "536414,22139,,56,12/1/2010 11:52,0,,United Kingdom", "A563185,B,Adjust bad debt,1,8/12/2011 14:50,11062.06,,United Kingdom", "A563186,B,Adjust bad debt,1,8/12/2011 14:51,-11062.06,,United Kingdom",
      "537666,AMAZONFEE,AMAZON FEE,1,12/13/2010 9:41,13541.33,,United Kingdom", "536589,21777,,-10,12/1/2010 16:50,0,,United Kingdom",
    ],
    orders: [
      "536365|2010-12-01|3330|shipped|6x85123A=1530,1xPOST=1800", "536414|2010-12-01|0|shipped|56x22139=0", "536589|2010-12-01|0|finished|-10x21777=0", "537666|2010-12-13|1354133|shipped|1xAMAZONFEE=1354133",
      "A563185|2011-08-12|1106206|shipped|1xB=1106206", "A563186|2011-08-12|-1106206|refunded|1xB=-1106206",
    ],
  },
  "Online Retail II: other names for the same columns": {
    preset: "online_retail",
    rows: ["Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country", "489434,85048,GLASS BALL,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom", "C489449,22087,BUNTING,-12,2009-12-01 10:33:00,2.95,16321.0,Australia"],
    orders: ["489434|2009-12-01|8340|shipped|12x85048=8340", "C489449|2009-12-01|-3540|refunded|-12x22087=-3540"],
  },
  "a sep= line, semicolons, decimal commas, the day first": {
    preset: "online_retail",
    rows: ["sep=;", "InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country", "536365;85123A;HOLDER;6;01/12/2010 08:26;2,55;17850;United Kingdom", "538000;22139;TEA SET;2;13/12/2010 11:52;1.234,50;;EIRE"],
    orders: ["536365|2010-12-01|1530|shipped|6x85123A=1530", "538000|2010-12-13|246900|shipped|2x22139=246900"],
  },
  "a table whose Total is the line's: each order comes to the sum": {
    preset: "generic",
    rows: ["Order ID,Order Date,Customer,Product,Quantity,Price,Total", "1,2026-01-05,Ana,Mug,2,10.00,20.00", "1,2026-01-05,Ana,Plate,1,15.50,15.50", "2,2026-01-06,Ion,Mug,3,10.00,30.00"],
    orders: ["1|2026-01-05|3550|awaiting_payment|2xMug=2000,1xPlate=1550", "2|2026-01-06|3000|awaiting_payment|3xMug=3000"],
  },
  "a table whose Total is the order's, on each of its rows": {
    preset: "generic",
    rows: ["Order ID,Order Date,Customer,Product,Quantity,Price,Shipping,Total", "1,2026-01-05,Ana,Mug,2,10.00,5.00,40.50", "1,2026-01-05,Ana,Plate,1,15.50,5.00,40.50", "2,2026-01-06,Ion,Mug,3,10.00,5.00,35.00"],
    orders: ["1|2026-01-05|4050|awaiting_payment|2xMug=2000,1xPlate=1550", "2|2026-01-06|3500|awaiting_payment|3xMug=3000"],
  },
  "sales per line after a discount in fractions, a date of shipment, no price of one": {
    preset: "generic",
    rows: [
      "Row ID,Order ID,Order Date,Ship Date,Ship Mode,Customer ID,Customer Name,Country,City,State,Postal Code,Region,Product ID,Product Name,Sales,Quantity,Discount,Profit",
      "1,CA-1,11/8/2016,11/11/2016,Second Class,CG-1,Claire,United States,Henderson,Kentucky,42420,South,FUR-1,Bookcase,261.96,2,0,41.91",
      "2,US-2,10/11/2015,10/18/2015,Standard,SO-2,Sean,United States,Miami,Florida,33311,South,FUR-2,Table,957.5775,5,0.45,-383.03", "3,US-2,10/11/2015,10/18/2015,Standard,SO-2,Sean,United States,Miami,Florida,33311,South,OFF-3,Cart,22.368,2,0.2,2.51",
    ],
    orders: ["US-2|2015-10-11|97995|shipped|5xFUR-2=95758,2xOFF-3=2237", "CA-1|2016-11-08|26196|shipped|2xFUR-1=26196"],
  },
  "names in capitals without spaces; what a line came to beats price by quantity": {
    preset: "generic",
    rows: [
      "ORDERNUMBER,QUANTITYORDERED,PRICEEACH,SALES,ORDERDATE,STATUS,PRODUCTLINE,PRODUCTCODE,CUSTOMERNAME,PHONE,ADDRESSLINE1,CITY,STATE,POSTALCODE,COUNTRY", "10107,30,95.7,2871,2/24/2003 0:00,Shipped,Motorcycles,S10_1,Land of Toys,212,9 Long,NYC,NY,10022,USA",
      "10121,23,100,2333.12,5/7/2003 0:00,In Process,Cars,S10_2,Reims,26,5 rue,Reims,,51100,France", "10107,39,100,3896.49,2/24/2003 0:00,Shipped,Motorcycles,S10_3,Land of Toys,212,9 Long,NYC,NY,10022,USA",
    ],
    orders: ["10107|2003-02-24|676749|shipped|30xS10_1=287100,39xS10_3=389649", "10121|2003-05-07|233312|in_preparation|23xS10_2=233312"],
  },
  "a till with the time in a column of its own and a tax in the name of another": {
    preset: "generic",
    rows: ["Invoice ID,City,Product line,Unit price,Quantity,Tax 5%,Total,Date,Time,Payment", "750-67,Yangon,Beauty,74.69,7,26.1415,548.9715,1/5/2019,23:38,Cash", "631-41,Yangon,Home,46.33,7,16.2155,340.5255,3/13/2019,13:23,Card"],
    orders: ["750-67|2019-01-05|54897|awaiting_payment|7xBeauty=54897", "631-41|2019-03-13|34053|awaiting_payment|7xHome=34053"],
  },
  "months put together: names of columns in the middle, blank rows, a row of totals": {
    preset: "generic",
    rows: ["Order ID,Product,Quantity Ordered,Price Each,Order Date,Purchase Address", "17,Cable,2,11.95,04/19/19 08:46,1st St", ",,,,,", "Order ID,Product,Quantity Ordered,Price Each,Order Date,Purchase Address", "18,Phone,1,600,04/12/19 14:38,Spruce St", "Total,,3,,,"],
    orders: ["18|2019-04-12|60000|awaiting_payment|1xPhone=60000", "17|2019-04-19|2390|awaiting_payment|2xCable=2390"],
  },
  "amounts in reais, names in Portuguese": {
    preset: "generic",
    rows: ["Pedido;Data;Cliente;Produto;Quantidade;Preço unitário;Total;Status", "5001;25/03/2026 14:02;João;Caneca;2;R$ 1.234,50;R$ 2.469,00;Pago", "5002;26/03/2026 09:10;Maria;Prato;1;R$ 15,90;R$ 15,90;Enviado"],
    orders: ["5001|2026-03-25|246900|paid|2xCaneca=246900", "5002|2026-03-26|1590|shipped|1xPrato=1590"],
  },
  "names and words in German": {
    preset: "generic",
    rows: ["Bestellnummer;Bestelldatum;Kunde;Artikel;Menge;Einzelpreis;Gesamtpreis;Status", "B-1;05.01.2026;Jan;Tasse;2;10,00 €;20,00 €;Abgeschlossen", "B-2;25.01.2026;Piet;Teller;1;1.015,50 €;1.015,50 €;Versendet"],
    orders: ["B-1|2026-01-05|2000|finished|2xTasse=2000", "B-2|2026-01-25|101550|shipped|1xTeller=101550"],
  },
  "names in Italian": {
    preset: "generic",
    rows: ["Numero ordine;Data ordine;Cliente;Prodotto;Quantità;Prezzo;Totale", "1;05/01/2026;Ana;Tazza;2;10,00;20,00", "2;25/01/2026;Luigi;Piatto;1;15,50;15,50"],
    orders: ["1|2026-01-05|2000|awaiting_payment|2xTazza=2000", "2|2026-01-25|1550|awaiting_payment|1xPiatto=1550"],
  },
  "OpenCart: the amounts of the order and of its products in one row": {
    preset: "generic",
    rows: [
      "order_id,customer,email,payment_method,total,currency_code,order_status,date_added,product_name,product_model,product_quantity,product_price,product_total", "11,Ana,ana@example.com,Card,45.0000,EUR,Complete,2026-01-15 10:04:09,Mug,MUG,2,10.0000,20.0000",
      "11,Ana,ana@example.com,Card,45.0000,EUR,Complete,2026-01-15 10:04:09,Plate,PLATE,1,20.0000,20.0000",
    ],
    orders: ["11|2026-01-15|4500|finished|2xMUG=2000,1xPLATE=2000,1xDifference to the imported total=500"],
  },
  "Odoo: lines below their order, the code in the title, a discount in percent, agreed upon but not paid": {
    preset: "odoo",
    rows: [
      "Order Reference,Order Date,Customer,Customer/Email,Status,Currency,Total,Order Lines/Product,Order Lines/Quantity,Order Lines/Unit Price,Order Lines/Discount (%)", "S00012,2026-03-02 09:15:00,Azure,azure@example.com,Sales Order,EUR,285.00,[FURN_7] Chair,2,100.00,10",
      ",,,,,,,[FURN_1] Desk,1,105.00,0", "S00013,2026-03-03 10:00:00,Deco,deco@example.com,Quotation,EUR,70.00,Lamp,1,70.00,0",
    ],
    orders: ["S00012|2026-03-02|28500|awaiting_payment|2xFURN_7=18000,1xFURN_1=10500", "S00013|2026-03-03|7000||1xLamp=7000"],
  },
  "Odoo: prices without tax below a total with it": {
    preset: "odoo",
    rows: [
      "Order Reference,Order Date,Customer,Status,Currency,Total,Order Lines/Product,Order Lines/Quantity,Order Lines/Unit Price,Order Lines/Discount (%)", "S00021,2026-01-15 10:04:09,Azure,Sales Order,EUR,2940.00,[LAMP] Lamp,5.0,40.00,0.0", ",,,,,,[CHAIR] Chair,10.0,250.00,10.0",
      "S00022,2026-01-16 10:04:09,Azure,Sales Order,EUR,112.34,[LAMP] Lamp,1.0,100.00,0.0",
    ],
    orders: ["S00021|2026-01-15|294000|awaiting_payment|5xLAMP=24000,10xCHAIR=270000", "S00022|2026-01-16|11234|awaiting_payment|1xLAMP=10000,1xTax, as imported=1234"],
  },
  "Odoo, technical names": {
    preset: "odoo",
    rows: ["name,date_order,partner_id,partner_id/email,state,currency_id,amount_total,order_line/product_id,order_line/product_uom_qty,order_line/price_unit", "S1,2026-03-02 09:15:00,Azure,azure@example.com,sale,EUR,200.00,[FURN_7] Chair,2,100.00"],
    orders: ["S1|2026-03-02|20000|awaiting_payment|2xFURN_7=20000"],
  },
  "Magento's grid: a name of three lines, four decimals, a dollar that nobody named": {
    preset: "magento", options: { change: { currency: "USD" } },
    rows: [
      "ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,Grand Total (Base),Grand Total (Purchased),Status,Billing Address,Shipping Address,Shipping Information,Customer Email,Subtotal,Shipping and Handling,Customer Name,Payment Method,Total Refunded",
      '000000012,"Main Website', "Main Store", 'Default View","Jan 12, 2026 10:20:30 AM",Ana Pop,Ana Pop,$45.9000,$45.9000,Processing,"Mare 1,Cluj","Mare 1,Cluj",Flat Rate,ana@example.com,40.9000,5.0000,Ana Pop,Check,',
    ],
    orders: ["000000012|2026-01-12|4590|paid|1xImported total=4090"],
  },
  "BigCommerce: the products of an order in one cell": {
    preset: "bigcommerce",
    rows: [
      "Order ID,Customer Name,Customer Email,Order Date,Order Status,Subtotal (inc tax),Tax Total,Shipping Cost (inc tax),Handling Cost (inc tax),Order Total (inc tax),Payment Method,Order Currency Code,Shipping Country,Product Details",
      '118,Ana,ana@example.com,12/25/2025,Awaiting Fulfillment,40.00,0.00,5.00,2.00,47.00,Visa,EUR,Romania,"Product ID: 12, Product Qty: 2, Product SKU: MUG, Product Name: Mug, blue, Product Unit Price: 10.00, Product Total Price: 20.00|Product ID: 13, Product Qty: 1, Product SKU: , Product Name: Plate, Product Unit Price: 20.00, Product Total Price: 20.00"',
    ],
    orders: ["118|2025-12-25|4700|paid|2xMUG=2000,1xPlate=2000,1xFees=200"],
  },
  "Wix: day and time apart, the amounts of the order on each row": {
    preset: "wix",
    rows: [
      "Order number,Date created,Time,Contact email,Item,SKU,Qty,Price,Delivery country,Payment status,Shipping rate,Total tax,Total,Currency,Fulfillment status", '10042,"Jan 15, 2026",11:04:09 PM,ana@example.com,Mug,MUG,2,12.50,ROU,Paid,5.00,0.00,38.90,EUR,Fulfilled',
      '10042,"Jan 15, 2026",11:04:09 PM,ana@example.com,Plate,PLATE,1,8.90,ROU,Paid,5.00,0.00,38.90,EUR,Fulfilled',
    ],
    orders: ["10042|2026-01-15|3890|shipped|2xMUG=2500,1xPLATE=890"],
  },
  "Square: tax on top of each line, discounts below zero, a refund": {
    preset: "square", options: { change: { currency: "USD" } },
    rows: ["Date,Time,Item,Qty,SKU,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Customer Name", "2026-01-15,10:04:09,Latte,2.0,LAT,$9.00,-$1.00,$8.00,$0.71,tx1,Ana", "2026-01-15,10:04:09,Bagel,1.0,BAG,$3.50,$0.00,$3.50,$0.31,tx1,Ana", "2026-01-16,09:00:00,Bagel,-1.0,BAG,-$3.50,$0.00,-$3.50,-$0.31,tx2,Ana"],
    orders: ["tx1|2026-01-15|1252|finished|2xLAT=871,1xBAG=381", "tx2|2026-01-16|-381|refunded|-1xBAG=-381"],
  },
  "WooCommerce with a row for each item": {
    preset: "woocommerce_items",
    rows: ["Order Number,Order Status,Order Date,First Name (Billing),Email (Billing),Country Code (Billing),Cart Discount Amount,Order Shipping Amount,Order Total Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost", "501,Processing,2026-01-15 10:04,Ana,ana@example.com,RO,0.00,5.00,45.00,MUG,1,Mug,2,10.00", "501,Processing,2026-01-15 10:04,Ana,ana@example.com,RO,0.00,5.00,45.00,PLATE,2,Plate,1,20.00"],
    orders: ["501|2026-01-15|4500|paid|2xMUG=2000,1xPLATE=2000"],
  },
  "WooCommerce's own report: goods without prices": {
    preset: "woocommerce_report",
    rows: ["Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),N. Revenue", '2026-01-15 10:04:09,501,€45.00,completed,Ana Pop,new,"2× Mug, 1× Plate",3,,45'],
    orders: ["501|2026-01-15|4500|finished|1x2× Mug, 1× Plate=4500"],
  },
  "a query of PrestaShop's SQL manager": {
    preset: "generic",
    rows: ['"id_order";"reference";"date_add";"current_state";"payment";"total_paid_tax_incl";"total_shipping_tax_incl";"product_reference";"product_name";"product_quantity";"unit_price_tax_incl"', '"5";"XKB";"2026-01-15 10:04:09";"Paiement accepté";"Carte";"45.000000";"5.000000";"MUG";"Tasse";"2";"10.000000"', '"5";"XKB";"2026-01-15 10:04:09";"Paiement accepté";"Carte";"45.000000";"5.000000";"BOL";"Bol";"1";"20.000000"'],
    orders: ["XKB|2026-01-15|4500|paid|2xMUG=2000,1xBOL=2000"],
  },
  "Amazon: gift wrap is paid, free shipping is not, delivered is delivered": {
    preset: "amazon_all",
    rows: [
      "amazon-order-id\tmerchant-order-id\tpurchase-date\torder-status\tproduct-name\tsku\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\tgift-wrap-price\titem-promotion-discount\tship-promotion-discount\tship-country",
      "402-1\tx\t2026-01-15T10:04:09+00:00\tShipped - Delivered to Buyer\tTasse 10\" bleue\tMUG\t2\tEUR\t25.00\t\t4.90\t2.00\t2.50\t4.90\tFR",
    ],
    orders: ["402-1|2026-01-15|2450|shipped|2xMUG=1815,1xFees=145"],
  },
  "a Romanian spreadsheet: the currency behind the names, money said to be received or not": {
    preset: "generic",
    rows: ["Nr. crt.;Nr. comandă;Data comenzii;Client;Produs;Cant.;Preț unitar (lei);Valoare (lei);Status;Modalitate plată", "1;1001;15.01.2026;Popescu Ion;Ceai de tei;3;19,99;59,97;Achitat;Ramburs", "2;1001;15.01.2026;Popescu Ion;Miere;1;35;35;Achitat;Ramburs", "3;1002;16.01.2026;Ana;Miere;2;35;70;Neachitat;OP", ";;;;TOTAL;6;;164,97;;"],
    orders: ["1001|2026-01-15|9497|paid|3xCeai de tei=5997,1xMiere=3500", "1002|2026-01-16|7000|awaiting_payment|2xMiere=7000"],
  },
  "a till that has transactions and kinds of goods only": {
    preset: "generic",
    rows: ["Transaction ID,Date,Customer ID,Gender,Age,Product Category,Quantity,Price per Unit,Total Amount", "1,2023-11-24,CUST001,Male,34,Beauty,3,50,150", "2,2023-02-27,CUST002,Female,26,Clothing,2,500,1000"],
    orders: ["2|2023-02-27|100000|awaiting_payment|2xClothing=100000", "1|2023-11-24|15000|awaiting_payment|3xBeauty=15000"],
  },
  "a table with an id and a SKU of each item: the SKU is the SKU": {
    preset: "generic",
    rows: ["item_id,status,created_at,sku,price,qty_ordered,grand_total,increment_id", "211131,complete,7/1/2016,kreations-L,1950,1,1950,100147443", "211134,order_refunded,7/13/2016,Ego-M,2450.0000000000001,1,2450,100147445"],
    orders: ["100147443|2016-07-01|195000|finished|1xkreations-L=195000", "100147445|2016-07-13|245000|refunded|1xEgo-M=245000"],
  },
  "Olist's tables joined: a line that its payments repeat is one line, and each item has its freight": {
    preset: "olist",
    rows: [
      "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state,order_item_id,product_id,price,freight_value,payment_sequential,payment_type,payment_value",
      "a1,c1,delivered,2017-10-02 10:56:33,2017-10-02 11:07:15,2017-10-04 19:55:00,u1,03149,sao paulo,SP,1,p1,29.99,8.72,1,credit_card,18.12", "a1,c1,delivered,2017-10-02 10:56:33,2017-10-02 11:07:15,2017-10-04 19:55:00,u1,03149,sao paulo,SP,1,p1,29.99,8.72,2,voucher,20.59",
      "a2,c2,shipped,2018-07-24 20:41:37,2018-07-26 03:24:27,2018-07-26 14:31:00,u2,47813,barreiras,BA,1,p2,10.00,7.78,1,boleto,35.56", "a2,c2,shipped,2018-07-24 20:41:37,2018-07-26 03:24:27,2018-07-26 14:31:00,u2,47813,barreiras,BA,2,p2,10.00,7.78,1,boleto,35.56",
    ],
    orders: ["a1|2017-10-02|3871|shipped|1xp1=2999", "a2|2018-07-24|3556|shipped|1xp2=1000,1xp2=1000"],
  },
  "orders joined with their payments: what was paid in parts is the total": {
    preset: "generic",
    rows: ["order_id,order_status,order_purchase_timestamp,payment_sequential,payment_type,payment_value", "a1,delivered,2017-10-02 10:56:33,1,credit_card,18.12", "a1,delivered,2017-10-02 10:56:33,2,voucher,20.59", "a2,approved,2017-10-03 10:56:33,1,boleto,5.00"],
    orders: ["a1|2017-10-02|3871|shipped|1xImported total=3871", "a2|2017-10-03|500|paid|1xImported total=500"],
  },
  "PrestaShop in Romanian": {
    preset: "prestashop",
    rows: ["ID;Referință;Client nou;Livrare;Client;Total;Plată;Stare;Data", "1;XKBKNABJK;1;România;A. Pop;1.234,56 lei;Ramburs;Procesare în curs;2026-01-15 10:04:09", "2;OHSATSERP;0;Franța;J. Doe;55,00 lei;Transfer bancar;În așteptarea plății prin transfer bancar;2026-01-16 23:59:59"],
    orders: ["XKBKNABJK|2026-01-15|123456|in_preparation|1xImported total=123456", "OHSATSERP|2026-01-16|5500|awaiting_payment|1xImported total=5500"],
  },
  "Etsy's orders: who ordered has paid": {
    preset: "etsy_orders",
    rows: ["Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Payment Method,Date Shipped,Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Status,SKU", "01/15/26,350001,elo,Élodie Garnier,2,Credit Card,01/16/26,12 rue X,Lyon,69001,France,EUR,33.90,3.39,4.90,0.00,35.41,,MUG"],
    orders: ["350001|2026-01-15|3541|shipped|1xMUG=3051"],
  },
  "eBay: lines below the table, however many cells they have": {
    preset: "ebay", options: { change: { currency: "USD" } },
    rows: ["", '"Sales Record Number","Order Number","Buyer Username","Buyer Name","Item Title","Custom Label","Quantity","Sold For","Total Price","Sale Date","Paid On Date"', '"101","09-1","boblee","Bob","Lamp","LAMP","1","$1,433.66","$1,433.66","Jul-25-26","Jul-25-26"', "", "1,record(s) downloaded,from ,Jul-01-26,00:00:00, to ,Aug-03-26,00:00:00", "Seller ID : myshop"],
    orders: ["09-1|2026-07-25|143366|paid|1xLAMP=143366"],
  },
  "WooCommerce with the items of an order side by side: their quantities are known, their prices only together": {
    preset: "woocommerce_columns",
    rows: [
      "Order Number,Order Status,Order Date,Сustomer Note,First Name (Billing),Email (Billing),Cart Discount Amount,Order Shipping Amount,Order Total Amount,SKU #1,Name #1,Quantity #1,SKU #2,Name #2,Quantity #2,SKU #3,Name #3,Quantity #3",
      "4001,Completed,2026-01-15 10:04,Merci,Luc,luc@example.com,0,4.9,54.9,MUG,Mug,2,,Assiette,1,,,", "4002,On hold,2026-01-16 10:04,,Luc,luc@example.com,2,0,8,MUG,Mug,2,,,,,,",
    ],
    orders: ["4001|2026-01-15|5490|finished|2xMUG=0,1xAssiette=0,1xDifference to the imported total=5000", "4002|2026-01-16|800|awaiting_payment|2xMUG=800"],
  },
  "products side by side in a table of one's own, with their prices": {
    preset: "generic",
    rows: ["Comanda;Data;Client;Produs 1;Cantitate 1;Preț 1;Produs 2;Cantitate 2;Preț 2;Total", "77;31.12.2025;Ana;Ceai;2;10,00;Miere;1;35,00;55,00", "78;30.12.2025;Ion;Ceai;1;10,00;;;;10,00"],
    orders: ["78|2025-12-30|1000|awaiting_payment|1xCeai=1000", "77|2025-12-31|5500|awaiting_payment|2xCeai=2000,1xMiere=3500"],
  },
  "a French spreadsheet with a number of the order and a reference of the article": {
    preset: "generic",
    rows: ["N° commande;Date;Nom;Prénom;CP;Ville;Article;Réf.;Qté;PU TTC;Total TTC;Mode de règlement;Statut", "C-001;15/01/2026;Garnier;Élodie;01000;Bourg;Théière;TH1;2;12,50 €;25,00 €;CB;Expédiée", "C-001;15/01/2026;Garnier;Élodie;01000;Bourg;Bol;BO1;1;8,90 €;8,90 €;CB;Expédiée", "C-002;16/01/2026;Roy;Luc;69001;Lyon;Bol;BO1;3;8,90 €;26,70 €;Chèque;En attente"],
    orders: ["C-001|2026-01-15|3390|shipped|2xTH1=2500,1xBO1=890", "C-002|2026-01-16|2670|awaiting_payment|3xBO1=2670"],
  },
  "WooCommerce with its items written both ways, and states as it keeps them": {
    preset: "woocommerce",
    rows: [
      "order_id,order_number,order_date,status,order_total,order_currency,billing_email,Product Item 1 Name,Product Item 1 SKU,Product Item 1 Quantity,Product Item 1 Total,line_item_1,line_item_2", "1,1,2026-01-15 10:04:09,wc-completed,45.00,EUR,a@example.com,Mug,MUG,2,20.00,name:Mug|sku:MUG|quantity:2|total:20.00|sub_total:20.00,name:Plate|sku:PLATE|quantity:1|total:25.00|sub_total:25.00",
    ],
    orders: ["1|2026-01-15|4500|finished|2xMUG=2000,1xPLATE=2500"],
  },
  "invoices of a Romanian shop: net prices, two rates, gross amounts, a line a row": {
    preset: "generic",
    rows: ["Nr. crt.;Data;Nr. factură;Nume;Prenume;Produs;Cantitate;Preț fără TVA;Valoare fără TVA;TVA;Total cu TVA;Achitat", "1;15.01.2026;F1;Pop;Ana;Ceai;2;10,00;20,00;3,80;23,80;Da", "2;15.01.2026;F1;Pop;Ana;Miere;1;50,00;50,00;4,50;54,50;Da", "3;16.01.2026;F2;Rus;Ion;Ceai;1;10,00;10,00;1,90;11,90;Nu"],
    orders: ["F1|2026-01-15|7830|paid|2xCeai=2380,1xMiere=5450", "F2|2026-01-16|1190|awaiting_payment|1xCeai=1190"],
  },
  "a total of the goods beside the one to be paid": {
    preset: "generic",
    rows: ["Comanda;Data;Client;Produs;Cant;Pret;Total;Transport;Total de plata;Status", "1;15.01.2026;Ana;Ceai;2;10,00;20,00;15,00;35,00;Livrat", "2;16.01.2026;Ion;Ceai;1;10,00;10,00;15,00;25,00;Anulat"],
    orders: ["1|2026-01-15|3500|shipped|2xCeai=2000", "2|2026-01-16|2500|cancelled|1xCeai=1000"],
  },
  "eBay in Britain: posted and dispatched": {
    preset: "ebay",
    rows: ['"Sales record number","Order number","Buyer username","Buyer name","Buyer county","Post to name","Post to postcode","Post to country","Item title","Custom label","Quantity","Sold for","Postage and packaging","Total price","Sale date","Paid on date","Dispatched on date"', '"201","10-1","joe","Joe","W Yorks","Joe","LS1 1AA","United Kingdom","Tea pot","TP","2","£12.50","£3.99","£28.99","25-Jul-26","25-Jul-26","26-Jul-26"'],
    orders: ["10-1|2026-07-25|2899|shipped|2xTP=2500"],
  },
};

for (const [title, { preset, rows, orders, options = {} }] of Object.entries(exports)) {
  test(`IMP-03 ${title}`, withImports(async (context) => {
    const row = await importFile(context, `${rows.join("\n")}\n`, options);
    assert.deepEqual([row.mapping.preset, row.state, row.rows.rejected, row.questions], [preset, "finished", 0, []]);
    const written = await context.query<{ text: string }>(sql`
      select concat_ws('|', number, to_char(placed_at at time zone ${context.store.timeZone}, 'YYYY-MM-DD'), total_amount, coalesce(status, ''),
        (select string_agg(quantity || 'x' || coalesce(sku, title) || '=' || total_amount, ',' order by line_no) from order_lines l where l.store_id = o.store_id and l.order_id = o.id)) as text
      from orders o where store_id = ${context.store.id} order by placed_at, number`);
    assert.deepEqual(written.map(({ text }) => text), orders);
  }));
}

test("IMP-01 a file without names of columns calls them A, B, C and asks", withImports(async (context) => {
  const made = await upload(context, "1001,2026-01-05,ana@example.com,Mug,2,10.00\n1002,2026-01-06,ion@example.com,Plate,1,15.50\n");
  assert.ok(!("code" in made));
  assert.deepEqual(
    [made.mapping.header, made.samples[0]?.[0], made.questions.map(({ params }) => params?.["field"])],
    [["A", "B", "C", "D", "E", "F"], "1001", ["order.number", "order.placed_at", "order.total"]],
  );
  const columns = { A: "order.number", B: "order.placed_at", C: "customer.email", D: "line.title", E: "line.quantity", F: "line.unit_price" };
  const row = await importFile(context, "1001,2026-01-05,ana@example.com,Mug,2,10.00\n1002,2026-01-06,ion@example.com,Plate,1,15.50\n", {
    change: { columns },
  });
  assert.deepEqual([row.rows.imported, row.orders.created], [2, 2]);
}));

test("two columns of one name: the second is not guessed, and the question names what is missing", withImports(async (context) => {
  const made = await upload(context, "Order,Date,Name,Email,Name,Qty,Price\n1001,2026-01-05,Ana Pop,ana@example.com,Mug,2,10.00\n");
  assert.deepEqual(!("code" in made) && made.questions, [{ code: "import.column_missing", params: { field: "line.title" } }]);
  const row = await importFile(context, "Order,Date,Name,Email,Name,Qty,Price\n1001,2026-01-05,Ana Pop,ana@example.com,Mug,2,10.00\n", {
    change: { columns: { "#4": "line.title" } },
  });
  assert.equal(row.orders.created, 1);
}));

test("IMP-01 what spreadsheets and programs of statistics make of codes and numbers is taken off", withImports(async (context) => {
  const rows = [
    "Order ID,Date,Customer,Phone,Postcode,City,Product,Quantity,Price",
    "00123.0,2026-01-05,Ana,722123456.0,400081.0,Cluj,Mug,2.0,16.80672268907563",
  ];
  await importFile(context, rows.join("\n"));
  const [order] = await context.query<object>(
    sql`select number, phone, shipping_address->>'postcode' as postcode, shipping_address->>'name' as name, total_amount as total from orders where store_id = ${context.store.id}`,
  );
  assert.deepEqual(order, { number: "00123", phone: "722123456", postcode: "400081", name: "Ana", total: 3361 });
}));

test("a family name and a first name in columns of their own make one name", withImports(async (context) => {
  await importFile(context, "Comanda;Data;Nume;Prenume;Produs;Pret\n1;15.01.2026;Pop;Ana;Ceai;10,00\n2;16.01.2026;Ana Pop;Ana;Ceai;10,00");
  const names = await context.query<{ name: string }>(sql`select customer_name as name from orders where store_id = ${context.store.id} order by number`);
  assert.deepEqual(names.map(({ name }) => name), ["Ana Pop", "Ana Pop"]);
}));

test("IMP-03 the name that a buyer goes by stands behind his own (Etsy), and makes him one customer", withImports(async (context) => {
  const head = "Sale Date,Item Name,Buyer,Quantity,Price,Currency,Date Paid,Ship Name,Order ID,Listing ID,SKU";
  await importFile(
    context,
    [
      head,
      "01/15/26,Mug,Élodie Garnier (elo),1,12.50,EUR,01/15/26,Luc Roy,1,9,M",
      "01/16/26,Mug,Élodie G (elo),1,12.50,EUR,01/16/26,Luc Roy,2,9,M",
    ].join("\n"),
  );
  const orders = await context.query<object>(
    sql`select customer_name as name, (select c.name from customers c where c.store_id = o.store_id and c.id = o.customer_id) as card from orders o where store_id = ${context.store.id} order by number`,
  );
  assert.deepEqual(orders, [{ name: "Élodie Garnier", card: "Élodie Garnier" }, { name: "Élodie G", card: "Élodie Garnier" }]);
}));

test("IMP-04 a list of orders that follows the export of their items leaves the items; the other way round they come in", withImports(async (context) => {
  const items =
    "Sale Date,Item Name,Buyer,Quantity,Price,Currency,Date Paid,Order ID,Listing ID,SKU,Order Shipping\n01/15/26,Mug,Ana (ana),2,12.50,EUR,01/15/26,1,9,M,4.90\n01/15/26,Bowl,Ana (ana),1,8.90,EUR,01/15/26,1,9,B,4.90";
  const list =
    "Sale Date,Order ID,Full Name,Number of Items,Currency,Order Value,Shipping,Order Total,SKU\n01/15/26,1,Ana,3,EUR,33.90,4.90,38.80,M\n01/16/26,2,Ion,1,EUR,5.00,0.00,5.00,";
  const lines = () =>
    context.query<object>(
      sql`select o.number, o.total_amount as total, (select count(*)::int from order_lines l where l.store_id = o.store_id and l.order_id = o.id) as lines from orders o where store_id = ${context.store.id} order by number`,
    );
  await importFile(context, items);
  const second = await importFile(context, list);
  assert.deepEqual(
    [second.mapping.preset, second.orders, second.remarkCounts],
    ["etsy_orders", { created: 1, updated: 0, unchanged: 1 }, { "skipped import.order_has_items": 1 }],
  );
  assert.deepEqual(await lines(), [{ number: "1", total: 3880, lines: 2 }, { number: "2", total: 500, lines: 1 }]);
  const third = await importFile(
    context,
    `${items}\n01/16/26,Cup,Ion (ion),2,2.00,EUR,01/16/26,2,9,C,1.00\n01/16/26,Saucer,Ion (ion),1,0.00,EUR,01/16/26,2,9,S,1.00`,
  );
  assert.deepEqual(
    [third.orders, await lines()],
    [
      { created: 0, updated: 1, unchanged: 1 },
      [
        { number: "1", total: 3880, lines: 2 },
        { number: "2", total: 500, lines: 2 },
      ],
    ],
  );
}));
