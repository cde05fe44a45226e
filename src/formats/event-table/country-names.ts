/**
 * Countries and territories as ISO 3166-1, CAMEO, ICEWS and GDELT name them, for actors of event tables; no judgement on anybody's standing.
 * A line: three-letter codes (ISO's first), the name, other names behind bars.
 */
export const COUNTRY_NAMES = `
AFG Afghanistan
ALB Albania
DZA Algeria
AND Andorra
AGO Angola
ATG Antigua and Barbuda
ARG Argentina
ARM Armenia
ABW Aruba
AUS Australia
AUT Austria
AZE Azerbaijan
BHS Bahamas|The Bahamas
BHR Bahrain
BGD Bangladesh
BRB Barbados
BLR Belarus
BEL Belgium
BLZ Belize
BEN Benin
BMU Bermuda
BTN Bhutan
BOL Bolivia
BIH Bosnia and Herzegovina|Bosnia
BWA Botswana
BRA Brazil
BRN Brunei|Brunei Darussalam
BGR Bulgaria
BFA Burkina Faso
BDI Burundi
KHM Cambodia
CMR Cameroon
CAN Canada
CPV Cape Verde|Cabo Verde
CYM Cayman Islands
CAF Central African Republic
TCD Chad
CHL Chile
CHN China|People's Republic of China
COL Colombia
COM Comoros
COG Congo|Republic of the Congo|Congo-Brazzaville
COD Democratic Republic of Congo|Democratic Republic of the Congo|DR Congo|Congo, The Democratic Republic of the|Zaire
COK Cook Islands
CRI Costa Rica
CIV Cote d'Ivoire|Ivory Coast
HRV Croatia
CUB Cuba
CUW Curacao
CYP Cyprus
CZE Czech Republic|Czechia
DNK Denmark
DJI Djibouti
DMA Dominica
DOM Dominican Republic
ECU Ecuador
EGY Egypt
SLV El Salvador
GNQ Equatorial Guinea
ERI Eritrea
EST Estonia
SWZ Swaziland|Eswatini
ETH Ethiopia
FRO Faroe Islands
FJI Fiji
FIN Finland
FRA France
GUF French Guiana
PYF French Polynesia
GAB Gabon
GMB Gambia|The Gambia
GEO Georgia
DEU Germany
GHA Ghana
GIB Gibraltar
GRC Greece
GRL Greenland
GRD Grenada
GLP Guadeloupe
GUM Guam
GTM Guatemala
GGY Guernsey
GIN Guinea
GNB Guinea-Bissau
GUY Guyana
HTI Haiti
VAT Holy See|Vatican City|Holy See (Vatican City State)|Vatican
HND Honduras
HKG Hong Kong
HUN Hungary
ISL Iceland
IND India
IDN Indonesia
IRN Iran|Islamic Republic of Iran|Iran, Islamic Republic of
IRQ Iraq
IRL Ireland
IMN/IMY Isle of Man
ISR Israel
ITA Italy
JAM Jamaica
JPN Japan
JEY Jersey
JOR Jordan
KAZ Kazakhstan
KEN Kenya
KIR Kiribati
XKX/KSV/XKK Kosovo
KWT Kuwait
KGZ Kyrgyzstan
LAO Laos|Lao People's Democratic Republic
LVA Latvia
LBN Lebanon
LSO Lesotho
LBR Liberia
LBY Libya
LIE Liechtenstein
LTU Lithuania
LUX Luxembourg
MAC Macao|Macau
MKD Macedonia|North Macedonia|the former Yugoslav Republic of Macedonia
MDG Madagascar
MWI Malawi
MYS Malaysia
MDV Maldives
MLI Mali
MLT Malta
MHL Marshall Islands
MTQ Martinique
MRT Mauritania
MUS Mauritius
MYT Mayotte
MEX Mexico
FSM Micronesia|Micronesia, Federated States of
MDA Moldova|Moldova, Republic of|Republic of Moldova
MCO Monaco
MNG Mongolia
MNE/MTN Montenegro
MSR Montserrat
MAR Morocco
MOZ Mozambique
MMR Myanmar|Burma
NAM Namibia
NRU Nauru
NPL Nepal
NLD Netherlands|The Netherlands
NCL New Caledonia
NZL New Zealand
NIC Nicaragua
NER Niger
NGA Nigeria
NIU Niue
NFK Norfolk Island
PRK North Korea|Democratic People's Republic of Korea
MNP Northern Mariana Islands
NOR Norway
OMN Oman
PAK Pakistan
PLW Palau
PSE Palestinian Territory, Occupied|Occupied Palestinian Territory|Palestinian Territories|Palestine|State of Palestine
PAN Panama
PNG Papua New Guinea
PRY Paraguay
PER Peru
PHL Philippines|The Philippines
PCN Pitcairn
POL Poland
PRT Portugal
PRI Puerto Rico
QAT Qatar
REU Reunion
ROU/ROM Romania
RUS Russia|Russian Federation
RWA Rwanda
SHN Saint Helena
KNA Saint Kitts and Nevis|St. Kitts and Nevis
LCA Saint Lucia|St. Lucia
VCT Saint Vincent and the Grenadines|St. Vincent and the Grenadines
WSM Samoa
SMR San Marino
STP Sao Tome and Principe
SAU Saudi Arabia
SEN Senegal
SRB/SCG Serbia
SYC Seychelles
SLE Sierra Leone
SGP Singapore
SVK Slovakia
SVN Slovenia
SLB Solomon Islands
SOM Somalia
ZAF South Africa
KOR South Korea|Republic of Korea
SSD South Sudan
ESP Spain
LKA Sri Lanka
SDN Sudan
SUR Suriname
SWE Sweden
CHE Switzerland
SYR Syria|Syrian Arab Republic
TWN Taiwan
TJK Tajikistan
TZA Tanzania|United Republic of Tanzania
THA Thailand
TLS/TMP Timor-Leste|East Timor
TGO Togo
TKL Tokelau
TON Tonga
TTO Trinidad and Tobago
TUN Tunisia
TUR Turkey|Turkiye
TKM Turkmenistan
TCA Turks and Caicos Islands
TUV Tuvalu
UGA Uganda
UKR Ukraine
ARE United Arab Emirates
GBR United Kingdom|Great Britain|Britain|UK
USA United States|United States of America|US|U.S.
URY Uruguay
UZB Uzbekistan
VUT Vanuatu
VEN Venezuela|Venezuela, Bolivarian Republic of
VNM Vietnam|Viet Nam
VGB Virgin Islands, British|British Virgin Islands
VIR Virgin Islands, U.S.|US Virgin Islands
ESH Western Sahara
YEM Yemen
ZMB Zambia
ZWE Zimbabwe
`;
