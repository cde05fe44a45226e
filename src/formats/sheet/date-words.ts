import { wordKey } from "./role-names.ts";

const MONTHS =
  `january jan januar janvier januari enero gennaio janeiro stycznia ocak yanvar январь января янв січня հունվար հունվարի
february feb februar fevrier fevr febrero februari febbraio fevereiro lutego лютого subat fevral февраль февраля фев փետրվար փետրվարի
march mar marz maerz mars marzo maart marco marca березня mart март марта мар մարտ մարտի
april apr avril avr abril aprile kwietnia квітня nisan aprel апрель апреля апр ապրիլ ապրիլի
may mai mayo mei maggio maio maja травня mayis май мая մայիս մայիսի
june jun juni juin junio giugno junho czerwca червня haziran iyun июнь июня июн հունիս հունիսի
july jul juli juillet juil julio luglio julho lipca липня temmuz iyul июль июля июл հուլիս հուլիսի
august aug augustus aout agosto sierpnia серпня agustos avqust август августа авг օգոստոս օգոստոսի
september sep sept septembre septiembre settembre setembro wrzesnia вересня eylul sentyabr сентябрь сентября сен сент սեպտեմբեր սեպտեմբերի
october oct oktober okt octobre octubre ottobre outubro pazdziernika жовтня ekim oktyabr октябрь октября окт հոկտեմբեր հոկտեմբերի
november nov novembre noviembre novembro listopada листопада kasim noyabr ноябрь ноября ноя նոյեմբեր նոյեմբերի
december dec dezember dez decembre diciembre dicembre dezembro grudnia грудня aralik dekabr декабрь декабря дек դեկտեմբեր դեկտեմբերի`.split(
    "\n",
  );
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.split(" ").map((name) => [wordKey(name), i + 1] as const)),
);

/** Words that say nothing about a date. */
const FILLERS: ReadonlySet<string> = new Set(
  "the of de del du le la г года год թ թթ yil ili den am vom el on mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag понедельник вторник среда четверг пятница суббота воскресенье lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo pazartesi sali carsamba persembe cuma cumartesi pazar երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի di il do r roku року".split(
    " ",
  ),
);

const ABOUT: ReadonlySet<string> = new Set(
  "early mid late beginning end start around about circa ca c approx anfang mitte ende debut fin milieu vers начало начала середина конец около basi ortasi sonu evvelleri սկիզբ վերջ principios mediados finales etwa um".split(
    " ",
  ),
);

/** What the words of a date say: digits as written, month 0 and empty texts where nothing is said. */
export interface NamedParts {
  readonly day: string;
  readonly month: number;
  readonly year: string;
  /** Whether a word such as `early` makes it approximate. */
  readonly about: boolean;
}

/** A day, month in words and year in any order, or some of them; null where a word is none of these. Linear. */
export function namedParts(text: string): NamedParts | null {
  if (!/\p{L}/u.test(text)) return null;
  const parts: Mutable<NamedParts> = { day: "", month: 0, year: "", about: false };
  return wordKey(text)
    .split(" ")
    .every((word) => takeWord(word, parts))
    ? parts
    : null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Whether a word says a part that was not said yet, or nothing. */
function takeWord(word: string, parts: Mutable<NamedParts>): boolean {
  const named = MONTH_OF.get(word);
  const number = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word)?.[1];
  if (named !== undefined && parts.month === 0) parts.month = named;
  else if (/^\d{4}$/.test(word) && parts.year === "") parts.year = word;
  else if (number !== undefined && parts.day === "") parts.day = number;
  else if (ABOUT.has(word)) parts.about = true;
  else return FILLERS.has(word);
  return true;
}

/** The EDTF of parts, or null: there must be a year, a day needs its month, a year alone a word such as `early`. */
export function edtfOfParts({ day, month, year, about }: NamedParts): string | null {
  const isDate = year !== "" && (month > 0 || (day === "" && about));
  if (!isDate) return null;
  const monthPart = month === 0 ? "" : `-${twoDigits(month)}`;
  const dayPart = day === "" ? "" : `-${day.padStart(2, "0")}`;
  return `${year}${monthPart}${dayPart}${about ? "~" : ""}`;
}

/** `02` of 2. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
