import type { SheetRole } from "./sheet-understanding.ts";

/** Names of columns in English, German, French, Russian, Turkish, Azerbaijani, Armenian and Spanish, as {@link wordKey} writes them. */
const NAMES: Readonly<Record<SheetRole, string>> = {
  id: "id|nr|no|number|nummer|numero|№|номер|sira|key|contact id|event id|код|հհ",
  date: "date|datum|дата|tarih|tarix|ամսաթիվ|fecha|day|tag|jour|dia|start|start date|date start|begin|beginn|from date|date from|event date|date of contact|when|von datum|дата начала|baslangic|baslangic tarihi|data|date debut|fecha inicio|ամսաթիվը|օր",
  end: "end|end date|date end|to date|date to|until|ende|bis|fin|date fin|fecha fin|дата окончания|окончание|bitis|bitis tarihi|son tarix|ավարտ|enddatum|ends|finish",
  kind: "kind|type|art|typ|вид|тип|tur|nov|type of contact|contact type|event type|format|form|category|kategorie|категория|forme|nature|tipo|clase|contact|kontaktart|kontakt|вид контакта|форма|gorusme turu|temas turu|növ|տեսակ|ձև|event|ereignis|action|what kind|cameo|cameo code|event code|relation",
  participants:
    "participants|participant|teilnehmer|beteiligte|actors|akteure|parties|parteien|участники|стороны|katilimcilar|taraflar|istirakcilar|terefler|մասնակիցներ|կողմեր|participantes|partes|acteurs|actores|who|wer|кто|between|zwischen|attendees|people|personen|countries|lander|pays|paises",
  party: "",
  mark: "",
  sender:
    "from|source|sender|actor 1|actor1|actor1name|initiating actor|source actor|source country|von|absender|de|expediteur|emetteur|от|отправитель|кто|gonderen|kimden|gonderen taraf|kimden|ուղարկող|ումից|emisor|remitente|origin|caller|anrufer|from country|speaker",
  recipient:
    "to|target|recipient|receiver|actor 2|actor2|actor2name|target actor|target country|an|empfanger|a|destinataire|recepteur|к|кому|получатель|адресат|alici|kime|alan|ստացող|ում|destinatario|receptor|addressee|callee|to country|with|mit|с кем|avec|con",
  person:
    "person|name|leader|official|politician|politiker|personne|лицо|имя|фио|kisi|sexs|անձ|persona|diplomat|representative|vertreter|представитель|temsilci|numayende|ներկայացուցիչ|representante|visitor|delegate|head of delegation|minister",
  represents:
    "represents|representing|country|state|leader country|affiliation|land|staat|vertritt|pays|etat|страна|государство|представляет|ulke|olke|երկիր|pais|organisation|organization|party represented|on behalf of|nationality",
  initiator:
    "initiator|initiated by|initiative|initiiert von|initiative von|initiateur|инициатор|по инициативе|girisimci|tesebbuskar|baslatan|նախաձեռնող|iniciador",
  mediator:
    "mediator|mediators|mediated by|mediation|vermittler|vermittlung|mediateur|посредник|посредники|arabulucu|vasiteci|միջնորդ|mediador|facilitator|host",
  place:
    "place|location|city|venue|where|ort|stadt|lieu|ville|место|город|yer|sehir|seher|mekan|վայր|քաղաք|lugar|ciudad|wo|где",
  summary:
    "summary|notes|note|description|text|comment|comments|remarks|remark|details|content|subject|zusammenfassung|bemerkung|bemerkungen|beschreibung|inhalt|notiz|notizen|anmerkung|resume|remarque|remarques|contenu|описание|содержание|примечание|примечания|комментарий|краткое содержание|ozet|aciklama|notlar|not|xulase|qeyd|izah|ամփոփում|նկարագրություն|նշումներ|resumen|notas|descripcion|what|was|что|what happened|event text|betreff",
  topics:
    "topics|topic|theme|themes|thema|themen|tags|tag s|sujet|sujets|тема|темы|konu|konular|movzu|movzular|թեմա|թեմաներ|tema|temas|issue|issues|keywords|schlagworte",
  url: "url|link|source url|web|website|webseite|lien|ссылка|baglanti|kecid|հղում|enlace|sourceurl|source link|quelle url|address|источник ссылка",
  publisher:
    "publisher|outlet|medium|media|newspaper|agency|quelle|herausgeber|editeur|издание|издатель|сми|yayinci|kaynak|menbe|աղբյուր|editor|fuente|источник|sources|reference|zeitung|агентство|source name",
  title:
    "title|headline|titel|uberschrift|titre|заголовок|название|baslik|basliq|վերնագիր|titulo|article",
};

const ROLES: ReadonlyMap<string, SheetRole> = new Map(
  // Every key of NAMES is a role.
  (Object.entries(NAMES) as [SheetRole, string][]).flatMap(([role, names]) =>
    names === "" ? [] : names.split("|").map((name) => [wordKey(name), role] as const),
  ),
);

/** Words behind which a letter or number counts parties: `Akteur A`, `Party 2`, `Сторона Б`. */
const PARTY = new Set(
  "akteur actor party partei side seite acteur partie country land pays actor parte pais сторона участник страна актор taraf ulke teref olke կողմ երկիր participant teilnehmer state staat partner".split(
    " ",
  ),
);

/** What a column's name says of it; null where it says nothing. Case, accents and marks do not count. */
export function roleOfName(name: string): SheetRole | null {
  const key = wordKey(name);
  const words = key.split(" ");
  const last = words.at(-1) ?? "";
  const stem = words.length > 1 ? words.slice(0, -1).join(" ") : key.replace(/[\d№]$/, "");
  if (
    stem !== key &&
    PARTY.has(stem) &&
    /^(?:\p{L}|\d{1,2}|i{1,3}|iv)$/u.test(words.length > 1 ? last : key.slice(-1))
  ) {
    return "party";
  }
  return ROLES.get(key) ?? null;
}

/** A text for comparing: small letters without accents, one blank between words, no marks. Linear. */
export function wordKey(text: string): string {
  return text
    .slice(0, 300)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ə/g, "e")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}№]+/gu, " ")
    .trim();
}
