using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Papers;

/// <summary>The public page and the desk say the same about a code, whatever has become of its paper and its seal.</summary>
public abstract class AgreementTests(TestSite site) : SiteTests(site)
{
    private static readonly Dictionary<string, (string Public, string Desk)> Words = new()
    {
        ["valid"] = ("有效", "一致：是当前版本"),
        ["same"] = ("已被新版本替代", "版本已更新，印刷内容未变"),
        ["replaced"] = ("已被新版本替代", "已被新一次报送替换"),
        ["replaced, then withdrawn"] = ("已被新版本替代", "已被新一次报送替换"),
        ["withdrawn"] = ("已撤回", "已撤回"),
    };

    private static readonly Dictionary<string, (string Public, string Desk)> Seals = new()
    {
        ["none"] = ("未登记", "还没有登记"),
        ["scan"] = ("扫描件已上传", "组团单位公章 扫描件"),
        ["纸质"] = ("盖章件已登记", "组团单位公章 纸质"),
        ["传真"] = ("盖章件已登记", "组团单位公章 传真"),
    };

    public static TheoryData<string, string> States()
    {
        var states = new TheoryData<string, string>();
        foreach (var state in Words.Keys)
        {
            foreach (var seal in Seals.Keys)
            {
                states.Add(state, seal);
            }
        }

        return states;
    }

    [SkippableTheory]
    [MemberData(nameof(States))]
    public async Task VerifyAndDesk_InEveryState_Agree(string state, string seal)
    {
        var key = await Site.ReportedAsync();
        var code = (await Site.CodesAsync(key))[0];
        await SealAsync(key, seal);
        await BringAsync(key, state);

        var publicly = await Site.Browser().GetAsync($"/verify/{code}");
        var desk = await (await Site.SignInAsync("zj.dept")).GetAsync($"/papers?code={code}");

        publicly.Document.QuerySelector("#r-h")!.TextContent.ShouldBe(Words[state].Public);
        publicly.Text.Contains("印刷内容未变", StringComparison.Ordinal).ShouldBe(state == "same");
        desk.Document.QuerySelector("#r-h")!.TextContent.ShouldBe(Words[state].Desk);
        publicly.Facts["组团单位公章"].ShouldContain(Seals[seal].Public);
        desk.Facts["公章"].ShouldContain(Seals[seal].Desk);
        desk.Buttons.Any(button => button.StartsWith("登记组团", StringComparison.Ordinal)).ShouldBe(state is "valid" or "same");
    }

    [SkippableFact]
    public async Task VerifyAndDesk_OfAnUnknownCode_Agree()
    {
        var code = CheckCode.Create();

        (await Site.Browser().GetAsync($"/verify/{code}")).Document.QuerySelector("#r-h")!.TextContent.ShouldBe("未查到");
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/papers?code={code}")).Errors.Single().ShouldContain("没有找到");
    }

    private Task SealAsync(string key, string seal) => seal switch
    {
        "none" => Task.CompletedTask,
        "scan" => UnitScanTests.AddScanSealAsync(Site, key),
        _ => new Steps(Site).RegisterSealAsync(key, "zj.dept", seal),
    };

    private async Task BringAsync(string key, string state)
    {
        if (state is "same" or "replaced" or "replaced, then withdrawn")
        {
            await Site.ReportedAgainAsync(key, form => (form.ModeReason, form.Persons) = ("内部说明，不打印", state == "same" ? form.Persons : 59));
        }

        if (state is "withdrawn" or "replaced, then withdrawn")
        {
            await Site.ActAsync("zj.unit.head", key, Act.Recall);
        }
    }
}

public sealed class AgreementOnSqlite(SqliteSite site) : AgreementTests(site), IClassFixture<SqliteSite>;

public sealed class AgreementOnPostgres(PostgresSite site) : AgreementTests(site), IClassFixture<PostgresSite>;
