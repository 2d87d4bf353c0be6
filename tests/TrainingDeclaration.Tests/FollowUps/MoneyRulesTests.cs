using FsCheck;
using FsCheck.Fluent;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>The limits on money, and that no life of rows that pass them breaks an identity.</summary>
public sealed class MoneyRulesTests
{
    private static readonly DateOnly Today = new(2022, 11, 20);

    [Theory]
    [InlineData(1_000_000, null, null)]
    [InlineData(1_000_001, "理由", "超过资助额度")]
    [InlineData(950_001, "理由", "超过核可单据合计")]
    [InlineData(900_000, null, null)]
    [InlineData(899_999, null, "核减的理由")]
    [InlineData(899_999, "有一张不予核可", null)]
    [InlineData(0, "都不核可", null)]
    [InlineData(899, "理由", "千分之一")]
    [InlineData(null, null, "请填写核销金额")]
    public void Clearing_AnAmount_IsWithinEveryLimit(int? fen, string? why, string? refused)
    {
        var basis = new ClearingBasis(1_000_000, 900_000, fen == 1_000_000 ? 1_000_000 : 950_000, null, false, []);
        basis = fen == 1_000_000 ? basis with { ClaimedFen = 1_000_000 } : basis;

        var refusal = MoneyRules.Clearing(basis, new MoneyInput { Fen = fen }, why ?? (refused is null && fen > 0 ? "未载入标准" : null));

        (refusal?.Message).ShouldSatisfyAllConditions(message => (message is null).ShouldBe(refused is null, message), message => message?.ShouldContain(refused!));
    }

    [Theory]
    [InlineData(500, "2022-11-20", null)]
    [InlineData(501, "2022-11-20", "本次最多 5.00 元")]
    [InlineData(0, "2022-11-20", "必须大于零")]
    [InlineData(null, "2022-11-20", "请填写拨付金额")]
    [InlineData(500, "2022-11-21", "在今天之后")]
    [InlineData(500, null, "请填写拨付日期")]
    public void Payment_OnADay_IsWithinWhatIsLeft(int? fen, string? day, string? refused) =>
        Says(MoneyRules.Payment(Money(1_000, Paid(1, 700), Paid(2, 200, 1)), new MoneyInput { Fen = fen, Day = day is null ? null : DateOnly.Parse(day, null) }, Today), refused);

    [Theory]
    [InlineData(1, 500, "多付", null)]
    [InlineData(1, 501, "多付", "还剩 5.00 元")]
    [InlineData(1, 500, null, "退款的原因")]
    [InlineData(2, 1, "多付", "请选择退的是哪一笔")]
    [InlineData(9, 1, "多付", "请选择退的是哪一笔")]
    public void Refund_OfOnePayment_IsWithinWhatIsLeftOfIt(int ordinal, int fen, string? why, string? refused) =>
        Says(MoneyRules.Refund(Money(1_000, Paid(1, 700), Paid(2, 200, 1)), new MoneyInput { Ordinal = ordinal, Fen = fen, Day = Today }, why, Today), refused);

    [Fact]
    public void ALife_OfTenThousand_NeverBreaksAnIdentity()
    {
        var steps = Gen.Zip(Gen.Choose(0, 3), Gen.Zip(Gen.Choose(-10, 1_200), Gen.Choose(0, 6))).ListOf();
        Prop.ForAll(Arb.From(Gen.Zip(Gen.Zip(Gen.Choose(0, 1_000), Gen.Choose(0, 1_000)), steps)), life =>
        {
            var (granted, funded) = (Math.Max(life.Item1.Item1, life.Item1.Item2), Math.Min(life.Item1.Item1, life.Item1.Item2));
            var money = new ClassMoney(granted, funded, null, [], 0);
            foreach (var (kind, (fen, ordinal)) in life.Item2)
            {
                money = Step(money, kind, fen, ordinal);
                money.Broken().ShouldBeEmpty();
                money.PaidFen.ShouldBeLessThanOrEqualTo(Math.Max(money.ClearedFen ?? 0, money.PaidFen - money.ToRefundFen) + money.ToRefundFen);
                money.GrantedFen.ShouldBe(money.UnfundedFen + money.SavedFen + (money.ClearedFen ?? 0));
                (money.ClearedFen ?? 0).ShouldBe(money.PaidFen + money.ToPayFen - money.ToRefundFen);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    /// <summary>The life once more without the limits: the identities do break, so that the test above can fail.</summary>
    [Fact]
    public void ALife_WithoutLimits_BreaksIdentities() =>
        new ClassMoney(1_000, 900, 900, [Paid(1, 901)], 0).Broken().ShouldNotBeEmpty();

    /// <summary>One thing that somebody tries; what is refused changes nothing.</summary>
    private static ClassMoney Step(ClassMoney money, int kind, long fen, int ordinal)
    {
        var next = money.Payments.Count + 1;
        switch (kind)
        {
            case 0 when money.ClearedFen is null:
                var basis = new ClearingBasis(money.FundedFen ?? 0, money.FundedFen ?? 0, money.FundedFen ?? 0, null, false, []);
                return fen >= 0 && MoneyRules.Clearing(basis, new MoneyInput { Fen = fen }, "理由") is null ? money with { ClearedFen = fen } : money;
            case 1:
                return MoneyRules.Payment(money, new MoneyInput { Fen = fen, Day = Today }, Today) is null ? money with { Payments = [.. money.Payments, Paid(next, fen)] } : money;
            case 2:
                return MoneyRules.Refund(money, new MoneyInput { Fen = fen, Ordinal = ordinal, Day = Today }, "多付", Today) is null
                    ? money with { Payments = [.. money.Payments, Paid(next, fen, ordinal)] } : money;
            default:
                return money with { ClearedFen = null }; // 收回核销
        }
    }

    private static ClassMoney Money(long cleared, params Payment[] payments) => new(2_000, 1_500, cleared, payments, 0);

    private static Payment Paid(int ordinal, long fen, int? reverses = null) => new()
    {
        DossierId = Guid.Empty,
        Ordinal = ordinal,
        PaidOn = Today,
        Fen = fen,
        Payee = "示例",
        Reverses = reverses,
        RecordedAt = default,
        RecordedById = Guid.Empty,
        RecordedBy = "示例",
    };

    private static void Says(Core.Base.Refusal? refusal, string? expected)
    {
        if (expected is null)
        {
            refusal.ShouldBeNull(refusal?.Message);
        }
        else
        {
            refusal.ShouldNotBeNull().Message.ShouldContain(expected);
        }
    }
}
