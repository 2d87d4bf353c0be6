using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>A class from 登记开班 over its log to 登记结束.</summary>
public abstract class ClassRunTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Class_BegunLoggedAndEnded_OnItsPages()
    {
        var key = await Site.FundedAsync("从开班到结束的线上培训班");
        Site.SetTo(RunSteps.First.AddDays(-2), 9);
        var head = await Site.SignInAsync("zj.unit.head");
        (await head.GetAsync($"/followups/{key}")).Text.ShouldContain("最早可在2022年10月9日登记");

        // The sign-in sheet is printed before the class begins.
        var sheet = await head.GetAsync($"/followups/{key}/log/2022-10-10/Afternoon.pdf");
        sheet.Status.ShouldBe(HttpStatusCode.OK);

        Site.SetTo(RunSteps.First, 9);
        head = await Site.SignInAsync("zj.unit.head");
        (await head.GetAsync("/")).Text.ShouldContain("待登记开班");
        var begin = await (await head.GetAsync($"/followups/{key}")).FollowAsync("登记开班");
        var refused = await begin.Form("登记开班").Fill("保密和纪律教育日期", "2022-10-09").SubmitAsync();
        refused.Errors.ShouldContain(error => error.Contains("会议平台"));
        refused.Form("登记开班").Value("保密和纪律教育日期").ShouldBe("2022-10-09", "nothing typed is lost");
        refused = await refused.Form("登记开班").Fill("实际开班日期", "2022-10-07").Tick("会议平台已与境外机构和学员测试通过，境外教师到课已确认").SubmitAsync();
        refused.Errors.ShouldContain(error => error.Contains("相差超过一天"));
        var begun = await refused.Form("登记开班").Fill("实际开班日期", "2022-10-10").SubmitAsync();
        begun.Done.ShouldBe("已登记开班。");
        begun.Text.ShouldContain("实施中");
        begun.Text.ShouldContain("2022年10月9日进行了保密和纪律教育");
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/messages")).Text.ShouldContain("已登记开班");

        // The clerk marks the day: everybody there, then one who was not.
        Site.SetTo(RunSteps.First, 17);
        var unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync("/")).Text.ShouldContain("日志待办结");
        var log = await unit.GetAsync($"/followups/{key}/log");
        log.Table("办班日志").Count.ShouldBe(5);
        var day = await unit.GetAsync($"/followups/{key}/log/2022-10-10");
        var early = await day.Form("保存并办结当日").SubmitAsync();
        early.Errors.ShouldContain(error => error.Contains("3 名学员的考勤没有登记完（001、002、003）"));
        day = await early.Form("没有登记的都登记为到").SubmitAsync();
        day.Done.ShouldContain("都登记为到");
        day.Form("保存").Value("学员 002 下午").ShouldBe("Present");
        var saved = await day.Form("保存并办结当日").FillSelect("mark.2.Afternoon", "Excused").Fill("学员 002 的原因", "出差").Fill("项目负责人是否全程在班", "全程在班")
            .Fill("当日情况", "互动积极。").SubmitAsync();
        saved.Done.ShouldContain("已办结");
        saved.Text.ShouldContain("到 2　请假 1");

        // The authority's officer reads names and marks, finance only counts.
        var officer = await Site.SignInAsync("most.officer");
        (await officer.GetAsync($"/followups/{key}/log/2022-10-10")).Text.ShouldContain("出差");
        var finance = await Site.SignInAsync("most.finance");
        (await finance.GetAsync($"/followups/{key}/log")).Text.ShouldContain("到 2　请假 1");
        foreach (var path in new[] { "log/2022-10-10", "attendance", "log/2022-10-10/Afternoon.pdf" })
        {
            (await finance.GetAsync($"/followups/{key}/{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await (await Site.SignInAsync("js.unit")).GetAsync($"/followups/{key}/{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        for (var date = RunSteps.First.AddDays(1); date <= RunSteps.Last; date = date.AddDays(1))
        {
            Site.SetTo(date, 18);
            await Site.LogAsync(key, date, (_, numbers) => new(true, null, RunSteps.All(numbers, date == RunSteps.Last ? Attendance.Absent : Attendance.Present)), close: date != RunSteps.First.AddDays(1));
        }

        // The end asks for what is missing and for a reason where a rule wants one.
        Site.SetTo(RunSteps.Last, 19);
        head = await Site.SignInAsync("zj.unit.head");
        var end = await (await head.GetAsync($"/followups/{key}")).FollowAsync("登记结束");
        end.Text.ShouldContain("参训 3 人");
        var asked = await end.Form("登记结束").SubmitAsync();
        asked.Errors.ShouldContain(error => error.Contains("须说明理由"));
        var ended = await asked.Form("登记结束").Fill("10月11日的日志到现在还没有办结的理由", "网络故障，次日补登。").Fill("学员 002 应到 5 个半天，实到 3 个（60%），低于 80%的理由", "出差和培训冲突。").SubmitAsync();
        ended.Done.ShouldBe("已登记结束。", string.Join(' ', ended.Errors));
        ended.Text.ShouldContain("待总结核销");
        ended.Text.ShouldContain("学员 002 出勤偏低");
        ended.Text.ShouldContain("出差和培训冲突。");
        var declaration = await Site.DbAsync(db => db.Declarations.AsNoTracking().SingleAsync(d => d.Key == key));
        (declaration.Status, declaration.HeldFrom, declaration.HeldUntil, declaration.HeldPersons).ShouldBe((Status.Implemented, RunSteps.First, RunSteps.Last, 3));
    }

    [SkippableFact]
    public async Task Record_MadeByMistake_IsUndoneWhileNothingRestsOnIt()
    {
        var key = await Site.BegunAsync("误登记的线上培训班");
        (await Site.TryAsync("zj.unit.head", key, Act.UndoRecord, input => input with { Comment = "按错了。" })).ShouldBeNull();
        (await Site.DossierOfAsync(key)).Declaration.HeldFrom.ShouldBeNull();
        (await Site.TryAsync("zj.unit.head", key, Act.BeginClass, RunSteps.Begins)).ShouldBeNull();
        await Site.HoldAsync(key);
        (await Site.TryAsync("zj.unit.head", key, Act.UndoRecord, input => input with { Comment = "再撤。" }))?.Message.ShouldContain("已有办结的日志");
        (await Site.TryAsync("zj.unit.head", key, Act.EndClass, input => input with { Held = new() { Until = RunSteps.Last } })).ShouldBeNull();
        (await Site.LogAsync(key, RunSteps.First, (seen, _) => seen with { Note = "结束之后" })).Refusal.ShouldNotBeNull();
        (await Site.TryAsync("zj.unit.head", key, Act.UndoRecord, input => input with { Comment = "日期有误。" })).ShouldBeNull();
        var again = await Site.DossierOfAsync(key);
        (again.Declaration.Status, again.Declaration.HeldUntil, again.Declaration.HeldPersons).ShouldBe((Status.Implementing, null, null));
    }

    [SkippableFact]
    public async Task Incident_OfEachSeverity_IsToldAndClosedByItsOffice()
    {
        var key = await Site.BegunAsync("出了情况的线上培训班");
        Site.SetTo(RunSteps.First, 16);
        var unit = await Site.SignInAsync("zj.unit");
        var page = await unit.GetAsync($"/declarations/{key}/acts/ReportIncident");
        var form = page.Form("报告情况").Fill("发生时间", "15:30").Fill("类别", "网络中断").Fill("程度", "一般").Fill("经过", "直播中断，联系 13812345678。").Fill("已采取的措施", "改用备用线路。");
        (await form.SubmitAsync()).Errors.ShouldContain(error => error.Contains("不要写手机号"));
        var reported = await form.Fill("经过", "直播中断二十分钟。").SubmitAsync();
        reported.Done.ShouldBe("已报告情况。", string.Join(' ', reported.Errors));

        // A serious one is told at once, late only with a reason, and only the authority closes it.
        page = await unit.GetAsync($"/declarations/{key}/acts/ReportIncident");
        form = page.Form("报告情况").Fill("发生时间", "11:00").Fill("类别", "敏感话题").Fill("程度", "重大").Fill("经过", "教师谈及协议以外的话题。").Fill("已采取的措施", "当场制止。");
        (await form.SubmitAsync()).Errors.ShouldContain(error => error.Contains("两小时"));
        await form.Fill("说明", "负责人先行处置。").SubmitAsync();
        (await Site.TryAsync("zj.unit", key, Act.CloseIncident, input => input with { Incident = new() { Ordinal = 2 }, Comment = "已了结。" }))?.Message.ShouldContain("由部里办结");
        (await Site.TryAsync("zj.unit", key, Act.CloseIncident, input => input with { Incident = new() { Ordinal = 1 }, Comment = "线路恢复。" })).ShouldBeNull();
        var officer = await Site.SignInAsync("most.officer");
        (await officer.GetAsync("/")).Text.ShouldContain("重大情况待办结");
        (await officer.GetAsync("/followups?show=Serious")).Text.ShouldContain("出了情况的线上培训班");
        (await officer.GetAsync("/messages")).Text.ShouldContain("报告了一个重大情况（JH2022-");
        (await Site.DbAsync(db => db.Messages.Where(m => m.Text.Contains("重大情况")).Select(m => m.Link).Distinct().ToListAsync())).ShouldBe([$"/followups/{key}"]);
        var log = await officer.GetAsync($"/followups/{key}/log");
        log.Text.ShouldContain("负责人先行处置。");
        var closing = await log.FollowAsync("办结情况 2");
        (await closing.Form("办结情况").Fill("处理结果", "教师已更换，协议方书面致歉。").SubmitAsync()).Done.ShouldBe("已办结情况。");
        (await unit.GetAsync($"/followups/{key}/log")).Text.ShouldContain("协议方书面致歉");
        var history = await Site.DbAsync(db => db.History.AsNoTracking().Where(e => e.Act == Act.ReportIncident || e.Act == Act.CloseIncident).Select(e => e.Comment).ToListAsync());
        history.ShouldAllBe(text => text != null && !text.Contains("话题以外") && !text.Contains("致歉"));
    }

    [SkippableFact]
    public async Task Log_OfAClassThatBeganADayLate_AsksNothingOfTheDayBefore_AndIsRemindedOf()
    {
        var key = await Site.FundedAsync("晚一天开班的线上培训班");
        Site.SetTo(RunSteps.First.AddDays(1), 9);
        (await Site.TryAsync("zj.unit.head", key, Act.BeginClass, input => RunSteps.Begins(input) with { Held = new() { From = RunSteps.First.AddDays(1) } })).ShouldBeNull();
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/log")).Table("办班日志").Count.ShouldBe(4);

        // The second day is due by the end of the third; the class by three days after its last.
        foreach (var (at, told) in new[] { (RunSteps.First.AddDays(2), ""), (RunSteps.First.AddDays(3), "10月11日"), (RunSteps.Last.AddDays(3), "10月14日"), (RunSteps.Last.AddDays(4), "还没有登记结束") })
        {
            Site.SetTo(at, 0);
            await Site.InScopeAsync(services => services.GetRequiredService<MilestoneReminders>().SweepAsync(default));
            var texts = await Site.DbAsync(db => db.Messages.Where(m => m.Link.StartsWith($"/followups/{key}") && (m.Text.Contains("还没有办结") || m.Text.Contains("还没有登记结束"))).OrderBy(m => m.Id).Select(m => m.Text).ToListAsync());
            (texts.LastOrDefault() ?? "").ShouldContain(told, Case.Sensitive, $"{at}");
            texts.Count.ShouldBe(texts.Distinct().Count() + (texts.Any(text => text.Contains("登记结束")) ? 1 : 0), "once each; the end to unit and department");
        }
    }

    [SkippableFact]
    public async Task Platform_ListOfTheMeeting_MarksWhoWasThereAndListsTheRest()
    {
        var key = await Site.BegunAsync("平台名单的线上培训班", trainees: 4);
        Site.SetTo(RunSteps.First, 17);
        await Site.LogAsync(key, RunSteps.First, (seen, _) => seen with { Marks = Mark(4, Attendance.Excused) });
        var unit = await Site.SignInAsync("zj.unit");
        var page = await (await unit.GetAsync($"/followups/{key}/log/2022-10-10")).FollowAsync("导入平台名单");
        page = await page.Form("上传并检查").Attach("名单文件", "名单.xlsx", TestWorkbook.Create(
            ["学号", "进入", "离开", "设备"],
            ["001", "14:55", "15:40", "电脑"], ["１", "2022-10-10 15:42:10", "2022-10-10 17:02:00", "手机"],
            ["002", "15:00", "16:00", "电脑"],
            ["004", "15:00", "17:00", "电脑"],
            ["099", "15:00", "17:00", "电脑"], ["002", "下午三点", "17:00", "电脑"], ["002", "17:00", "15:00", "电脑"])).SubmitAsync();
        var rows = page.Table("检查结果");
        rows.Select(row => (row["学号"], row["结果"])).ShouldBe([("001", "新增"), ("002", "不变"), ("004", "不变"), ("099", "有误"), ("002", "有误"), ("002", "有误")]);
        rows[0]["说明"].ShouldBe("下午在线 118/120 分钟，登记为到。");
        rows[1]["说明"].ShouldBe("下午在线 60/120 分钟，不足 80%，请人工登记。");
        rows[2]["说明"].ShouldContain("已登记为请假，不改动");
        rows[4]["说明"].ShouldContain("“进入”看不懂");
        page.Text.ShouldContain("名单里没有 1 名学员，他们的考勤请人工登记：003");
        page.Text.ShouldContain("没有用到的列：“设备”");
        page = await page.Form("导入").SubmitAsync();
        page.Errors.Single().ShouldContain("有 3 行有误");
        page = await page.Form("导入").Tick("跳过有误的 3 行，只登记其余的").SubmitAsync();
        page.Done.ShouldBe("已按平台名单把 1 名学员登记为到，其余请人工登记。");
        var stored = await Site.DbAsync(db => db.ClassDays.AsNoTracking().SingleAsync(d => d.Date == RunSteps.First && db.Declarations.Any(one => one.Id == d.DeclarationId && one.Key == key)));
        Enumerable.Range(1, 4).Select(number => stored.Marks.Of(number, HalfDay.Afternoon)).ShouldBe([Attendance.Present, null, null, Attendance.Excused]);
    }

    private static DayMarks Mark(int number, Attendance mark) => RunSteps.All([number], mark);

    [SkippableFact]
    public async Task Marks_OfEightAtOnce_AllStand_AndWhatIsStaleIsShown()
    {
        var key = await Site.BegunAsync("八人同填的线上培训班", trainees: 8);
        Site.SetTo(RunSteps.First, 17);
        var seen = new LogEntry(null, null, new());
        await Task.WhenAll(Enumerable.Range(1, 8).Select(number => Site.LogAsync(key, RunSteps.First, (_, _) => new(null, null, RunSteps.All([number], Attendance.Present)), seen: seen)));
        var stored = await Site.DbAsync(db => db.ClassDays.AsNoTracking().SingleAsync(d => d.Date == RunSteps.First && db.Declarations.Any(one => one.Id == d.DeclarationId && one.Key == key)));
        stored.Marks.ByNumber.Count.ShouldBe(8);
        stored.Revision.ShouldBe(8);

        // Negative control: the same from a page that showed nothing, but other marks, overwrites nothing unseen.
        var stale = await Site.LogAsync(key, RunSteps.First, (_, numbers) => new(null, null, RunSteps.All(numbers, Attendance.Absent)), seen: seen);
        stale.Value.ShouldNotBeNull().Length.ShouldBe(8);
        stale.Value[0].ShouldBe(new LogConflict("学员 001 下午", "缺席", "到"));
        (await Site.DbAsync(db => db.ClassDays.AsNoTracking().SingleAsync(d => d.DeclarationId == stored.DeclarationId && d.Date == RunSteps.First))).Marks.Of(1, HalfDay.Afternoon).ShouldBe(Attendance.Present);
    }
}

public sealed class SqliteClassRunTests(SqliteSite site) : ClassRunTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresClassRunTests(PostgresSite site) : ClassRunTests(site), IClassFixture<PostgresSite>;
