import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DistributionTable } from "@/lib/ui/distribution-table";
import { DotStrip } from "@/lib/ui/dot-strip";
import { QrCode } from "@/lib/ui/qr-code";
import { RankBars } from "@/lib/ui/rank-bars";
import { RatingTaps } from "@/lib/ui/rating-taps";
import { ScoreHead } from "@/lib/ui/score-head";
import { WeightStrip } from "@/lib/ui/weight-strip";

const nothing = () => undefined;
const spoken = (html: string) => /aria-label="([^"]*)"/u.exec(html)?.[1];

describe("what the instruments say in words", () => {
  it("a dot strip tells mean, votes, abstentions and mine", () => {
    const html = renderToStaticMarkup(
      <DotStrip
        label="Scalability, Flask"
        histogram={[2, 3, 0, 0, 2]}
        mean={18 / 7}
        mine={2}
        abstentions={1}
        optionIndex={1}
      />,
    );
    expect(spoken(html)).toBe(
      "Scalability, Flask, 2.6 from 7 votes, 2 gave 1, 3 gave 2, 2 gave 5, 1 can&#x27;t judge, you: 2",
    );
  });

  it("a dot strip without votes says so and draws no mean", () => {
    const html = renderToStaticMarkup(<DotStrip histogram={[0, 0, 0, 0, 0]} mean={null} optionIndex={0} />);
    expect(spoken(html)).toBe("not rated");
    expect(html).toContain("–");
  });

  it("a weight strip tells the range of all votes, mine among them", () => {
    const html = renderToStaticMarkup(<WeightStrip merged={0.2} others={[0.1, 0.3]} mine={0.4} max={0.5} />);
    expect(spoken(html)).toBe("weight 20\u202f%, 3 votes from 10\u202f% to 40\u202f%, you 40\u202f%");
  });

  it("a table stands behind the dots", () => {
    const html = renderToStaticMarkup(
      <DistributionTable caption="c" histogram={[0, 1, 0, 0, 4]} mine="abstain" abstentions={2} />,
    );
    expect(
      html
        .replace(/<[^>]+>/gu, " ")
        .replace(/\s+/gu, " ")
        .trim(),
    ).toBe("c Rating Votes 1 0 2 1 3 0 4 0 5 4 Can&#x27;t judge 2 · you");
  });

  it("a column head tells score, rank, lead and the first judgements", () => {
    const html = renderToStaticMarkup(
      <ScoreHead
        optionIndex={0}
        title="Django"
        score={70.3}
        rank={1}
        leadsBy={11.6}
        firstScore={71.9}
        moved={1}
      />,
    );
    for (const part of ["70.3", "1st · leads by 11.6", "first judgements 71.9 · 1 vote moved"])
      expect(html).toContain(part);
  });

  it("an incomplete option has no score, never zero", () => {
    const html = renderToStaticMarkup(
      <RankBars
        label="r"
        rows={[{ id: "a", index: 0, title: "A", score: null, rank: null, remark: "incomplete" }]}
      />,
    );
    expect(html).toContain("incomplete");
    expect(html).not.toContain("0.0");
  });
});

describe("nothing is preset", () => {
  const taps = (value: number | "abstain" | null) =>
    renderToStaticMarkup(
      <RatingTaps label="x" value={value} onChange={nothing} lowEnd="bad" highEnd="good" />,
    );

  it("an unrated cell has no tap chosen and is not abstained", () => {
    expect(taps(null)).not.toMatch(/checked=""|aria-pressed="true"/u);
  });

  it("can't judge chooses no tap", () => {
    expect(taps("abstain")).toContain('aria-pressed="true"');
    expect(taps("abstain")).not.toContain('checked=""');
  });

  it("a rating chooses exactly its tap", () => {
    expect(taps(4).match(/checked=""[^>]*value="(\d)"/u)?.[1]).toBe("4");
    expect(taps(4).match(/checked=""/gu)).toHaveLength(1);
  });
});

describe("a QR code", () => {
  it("is one path inside a quiet zone of four modules, and names its address", () => {
    const html = renderToStaticMarkup(<QrCode address="http://10.0.0.7:3000/join/KT4-9WM" />);
    const side = Number(/viewBox="0 0 (\d+)/u.exec(html)?.[1]);
    expect((side - 8 - 17) % 4).toBe(0);
    const rows = [...html.matchAll(/M(\d+) (\d+)h(\d+)/gu)].map(
      (m) => m.slice(1).map(Number) as [number, number, number],
    );
    expect(rows[0]).toEqual([4, 4, 7]);
    for (const [x, y, length] of rows) {
      expect(x >= 4 && y >= 4 && x + length <= side - 4 && y < side - 4).toBe(true);
    }
    expect(spoken(html)).toContain("http://10.0.0.7:3000/join/KT4-9WM");
  });
});
