/**
 * International organisations as event tables name them, by their own names and the short forms in use; one a line, upper and lower case and
 * punctuation not counted. Those that a country could be taken for, and national bodies, are not among them.
 */
export const ORGANIZATION_NAMES = `
African Development Bank
African Union
African Union Mission to Somalia
Arab League
ASEAN
Asia-Pacific Economic Cooperation
Asian Development Bank
Asian Infrastructure Investment Bank
Association of Southeast Asian Nations
Collective Security Treaty Organization
Commonwealth of Independent States
Council of Europe
Council of the European Union
CSTO
Economic Community of West African States
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
European Union
Food and Agriculture Organization
GUAM
Gulf Cooperation Council
High Commission for Refugees
IAEA
Inter-American Development Bank
International Atomic Energy Agency
International Committee of the Red Cross
International Court of Justice
International Criminal Court
International Federation of Red Cross and Red Crescent Societies
International Labor Organization
International Maritime Organization
International Monetary Fund
International Organization for Migration
INTERPOL
League of Arab States
NATO
Non-Aligned Movement
North Atlantic Treaty Organization
Office of the United Nations High Commissioner for Human Rights
OPEC
Organization for Economic Cooperation and Development
Organization for Security and Cooperation in Europe
Organization for the Prohibition of Chemical Weapons
Organization of African Unity
Organization of American States
Organization of Islamic Cooperation
Organization of Islamic Conference
Organization of Petroleum Exporting Countries
Organization of the Petroleum Exporting Countries
OSCE
OSCE Minsk Group
Pacific Islands Forum
SCO
Shanghai Cooperation Organization
South Asian Association for Regional Cooperation
Southern African Development Community
The EU
The UN
UN Security Council
UNESCO
UNHCR
UNICEF
Union of South American Nations
United Nations
United Nations Children's Fund
United Nations Development Programme
United Nations General Assembly
United Nations High Commissioner for Refugees
United Nations Human Rights Council
United Nations Security Council
World Bank
World Food Programme
World Health Organization
World Trade Organization
`;
