/** Red, green and blue, each 0 to 1 and linear in light. May lie slightly outside after a simulation. */
type LinearRgb = readonly [number, number, number];
type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

/**
 * How a colour is seen with each full dichromacy, on linear RGB.
 * Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.
 */
const DICHROMACIES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** How a pair of colours is seen: normally or with one of the dichromacies. */
export type Vision = "normal" | keyof typeof DICHROMACIES;
export const VISIONS: readonly Vision[] = ["normal", "protanopia", "deuteranopia", "tritanopia"];

function linearRgb(hex: string): LinearRgb {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: Matrix, [r, g, b]: LinearRgb): LinearRgb {
  const row = ([x, y, z]: LinearRgb) => x * r + y * g + z * b;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function seen(hex: string, vision: Vision): LinearRgb {
  const rgb = linearRgb(hex);
  return vision === "normal" ? rgb : times(DICHROMACIES[vision], rgb);
}

interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** CIELAB for D65. */
function lab(rgb: LinearRgb): Lab {
  const clamped: LinearRgb = [clamp(rgb[0]), clamp(rgb[1]), clamp(rgb[2])];
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    clamped,
  );
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const fy = f(y);
  return { l: 116 * fy - 16, a: 500 * (f(x / 0.95047) - fy), b: 200 * (fy - f(z / 1.08883)) };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** CIEDE2000 between two `#rrggbb` colours as seen; 0 is the same, about 2 is just told apart. */
export function colourDistance(one: string, other: string, vision: Vision): number {
  return ciede2000(lab(seen(one, vision)), lab(seen(other, vision)));
}

const DEGREES = Math.PI / 180;

/** Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes", 2005. */
export function ciede2000(p: Lab, q: Lab): number {
  const chromaMean = (Math.hypot(p.a, p.b) + Math.hypot(q.a, q.b)) / 2;
  const g = 0.5 * (1 - Math.sqrt(chromaMean ** 7 / (chromaMean ** 7 + 25 ** 7)));
  const [cp, hp] = polar(p, g);
  const [cq, hq] = polar(q, g);
  const achromatic = cp * cq === 0;
  const turn = achromatic ? 0 : wrap(hq - hp);
  const hueMean = achromatic ? hp + hq : meanHue(hp, hq);
  const c = (cp + cq) / 2;
  const dl = (q.l - p.l) / lightnessWeight((p.l + q.l) / 2);
  const dc = (cq - cp) / (1 + 0.045 * c);
  const dh = (2 * Math.sqrt(cp * cq) * Math.sin((turn * DEGREES) / 2)) / hueWeight(c, hueMean);
  return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation(c, hueMean) * dc * dh);
}

function polar({ a, b }: Lab, g: number): [chroma: number, hue: number] {
  const stretched = (1 + g) * a;
  const hue = Math.atan2(b, stretched) / DEGREES;
  return [Math.hypot(stretched, b), hue < 0 ? hue + 360 : hue];
}

function wrap(turn: number): number {
  if (turn > 180) return turn - 360;
  return turn < -180 ? turn + 360 : turn;
}

function meanHue(one: number, other: number): number {
  const sum = one + other;
  if (Math.abs(one - other) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

function lightnessWeight(l: number): number {
  const offset = (l - 50) ** 2;
  return 1 + (0.015 * offset) / Math.sqrt(20 + offset);
}

function hueWeight(c: number, h: number): number {
  const t =
    1 -
    0.17 * Math.cos((h - 30) * DEGREES) +
    0.24 * Math.cos(2 * h * DEGREES) +
    0.32 * Math.cos((3 * h + 6) * DEGREES) -
    0.2 * Math.cos((4 * h - 63) * DEGREES);
  return 1 + 0.015 * c * t;
}

function rotation(c: number, h: number): number {
  const theta = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  return -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(2 * theta * DEGREES);
}

/** WCAG 2 contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Lightness in CIELAB, 0 to 100: what is left of a colour in grey. */
export function lightness(hex: string): number {
  return lab(linearRgb(hex)).l;
}

function luminance(hex: string): number {
  const [r, g, b] = linearRgb(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
