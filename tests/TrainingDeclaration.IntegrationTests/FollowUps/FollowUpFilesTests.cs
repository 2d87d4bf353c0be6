using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.IntegrationTests.Costs;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Trainees;
using TrainingDeclaration.Printing.Excel;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Files that are made of a class while they are asked for: who gets them, what is in them and what is not.</summary>
public abstract class FollowUpFilesTests(TestSite site) : SiteTests(site)
{
    private static readonly string[] Files = ["schedule.pdf", "schedule/bilingual.pdf", "schedule.xlsx", "budget.xlsx"];

    [SkippableFact]
    public async Task Files_BeforeFiling_AreTheUnitsOwn_AndAfterwardsEverybodysWhoSeesTheClass()
    {
        var key = await Site.IssuedAsync("课表文件的线上培训班");
        await Site.PrepareAsync(key);
        var unit = await Site.SignInAsync("zj.unit");
        foreach (var file in Files)
        {
            (await unit.GetAsync($"/followups/{key}/{file}")).Status.ShouldBe(HttpStatusCode.OK, file);
            (await (await Site.SignInAsync("most.officer")).GetAsync($"/followups/{key}/{file}")).Status.ShouldBe(HttpStatusCode.NotFound, file);
        }

        await Site.OnDossierAsync("zj.unit.head", key, Core.Record.Lifecycle.Act.File, input => input with { Declared = true });
        foreach (var account in new[] { "zj.unit", "hz.bureau", "zj.dept", "most.officer", "most.finance", "most.leader" })
        {
            var browser = await Site.SignInAsync(account);
            (await browser.GetAsync($"/followups/{key}")).Text.ShouldContain("中英文（含当地时间）", Case.Sensitive, account);
            foreach (var file in Files)
            {
                (await browser.GetAsync($"/followups/{key}/{file}")).Status.ShouldBe(HttpStatusCode.OK, $"{file} for {account}");
            }
        }

        foreach (var file in Files)
        {
            (await (await Site.SignInAsync("js.unit")).GetAsync($"/followups/{key}/{file}")).Status.ShouldBe(HttpStatusCode.NotFound, file);
        }

        Names(await unit.GetAsync($"/followups/{key}/schedule.pdf")).ShouldContain("课表.pdf");
        Names(await unit.GetAsync($"/followups/{key}/budget.xlsx")).ShouldContain("经费预算.xlsx");
        var sheet = Read((await unit.GetAsync($"/followups/{key}/schedule.xlsx")).Bytes)[0];
        sheet.Rows[1].Cells[0].Text.ShouldContain("按第 1 次报送的内容生成");
        string.Concat(sheet.Rows.SelectMany(row => row.Cells.Values).Select(cell => cell.Text)).ShouldNotContain("样例学员");
    }

    [SkippableFact]
    public async Task Roster_IsExportedForALoggedPurpose_WithMaskedContacts_AndComesBackUnchanged()
    {
        var key = await Site.ConsentedAsync();
        await Site.RegisterAsync(key, TraineeSteps.Person(41) with { Mail = "person@example.org", Note = "自带电脑" });
        await Site.RegisterAsync(key, TraineeSteps.Person(42) with { IsReleased = false });
        var left = await Site.RegisterAsync(key, TraineeSteps.Person(43));
        (await Site.TraineesAsync(key, async (trainees, user, declaration) => await trainees.SaveAsync(
            user, declaration, (await Site.StoredAsync(key)).Single(row => row.Number == left).Id, 1,
            new() { Registration = Registration.Withdrawn, WithdrawalReason = "工作安排" }, default))).Refusal.ShouldBeNull();
        var clerk = await Site.SignInAsync("zj.unit");
        var page = await clerk.GetAsync($"/followups/{key}/trainees");
        page = await page.Form("导出Excel表").Fill("导出用途", "看").SubmitAsync();
        page.Errors.Single().ShouldContain("请写明导出用途，4 至 180 字");
        page.Form("导出Excel表").Value("导出用途").ShouldBe("看", "nothing typed is lost");

        var file = await page.Form("导出Excel表").Fill("导出用途", "核对参训资格").SubmitAsync();
        Names(file).ShouldContain("学员名单 2022");
        var rows = Read(file.Bytes)[0].Rows;
        rows[1].Cells[0].Text.ShouldStartWith("导出人：");
        rows[1].Cells[0].Text.ShouldEndWith("（北京时间）");
        rows[2].Cells[0].Text.ShouldContain("用途：核对参训资格。");
        rows[4].Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value.Text)
            .ShouldBe(["001", "样例学员41", "示范材料研究所", "工程师", "在职", "是", "138****0041", "p***@example.org", "录取", "自带电脑"]);
        rows.SelectMany(row => row.Cells.Values).ShouldAllBe(cell => !cell.Text.Contains("13800000041") && !cell.Text.Contains("person@example.org"));
        var entry = await Site.DbAsync(db => db.AccessLog.AsNoTracking().SingleAsync(e => e.Kind == AccessKind.Export && e.ObjectKey == key));
        entry.Purpose.ShouldBe("学员 3 人：核对参训资格");

        var looked = await (await clerk.GetAsync($"/followups/{key}/trainees/import")).Form("上传并检查").Attach("名单文件", "名单.xlsx", file.Bytes).SubmitAsync();
        looked.Table("检查结果").Select(row => row["结果"]).ShouldBe(["不变", "不变", "不变"]);
        looked.Text.ShouldContain("没有用到的列：“手机（部分隐藏）”");
    }

    [SkippableFact]
    public async Task Roster_IsExportedOnlyByWhoeverSeesNames()
    {
        var key = await Site.ConsentedAsync();
        await Site.RegisterAsync(key, TraineeSteps.Person(51));
        await Site.CompleteAsync(key);
        await Site.FileAsync(key);
        foreach (var account in new[] { "zj.dept", "most.officer", "most.leader" })
        {
            var page = await (await Site.SignInAsync(account)).GetAsync($"/followups/{key}/trainees");
            var rows = Read((await page.Form("导出Excel表").Fill("导出用途", "审核学员资格").SubmitAsync()).Bytes)[0].Rows;
            rows[4].Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value.Text).ShouldBe(["001", "样例学员51", "示范材料研究所", "工程师", "在职", "是", "录取"], account);
        }

        foreach (var account in new[] { "hz.bureau", "most.finance" })
        {
            var page = await (await Site.SignInAsync(account)).GetAsync($"/followups/{key}/trainees");
            page.Buttons.ShouldNotContain("导出Excel表", account);
        }
    }

    [SkippableFact]
    public async Task List_AsASpreadsheet_HoldsWhatTheFilterFinds()
    {
        var key = await Site.IssuedAsync("清单里的线上培训班");
        await Site.IssuedAsync("不找的线上培训班");
        await Site.PrepareAsync(key);
        var officer = await Site.SignInAsync("most.officer");
        var file = await (await officer.GetAsync($"/followups?q={Uri.EscapeDataString("清单里")}")).FollowAsync("导出Excel表");

        Names(file).ShouldContain("培训班 2022");
        var rows = Read(file.Bytes)[0].Rows;
        rows.Count.ShouldBe(2);
        var row = rows[0].Cells.Where(cell => rows[1].Cells.ContainsKey(cell.Key)).ToDictionary(cell => cell.Value.Text, cell => rows[1].Cells[cell.Key]);
        (row["培训班主题"].Text, row["执行材料"].Text, row["归口管理部门"].Text).ShouldBe(("清单里的线上培训班", "编制中", "浙江省科学技术厅"));
        (row["核定经费（元）"].Kind, row["开班日期"].Kind).ShouldBe((XlsxCellKind.Number, XlsxCellKind.Date));
        row.Keys.ShouldNotContain("资助额度（元）", "nothing was notified, which is not 0");
        (await (await Site.SignInAsync("js.unit")).GetAsync("/followups?handler=Table")).Bytes.ShouldSatisfyAllConditions(
            bytes => Read(bytes)[0].Rows.Count.ShouldBe(1, "the classes of others are not there"));
    }

    [SkippableFact]
    public async Task WorkedExample_OnPagePaperAndSpreadsheet_AgreesToTheFen()
    {
        var key = await WorkedExampleAsync();
        var finance = await Site.SignInAsync("most.finance");
        var table = await Site.ImportAsync("测试标准", "2022-01-01", "");
        await (await finance.TickAllAsync(table)).Form("转为已核").SubmitAsync();
        await Site.RecordRateAsync(new DateOnly(2022, 6, 15));
        try
        {
            var clerk = await Site.SignInAsync("zj.unit");
            var page = (await clerk.GetAsync($"/followups/{key}/budget")).Text;
            var paper = (await clerk.GetAsync($"/followups/{key}/check")).Text;
            var sheets = Read((await clerk.GetAsync($"/followups/{key}/budget.xlsx")).Bytes);
            sheets[0].Rows.Skip(3).Select(row => row.Cells[6].Text).ShouldBe(["201734.69", "48752.55", "250487.24"]);
            sheets[0].Rows[3].Cells[5].Text.ShouldBe("60.00 EUR × 118 人 × 4 天 × 712.34 ÷ 100 = 201,734.69 元");
            sheets[1].Rows.Single(row => row.Cells[0].Text == "协议折合合计").Cells[2].Text.ShouldBe("245757.3");
            sheets[2].Rows.Single(row => row.Cells[0].Text == "标准表来源").Cells[1].Text.ShouldBe("测试数据");
            sheets[2].Rows.Single(row => row.Cells[0].Text == "汇率 EUR 来源").Cells[1].Text.ShouldBe("中间价，测试数据");
            foreach (var amount in new[] { "201,734.69", "48,752.55", "250,487.24" })
            {
                page.ShouldContain(amount);
                paper.ShouldContain(amount);
            }

            page.ShouldContain("245,757.30");
        }
        finally
        {
            await (await finance.GetAsync(table)).Form("停用").SubmitAsync(); // the other classes are prepared without standards
        }
    }

    /// <summary>118 admitted, four days from Germany and one from France, an agreement of 34,500.00 EUR.</summary>
    private async Task<string> WorkedExampleAsync()
    {
        var key = await Site.ConsentedAsync();
        var (agreements, schedule) = (FollowUpSteps.Agreements(), FollowUpSteps.Timetable());
        agreements.Items[0].AmountCents = 3_450_000;
        schedule.Teachers.Add(new Teacher { Id = "ffff", Name = "Marie Exemple", Title = "研究员", AgreementId = "aaaa", CountryCode = "FR", ZoneId = "Europe/Paris" });
        schedule.Sessions[4].TeacherId = "ffff";
        await Site.TypeAsync(key, SectionKind.Class, FollowUpSteps.Plan());
        await Site.TypeAsync(key, SectionKind.Agreements, agreements);
        await Site.TypeAsync(key, SectionKind.Schedule, schedule);
        await Site.TypeAsync(key, SectionKind.Budget, new Budget { AskedFen = 24_575_730 });
        var list = TestWorkbook.Create(
        [
            ["姓名", "单位", "部门职务职称", "在职状态", "脱产", "手机", "状态"],
            .. Enumerable.Range(1, 118).Select(at => new[] { $"学员{at}", "示范单位", "工程师", "在职", "是", $"136{at:00000000}", "录取" }),
        ]);
        var page = await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/trainees/import");
        page = await page.Form("上传并检查").Attach("名单文件", "名单.xlsx", list).SubmitAsync();
        (await page.Form("导入").SubmitAsync()).Done.ShouldContain("新增 118 人");
        return key;
    }

    private static IReadOnlyList<XlsxSheet> Read(byte[] file)
    {
        XlsxReader.Read(file, out var sheets).ShouldBeNull();
        return sheets;
    }

    /// <summary>The name under which the file is saved.</summary>
    private static string Names(WebPage page) => Uri.UnescapeDataString(page.Response.Content.Headers.GetValues("Content-Disposition").Single());
}

public sealed class FollowUpFilesOnSqlite(SqliteSite site) : FollowUpFilesTests(site), IClassFixture<SqliteSite>;

public sealed class FollowUpFilesOnPostgres(PostgresSite site) : FollowUpFilesTests(site), IClassFixture<PostgresSite>;
