/**
 * International organisations as event tables name them, by their own names and the short forms in use; one a line, behind a bar what is
 * written where there is little room; upper and lower case and punctuation not counted. Those that a country could be taken for, and national bodies, are not among them.
 */
export const ORGANIZATION_NAMES = `
African Development Bank
African Union|AU
African Union Mission to Somalia
Arab League
ASEAN
Asia-Pacific Economic Cooperation
Asian Development Bank
Asian Infrastructure Investment Bank
Association of Southeast Asian Nations|ASEAN
Collective Security Treaty Organization|CSTO
Commonwealth of Independent States|CIS
Council of Europe
Council of the European Union
CSTO
Economic Community of West African States|ECOWAS
ECOWAS
Eurasian Economic Union
European Bank for Reconstruction and Development
European Central Bank
European Commission
European Council
European Court of Human Rights
European Court of Justice
European Investment Bank
European Parliament
European Union|EU
Food and Agriculture Organization
GUAM
Gulf Cooperation Council|GCC
High Commission for Refugees
IAEA
Inter-American Development Bank
International Atomic Energy Agency|IAEA
International Committee of the Red Cross|ICRC
International Court of Justice|ICJ
International Criminal Court|ICC
International Federation of Red Cross and Red Crescent Societies
International Labor Organization
International Maritime Organization
International Monetary Fund|IMF
International Organization for Migration
INTERPOL
League of Arab States
NATO
Non-Aligned Movement
North Atlantic Treaty Organization|NATO
Office of the United Nations High Commissioner for Human Rights
OPEC
Organization for Economic Cooperation and Development|OECD
Organization for Security and Cooperation in Europe|OSCE
Organization for the Prohibition of Chemical Weapons|OPCW
Organization of African Unity
Organization of American States|OAS
Organization of Islamic Cooperation|OIC
Organization of Islamic Conference
Organization of Petroleum Exporting Countries|OPEC
Organization of the Petroleum Exporting Countries|OPEC
OSCE
OSCE Minsk Group
Pacific Islands Forum
SCO
Shanghai Cooperation Organization|SCO
South Asian Association for Regional Cooperation
Southern African Development Community
The EU
The UN
UN Security Council
UNESCO
UNHCR
UNICEF
Union of South American Nations
United Nations|UN
United Nations Children's Fund
United Nations Development Programme
United Nations General Assembly|UN General Assembly
United Nations High Commissioner for Refugees|UNHCR
United Nations Human Rights Council
United Nations Security Council|UN Security Council
World Bank
World Food Programme
World Health Organization|WHO
World Trade Organization|WTO
`;
