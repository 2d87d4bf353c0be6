using System.Text;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Schedules as spreadsheets: looked at first, then applied, and brought back as they were exported.</summary>
public abstract class ScheduleImportTests(TestSite site) : SiteTests(site)
{
    private static readonly string[] Head = ["日期", "开始", "分钟", "类型", "方式", "主题", "教师", "机构", "国家（地区）", "语言", "口译"];

    [SkippableFact]
    public async Task Import_DryRunThenApply_AddsUpdatesAndRemovesNothing()
    {
        var key = await ScheduledAsync("导入日程的线上培训班");
        var page = await CheckAsync(key, TestWorkbook.Create(
            Head,
            ["2022-10-10", "15:00", "150", "授课", "直播", "第 1 讲", "Max Beispiel", "示范海外应用技术学院", "德国", "英语", "交替传译"],
            ["2022-10-11", "15:00", "120", "授课", "直播", "第 2 讲", "Max Beispiel", "", "", "", ""],
            ["2022/10/12", "９：００", "90", "研讨", "录播", "分组研讨", "Erika Muster", "示范海外应用技术学院", "德国", "德语", "同声传译"],
            ["2022-10-12", "10:45", "", "授课", "", "", "Nobody Known", "", "", "", ""],
            ["十月", "15:00", "120", "讲座", "直播", "第 6 讲", "", "", "", "", ""]));

        var rows = page.Table("检查结果");
        rows.Select(row => row["结果"]).ShouldBe(["更新", "不变", "新增", "有误", "有误"]);
        rows[0]["说明"].ShouldBe("更新：分钟、语言。");
        rows[3]["说明"].ShouldContain("没有名为“Nobody Known”的教师，请先登记");
        rows[3]["说明"].ShouldContain("“分钟”是空的，请填写");
        rows[4]["说明"].ShouldContain("日期“十月”看不懂，请写成 2022-10-10");
        rows[4]["说明"].ShouldContain("类型“讲座”看不懂，请填授课、研讨");
        (await StoredAsync(key)).Sessions[0].Minutes.ShouldBe(120, "a look changes nothing");

        page = await page.Form("导入").SubmitAsync();
        page.Errors.Single().ShouldContain("有 2 行有误，没有导入任何课");
        var none = await CheckAsync(key, TestWorkbook.Create(Head, ["十月", "15:00"]));
        (await none.Form("导入").Tick("跳过有误的 1 行，只导入其余的").SubmitAsync()).Errors.Single().ShouldContain("除了有误的行，没有可以导入的课");
        page = await page.Form("导入").Tick("跳过有误的 2 行，只导入其余的").SubmitAsync();
        page.Done.ShouldBe("日程已导入：新增 1 次课，更新 1 次课。");
        var stored = await StoredAsync(key);
        (stored.Sessions.Count, stored.Sessions[0].Minutes, stored.Sessions[0].Language).ShouldBe((6, 150, "英语"));
        var added = stored.Sessions[5];
        (added.Date, added.Start, added.Kind, added.Medium, added.Interpreting).ShouldBe((new DateOnly(2022, 10, 12), 540, SessionKind.Discussion, SessionMedium.Recorded, Interpreting.Simultaneous));
        var teacher = stored.Teachers.Single(one => one.Id == added.TeacherId);
        (teacher.Name, teacher.AgreementId, teacher.ZoneId).ShouldBe(("Erika Muster", "aaaa", "Europe/Berlin"));
        page.Text.ShouldContain("Erika Muster");
    }

    [SkippableFact]
    public async Task Export_BroughtBack_ChangesNothing()
    {
        var key = await ScheduledAsync("导出日程的线上培训班");
        var clerk = await Site.SignInAsync("zj.unit");
        var exported = (await clerk.GetAsync($"/followups/{key}/schedule.xlsx")).Bytes;

        var page = await CheckAsync(key, exported);
        page.Table("检查结果").Select(row => row["结果"]).ShouldBe(["不变", "不变", "不变", "不变", "不变"]);
        (await page.Form("导入").SubmitAsync()).Done.ShouldBe("日程已导入：新增 0 次课，更新 0 次课。");
    }

    [SkippableFact]
    public async Task Import_AfterAColleagueSaved_ShowsBothAndAsksAgain()
    {
        var key = await ScheduledAsync("两人同改日程的线上培训班");
        var page = await CheckAsync(key, TestWorkbook.Create(Head, ["2022-10-10", "15:00", "90", "授课", "直播", "我改的第 1 讲", "Max Beispiel"]));
        var theirs = FollowUpSteps.Timetable();
        theirs.Sessions[0].Title = "同事改的第 1 讲";
        await Site.TypeAsync(key, SectionKind.Schedule, theirs, "zj.unit.head");

        page = await page.Form("导入").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("同事刚刚也保存了日程，没有导入"));
        page.Text.ShouldContain("有 1 处不同");
        page.Text.ShouldContain("同事改的第 1 讲");
        page.Text.ShouldContain("我改的第 1 讲");
        (await StoredAsync(key)).Sessions[0].Title.ShouldBe("同事改的第 1 讲", "nobody is overwritten unseen");
        (await page.Form("导入").SubmitAsync()).Done.ShouldBe("日程已导入：新增 0 次课，更新 1 次课。");
        (await StoredAsync(key)).Sessions[0].Title.ShouldBe("我改的第 1 讲");
    }

    [SkippableFact]
    public async Task Rows_ThatNameTheSameSession_AreRefusedButForGroups()
    {
        var key = await ScheduledAsync("同时上课的线上培训班");
        string[] head = [.. Head, "组"];
        string[] Row(string start, string group) => ["2022-10-13", start, "60", "研讨", "", "研讨", "无", "", "", "", "", group];
        var rows = (await CheckAsync(key, TestWorkbook.Create(head, Row("9:00", "甲"), Row("9:00", "乙"), Row("09:00", "甲")))).Table("检查结果");

        rows.Select(row => row["结果"]).ShouldBe(["新增", "新增", "有误"]);
        rows[2]["说明"].ShouldContain("与第 2 行的日期、开始和组相同");
    }

    [SkippableFact]
    public async Task File_HostileOrTooLarge_IsRefusedInASentence()
    {
        var key = await ScheduledAsync("拒收文件的线上培训班");
        static string Text(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        byte[] Sheet(string row) => TestWorkbook.OfSheets([("日程", $"<sheetData><row r=\"1\">{Text("A1", "日期")}{Text("B1", "开始")}</row><row r=\"2\">{row}</row></sheetData>", false)]);
        foreach (var (file, says) in new (byte[], string)[]
        {
            (Encoding.UTF8.GetBytes("日期,开始"), "这不是 XLSX 文件"), (TestWorkbook.Create(["日子"], ["甲"]), "没有找到“日期”一列"),
            (Sheet($"{Text("A2", "2022-10-10")}<c r=\"B2\" t=\"str\"><f>1+1</f><v>15:00</v></c>"), "B2 格是公式"),
            (Sheet($"{Text("A2", "2022-10-10")}{Text("BJ2", "远")}"), "超过 60 列"),
            (TestWorkbook.Create([Head, .. Enumerable.Range(1, 121).Select(at => new[] { "2022-10-10", $"{at / 60}:{at % 60:00}" })]), "超过 120 行"),
            (new byte[(2 * 1024 * 1024) + 1], "超过 2 MB"), ([], "请选择培训日程文件"),
        })
        {
            var page = await CheckAsync(key, file);
            ((int)page.Status).ShouldBeLessThan(500);
            page.Errors.Single().ShouldContain(says);
        }

        (await StoredAsync(key)).Sessions.Count.ShouldBe(5);
    }

    [SkippableFact]
    public async Task Date_ThatASpreadsheetKeepsAsANumber_IsRead()
    {
        var key = await ScheduledAsync("日期格式的线上培训班");
        var file = Spreadsheet.Write("日程", [.. Head.Select(name => (name, 10d))], [[new DateOnly(2022, 10, 14), "15:00", 60, "授课", "直播", "第 5 讲"]]);

        (await CheckAsync(key, file)).Table("检查结果").Single()["说明"].ShouldBe("更新：分钟。");
    }

    private async Task<string> ScheduledAsync(string theme)
    {
        var key = await Site.IssuedAsync(theme);
        await Site.TypeAsync(key, SectionKind.Agreements, FollowUpSteps.Agreements());
        await Site.TypeAsync(key, SectionKind.Schedule, FollowUpSteps.Timetable());
        return key;
    }

    private Task<Schedule> StoredAsync(string key) => Site.DbAsync(async db =>
        (await db.ContentAsync((await Site.DossierOfAsync(key)).Dossier, default)).Section<Schedule>(SectionKind.Schedule));

    private async Task<WebPage> CheckAsync(string key, byte[] file)
    {
        var page = await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/schedule/import");
        return await page.Form("上传并检查").Attach("日程文件", "日程.xlsx", file).SubmitAsync();
    }
}

public sealed class ScheduleImportOnSqlite(SqliteSite site) : ScheduleImportTests(site), IClassFixture<SqliteSite>;

public sealed class ScheduleImportOnPostgres(PostgresSite site) : ScheduleImportTests(site), IClassFixture<PostgresSite>;
