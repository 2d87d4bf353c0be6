using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Costs;

/// <summary>Cost tables: imported by one person, checked line by line by another. The tests share a site, so each has years of its own.</summary>
public abstract class CostTableTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Table_ImportedAndChecked_IsCalculatedWith()
    {
        var clerk = await Site.SignInAsync("most.officer");
        var looked = await (await clerk.ImportFormAsync("甲标准", "2031-01-01", "2031-12-31")).SubmitAsync();
        looked.Table("检查结果").Select(row => (row["国家（地区）"], row["城市"], row["每人每天"], row["结果"]))
            .ShouldBe([("德国", "", "60.00", "无误"), ("法国", "", "58.00", "无误"), ("法国", "巴黎", "61.50", "无误")]);
        (await Site.DbAsync(db => db.CostTables.CountAsync(t => t.Title == "甲标准"))).ShouldBe(0, "looking stores nothing");
        var address = (await looked.Form("导入").SubmitAsync()).Address;

        var finance = await Site.SignInAsync("most.finance");
        var page = await finance.GetAsync(address);
        page.Facts["导入"].ShouldStartWith("唐样例");
        var source = await page.FollowAsync("来源.pdf");
        source.Bytes.ShouldBe(CostSteps.Source);
        source.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await page.Form("转为已核").SubmitAsync()).Errors.Single().ShouldContain("还有 3 行没有核对");
        page = await page.Form("核对所选各行").TickLine(2).SubmitAsync();
        page.Done.ShouldContain("已核对 1 行");
        page.Table("各行标准")[1]["核对"].ShouldStartWith("金样例");
        (await BasisAsync(2031)).ShouldBeNull("未载入标准");
        page = await (await finance.GetAsync(address)).Form("核对所选各行").TickLine(1).Check("line", 1).SubmitAsync();
        page = await page.Form("转为已核").SubmitAsync();

        page.Done.ShouldContain("标准表已核");
        page.Buttons.ShouldNotContain("转为已核");
        var basis = (await BasisAsync(2031)).ShouldNotBeNull();
        (basis.IsTest, basis.Lines.Count, basis.Lines[2].CentsPerPersonDay).ShouldBe((true, 3, 61_50));
        (await BasisAsync(2032)).ShouldBeNull();
        var row = (await finance.GetAsync("/standards")).Table("标准表").Single(one => one["名称"].StartsWith("甲标准", StringComparison.Ordinal));
        (row["状态"], row["已核对行"], row["适用期间"]).ShouldBe(("已核", "3 / 3", "2031年1月1日至2031年12月31日"));

        // The evidence of a calculation outlives the table.
        var stored = CostCalculator.Calculate(basis, [new("DE", basis.Lines[0], Rate, Attendances.Of(10, 2))], new DateOnly(2031, 5, 1)).Value.ShouldNotBeNull().ToJson();
        (await (await finance.GetAsync(address)).Form("停用").SubmitAsync()).Done.ShouldContain("已停用");
        (await BasisAsync(2031)).ShouldBeNull();
        CostCalculator.Replay(CostEvidence.FromJson(stored)).ToJson().ShouldBe(stored);
    }

    [SkippableFact]
    public async Task WhoeverImported_NeverChecks_AlsoNotAsADeputy()
    {
        var address = await Site.ImportAsync("自己的标准", "2033-01-01", "2033-12-31");
        var officer = await Site.SignInAsync("most.officer");
        (await officer.GetAsync(address)).Buttons.ShouldNotContain("转为已核");
        (await PostAsync(officer, address, "Verify")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var appointed = await (await (await Site.SignInAsync("sec.admin")).GetAsync("/users/most.finance/work")).Form("指定代理")
            .Fill("代理人", "唐样例").Fill("岗位", "财务").Fill("从", "2022-06-16").Fill("到", "2022-06-18").Fill("原因", "出差").SubmitAsync();
        appointed.Errors.ShouldBeEmpty();

        var deputy = await Site.SignInAsync("most.officer");
        var page = await deputy.GetAsync(address);
        page.Text.ShouldContain("这份标准表是您导入的，须由另一个人核对。");
        page.Buttons.ShouldNotContain("核对所选各行");
        var line = await Site.DbAsync(db => db.CostTables.Where(t => t.Id == CostSteps.Key(address)).SelectMany(t => t.Lines).Select(l => l.Id).FirstAsync());
        foreach (var (handler, fields) in new[] { ("Verify", ("stamp", "1")), ("Lines", ("line", $"{line}")) })
        {
            using var answer = await PostAsync(deputy, address, handler, ("stamp", "1"), fields);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("须由另一个人核对");
        }

        (await Site.StateAsync(address)).ShouldBe("Pending");
        (await Site.DbAsync(db => db.CostTables.Where(t => t.Id == CostSteps.Key(address)).SelectMany(t => t.Lines).CountAsync(l => l.IsVerified))).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Period_ThatOverlapsOneInForce_IsRefusedAtImportAndAtCheck()
    {
        var (first, second) = (await Site.ImportAsync("先到的标准", "2035-01-01", ""), await Site.ImportAsync("后到的标准", "2035-12-31", "2036-06-30"));
        var finance = await Site.SignInAsync("most.finance");
        await (await finance.TickAllAsync(first)).Form("转为已核").SubmitAsync();

        var late = await (await finance.TickAllAsync(second)).Form("转为已核").SubmitAsync();
        late.Errors.Single().ShouldContain("与已核的“先到的标准”（测试〔2022〕1号，2035年1月1日起）时间重叠");
        var form = await (await Site.SignInAsync("most.officer")).ImportFormAsync("再来的标准", "2036-01-01", "2036-12-31");
        var page = await form.SubmitAsync();
        page.Errors.Single().ShouldContain("时间重叠");
        page.Buttons.ShouldNotContain("导入");
        (page.Form("重新上传并检查").Value("标准表名称"), page.Form("重新上传并检查").Value("截止日期")).ShouldBe(("再来的标准", "2036-12-31"));

        await (await finance.GetAsync(first)).Form("停用").SubmitAsync();
        (await (await finance.GetAsync(second)).Form("转为已核").SubmitAsync()).Done.ShouldContain("已核");
        await (await finance.GetAsync(second)).Form("停用").SubmitAsync();
    }

    [SkippableFact]
    public async Task TwoAtOnce_OneChecks_AndTheOtherIsTold()
    {
        for (var year = 2040; year < 2048; year++)
        {
            var address = await Site.ImportAsync("争着核的标准", $"{year}-01-01", $"{year}-12-31");
            await (await Site.SignInAsync("most.finance")).TickAllAsync(address);

            var refusals = await Task.WhenAll(VerifyAsync(address, 2), VerifyAsync(address, 2));

            refusals.Count(refusal => refusal is null).ShouldBe(1);
            refusals.OfType<Refusal>().Single().Message.ShouldContain("同事刚刚改过这份标准表");
        }
    }

    [SkippableFact]
    public async Task TwoTablesOfOnePeriod_CheckedAtOnce_NeverBothComeIntoForce()
    {
        for (var year = 2050; year < 2056; year++)
        {
            var addresses = new[] { await Site.ImportAsync("同期甲", $"{year}-01-01", $"{year}-12-31"), await Site.ImportAsync("同期乙", $"{year}-06-01", $"{year}-12-31") };
            foreach (var address in addresses)
            {
                await (await Site.SignInAsync("most.finance")).TickAllAsync(address);
            }

            var refusals = await Task.WhenAll(addresses.Select(address => VerifyAsync(address, 2)));

            refusals.OfType<Refusal>().Single().Message.ShouldContain("时间重叠");
        }
    }

    [SkippableFact]
    public async Task StalePage_IsRefusedKindly_AndKeepsTheTicks()
    {
        var address = await Site.ImportAsync("看过的标准", "2037-01-01", "2037-12-31");
        var finance = await Site.SignInAsync("most.finance");
        var stale = await finance.GetAsync(address);
        await stale.Form("核对所选各行").TickLine(1).SubmitAsync();

        var page = await stale.Form("核对所选各行").TickLine(3).SubmitAsync();

        page.Errors.Single().ShouldContain("同事刚刚改过这份标准表");
        page.Form("核对所选各行").Fields().Count(field => field.Key == "line").ShouldBe(1);
        (await page.Form("核对所选各行").SubmitAsync()).Done.ShouldContain("已核对 1 行");
    }

    [SkippableFact]
    public async Task Form_WithFaults_KeepsWhatWasTypedAndNamesEach()
    {
        var clerk = await Site.SignInAsync("most.officer");
        var page = await (await clerk.GetAsync("/standards/import")).Form("上传并检查").Fill("文号", "测试〔2022〕9号").Fill("起用日期", "明年").Fill("来源", "测试").SubmitAsync();
        page.Errors.ShouldBe(["请填写标准表名称，与文件标题一致。", "“明年”不是日期，请写成 2022-06-20。", "请选择标准表文件。"]);
        (page.Form("上传并检查").Value("文号"), page.Form("上传并检查").Value("起用日期")).ShouldBe(("测试〔2022〕9号", "明年"));

        var wrong = TestWorkbook.Create(["序号", "国家（地区）", "币种", "每人每天"], ["1", "德国", "EUX", "60"], ["2", "法国", "EUR", "0"], ["3", "荷兰", "EUR", "57"]);
        page = await (await clerk.ImportFormAsync("有错的标准", "2038-01-01", "2037-12-31", wrong)).SubmitAsync();
        page.Table("检查结果").Select(row => row["结果"]).ShouldBe(["有误", "有误", "无误"]);
        page.Errors.ShouldBe(["截止日期早于起用日期，请核对；没有截止日期的留空。", "有 2 行有误，见检查结果。请改好后重新上传整份标准表。"]);
        page.Buttons.ShouldNotContain("导入");
    }

    [SkippableFact]
    public async Task File_ThatIsHostile_IsRefusedWithoutAnError()
    {
        var clerk = await Site.SignInAsync("most.officer");
        var random = new Random(7);
        var cut = CostSteps.List[..(CostSteps.List.Length / 2)];
        byte[][] files =
        [
            cut, [.. CostSteps.List.Select((b, at) => at % 97 == 5 ? (byte)random.Next(256) : b)], Encoding.UTF8.GetBytes("<script>alert(1)</script>"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            TestWorkbook.OfSheets([("标准", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sheetData/>", false)]), new byte[3_000_000], Encoding.UTF8.GetBytes("序号,国家（地区）\n\"1,"),
        ];
        foreach (var file in files)
        {
            var page = await (await clerk.ImportFormAsync("坏的标准", "2039-01-01", "", file)).SubmitAsync();
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Errors.ShouldNotBeEmpty();
            page.Buttons.ShouldNotContain("导入");
        }

        var disguise = (await clerk.GetAsync("/standards/import")).Form("上传并检查").Fill("标准表名称", "坏的来源").Fill("文号", "测试").Fill("起用日期", "2039-01-01").Fill("截止日期", "2039-12-31")
            .Fill("来源", "测试").Attach("标准表文件", "标准.xlsx", CostSteps.List).Attach("来源文件", "来源.png", CostSteps.Source);
        var disguised = await disguise.SubmitAsync();
        disguised.Errors.Single().ShouldContain("内容与扩展名不符");
        disguised.Buttons.ShouldNotContain("导入");
        var forged = await (await (await clerk.ImportFormAsync("好的标准", "2039-01-01", "2039-12-31")).SubmitAsync()).Form("导入").Set("kept", "AAAA").SubmitAsync();
        forged.Errors.Single().ShouldContain("没有找到检查过的标准表");
        (await Site.DbAsync(db => db.CostTables.CountAsync(t => t.EffectiveFrom == new DateOnly(2039, 1, 1)))).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Pages_AreForClerkAndFinanceOfTheTreeThatPaysByStandards()
    {
        foreach (var (account, sees, imports) in new[]
        {
            ("most.officer", true, true), ("most.finance", true, false), ("most.leader", false, false), ("zj.unit", false, false), ("cas.officer", false, false),
        })
        {
            var browser = await Site.SignInAsync(account);
            (await browser.GetAsync("/")).Menu.Contains("标准与汇率").ShouldBe(sees, account);
            (await browser.GetAsync("/standards")).Status.ShouldBe(sees ? HttpStatusCode.OK : HttpStatusCode.Forbidden, account);
            (await browser.GetAsync("/standards/import")).Status.ShouldBe(imports ? HttpStatusCode.OK : HttpStatusCode.Forbidden, account);
        }

        var clerk = await Site.SignInAsync("most.officer");
        (await clerk.GetAsync($"/standards/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var template = await clerk.GetAsync("/standards/import?handler=Template");
        CostListReader.Read(template.Bytes).Refusal.ShouldNotBeNull().Message.ShouldBe("表里没有标准。");
        await Site.ShouldWriteNothingAsync(() => clerk.GetAsync("/standards"));
    }

    private static readonly RateFigures Rate = new(Guid.Empty, "EUR", new DateOnly(2031, 4, 30), RateKind.Middle, RateQuote.PerHundred, 712_340_000);

    private Task<CostBasis?> BasisAsync(int year) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, "most.officer");
        return await services.GetRequiredService<Core.Data.AppDbContext>().CostBasisAsync(user.OrganizationId, new DateOnly(year, 5, 1), default);
    });

    private Task<Refusal?> VerifyAsync(string address, int stamp) => Site.InScopeAsync(async services =>
        await services.GetRequiredService<CostTableService>().VerifyAsync(await Steps.UserAsync(services, "most.finance"), CostSteps.Key(address), stamp, default));

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string address, string handler, params (string Name, string Value)[] fields)
    {
        var token = ((AngleSharp.Html.Dom.IHtmlInputElement)(await browser.GetAsync("/")).Document.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull()).Value;
        return await browser.SendOnceAsync(new HttpRequestMessage(HttpMethod.Post, $"{address}?handler={handler}")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Distinct().Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        });
    }
}

public sealed class CostTableOnSqlite(SqliteSite site) : CostTableTests(site), IClassFixture<SqliteSite>;

public sealed class CostTableOnPostgres(PostgresSite site) : CostTableTests(site), IClassFixture<PostgresSite>;
