import { STANDARD_KINDS } from "../../model/kinds.ts";
import { cameoOfCode, cameoOfName } from "../event-table/cameo.ts";
import { wordKey } from "./role-names.ts";

/** Words for kinds of contact in the languages of {@link roleOfName}; behind the kind's id, between bars. */
const WORDS = `
call phone call|telephone call|phone conversation|telephone conversation|phone|telephone|tel|anruf|telefonat|telefongesprach|telefon|appel|appel telephonique|entretien telephonique|conversation telephonique|звонок|телефонный разговор|телефонный звонок|телефон|разговор по телефону|telefon gorusmesi|telefonla gorusme|telefon konusmasi|telefon danisigi|telefon zengi|zeng|հեռախոսազրույց|զանգ|llamada|llamada telefonica|conversacion telefonica|spoke by phone|phoned|called|by phone|by telephone|telefonisch|par telephone|по телефону|telefonla|por telefono
video-conference video conference|video call|videoconference|videokonferenz|videocall|visioconference|видеоконференция|video konferans|video konfrans|տեսակոնֆերանս|videoconferencia|videollamada|virtual meeting|zoom
meeting met|meet|talks in person|in person|face to face|bilateral meeting|trilateral meeting|bilateral|personlich|vor ort|bilaterales treffen|entretien bilateral|en personne|двусторонняя встреча|очная встреча|личная встреча|рабочая встреча|yuz yuze gorusme|лично|ikili gorusme|yuz yuze|en persona|treffen|gesprach|begegnung|rencontre|entretien|reunion|встреча|переговоры один на один|gorusme|bulusma|toplanti|gorus|հանդիպում|encuentro|met with
visit state visit|official visit|working visit|besuch|staatsbesuch|visite|visite officielle|визит|поездка|ziyaret|sefer|այց|visita|travel|trip|foreign visit|president travel|secretary travel
negotiation negotiations|talks|verhandlung|verhandlungen|negociation|negociations|pourparlers|переговоры|muzakere|muzakereler|danisiqlar|բանակցություն|բանակցություններ|negociacion|negociaciones|conversaciones
summit gipfel|gipfeltreffen|sommet|саммит|zirve|zirve gorusu|գագաթնաժողով|cumbre
consultation consultations|konsultation|konsultationen|consultation s|консультации|консультация|istisare|istisareler|meslehetlesme|խորհրդակցություն|consulta|consultas
joint-statement joint statement|joint declaration|communique|joint communique|gemeinsame erklarung|kommunique|declaration commune|совместное заявление|коммюнике|ortak aciklama|ortak bildiri|birge beyanat|համատեղ հայտարարություն|declaracion conjunta
agreement treaty|accord|deal|ceasefire|truce|memorandum|signed agreement|ceasefire agreement|abkommen|vertrag|vereinbarung|traite|соглашение|договор|anlasma|sozlesme|razilasma|saziş|համաձայնագիր|պայմանագիր|acuerdo|tratado
statement declaration|press statement|press conference|pressekonferenz|conference de presse|erklarung|aussage|заявление|aciklama|beyanat|հայտարարություն|declaracion|comunicado
letter message|email|e mail|note|note verbale|telegram|brief|schreiben|lettre|courrier|письмо|послание|нота|mektup|mesaj|mektub|նամակ|carta|mensaje|congratulations|condolences
mediation-offer mediation offer|offer of mediation|mediation|offer to mediate|vermittlungsangebot|vermittlung|offre de mediation|mediation proposee|предложение посредничества|посредничество|arabuluculuk|arabuluculuk teklifi|vasitecilik|միջնորդություն|mediacion|oferta de mediacion
`;

const KINDS = new Map<string, string>();
for (const line of WORDS.trim().split("\n")) {
  const [id = ""] = line.split(" ", 1);
  for (const word of line.slice(id.length + 1).split("|")) KINDS.set(wordKey(word), id);
}
for (const { id, name } of STANDARD_KINDS) {
  KINDS.set(wordKey(id), id);
  KINDS.set(wordKey(name), id);
}

/** The kind of contact that a word, a phrase or a CAMEO code stands for, or null. */
export function kindOfWord(word: string): string | null {
  const known = KINDS.get(wordKey(word));
  if (known !== undefined) return known;
  const event = /^\d{2,4}$/.test(word.trim()) ? cameoOfCode(word.trim()) : cameoOfName(word);
  return event?.isContact === true && KINDS.has(wordKey(event.kind)) ? event.kind : null;
}
