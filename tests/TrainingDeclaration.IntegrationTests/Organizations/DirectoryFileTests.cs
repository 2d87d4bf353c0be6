using System.Diagnostics;
using System.Net;
using System.Security;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Organizations;

/// <summary>Unit directories as spreadsheet programs and people produce them.</summary>
public abstract class DirectoryFileTests(TestSite site) : SiteTests(site)
{
    private const string Code = "91350200MA2YJ1XR9G";

    [SkippableFact]
    public async Task Directory_MergedSuperior_HoldsForEveryRowItCovers()
    {
        var rows = (await CheckAsync(Sample("merged.xlsx"))).Table("检查结果");

        rows.Select(row => row["上级单位"]).ShouldBe(["本机构", "衢州样例市科技局", "衢州样例市科技局", "衢州样例市科技局"]);
        rows.ShouldAllBe(row => row["结果"] == "新增");
    }

    [SkippableFact]
    public async Task Directory_NumbersAndDates_AreWarnedAboutOrRefused()
    {
        var rows = (await CheckAsync(Sample("numbers.xlsx"))).Table("检查结果");

        (rows[0]["结果"], rows[0]["电话"]).ShouldBe(("新增", "57188888888"));
        rows[0]["说明"].ShouldContain("丢了前面的 0");
        rows[1]["结果"].ShouldBe("有误");
        rows[1]["说明"].ShouldContain("“联系人”一格是日期（2022-06-20）");
    }

    [SkippableTheory]
    [InlineData("<c r=\"D2\"><v>9.1350200123456789E+17</v></c>", "9.14E+17")]
    [InlineData("<c r=\"D2\"><v>913502001234567890</v></c>", "9.14E+17")]
    [InlineData("<c r=\"D2\" t=\"inlineStr\"><is><t>1.23E+17</t></is></c>", "1.23E+17")]
    public async Task Directory_CodeThatBecameANumber_IsNamed(string cell, string shown)
    {
        var file = TestWorkbook.OfSheets([("名录", $"<sheetData>{Head}<row r=\"2\">{Text("A2", "数字丙院")}{cell}</row></sheetData>", false)]);

        var row = (await CheckAsync(file)).Table("检查结果").Single();

        row["结果"].ShouldBe("有误");
        row["说明"].ShouldContain(shown);
        row["说明"].ShouldContain("设为“文本”");
    }

    [SkippableFact]
    public async Task Directory_ChangedUnit_ShowsOldAndNew()
    {
        var page = await CheckAsync(TestWorkbook.Create(["单位名称", "联系人", "电话"], ["浙江示范海洋装备检测中心", "新联系人", "0571-00000999"]));

        var row = page.Table("检查结果").Single();
        (row["结果"], row["联系人"], row["电话"]).ShouldBe(("修改", "新联系人", "0571-00000999"));
        row["说明"].ShouldMatch("联系人：.+ → 新联系人");
        row["说明"].ShouldMatch("电话：.+ → 0571-00000999");
    }

    [SkippableFact]
    public async Task Directory_RenamedUnit_IsFoundByBothNames()
    {
        const string OwnCode = "91330500MA2YJ1XR9G";
        await using var service = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()) { Clock = Site.Clock };
        await new Steps(service).ReportedAsync(DemandExample.D1);
        var department = await service.SignInAsync("zj.dept.head");
        var form = (await department.GetAsync("/organizations/zj-unit")).Form("保存");
        var before = form.Value("单位名称");
        await form.Fill("统一社会信用代码", OwnCode).SubmitAsync();
        var file = TestWorkbook.Create(["单位名称", "上级单位", "统一社会信用代码"], ["名录里更名的样例院", "湖州市科学技术局", OwnCode]);

        var page = await (await department.GetAsync("/organizations/import")).Form("上传并检查").Attach("名录文件", "名录.xlsx", file).SubmitAsync();
        await page.Form("导入").SubmitAsync();

        foreach (var name in new[] { before, "名录里更名的样例院" })
        {
            (await department.GetAsync($"/organizations?q={Uri.EscapeDataString(name)}")).Text.ShouldContain("名录里更名的样例院");
            (await department.GetAsync($"/declarations?q={Uri.EscapeDataString(name)}")).Text.ShouldContain(DemandExample.D1.Theme);
        }
    }

    [SkippableFact]
    public async Task Directory_CodeOrNameTwice_IsAnErrorInBothRows()
    {
        var page = await CheckAsync(TestWorkbook.Create(["单位名称", "统一社会信用代码"], ["同码甲院", Code], ["同码乙院", Code], ["同名院", ""], ["同名院", ""], ["独名院", ""]));

        var rows = page.Table("检查结果");
        rows.Select(row => row["结果"]).ShouldBe(["有误", "有误", "有误", "有误", "新增"]);
        rows[0]["说明"].ShouldContain("与第 3 行相同");
        rows[3]["说明"].ShouldContain("与第 4 行相同");
    }

    [SkippableFact]
    public async Task Directory_WhatIsNotUsed_IsListed()
    {
        var head = $"<row r=\"1\">{Text("A1", "单位名称")}{Text("B1", "职务")}{Text("C1", "联系人")}</row>";
        var file = TestWorkbook.OfSheets(
        [
            ("名录", $"<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>{head}<row r=\"2\">{Text("A2", "未用甲院")}{Text("B2", "处长")}</row><row r=\"3\" hidden=\"1\">{Text("A3", "隐藏乙院")}</row><row r=\"4\">{Text("A4", "合计")}{Text("C4", "2 家")}</row></sheetData>", false),
            ("说明", $"<sheetData><row r=\"1\">{Text("A1", "填写说明")}</row></sheetData>", false),
        ]);

        var page = await CheckAsync(file);

        page.Table("检查结果").Single()["单位名称"].ShouldBe("未用甲院");
        foreach (var sentence in new[] { "没有用到的列：“职务”", "隐藏的列“联系人”也读取了", "隐藏的行没有读取：第 3 行", "合计的行没有读取：第 4 行", "没有读取：“说明”" })
        {
            page.Text.ShouldContain(sentence);
        }
    }

    [SkippableTheory]
    [InlineData("xl/workbook.xml", true, false)]
    [InlineData("xl/workbook2.xml", false, false)]
    [InlineData("xl/workbook.xml", false, true)]
    public async Task Directory_StrictRenamedOrBehindAHiddenSheet_IsRead(string main, bool isStrict, bool hasHidden)
    {
        var list = ("名录", $"<sheetData>{Head}<row r=\"2\">{Text("A2", "严格甲院")}</row></sheetData>", false);
        var file = TestWorkbook.OfSheets(hasHidden ? [("旧", $"<sheetData><row r=\"1\">{Text("A1", "别的")}</row></sheetData>", true), list] : [list], main: main, isStrict: isStrict);

        var page = await CheckAsync(file);

        page.Table("检查结果").Single()["单位名称"].ShouldBe("严格甲院");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Directory_FarLargerThanItLooks_IsRefusedInWordsAndAtOnce(bool isTexts)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var rows = isTexts ? "" : string.Concat(Enumerable.Range(2, 300_000).Select(row => $"<row r=\"{row}\"/>"));
        var file = TestWorkbook.OfSheets([("名录", $"<sheetData>{Head}{rows}</sheetData>", false)],
            isTexts ? $"<sst xmlns=\"{Main}\">{string.Concat(Enumerable.Repeat("<si><t>x</t></si>", 500_000))}</sst>" : null);
        file.Length.ShouldBeLessThan(2 * 1024 * 1024);
        var watch = Stopwatch.StartNew();

        var page = await CheckAsync(file);

        page.Errors.Single().ShouldContain("解压后过大");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), "even on a loaded machine");
    }

    [SkippableFact]
    public async Task Directory_OfAWordDocument_IsRefusedWithTheTrueReason()
    {
        using var memory = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/workbook.xml").Open();
            entry.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"u8);
        }

        (await CheckAsync(memory.ToArray())).Errors.Single().ShouldContain("不是工作簿");
    }

    private static string Head => $"<row r=\"1\">{Text("A1", "单位名称")}{Text("D1", "统一社会信用代码")}</row>";

    private static string Text(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    private async Task<WebPage> CheckAsync(byte[] file)
    {
        var department = await Site.SignInAsync("zj.dept.head");
        var page = await (await department.GetAsync("/organizations/import")).Form("上传并检查").Attach("名录文件", "名录.xlsx", file).SubmitAsync();
        page.Status.ShouldBe(HttpStatusCode.OK);
        return page;
    }

    private static byte[] Sample(string name)
    {
        using var stream = typeof(DirectoryFileTests).Assembly.GetManifestResourceStream($"xlsx/{name}").ShouldNotBeNull();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}

public sealed class DirectoryFilesOnSqlite(SqliteSite site) : DirectoryFileTests(site), IClassFixture<SqliteSite>;

public sealed class DirectoryFilesOnPostgres(PostgresSite site) : DirectoryFileTests(site), IClassFixture<PostgresSite>;
