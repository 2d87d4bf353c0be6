using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Trainees;

/// <summary>Rosters as spreadsheets: looked at first, then applied, then erased.</summary>
public abstract class RosterImportTests(TestSite site) : SiteTests(site)
{
    private static readonly string[] Head = ["学号", "姓名", "单位", "部门职务职称", "在职状态", "脱产", "手机", "状态"];


    [SkippableFact]
    public async Task Import_DryRunThenApply_AddsUpdatesAndErasesTheFile()
    {
        var key = await Site.ConsentedAsync();
        await Site.RegisterAsync(key, TraineeSteps.Person(1));
        var before = Kept();
        var page = await CheckAsync(key, TestWorkbook.Create(
            Head,
            ["001", "样例学员1", "示范材料研究所", "高级工程师", "在职", "是", "13800000001", "录取"],
            ["", "样例学员2", "示范材料研究所", "工程师", "在职", "否", "138 0000 0002", "候补"],
            ["", "样例学员3", "示范材料研究所", "工程师", "退休", "是", "1380000", "录取"],
            ["009", "样例学员4", "示范材料研究所", "工程师", "返聘", "是", "", ""]));

        var rows = page.Table("检查结果");
        rows.Select(row => row["结果"]).ShouldBe(["更新", "新增", "有误", "有误"]);
        rows[0]["说明"].ShouldBe("更新：部门职务职称。");
        rows[2]["说明"].ShouldContain("“在职状态”只能填在职、返聘、其他");
        rows[2]["说明"].ShouldContain("手机号应为 11 位");
        rows[3]["说明"].ShouldContain("名单里没有学号 009");
        page.Html().ShouldNotContain("13800000001");
        (await Site.StoredAsync(key)).Single().Post.ShouldBe("工程师", "a look changes nothing");
        Kept().ShouldBe(before + 1);

        page = await page.Form("导入").SubmitAsync();
        page.Errors.Single().ShouldContain("有 2 行有误，没有导入任何学员");
        page = await page.Form("导入").Tick("跳过有误的 2 行，只导入其余的").SubmitAsync();
        page.Done.ShouldContain("新增 1 人，更新 1 人");
        (await Site.StoredAsync(key)).Select(row => (row.Number, row.Name, row.Post)).ShouldBe([(1, "样例学员1", "高级工程师"), (2, "样例学员2", "工程师")]);
        Kept().ShouldBe(before);
    }

    [SkippableFact]
    public async Task Import_OfTheSameListAgain_ChangesNothing_AndNamesakesAreAsked()
    {
        var key = await Site.ConsentedAsync();
        string[] one = ["", "王 样例", "示范材料研究所", "工程师", "在职", "是", "13800000021", "录取"];
        (await (await CheckAsync(key, TestWorkbook.Create(Head, one))).Form("导入").SubmitAsync()).Done.ShouldContain("新增 1 人");

        var rows = (await CheckAsync(key, TestWorkbook.Create(
            Head, ["", "王样例", "示范材料研究所", "工程师", "在职", "是", "+86 138-0000-0021", "录取"],
            ["", "王样例", "示范材料研究所", "工程师", "在职", "是", "13800000022", "录取"],
            ["", "李样例", "示范材料研究所", "工程师", "在职", "是", "13800000023", "录取"],
            ["", "李样例", "示范材料研究所", "工程师", "在职", "是", "13800000023", "录取"]))).Table("检查结果");

        rows.Select(row => row["结果"]).ShouldBe(["更新", "疑似同一人", "新增", "有误"]);
        rows[0]["说明"].ShouldBe("更新：姓名。");
        rows[1]["说明"].ShouldContain("请在“学号”列写 001");
        rows[3]["说明"].ShouldContain("与第 4 行是同一人");
    }

    [SkippableFact]
    public async Task Import_Of500Rows_IsQuick()
    {
        var key = await Site.ConsentedAsync();
        var file = TestWorkbook.Create([Head, .. Enumerable.Range(1, 500).Select(at => new[] { "", $"学员{at}", "示范单位", "工程师", "在职", "是", $"137{at:00000000}", "报名" })]);
        var checkedPage = await CheckAsync(key, file);
        var watch = Stopwatch.StartNew();
        (await checkedPage.Form("导入").SubmitAsync()).Done.ShouldContain("新增 500 人");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20)); // the measure of 2 s is for a machine of its own
        (await Site.StoredAsync(key)).Count.ShouldBe(500);
    }

    [SkippableFact]
    public async Task File_HostileOrTooLarge_IsRefusedInASentence()
    {
        var key = await Site.ConsentedAsync();
        static string Text(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        var head = $"<row r=\"1\">{Text("A1", "姓名")}{Text("B1", "手机")}</row>";
        byte[] Sheet(string rows) => TestWorkbook.OfSheets([("名单", $"<sheetData>{head}{rows}</sheetData>", false)]);
        foreach (var (file, says) in new (byte[], string)[]
        {
            (Encoding.UTF8.GetBytes("姓名,手机"), "这不是 XLSX 文件"), (TestWorkbook.Create(["名字"], ["甲"]), "没有找到“姓名”一列"),
            (Sheet($"<row r=\"2\">{Text("A2", "甲")}<c r=\"B2\" t=\"str\"><f>1+1</f><v>13800000001</v></c></row>"), "B2 格是公式"),
            (Sheet($"<row r=\"2\">{Text("A2", "甲")}{Text("BJ2", "远")}</row>"), "超过 60 列"),
            (TestWorkbook.Create([Head, .. Enumerable.Range(1, 501).Select(at => new[] { "", $"学员{at}" })]), "超过 500 行"),
            (new byte[(2 * 1024 * 1024) + 1], "超过 2 MB"),
        })
        {
            var page = await CheckAsync(key, file);
            ((int)page.Status).ShouldBeLessThan(500);
            page.Errors.Single().ShouldContain(says);
        }

        (await Site.StoredAsync(key)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Template_HasTheColumnsThatTheCallAsksFor()
    {
        var key = await Site.ConsentedAsync();
        var clerk = await Site.SignInAsync("zj.unit");
        var template = (await clerk.GetAsync($"/followups/{key}/trainees/import?handler=Template")).Bytes;

        TestWorkbook.ShouldHoldNoFormula(template, "姓名")[0].ShouldBe(["学号", "姓名", "单位", "部门职务职称", "在职状态", "脱产", "手机", "邮箱", "参训地点", "状态", "备注"]);
    }

    [SkippableFact]
    public async Task KeptFile_IsEncrypted_ForItsOwner_AndForOneDay()
    {
        await using var own = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync());
        var kept = own.Services.GetRequiredService<KeptUploads>();
        var owner = Guid.CreateVersion7();
        var id = await kept.PutAsync(owner, Encoding.UTF8.GetBytes("姓名 13987650001"), default);

        var stored = await File.ReadAllTextAsync(Directory.EnumerateFiles(kept.Root).Single());
        stored.ShouldStartWith("g1.");
        stored.ShouldNotContain("13987650001");
        (await kept.OpenAsync(Guid.CreateVersion7(), id, default)).ShouldBeNull("it belongs to somebody else");
        Encoding.UTF8.GetString((await kept.OpenAsync(owner, id, default)).ShouldNotBeNull()).ShouldBe("姓名 13987650001");
        kept.Sweep();
        Directory.EnumerateFiles(kept.Root).Count().ShouldBe(1);
        own.Clock.Advance(TimeSpan.FromHours(25));
        (await kept.OpenAsync(owner, id, default)).ShouldBeNull();
        kept.Sweep();
        Directory.EnumerateFiles(kept.Root).ShouldBeEmpty();
    }

    /// <summary>How many files lie between a look and an import; other tests of the class may have left some.</summary>
    private int Kept() => Path.Combine(Site.Copy.Folder, "uploads") is var folder && Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Count() : 0;

    private async Task<WebPage> CheckAsync(string key, byte[] file)
    {
        var clerk = await Site.SignInAsync("zj.unit");
        var page = await clerk.GetAsync($"/followups/{key}/trainees/import");
        return await page.Form("上传并检查").Attach("名单文件", "名单.xlsx", file).SubmitAsync();
    }
}

public sealed class RosterImportOnSqlite(SqliteSite site) : RosterImportTests(site), IClassFixture<SqliteSite>;

public sealed class RosterImportOnPostgres(PostgresSite site) : RosterImportTests(site), IClassFixture<PostgresSite>;
