import { countryOfCode, countryOfName, nameKey } from "../event-table/countries.ts";
import type { Country } from "../event-table/countries.ts";

/**
 * Names of states and territories in Russian, French, German, Armenian, Azerbaijani, Turkish and Spanish, those that are not spelt as in English; no
 * judgement on anybody's standing. A line: the three-letter code of ISO 3166-1, then the names.
 */
const NAMES = `
AFG Афганистан|Աֆղանստան|Əfqanıstan|Afganistan
ALB Албания|Albanie|Albanien|Ալբանիա|Albaniya|Arnavutluk
DZA Алжир|Algérie|Algerien|Ալժիր|Əlcəzair|Cezayir|Argelia
AND Андорра|Andorre|Անդորրա
AGO Ангола|Անգոլա|Anqola
ATG Антигуа и Барбуда|Antigua-et-Barbuda|Antigua und Barbuda|Անտիգուա և Բարբուդա|Antiqua və Barbuda|Antigua ve Barbuda|Antigua y Barbuda
ARG Аргентина|Argentine|Argentinien|Արգենտինա|Arjantin
ARM Армения|Arménie|Armenien|Հայաստան|Ermənistan|Ermenistan
ABW Аруба|Արուբա
AUS Австралия|Australie|Australien|Ավստրալիա|Avstraliya|Avustralya
AUT Австрия|Autriche|Österreich|Ավստրիա|Avstriya|Avusturya
AZE Азербайджан|Azerbaïdjan|Aserbaidschan|Ադրբեջան|Azərbaycan|Azerbaycan|Azerbaiyán
BHS Багамы|Բահամյան կղզիներ|Baham adaları|Bahamalar
BHR Бахрейн|Bahreïn|Բահրեյն|Bəhreyn|Bahreyn|Baréin
BGD Бангладеш|Bangladesch|Բանգլադեշ|Banqladeş|Bangladeş
BRB Барбадос|Barbade|Բարբադոս
BLR Беларусь|Biélorussie|Բելառուս|Белоруссия|Weißrussland|Bielorrusia
BEL Бельгия|Belgique|Belgien|Բելգիա|Belçika|Bélgica
BLZ Белиз|Բելիզ|Beliz|Belice
BEN Бенин|Բենին
BMU Бермудские о-ва|Bermudes|Բերմուդներ|Bermud adaları|Bermudas
BTN Бутан|Bhoutan|Բութան|Butan
BOL Боливия|Bolivie|Bolivien|Բոլիվիա|Boliviya|Bolivya
BIH Босния и Герцеговина|Bosnie-Herzégovine|Bosnien und Herzegowina|Բոսնիա և Հերցեգովինա|Bosniya və Herseqovina|Bosna-Hersek|Bosnia y Herzegovina
BWA Ботсвана|Botsuana|Բոտսվանա|Botsvana
BRA Бразилия|Brésil|Brasilien|Բրազիլիա|Braziliya|Brezilya|Brasil
BRN Бруней|Բրունեյ|Bruney
BGR Болгария|Bulgarie|Bulgarien|Բուլղարիա|Bolqarıstan|Bulgaristan
BFA Буркина-Фасо|Բուրկինա Ֆասո
BDI Бурунди|Բուրունդի
KHM Камбоджа|Cambodge|Kambodscha|Կամբոջա|Kamboca|Kamboçya|Camboya
CMR Камерун|Cameroun|Kamerun|Կամերուն|Camerún
CAN Канада|Kanada|Կանադա
CPV Кабо-Верде|Cap-Vert|Կաբո Վերդե|Kabo-Verde
CYM о-ва Кайман|Îles Caïmans|Kaimaninseln|Կայմանյան կղզիներ|Kayman adaları|Cayman Adaları|Islas Caimán
CAF Центрально-Африканская Республика|République centrafricaine|Zentralafrikanische Republik|Կենտրոնական Աֆրիկյան Հանրապետություն|Mərkəzi Afrika Respublikası|Orta Afrika Cumhuriyeti|República Centroafricana
TCD Чад|Tchad|Tschad|Չադ|Çad
CHL Чили|Chili|Չիլի|Çili|Şili
CHN Китай|Chine|Չինաստան|Çin|КНР
COL Колумбия|Colombie|Kolumbien|Կոլումբիա|Kolumbiya|Kolombiya
COM Коморы|Comores|Komoren|Կոմորյան կղզիներ|Komor adaları|Komorlar|Comoras
COG Конго - Браззавиль|Kongo-Brazzaville|Կոնգո - Բրազավիլ|Konqo - Brazzavil|Kongo - Brazavil
COD Конго - Киншаса|Congo-Kinshasa|Kongo-Kinshasa|Կոնգո - Կինշասա|Konqo - Kinşasa|Kongo - Kinşasa|ДР Конго|RD Congo|DR Kongo|República Democrática del Congo
COK о-ва Кука|Îles Cook|Cookinseln|Կուկի կղզիներ|Kuk adaları|Cook Adaları|Islas Cook
CRI Коста-Рика|Կոստա Ռիկա|Kosta Rika
CIV Кот-д’Ивуар|Կոտ դ՚Իվուար|Kotd’ivuar
HRV Хорватия|Croatie|Kroatien|Խորվաթիա|Xorvatiya|Hırvatistan|Croacia
CUB Куба|Kuba|Կուբա
CUW Кюрасао|Կյուրասաո|Kurasao|Curazao
CYP Кипр|Chypre|Zypern|Կիպրոս|Kipr|Kıbrıs|Chipre
CZE Чехия|Tchéquie|Tschechien|Չեխիա|Çexiya|Çekya|République tchèque|Tschechische Republik|Chequia
DNK Дания|Danemark|Դանիա|Danimarka|Dinamarca
DJI Джибути|Dschibuti|Ջիբութի|Cibuti|Yibuti
DMA Доминика|Dominique|Դոմինիկա|Dominika
DOM Доминиканская Республика|République dominicaine|Dominikanische Republik|Դոմինիկյան Հանրապետություն|Dominikan Respublikası|Dominik Cumhuriyeti|República Dominicana
ECU Эквадор|Équateur|Էկվադոր|Ekvador
EGY Египет|Égypte|Ägypten|Եգիպտոս|Misir|Mısır|Egipto
SLV Сальвадор|Salvador|Սալվադոր
GNQ Экваториальная Гвинея|Guinée équatoriale|Äquatorialguinea|Հասարակածային Գվինեա|Ekvatorial Qvineya|Ekvator Ginesi|Guinea Ecuatorial
ERI Эритрея|Érythrée|Էրիթրեա|Eritreya|Eritre
EST Эстония|Estonie|Estland|Էստոնիա|Estoniya|Estonya
SWZ Эсватини|Էսվատինի|Esvatini|Esuatini
ETH Эфиопия|Éthiopie|Äthiopien|Եթովպիա|Efiopiya|Etiyopya|Etiopía
FRO Фарерские о-ва|Îles Féroé|Färöer|Ֆարերյան կղզիներ|Farer adaları|Faroe Adaları|Islas Feroe
FJI Фиджи|Fidji|Fidschi|Ֆիջի|Fici|Fiyi
FIN Финляндия|Finlande|Finnland|Ֆինլանդիա|Finlandiya|Finlandia
FRA Франция|Frankreich|Ֆրանսիա|Fransa|Francia
GUF Французская Гвиана|Guyane française|Französisch-Guayana|Ֆրանսիական Գվիանա|Fransa Qvianası|Fransız Guyanası|Guayana Francesa
PYF Французская Полинезия|Polynésie française|Französisch-Polynesien|Ֆրանսիական Պոլինեզիա|Fransa Polineziyası|Fransız Polinezyası|Polinesia Francesa
GAB Габон|Gabun|Գաբոն|Qabon
GMB Гамбия|Gambie|Գամբիա|Qambiya|Gambiya
GEO Грузия|Géorgie|Georgien|Վրաստան|Gürcüstan|Gürcistan
DEU Германия|Allemagne|Deutschland|Գերմանիա|Almaniya|Almanya|Alemania
GHA Гана|Գանա|Qana|Gana
GIB Гибралтар|Ջիբրալթար|Cəbəllütariq|Cebelitarık
GRC Греция|Grèce|Griechenland|Հունաստան|Yunanıstan|Yunanistan|Grecia
GRL Гренландия|Groenland|Grönland|Գրենլանդիա|Qrenlandiya|Groenlandia
GRD Гренада|Grenade|Գրենադա|Qrenada|Granada
GLP Гваделупа|Գվադելուպա|Qvadelupa|Guadalupe
GUM Гуам|Գուամ|Quam
GTM Гватемала|Գվատեմալա|Qvatemala
GGY Гернси|Guernesey|Գերնսի|Gernsi
GIN Гвинея|Guinée|Գվինեա|Qvineya|Gine
GNB Гвинея-Бисау|Guinée-Bissau|Գվինեա-Բիսաու|Qvineya-Bisau|Gine-Bissau|Guinea-Bisáu
GUY Гайана|Գայանա|Qayana
HTI Гаити|Հայիթի
VAT Ватикан|État de la Cité du Vatican|Vatikanstadt|Վատիկան|Vatikan|Святой Престол|Saint-Siège|Heiliger Stuhl|Ciudad del Vaticano
HND Гондурас|Հոնդուրաս
HKG Гонконг|R.A.S. chinoise de Hong Kong|Sonderverwaltungsregion Hongkong|Հոնկոնգի ՀՎՇ|Honq Konq Xüsusi İnzibati Rayonu Çin|Çin Hong Kong ÖİB
HUN Венгрия|Hongrie|Ungarn|Հունգարիա|Macarıstan|Macaristan|Hungría
ISL Исландия|Islande|Island|Իսլանդիա|İslandiya|İzlanda|Islandia
IND Индия|Inde|Indien|Հնդկաստան|Hindistan
IDN Индонезия|Indonésie|Indonesien|Ինդոնեզիա|İndoneziya|Endonezya
IRN Иран|Իրան|Исламская Республика Иран|République islamique d’Iran
IRQ Ирак|Irak|Իրաք
IRL Ирландия|Irlande|Irland|Իռլանդիա|İrlandiya|İrlanda
IMN о-в Мэн|Île de Man|Մեն կղզի|Men adası|Man Adası|Isla de Man
ISR Израиль|Իսրայել|İsrail
ITA Италия|Italie|Italien|Իտալիա|İtaliya|İtalya|Italia
JAM Ямайка|Jamaïque|Jamaika|Ճամայկա|Yamayka
JPN Япония|Japon|Ճապոնիա|Yaponiya|Japonya
JEY Джерси|Ջերսի|Cersi
JOR Иордания|Jordanie|Jordanien|Հորդանան|İordaniya|Ürdün|Jordania
KAZ Казахстан|Kasachstan|Ղազախստան|Qazaxıstan|Kazakistan|Kazajistán
KEN Кения|Kenia|Քենիա|Keniya
KIR Кирибати|Կիրիբատի
XKX Косово|Կոսովո|Kosova
KWT Кувейт|Koweït|Քուվեյթ|Küveyt
KGZ Киргизия|Kirghizstan|Kirgisistan|Ղրղզստան|Qırğızıstan|Kırgızistan|Kirguistán
LAO Лаос|Լաոս
LVA Латвия|Lettonie|Lettland|Լատվիա|Latviya|Letonya|Letonia
LBN Ливан|Liban|Libanon|Լիբանան|Livan|Lübnan|Líbano
LSO Лесото|Լեսոտո|Lesoto
LBR Либерия|Լիբերիա|Liberiya|Liberya
LBY Ливия|Libye|Libyen|Լիբիա|Liviya|Libia
LIE Лихтенштейн|Լիխտենշտեյն|Lixtenşteyn
LTU Литва|Lituanie|Litauen|Լիտվա|Litva|Litvanya|Lituania
LUX Люксембург|Luxemburg|Լյուքսեմբուրգ|Lüksemburq|Lüksemburg|Luxemburgo
MAC Макао|R.A.S. chinoise de Macao|Sonderverwaltungsregion Macau|Չինաստանի Մակաո ՀՎՇ|Makao XİR Çin|Çin Makao ÖİB
MKD Северная Македония|Macédoine du Nord|Nordmazedonien|Հյուսիսային Մակեդոնիա|Şimali Makedoniya|Kuzey Makedonya|Macedonia del Norte
MDG Мадагаскар|Madagaskar|Մադագասկար|Madaqaskar
MWI Малави|Մալավի|Malavi|Malaui
MYS Малайзия|Malaisie|Մալայզիա|Malayziya|Malezya|Malasia
MDV Мальдивы|Malediven|Մալդիվներ|Maldiv adaları|Maldivler|Maldivas
MLI Мали|Մալի
MLT Мальта|Malte|Մալթա
MHL Маршалловы о-ва|Îles Marshall|Marshallinseln|Մարշալյան կղզիներ|Marşal adaları|Marshall Adaları|Islas Marshall
MTQ Мартиника|Մարտինիկա|Martinik|Martinica
MRT Мавритания|Mauritanie|Mauretanien|Մավրիտանիա|Mavritaniya|Moritanya
MUS Маврикий|Maurice|Մավրիկիոս|Mavriki|Mauricio
MYT Майотта|Մայոտ|Mayot
MEX Мексика|Mexique|Mexiko|Մեքսիկա|Meksika
FSM Федеративные Штаты Микронезии|Micronésie|Mikronesien|Միկրոնեզիա|Mikroneziya|Mikronezya
MDA Молдова|Moldavie|Republik Moldau|Մոլդովա|Молдавия|Moldawien|Moldau|Moldavia
MCO Монако|Մոնակո|Monako
MNG Монголия|Mongolie|Mongolei|Մոնղոլիա|Monqolustan|Moğolistan
MNE Черногория|Չեռնոգորիա|Monteneqro|Karadağ
MSR Монтсеррат|Մոնսեռատ|Monserat
MAR Марокко|Maroc|Marokko|Մարոկկո|Mərakeş|Fas|Marruecos
MOZ Мозамбик|Mosambik|Մոզամբիկ|Mozambik
MMR Мьянма|Myanmar|Մյանմա|Myanma
NAM Намибия|Namibie|Նամիբիա|Namibiya|Namibya
NRU Науру|Նաուրու
NPL Непал|Նեպալ
NLD Нидерланды|Pays-Bas|Niederlande|Նիդեռլանդներ|Niderland|Hollanda|Голландия|Países Bajos
NCL Новая Каледония|Nouvelle-Calédonie|Neukaledonien|Նոր Կալեդոնիա|Yeni Kaledoniya|Yeni Kaledonya|Nueva Caledonia
NZL Новая Зеландия|Nouvelle-Zélande|Neuseeland|Նոր Զելանդիա|Yeni Zelandiya|Yeni Zelanda|Nueva Zelanda
NIC Никарагуа|Նիկարագուա|Nikaraqua|Nikaragua
NER Нигер|Նիգեր|Nijer
NGA Нигерия|Նիգերիա|Nigeriya|Nijerya
NIU Ниуэ|Նիուե
NFK о-в Норфолк|Île Norfolk|Norfolkinsel|Նորֆոլկ կղզի|Norfolk adası|Isla Norfolk
PRK КНДР|Corée du Nord|Nordkorea|Հյուսիսային Կորեա|Şimali Koreya|Kuzey Kore|Северная Корея|Corea del Norte
MNP Северные Марианские о-ва|Îles Mariannes du Nord|Nördliche Marianen|Հյուսիսային Մարիանյան կղզիներ|Şimali Marian adaları|Kuzey Mariana Adaları|Islas Marianas del Norte
NOR Норвегия|Norvège|Norwegen|Նորվեգիա|Norveç|Noruega
OMN Оман|Օման|Umman
PAK Пакистан|Պակիստան
PLW Палау|Palaos|Պալաու
PSE Палестинские территории|Territoires palestiniens|Palästinensische Autonomiegebiete|Պաղեստինյան տարածքներ|Fələstin Əraziləri|Filistin Bölgeleri|Палестина|Palästina|Պաղեստին|Fələstin|Filistin|Territorios Palestinos
PAN Панама|Պանամա
PNG Папуа — Новая Гвинея|Papouasie-Nouvelle-Guinée|Papua-Neuguinea|Պապուա Նոր Գվինեա|Papua-Yeni Qvineya|Papua Yeni Gine|Papúa Nueva Guinea
PRY Парагвай|Պարագվայ|Paraqvay
PER Перу|Pérou|Պերու
PHL Филиппины|Philippinen|Ֆիլիպիններ|Filippin|Filipinler|Filipinas
POL Польша|Pologne|Polen|Լեհաստան|Polşa|Polonya|Polonia
PRT Португалия|Պորտուգալիա|Portuqaliya|Portekiz
PRI Пуэрто-Рико|Porto Rico|Պուերտո Ռիկո|Puerto Riko|Porto Riko
QAT Катар|Katar|Կատար|Qətər|Catar
REU Реюньон|La Réunion|Ռեյունիոն|Reyunyon
ROU Румыния|Roumanie|Rumänien|Ռումինիա|Rumıniya|Romanya|Rumanía
RUS Россия|Russie|Russland|Ռուսաստան|Rusiya|Rusya|РФ|Российская Федерация|Fédération de Russie|Russische Föderation|ՌԴ|Rusya Federasyonu|Rusiya Federasiyası|Rusia
RWA Руанда|Ruanda|Ռուանդա
KNA Сент-Китс и Невис|Saint-Christophe-et-Niévès|St. Kitts und Nevis|Սենթ Քիտս և Նևիս|Sent-Kits və Nevis|Saint Kitts ve Nevis|San Cristóbal y Nieves
LCA Сент-Люсия|Sainte-Lucie|Սենթ Լյուսիա|Sent-Lusiya|Santa Lucía
VCT Сент-Винсент и Гренадины|Saint-Vincent-et-les Grenadines|St. Vincent und die Grenadinen|Սենթ Վինսենթ և Գրենադիններ|Sent-Vinsent və Qrenadinlər|Saint Vincent ve Grenadinler
WSM Самоа|Սամոա
SMR Сан-Марино|Saint-Marin|Սան Մարինո
STP Сан-Томе и Принсипи|Sao Tomé-et-Principe|São Tomé und Príncipe|Սան Տոմե և Փրինսիպի|San-Tome və Prinsipi|Sao Tome ve Principe|Santo Tomé y Príncipe
SAU Саудовская Аравия|Arabie saoudite|Saudi-Arabien|Սաուդյան Արաբիա|Səudiyyə Ərəbistanı|Suudi Arabistan|Arabia Saudí
SEN Сенегал|Սենեգալ|Seneqal
SRB Сербия|Serbie|Serbien|Սերբիա|Serbiya|Sırbistan
SYC Сейшельские о-ва|Seychellen|Սեյշելներ|Seyşel adaları|Seyşeller
SLE Сьерра-Леоне|Սիեռա Լեոնե|Syerra-Leone|Sierra Leona
SGP Сингапур|Singapour|Singapur|Սինգապուր|Sinqapur
SVK Словакия|Slovaquie|Slowakei|Սլովակիա|Slovakiya|Slovakya|Eslovaquia
SVN Словения|Slovénie|Slowenien|Սլովենիա|Sloveniya|Slovenya|Eslovenia
SLB Соломоновы о-ва|Îles Salomon|Salomonen|Սողոմոնյան կղզիներ|Solomon adaları|Islas Salomón
SOM Сомали|Somalie|Սոմալի|Somali
ZAF Южно-Африканская Республика|Afrique du Sud|Südafrika|Հարավաֆրիկյան Հանրապետություն|Cənub Afrika|Güney Afrika|Sudáfrica
KOR Республика Корея|Corée du Sud|Südkorea|Հարավային Կորեա|Cənubi Koreya|Güney Kore|Южная Корея|Corea del Sur
SSD Южный Судан|Soudan du Sud|Südsudan|Հարավային Սուդան|Cənubi Sudan|Güney Sudan|Sudán del Sur
ESP Испания|Espagne|Spanien|Իսպանիա|İspaniya|İspanya|España
LKA Шри-Ланка|Շրի Լանկա
SDN Судан|Soudan|Սուդան
SUR Суринам|Սուրինամ|Surinam
SWE Швеция|Suède|Schweden|Շվեդիա|İsveç|Suecia
CHE Швейцария|Suisse|Schweiz|Շվեյցարիա|İsveçrə|İsviçre|Suiza
SYR Сирия|Syrie|Syrien|Սիրիա|Suriya|Suriye|Siria
TWN Тайвань|Թայվան|Tayvan
TJK Таджикистан|Tadjikistan|Tadschikistan|Տաջիկստան|Tacikistan|Tayikistán
TZA Танзания|Tanzanie|Tansania|Տանզանիա|Tanzaniya|Tanzanya
THA Таиланд|Thaïlande|Թաիլանդ|Tailand|Tayland|Tailandia
TLS Восточный Тимор|Timor oriental|Թիմոր Լեշտի|Şərqi Timor
TGO Того|Տոգո|Toqo
TKL Токелау|Տոկելաու
TON Тонга|Տոնգա|Tonqa
TTO Тринидад и Тобаго|Trinité-et-Tobago|Trinidad und Tobago|Տրինիդադ և Տոբագո|Trinidad və Tobaqo|Trinidad ve Tobago|Trinidad y Tobago
TUN Тунис|Tunisie|Tunesien|Թունիս|Tunis|Tunus|Túnez
TUR Турция|Turquie|Türkei|Թուրքիա|Türkiyə|Turquía
TKM Туркменистан|Թուրքմենստան|Türkmənistan
TUV Тувалу|Տուվալու
UGA Уганда|Ouganda|Ուգանդա|Uqanda
UKR Украина|Ուկրաինա|Ukrayna|Ucrania
ARE ОАЭ|Émirats arabes unis|Vereinigte Arabische Emirate|Արաբական Միացյալ Էմիրություններ|Birləşmiş Ərəb Əmirlikləri|Birleşik Arap Emirlikleri|EAU|VAE|ԱՄԷ|BƏƏ|BAE|Emiratos Árabes Unidos
GBR Великобритания|Royaume-Uni|Vereinigtes Königreich|Միացյալ Թագավորություն|Birləşmiş Krallıq|Birleşik Krallık|Grande-Bretagne|Großbritannien|Մեծ Բրիտանիա|Böyük Britaniya|Büyük Britanya|İngiltere|Reino Unido
USA Соединенные Штаты|États-Unis|Vereinigte Staaten|Միացյալ Նահանգներ|Amerika Birləşmiş Ştatları|Amerika Birleşik Devletleri|США|Соединённые Штаты Америки|États-Unis d’Amérique|Vereinigte Staaten von Amerika|ԱՄՆ|ABŞ|ABD|Estados Unidos
URY Уругвай|Ուրուգվայ|Uruqvay
UZB Узбекистан|Ouzbékistan|Usbekistan|Ուզբեկստան|Özbəkistan|Özbekistan
VUT Вануату|Վանուատու
VEN Венесуэла|Վենեսուելա|Venesuela
VNM Вьетнам|Վիետնամ|Vyetnam
VGB Виргинские о-ва|Îles Vierges britanniques|Britische Jungferninseln|Բրիտանական Վիրջինյան կղզիներ|Britaniyanın Virgin adaları|Britanya Virjin Adaları|Islas Vírgenes Británicas
ESH Западная Сахара|Sahara occidental|Westsahara|Արևմտյան Սահարա|Qərbi Saxara|Batı Sahra
YEM Йемен|Jemen|Եմեն|Yəmən
ZMB Замбия|Zambie|Sambia|Զամբիա|Zambiya
ZWE Зимбабве|Simbabwe|Զիմբաբվե|Zimbabve|Zimbabue
`;

/** As tables shorten names. */
const SHORT_NAMES = `
USA US|U.S.|U.S.A.|EE. UU.|EE.UU.|USA
GBR UK|U.K.|GB
ARE UAE|U.A.E.
COD DRC|DR Congo|RDC
PRK DPRK
KOR ROK
CHN PRC
SAU KSA
RUS РФ|RF
DEU ФРГ|BRD
`;

const BY_NAME = new Map<string, Country>();
for (const line of `${NAMES}${SHORT_NAMES}`.trim().split(/\n+/)) {
  const [code = ""] = line.split(" ", 1);
  const country = countryOfCode(code);
  if (country === null) continue;
  for (const name of line.slice(code.length + 1).split("|")) BY_NAME.set(nameKey(name), country);
}

/** No name is longer, marks counted. UTF-16 units. */
const LONGEST_NAME = 60;

/**
 * The state or territory of a name in English or one of seven other languages, case and marks on letters not counted, of a usual short form
 * of it, or of a three-letter code in capitals; or null.
 */
export function stateOfName(name: string): Country | null {
  if (name.length > LONGEST_NAME) return null;
  const code = /^[A-Z]{3}$/.test(name) ? countryOfCode(name) : null;
  return code ?? countryOfName(name) ?? BY_NAME.get(nameKey(name)) ?? null;
}
