import type { SheetRole } from "./sheet-understanding.ts";

/** Names of columns as `wordKey` writes them: in English, some of them shared by other languages, and in others alone. */
export interface RoleNames {
  readonly english: string;
  /** German, French, Russian, Turkish, Azerbaijani, Armenian and Spanish. */
  readonly others: string;
}

/** Each in the words that the owners of tables use. Of a name that stands under two roles the later one counts. */
export const ROLE_WORDS: Readonly<Record<SheetRole, RoleNames>> = {
  id: {
    english:
      "id|nr|no|number|№|key|contact id|event id|s no|serial no|serial number|no of record|n",
    others: "nummer|numero|lfd nr|номер|№ п п|п п|sira|sira no|код|հհ|հ հ|num",
  },
  date: {
    english:
      "date|day|start|start date|date start|begin|from date|date from|event date|date of contact|when|date s|dates|day of contact|date begin|first day",
    others:
      "datum|дата|tarih|tarix|ամսաթիվ|fecha|tag|jour|dia|beginn|von datum|дата начала|baslangic|baslangic tarihi|data|date debut|date de debut|fecha del contacto|fecha inicio|fecha de inicio|ամսաթիվը|օր|wann|quand|когда|ne zaman|ne vaxt|cuando|երբ|zeitpunkt|dates|tarihi|tarixi",
  },
  year: { english: "year|yr", others: "jahr|annee|год|yil|il|տարի|տարեթիվ|ano|anno" },
  month: { english: "month|mon", others: "monat|mois|месяц|ay|ամիս|mes" },
  day: { english: "day of month", others: "число|gun" },
  end: {
    english: "end|end date|date end|to date|date to|until|till|enddatum|ends|finish|last day",
    others:
      "ende|bis|fin|date fin|date de fin|fecha fin|fecha de fin|дата окончания|окончание|bitis|bitis tarihi|son tarix|ավարտ|hasta|по дату",
  },
  kind: {
    english:
      "kind|type|type of contact|contact type|event type|format|form|category|nature|contact|event|action|what kind|cameo|cameo code|event code|relation|mode|channel|means|mode of contact|interaction|type of meeting|type of event",
    others:
      "art|typ|вид|тип|tur|turu|nov|kategorie|категория|forme|sekli|bicimi|tipo|clase|kontaktart|kontakt|art des kontakts|вид контакта|форма|формат|gorusme turu|temas turu|növ|տեսակ|ձև|ereignis|type de contact|nature du contact|tipo de contacto|событие|contacto|kanal|канал|mode de contact",
  },
  participants: {
    english:
      "participants|participant|participant s|actors|actor s|parties|who|between|attendees|people|countries|participating|participating countries|present|those present|sides",
    others:
      "teilnehmer|teilnehmende|beteiligte|akteure|parteien|участники|стороны|katilimcilar|taraflar|istirakcilar|terefler|մասնակիցներ|կողմեր|participantes|partes|acteurs|actores|wer|qui|quien|kim|kimler|ով|ովքեր|zwischen|entre|personen|lander|pays|paises|страны|между кем|ulkeler|olkeler|երկրներ",
  },
  party: { english: "", others: "" },
  mark: { english: "", others: "" },
  sender: {
    english:
      "from|source|sender|actor 1|actor1|actor1name|initiating actor|source actor|source country|origin|caller|from country|speaker|from whom",
    others:
      "von|von wem|absender|de|de qui|expediteur|emetteur|от|от кого|отправитель|кто|gonderen|kimden|gonderen taraf|ուղարկող|ումից|emisor|remitente|anrufer|appelant",
  },
  recipient: {
    english:
      "to|target|recipient|host country|receiver|actor 2|actor2|actor2name|target actor|target country|addressee|callee|to country|with|with whom|to whom|met with|meeting with|spoke with|spoke to|counterpart|counterparty|counterparts|interlocutor|interlocutors|other party|other side",
    others:
      "an|an wen|empfanger|a|a qui|destinataire|recepteur|к|кому|получатель|адресат|alici|kime|alan|ստացող|ում|destinatario|receptor|mit|mit wem|gesprachspartner|gegenuber|с кем|собеседник|собеседники|avec|avec qui|interlocuteur|interlocuteurs|con|con quien|interlocutor es|kiminle|kimle|ում հետ|muhatap|appele",
  },
  person: {
    english:
      "person|name|leader|official|politician|diplomat|representative|visitor|delegate|head of delegation|minister",
    others:
      "politiker|personne|лицо|имя|фио|kisi|sexs|министр|ministre|ministro|bakan|nazir|президент|премьер министр|bundesminister|անձ|persona|vertreter|представитель|temsilci|numayende|ներկայացուցիչ|representante|nom|isim|ad|nombre|responsable",
  },
  represents: {
    english:
      "represents|representing|country|state|leader country|affiliation|organisation|organization|party represented|on behalf of|nationality",
    others:
      "land|staat|vertritt|pays|etat|страна|государство|представляет|ulke|olke|երկիր|pais|organisation represented|funktion fur|pays represente",
  },
  initiator: {
    english: "initiator|initiated by|initiative",
    others:
      "initiiert von|initiative von|initiateur|a l initiative de|инициатор|по инициативе|girisimci|tesebbuskar|baslatan|նախաձեռնող|iniciador",
  },
  mediator: {
    english: "mediator|mediators|mediated by|mediation|facilitator|host|broker|brokered by",
    others:
      "vermittler|vermittlung|mediateur|посредник|посредники|arabulucu|vasiteci|միջնորդ|mediador",
  },
  place: {
    english: "place|location|city|venue|where",
    others:
      "ort|stadt|lieu|ville|место|город|yer|yeri|sehir|seher|mekan|վայր|քաղաք|lugar|ciudad|wo|ou|где|nerede|harada|որտեղ|donde",
  },
  summary: {
    english:
      "summary|notes|note|description|text|comment|comments|remarks|remark|details|content|subject|what|what happened|event text|purpose|outcome|outcomes|result|results|observations",
    others:
      "zusammenfassung|bemerkung|bemerkungen|beschreibung|inhalt|notiz|notizen|anmerkung|anmerkungen|was|resume|remarque|remarques|contenu|commentaire|commentaires|описание|содержание|примечание|примечания|комментарий|комментарии|краткое содержание|что|ozet|aciklama|aciklamalar|notlar|not|xulase|qeyd|qeydler|izah|ամփոփում|նկարագրություն|նշումներ|ծանոթություն|resumen|notas|descripcion|observaciones|betreff|ergebnis|resultat|итог|sonuc",
  },
  topics: {
    english: "topics|topic|theme|themes|tags|tag s|issue|issues|agenda",
    others:
      "thema|themen|sujet|sujets|тема|темы|повестка|konu|konular|konusu|movzu|movzular|թեմա|թեմաներ|tema|temas|temas tratados|keywords|schlagworte|schlagworter|ordre du jour|gundem",
  },
  url: {
    english:
      "url|link|links|source url|web|website|sourceurl|source link|address|hyperlink|web link",
    others:
      "webseite|lien|liens|ссылка|ссылки|baglanti|kecid|հղում|enlace|quelle url|источник ссылка|internetadresse|adresse",
  },
  publisher: {
    english:
      "publisher|outlet|media|newspaper|agency|sources|source s|reference|references|source name|citation|evidence|reported by",
    others:
      "quelle|quellen|quelle n|herausgeber|editeur|издание|издатель|сми|yayinci|kaynak|kaynaklar|kaynagi|menbe|աղբյուր|աղբյուրներ|editor|fuente|fuentes|источник|источники|zeitung|medium|агентство|beleg|belege|reference s|sources d information",
  },
  title: {
    english: "title|headline|article",
    others: "titel|uberschrift|titre|заголовок|название|baslik|basliq|վերնագիր|titulo",
  },
};
