/** A shared result: coarse, bound to its quiz, and read only as it was written. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  buildReport,
  decodeShareToken,
  encodeShareToken,
  localizeQuiz,
  drawQuiz,
  MAX_SHARE_TOKEN_LENGTH,
  sharedResultOf,
  type Gate,
  type Quiz,
  type SharedResult,
} from '../../src/core/index.js';
import { arbitraryQuiz } from '../fixtures/arbitrary-quiz.js';
import { builtIn, builtInQuizzes, respondent } from '../fixtures/built-in.js';
import {
  backEndAnswers,
  heldReport,
  openReport,
  personaReport,
  reportOf,
  skippedReport,
} from '../fixtures/report.js';

const today = '2026-11-23';

/** A character that a link may come with instead. */
const flips = (character: string): readonly string[] => [
  String.fromCharCode(character.charCodeAt(0) ^ 1),
  String.fromCharCode(character.charCodeAt(0) ^ 0x20),
  '%',
  '\0',
  '',
];

/** The checksum of a token, as its format says: FNV-1a of 32 bits, worked out with whole numbers of any size. */
const checksum = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .reduce((hash, byte) => ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn, 0x811c9dc5n)
    .toString(16)
    .padStart(8, '0');

/** A token with some of its parts replaced, by their places, and a checksum that fits. */
function forged(token: string, changes: Readonly<Record<number, string>>): string {
  const parts = token.split('.').slice(0, -1);
  const body = Object.assign([...parts], changes).join('.');
  return `${body}.${checksum(body)}`;
}

/** Results of random respondents to the quizzes of the package, with their tokens. */
const shared = (count: number): readonly (readonly [Quiz, SharedResult, string])[] =>
  builtInQuizzes.flatMap((quiz) =>
    fc.sample(respondent(quiz), { numRuns: count, seed: 4 }).flatMap((answers) => {
      const result = sharedResultOf(buildReport(quiz, answers, { today }));
      const token = result && encodeShareToken(quiz, result);
      return result && token !== undefined ? [[quiz, result, token] as const] : [];
    }),
  );

describe('what is shared of a result', () => {
  it('is its band, the score to the nearest five, quarters, the nearest role', () => {
    expect(sharedResultOf(reportOf(backEndAnswers))).to.deep.include({
      band: 'apply',
      score: 70,
      gate: null,
      isOpen: false,
    });
    for (const quarter of sharedResultOf(reportOf(backEndAnswers))?.quarters ?? []) {
      expect(quarter).to.be.within(0, 4);
    }
  });

  it('stays below the gate that holds the score, and in the band', () => {
    const report = heldReport();
    expect([report.total, report.gate?.cap]).to.deep.equal([64, 64]);
    expect(sharedResultOf(report)).to.deep.include({ band: 'bridging', score: 60, gate: report.gate?.id });
    for (const [quiz, { band, score }] of shared(60)) {
      const place = quiz.bands.findIndex(({ id }) => id === band);
      if (score === null) continue;
      expect(score).to.be.at.least(quiz.bands[place]?.from ?? 101);
      expect(score).to.be.below(quiz.bands[place + 1]?.from ?? 101);
    }
  });

  it('is rounded to the nearest five that neither leaves the band nor passes the gate', () => {
    const report = reportOf(backEndAnswers);
    const scoreOf = (total: number, from: number, to: number, cap?: number): number | null | undefined =>
      sharedResultOf({
        ...report,
        total,
        scale: report.scale.map((one) => (one.id === report.band?.id ? { ...one, from, to } : one)),
        gate: cap === undefined ? null : { id: 'held', cap, message: 'Held.', remedy: null },
      })?.score;
    expect(scoreOf(72, 60, 79)).to.equal(70);
    expect(scoreOf(73, 60, 79)).to.equal(75);
    expect(scoreOf(78, 60, 79)).to.equal(75);
    expect(scoreOf(80, 60, 80)).to.equal(80);
    expect(scoreOf(62, 62, 79)).to.equal(62);
    expect(scoreOf(63, 62, 79)).to.equal(65);
    expect(scoreOf(63, 62, 79, 64)).to.equal(62);
    expect(scoreOf(64, 45, 79, 64)).to.equal(60);
    expect(scoreOf(99, 80, 100)).to.equal(100);
  });

  it('has every dimension to the nearest quarter, in the order of the quiz', () => {
    const report = reportOf(backEndAnswers);
    const scores = [0, 12, 13, 37, 38, 62, 63, 87, 88, 100];
    const dimensions = scores.map((score) => ({ ...report.dimensions[0]!, score }));
    expect(sharedResultOf({ ...report, dimensions })?.quarters).to.deep.equal([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('names the nearest role, the first of those that are as near', () => {
    const report = reportOf(backEndAnswers);
    const roleOf = (...levels: readonly ('now' | 'stretch' | 'build' | 'later')[]) => {
      const roles = levels.map((level, place) => ({ ...report.roles[0]!, id: `role-${place}`, level }));
      const result = sharedResultOf({ ...report, roles });
      return [result?.role, result?.level];
    };
    expect(roleOf()).to.deep.equal([null, null]);
    expect(roleOf('later', 'build', 'build')).to.deep.equal(['role-1', 'build']);
    expect(roleOf('stretch', 'now')).to.deep.equal(['role-1', 'now']);
    expect(roleOf('now', 'stretch', 'now')).to.deep.equal(['role-0', 'now']);
  });

  it('says that questions were left open', () => {
    expect(sharedResultOf(skippedReport())?.isOpen).to.equal(true);
  });

  it('is nothing while too little is answered', () => {
    expect(sharedResultOf(openReport())).to.equal(undefined);
    const report = reportOf(backEndAnswers);
    expect(sharedResultOf({ ...report, total: null })).to.equal(undefined);
    expect(sharedResultOf({ ...report, band: null })).to.equal(undefined);
  });

  it('is no overall score where the result begins with roles', () => {
    const report = personaReport('ml-role-fit', builtInQuizzes[2]?.expect?.[0]?.id ?? '');
    const result = sharedResultOf(report);
    expect([result?.band, result?.score, result?.gate]).to.deep.equal([null, null, null]);
    expect(result?.role).to.be.a('string');
  });
});

describe('a share token', () => {
  it('is read back as it was written, and says nothing but ids of the quiz and small numbers', () => {
    for (const [quiz, result, token] of shared(100)) {
      expect(decodeShareToken(token, quiz)).to.deep.equal(result);
      expect(encodeShareToken(quiz, decodeShareToken(token, quiz)!)).to.equal(token);
      expect(token)
        .to.match(/^[\w.-]+$/)
        .and.to.have.length.below(MAX_SHARE_TOKEN_LENGTH);
    }
  });

  it('is read back for any quiz and anybody', () => {
    const visits = arbitraryQuiz.chain((quiz) => respondent(quiz).map((answers) => [quiz, answers] as const));
    fc.assert(
      fc.property(visits, ([quiz, answers]) => {
        const result = sharedResultOf(buildReport(quiz, answers, { today }));
        if (!result) return;
        expect(decodeShareToken(encodeShareToken(quiz, result), quiz)).to.deep.equal(result);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in every language and draw of the quiz', () => {
    const result = sharedResultOf(reportOf(backEndAnswers))!;
    const translated = localizeQuiz({ ...builtIn, translations: { de: { title: 'Wie weit?' } } }, 'de');
    const token = encodeShareToken(builtIn, result)!;
    expect(decodeShareToken(token, translated)).to.deep.equal(result);
    expect(decodeShareToken(token, drawQuiz(builtIn, 7))).to.deep.equal(result);
    expect(decodeShareToken(token, { ...builtIn, headline: 'score' })).to.deep.equal(result);
  });

  it('is of one quiz, one version and one content', () => {
    const token = encodeShareToken(builtIn, sharedResultOf(reportOf(backEndAnswers))!)!;
    const [first, ...bands] = builtIn.bands;
    const others: readonly Quiz[] = [
      builtInQuizzes[1]!,
      { ...builtIn, id: 'another' },
      { ...builtIn, version: '1.0.1' },
      { ...builtIn, version: '1-0-0' },
      { ...builtIn, bands: [first!, ...bands.map((band) => ({ ...band, from: band.from + 1 }))] },
      { ...builtIn, dimensions: builtIn.dimensions.map((one) => ({ ...one, weight: one.weight + 1 })) },
      { ...builtIn, roles: [] },
      { ...builtIn, roles: builtIn.roles!.map((role) => ({ ...role, id: `${role.id}-2` })) },
      { ...builtIn, roles: [...builtIn.roles!.slice(0, -1), { ...builtIn.roles!.at(-1)!, id: 'other' }] },
      { ...builtIn, gates: [] },
      { ...builtIn, gates: builtIn.gates!.map(halfway) },
    ];
    for (const other of others) expect(decodeShareToken(token, other)).to.equal(undefined);
  });

  /** The gate with another share from which its last cap counts. */
  const halfway = (gate: Gate): Gate =>
    'caps' in gate
      ? { ...gate, caps: gate.caps.map((step, place) => (place === 0 ? step : { ...step, fromShare: 0.99 })) }
      : gate;

  it('is ignored with any character changed or cut off, in 200 links', () => {
    const links = shared(80).slice(0, 200);
    expect(links).to.have.length(200);
    for (const [quiz, , token] of links) {
      for (let place = 0; place < token.length; place += 1) {
        expect(decodeShareToken(token.slice(0, place), quiz)).to.equal(undefined);
        for (const flipped of flips(token[place] ?? '')) {
          const changed = token.slice(0, place) + flipped + token.slice(place + 1);
          if (decodeShareToken(changed, quiz)) throw new Error(`${changed} was read`);
        }
      }
    }
  });

  it('is never made of 10,000 random texts, of other values, or of what is too long', () => {
    const head = encodeShareToken(builtIn, sharedResultOf(reportOf(backEndAnswers))!)!
      .split('.')
      .slice(0, 4)
      .join('.');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ maxLength: 60 }).map((end) => `${head}.${end}`),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.anything()), (token) => decodeShareToken(token, builtIn) === undefined),
      { numRuns: 10_000 },
    );
    expect(decodeShareToken('1.'.repeat(30_000), builtIn)).to.equal(undefined);
  });

  it('begins with what quiz it is of, and ends with the checksum of what is before', () => {
    const token = encodeShareToken(builtIn, sharedResultOf(reportOf(backEndAnswers))!)!;
    expect(token.split('.').slice(0, 3)).to.deep.equal([
      '1',
      'sde-to-ml',
      builtIn.version.replaceAll('.', '-'),
    ]);
    expect(forged(token, {})).to.equal(token);
  });

  it('is not read where it could not have been written, though its checksum fits', () => {
    const token = encodeShareToken(builtIn, sharedResultOf(reportOf(backEndAnswers))!)!;
    const [, , , , band, score, , , , quarters = '', extent = ''] = token.split('.');
    expect([band, score, extent]).to.deep.equal(['apply', '70', 'whole']);
    const place = builtIn.bands.findIndex(({ id }) => id === band);
    const wrong: readonly Readonly<Record<number, string>>[] = [
      { 0: '2' },
      ...['070', '7e1', ' 70', '', '71', String(builtIn.bands[place + 1]?.from)].map((text) => ({ 5: text })),
      { 4: builtIn.bands.at(-1)!.id, 5: '105' },
      { 9: `${quarters}0` },
      ...[`${extent}r`, `a${extent}`, ''].map((text) => ({ 10: text })),
      { 10: `${extent}.more` },
      { 9: quarters.slice(1) },
    ];
    for (const change of wrong) {
      expect(decodeShareToken(forged(token, change), builtIn), JSON.stringify(change)).to.equal(undefined);
    }
    expect(decodeShareToken(forged(token, { 10: 'open' }), builtIn)).to.include({ isOpen: true });
  });

  it('is written up to its greatest length, and no longer', () => {
    const result = { ...sharedResultOf(reportOf(backEndAnswers))!, role: 'r', level: 'now' } as const;
    const withRole = (id: string): Quiz => ({ ...builtIn, roles: [{ ...builtIn.roles![0]!, id }] });
    const { length } = encodeShareToken(withRole('r'), result)!;
    const longest = 'r'.repeat(MAX_SHARE_TOKEN_LENGTH - length + 1);
    expect(encodeShareToken(withRole(longest), { ...result, role: longest })).to.have.length(
      MAX_SHARE_TOKEN_LENGTH,
    );
    expect(encodeShareToken(withRole(`${longest}r`), { ...result, role: `${longest}r` })).to.equal(undefined);
  });

  it('is not made of what is no result of the quiz', () => {
    const result = sharedResultOf(reportOf(backEndAnswers))!;
    const wrong: readonly Partial<SharedResult>[] = [
      { band: 'nobody' },
      { band: null },
      { score: 71 },
      { score: 20 },
      { score: 100 },
      { score: null },
      { gate: '<b>' },
      { role: 'boss' },
      { role: null },
      { level: null },
      { quarters: [5, ...result.quarters.slice(1)] },
      { quarters: [4] },
    ];
    for (const change of wrong) {
      expect(encodeShareToken(builtIn, { ...result, ...change }), JSON.stringify(change)).to.equal(undefined);
    }
    expect(encodeShareToken(builtInQuizzes[2]!, result)).to.equal(undefined);
  });
});
