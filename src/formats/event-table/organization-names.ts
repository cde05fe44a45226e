/**
 * International organisations as event tables name them. A line: the organisation's own CAMEO code where GDELT uses one, the name, behind a bar
 * what is written where there is little room, behind further bars other names in use; an article, upper and lower case and punctuation not
 * counted. Those that a country could be taken for, and national bodies, are not among them.
 */
export const ORGANIZATION_NAMES = `
IGOAFRDEVAFB African Development Bank
IGOAFRAFU African Union|AU
African Union Mission to Somalia||AMISOM
IGOMEAARL Arab League||League of Arab States
Asia-Pacific Economic Cooperation||APEC
Asian Development Bank
Asian Infrastructure Investment Bank||AIIB
IGOSEAASN Association of Southeast Asian Nations|ASEAN|Southeast Asian Nations
Collective Security Treaty Organization|CSTO
Commonwealth of Independent States|CIS
Council of Europe
Council of the European Union
IGOWAFWAS Economic Community of West African States|ECOWAS
Eurasian Economic Union||EAEU
European Bank for Reconstruction and Development||EBRD
European Central Bank
European Commission
European Council
European Court of Human Rights
European Court of Justice
European Investment Bank
European Parliament
IGOEUREEC European Union|EU
Food and Agriculture Organization||Food and Agriculture Organization of the United Nations
GUAM
IGOPGSGCC Gulf Cooperation Council|GCC|Cooperation Council for the Arab States of the Gulf
Inter-American Development Bank
International Atomic Energy Agency|IAEA
International Committee of the Red Cross|ICRC
International Court of Justice|ICJ
IGOJUDICC International Criminal Court|ICC
International Criminal Police Organization|INTERPOL
International Federation of Red Cross and Red Crescent Societies
International Labor Organization||International Labour Organization
International Maritime Organization
International Monetary Fund|IMF
International Organization for Migration
Non-Aligned Movement
IGOWSTNAT North Atlantic Treaty Organization|NATO
Office of the United Nations High Commissioner for Human Rights||OHCHR
Organization for Economic Cooperation and Development|OECD
Organization for Security and Cooperation in Europe|OSCE
Organization for the Prohibition of Chemical Weapons|OPCW
Organization of African Unity
Organization of American States|OAS
Organization of Islamic Cooperation|OIC|Organization of Islamic Conference|Organization of the Islamic Conference
Organization of the Petroleum Exporting Countries|OPEC|Organization of Petroleum Exporting Countries
OSCE Minsk Group||Minsk Group
Pacific Islands Forum
Shanghai Cooperation Organization|SCO
South Asian Association for Regional Cooperation||SAARC
IGOSAFSAD Southern African Development Community||SADC
Union of South American Nations||UNASUR
IGOUNO United Nations|UN
United Nations Children's Fund|UNICEF
United Nations Development Programme||UNDP
United Nations Educational, Scientific and Cultural Organization|UNESCO
United Nations General Assembly|UN General Assembly
IGOUNOREFHCR United Nations High Commissioner for Refugees|UNHCR|High Commission for Refugees
United Nations Human Rights Council||UN Human Rights Council
United Nations Security Council|UN Security Council
IGOUNODEVWBK World Bank
World Food Programme||World Food Program|WFP
World Health Organization|WHO
World Trade Organization|WTO
`;
