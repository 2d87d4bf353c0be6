using System.Text;
using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Tests.Costs;

/// <summary>Every figure here is made up.</summary>
public sealed class CostCalculatorTests
{
    private static readonly DateOnly Day = new(2022, 10, 20);
    private static readonly LineFigures A = new(new Guid("00000000-0000-0000-0000-0000000000a1"), 1, "甲国", "DE", null, "EUR", 60_00);
    private static readonly LineFigures B = new(new Guid("00000000-0000-0000-0000-0000000000b1"), 2, "乙国", "FR", null, "EUR", 58_00);
    private static readonly LineFigures Home = new(new Guid("00000000-0000-0000-0000-0000000000c1"), 3, "丙地", null, "某城", "CNY", 333_33);
    private static readonly CostBasis Basis = new(new Guid("00000000-0000-0000-0000-000000000001"), "测试标准", "测试〔2022〕1号", IsTest: true, new string('0', 64), [A, B, Home]);
    private static readonly RateFigures Euro = Rate(712_340_000);

    /// <summary>The worked example: 118 persons, 4 days at A and 1 day at B, 100 EUR = 712.34 yuan.</summary>
    [Fact]
    public void Example_AddsUpToTheFen()
    {
        var evidence = Calculate(new("DE", A, Euro, Attendances.Of(118, 4)), new("FR", B, Euro, Attendances.Of(118, 1)));

        evidence.Lines.Select(line => line.Cents).ShouldBe([28_320_00, 6_844_00]);
        evidence.Lines.Select(line => line.Fen).ShouldBe([201_734_69, 48_752_55]);
        evidence.TotalFen.ShouldBe(250_487_24);
        evidence.Lines[0].Formula.ShouldBe("60.00 EUR × 118 人 × 4 天 × 712.34 ÷ 100 = 201,734.69 元");
        CostCalculator.Fen(34_500_00, Euro).ShouldBe(245_757_30, "the agreement");
        CostCalculator.Fen(33_900_00, Rate(7_155_000, RateQuote.PerOne)).ShouldBe(242_554_50, "the invoice");
    }

    [Fact]
    public void Attendance_ThatDiffersByDay_IsSummedBeforeItIsRounded()
    {
        var evidence = Calculate(new("DE", A, Euro, new Attendances([118, 118, 117, 116])), new("FR", B, Euro, new Attendances([118])));

        evidence.Lines.Select(line => line.Cents).ShouldBe([28_140_00, 6_844_00]);
        evidence.Lines.Select(line => line.Fen).ShouldBe([200_452_48, 48_752_55]);
        evidence.TotalFen.ShouldBe(249_205_03);
        evidence.Lines[0].Formula.ShouldContain("(118 + 118 + 117 + 116) 人天");
    }

    [Theory]
    [InlineData(1, RateQuote.PerOne, 500_000, 1)] // 0.5
    [InlineData(1, RateQuote.PerOne, 499_999, 0)]
    [InlineData(3, RateQuote.PerOne, 500_000, 2)] // 1.5
    [InlineData(5, RateQuote.PerOne, 500_000, 3)] // 2.5: up, not to the even number
    [InlineData(1, RateQuote.PerHundred, 50_000_000, 1)]
    [InlineData(1, RateQuote.PerHundred, 49_999_999, 0)]
    [InlineData(1, RateQuote.ForeignPerHundredYuan, 200_000_000, 1)] // 100 yuan = 200 units
    [InlineData(1, RateQuote.ForeignPerHundredYuan, 200_000_001, 0)]
    [InlineData(3, RateQuote.ForeignPerHundredYuan, 200_000_000, 2)]
    [InlineData(100_000_00, RateQuote.ForeignPerHundredYuan, 300_000_000, 33_333_33)]
    [InlineData(10_000_000_000, RateQuote.PerOne, 7_123_456, 71_234_560_000)]
    [InlineData(0, RateQuote.PerOne, 7_123_456, 0)]
    public void Half_IsRoundedUp(long cents, RateQuote quote, long value, long fen) => CostCalculator.Fen(cents, Rate(value, quote)).ShouldBe(fen);

    [Fact]
    public void Yuan_NeedsNoRate_AndHasNoneInTheEvidence()
    {
        var evidence = Calculate(new CostPlace("HK", Home, null, Attendances.Of(3, 2)));

        evidence.TotalFen.ShouldBe(1_999_98);
        evidence.Lines[0].Formula.ShouldBe("333.33 CNY × 3 人 × 2 天 = 1,999.98 元");
        evidence.ToJson().ShouldContain("\"rate\":null");
    }

    [Fact]
    public void WithoutAVerifiedTable_NothingIsCalculated()
    {
        var outcome = CostCalculator.Calculate(null, [new("DE", A, Euro, Attendances.Of(118, 4))], Day);

        outcome.Value.ShouldBeNull();
        outcome.Refusal.ShouldNotBeNull().Message.ShouldContain("未载入标准，无法测算");
    }

    [Fact]
    public void WithoutARateOrAPlace_NothingIsCalculated()
    {
        CostCalculator.Calculate(Basis, [new("DE", A, null, Attendances.Of(118, 4))], Day).Refusal.ShouldNotBeNull().Message.ShouldContain("汇率未载入：EUR");
        CostCalculator.Calculate(Basis, [], Day).Refusal.ShouldNotBeNull().Message.ShouldContain("没有授课地点");
        CostCalculator.Calculate(Basis, [new("DE", A, Rate(10_000_000_000, RateQuote.PerOne), Attendances.Of(9_999, 366))], Day)
            .Refusal.ShouldNotBeNull().Message.ShouldContain("请核对标准和汇率");
    }

    [Fact]
    public void WhatDoesNotBelongTogether_Throws()
    {
        Should.Throw<ArgumentException>(() => CostCalculator.Calculate(Basis, [new("DE", A with { CentsPerPersonDay = 61_00 }, Euro, Attendances.Of(1, 1))], Day));
        Should.Throw<ArgumentException>(() => CostCalculator.Calculate(Basis, [new("DE", A, Euro with { Currency = "USD" }, Attendances.Of(1, 1))], Day));
        Should.Throw<ArgumentException>(() => CostCalculator.Calculate(Basis, [new("DE", A, Euro, Attendances.Of(-1, 1))], Day));
        Should.Throw<ArgumentException>(() => CostCalculator.Calculate(Basis, [new("DE", A, Euro, Attendances.Of(1, 367))], Day));
        Should.Throw<ArgumentOutOfRangeException>(() => CostCalculator.Fen(-1, null));
    }

    /// <summary>Whatever becomes of tables and rates, the stored text alone gives the same bytes again.</summary>
    [Fact]
    public void Replay_OfAnything_GivesTheSameBytes()
    {
        var random = new Random(20221020);
        for (var n = 0; n < 2_000; n++)
        {
            var lines = Enumerable.Range(1, random.Next(1, 5)).Select(at => new LineFigures(Guid.NewGuid(), at, $"“{at}”国\n", null, at % 2 == 0 ? "城" : null, "EUR", random.NextInt64(1, 1_000_000))).ToList();
            var quote = (RateQuote)random.Next(1, 4);
            var evidence = CostCalculator.Calculate(Basis with { Lines = lines }, [.. lines.Select(line => new CostPlace(
                "DE", line, Rate(random.NextInt64(1_000_000, 1_000_000_000), quote), new Attendances([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(0, 200))]))
            {
                ReferenceReason = random.Next(2) == 0 ? null : "参照周边国家",
            })], Day).Value.ShouldNotBeNull();
            var stored = Encoding.UTF8.GetBytes(evidence.ToJson());

            Encoding.UTF8.GetBytes(CostCalculator.Replay(CostEvidence.FromJson(Encoding.UTF8.GetString(stored))).ToJson()).ShouldBe(stored);
            evidence.TotalFen.ShouldBe(evidence.Lines.Sum(line => line.Fen), "paper adds up");
        }
    }

    [Fact]
    public void Replay_OfAlteredEvidence_Differs()
    {
        var stored = Calculate(new CostPlace("DE", A, Euro, Attendances.Of(118, 4))).ToJson();
        foreach (var (from, to) in new[] { ("20173469", "20173470"), ("712.34", "712.35"), ("\"totalFen\":2", "\"totalFen\":3"), ("118 人", "119 人"), ("[118,", "[119,") })
        {
            var altered = stored.Replace(from, to, StringComparison.Ordinal);
            altered.ShouldNotBe(stored, from);
            CostCalculator.Replay(CostEvidence.FromJson(altered)).ToJson().ShouldNotBe(altered, from);
        }

        Should.Throw<NotSupportedException>(() => CostCalculator.Replay(CostEvidence.FromJson(stored.Replace("\"edition\":1", "\"edition\":2", StringComparison.Ordinal))));
    }

    /// <summary>The stored text is read in later years: its shape is pinned.</summary>
    [Fact]
    public void Evidence_AsJson_IsStable() =>
        Calculate(new CostPlace("AT", A, Euro, Attendances.Of(118, 2)) { ReferenceReason = "参照甲国" }).ToJson().ShouldBe(
            """{"edition":1,"day":"2022-10-20","tableId":"00000000-0000-0000-0000-000000000001","tableTitle":"测试标准","documentNumber":"测试〔2022〕1号","""
            + "\"linesHash\":\"" + new string('0', 64) + "\",\"isTest\":true,\"lines\":[{\"place\":\"AT\",\"referenceReason\":\"参照甲国\","
            + """
              "line":{"id":"00000000-0000-0000-0000-0000000000a1","lineNo":1,"printedName":"甲国","countryCode":"DE","cityScope":null,"currency":"EUR","centsPerPersonDay":6000},
              """.Trim()
            + """
              "rate":{"id":"00000000-0000-0000-0000-0000000000e1","currency":"EUR","rateDate":"2022-10-19","kind":"Middle","quote":"PerHundred","value":712340000},
              """.Trim()
            + """
              "attendances":{"ofDays":[118,118]},"cents":1416000,"formula":"60.00 EUR × 118 人 × 2 天 × 712.34 ÷ 100 = 100,867.34 元","fen":10086734}],"totalFen":10086734}
              """.Trim());

    [Fact]
    public void HashOfLines_ChangesWithWhatIsPrinted_AndWithNothingElse()
    {
        static CostLine Line(int number, string name = "甲国", string? city = "乙城", long cents = 100) => new()
        {
            TableId = Guid.Empty,
            LineNo = number,
            PrintedName = name,
            CityScope = city,
            Currency = "EUR",
            CentsPerPersonDay = cents,
        };
        var hash = CostBasis.HashOf([Line(1), Line(2)]);

        CostBasis.HashOf([Line(2), Line(1)]).ShouldBe(hash, "order of reading");
        var verified = Line(1);
        verified.IsVerified = true;
        CostBasis.HashOf([verified, Line(2)]).ShouldBe(hash, "who checked it");
        new[] { CostBasis.HashOf([Line(1)]), CostBasis.HashOf([Line(1), Line(3)]), CostBasis.HashOf([Line(1, cents: 101), Line(2)]), CostBasis.HashOf([Line(1, "甲国乙", "城"), Line(2)]) }
            .ShouldAllBe(other => other != hash);
    }

    private static CostEvidence Calculate(params CostPlace[] places) => CostCalculator.Calculate(Basis, places, Day).Value.ShouldNotBeNull();

    private static RateFigures Rate(long value, RateQuote quote = RateQuote.PerHundred) =>
        new(new Guid("00000000-0000-0000-0000-0000000000e1"), "EUR", Day.AddDays(-1), RateKind.Middle, quote, value);
}
