using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow.Rosters;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>变更: of both kinds, before and after side by side; the approved first version stays readable for ever.</summary>
public abstract class ChangeTests(TestSite site) : SiteTests(site)
{
    private const DossierKind Part = DossierKind.Change;
    private const string Promise = "内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。";

    /// <summary>Enough to be hit by chance; <c>RACE_ROUNDS=500</c> for a long run.</summary>
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("RACE_ROUNDS"), out var rounds) ? rounds : 6;

    [SkippableFact]
    public async Task LargeChange_IsDecidedByTheClerk_AndTheNoticeFollows()
    {
        var key = await Site.FundedAsync("大变更的线上培训班", fundedFen: 8_500_000);
        var unit = await Site.SignInAsync("zj.unit");
        var page = await (await unit.GetAsync($"/followups/{key}")).FollowAsync("申请变更");
        page = await page.Form("申请变更").SubmitAsync();
        page.Address.ShouldBe($"/followups/{key}/change");
        page = await page.Form("保存，下一步：班级安排").Fill("变更理由", "境外教师行程调整，请求延期举办。").SubmitAsync();
        page.Heading.ShouldBe("变更：班级安排");
        page = await page.Form("保存").Fill("开班日期", "2022-10-24").Fill("结束日期", "2022-10-28").SubmitAsync();
        await Site.MoveAsync(key, 14);

        var head = await Site.SignInAsync("zj.unit.head");
        page = await head.GetAsync($"/followups/{key}/change/check");
        page.Text.ShouldContain("这项变更须审批");
        page.Text.ShouldContain("2022年10月24日");
        (await page.Form("报送变更申请").Tick(Promise).SubmitAsync()).Done.ShouldContain("已报送变更申请");
        (await Site.TryAsync("zj.unit.head", key, Act.BeginClass, RunSteps.Begins)).ShouldNotBeNull().Message.ShouldContain("请等待办结");

        var officer = await Site.SignInAsync("most.officer");
        (await officer.GetAsync("/")).Text.ShouldContain("变更申请待审核");
        var desk = await officer.GetAsync($"/review/change/{key}");
        desk.Table("变更内容").ShouldContain(row => row["项目"].StartsWith("开班日期") && row["变更前"] == "2022年10月10日" && row["变更后"] == "2022年10月24日");
        (await desk.Form("同意变更").Fill("批复意见", "同意延期。").SubmitAsync()).Done.ShouldContain("已同意变更");

        // What is valid is the next filing; the first stays readable, and says that it was replaced.
        var (valid, number) = await Site.ValidAsync(key);
        (number, valid.Class.StartsOn).ShouldBe((2, new DateOnly(2022, 10, 24)));
        page = await unit.GetAsync($"/followups/{key}");
        page.Text.ShouldContain("已被新一次替换");
        (await unit.GetAsync($"/followups/{key}/filings/1.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        (await unit.GetAsync($"/followups/{key}/change/reply.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        (await Site.DbAsync(db => db.ClassDays.Where(d => db.Declarations.Any(one => one.Id == d.DeclarationId && one.Key == key)).Select(d => d.Date).ToListAsync()))
            .Order().ShouldBe(Enumerable.Range(24, 5).Select(day => new DateOnly(2022, 10, day)));

        // Finance corrects the notice, never upwards.
        var finance = await Site.SignInAsync("most.finance");
        page = await (await finance.GetAsync($"/followups/{key}")).FollowAsync("更正经费通知单");
        page = await page.Form("更正经费通知单").Fill("下达金额", "85001").Fill("说明", "日期变更。").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("不增加经费"));
        page = await page.Form("更正经费通知单").Fill("下达金额", "84000").SubmitAsync();
        page.Done.ShouldContain("已更正经费通知单", Case.Sensitive, string.Join(' ', page.Errors));
        (await Site.DbAsync(db => db.FundingNotices.Where(n => db.Declarations.Any(d => d.Id == n.DeclarationId && d.Key == key)).OrderBy(n => n.Version).Select(n => n.FundedFen).ToListAsync()))
            .ShouldBe([8_500_000, 8_400_000]);
        (await finance.GetAsync($"/followups/{key}")).Text.ShouldContain("v2");
        await ShouldBeSoundAsync();
    }

    [SkippableFact]
    public async Task SmallChange_IsValidAtOnce_WithItsTrainees()
    {
        var key = await Site.FundedAsync("小变更的线上培训班");
        await Site.OpenChangeAsync(key);
        var timetable = FollowUpSteps.Timetable();
        timetable.Sessions[4].Title = "换一个题目";
        await Site.TypeAsync(key, SectionKind.Schedule, timetable, part: Part);
        var unit = await Site.SignInAsync("zj.unit");
        var before = (await unit.GetAsync($"/followups/{key}/trainees")).Table().Count;

        // One leaves, another comes; the class does not know of it yet.
        var rows = await Site.DbAsync(db => db.Trainees.AsNoTracking().Where(t => db.Dossiers.Any(d => d.Id == t.DossierId && d.Kind == Part && d.Declaration.Key == key)).OrderBy(t => t.Number).ToListAsync());
        var added = await Site.TraineesAsync(key, (trainees, user, declaration) => trainees.SaveAsync(user, declaration, null, 0, TraineeSteps.Person(7_777), default, Part));
        added.Refusal.ShouldBeNull(added.Refusal?.Message);
        var left = await Site.TraineesAsync(key, (trainees, user, declaration) => trainees.SaveAsync(
            user, declaration, rows[0].Id, rows[0].Stamp, new TraineeInput { Registration = Registration.Withdrawn, WithdrawalReason = "工作调动", ReplacedBy = added.Value }, default, Part));
        left.Refusal.ShouldBeNull(left.Refusal?.Message);
        (await Site.TraineesAsync(key, (trainees, user, declaration) => trainees.RemoveAsync(user, declaration, rows[1].Id, rows[1].Stamp, default, Part)))
            .ShouldNotBeNull().Message.ShouldContain("请改为“退出”");
        (await unit.GetAsync($"/followups/{key}/trainees")).Table().Count.ShouldBe(before);

        (await (await Site.SignInAsync("zj.unit.head")).GetAsync($"/followups/{key}/change/check")).Text.ShouldContain("只需备案");
        (await Site.OnChangeAsync("zj.unit.head", key, Act.File)).ShouldBeNull();
        (await Site.ChangeStateAsync(key)).ShouldBe(DossierState.Accepted);
        var (valid, number) = await Site.ValidAsync(key);
        (number, valid.Schedule.Sessions[4].Title, valid.Roster.Figures.Admitted).ShouldBe((2, "换一个题目", 3));
        (await (await Site.SignInAsync("most.officer")).GetAsync($"/followups/{key}/trainees")).Text.ShouldContain("样例学员7777");
        (await CopiesAsync(key)).ShouldBe(0, "copies of trainees go with the change");
        var filed = await Site.DbAsync(db => db.Filings.Where(f => db.Dossiers.Any(d => d.Id == f.DossierId && d.Kind == Part && d.Declaration.Key == key)).Select(f => f.SectionsJson).SingleAsync());
        filed.ShouldContain($"新增学员 {added.Value:000}");
        filed.ShouldNotContain("样例学员7777", Case.Sensitive, "a filing names no trainee");
        await ShouldBeSoundAsync();
    }

    /// <summary>Attendance is kept by class number: nobody joins or leaves the list once there is some.</summary>
    [SkippableFact]
    public async Task Roster_OfAClassThatHasBegun_IsCorrectedButNotChanged()
    {
        var key = await Site.BegunAsync("已经开班的线上培训班");
        await Site.OpenChangeAsync(key);
        var row = await Site.DbAsync(db => db.Trainees.AsNoTracking().Where(t => db.Dossiers.Any(d => d.Id == t.DossierId && d.Kind == Part && d.Declaration.Key == key)).OrderBy(t => t.Number).FirstAsync());
        async Task ChangeAsync(TraineeInput input, int stamp) => (await Site.TraineesAsync(key, (trainees, user, declaration) => trainees.SaveAsync(user, declaration, row.Id, stamp, input, default, Part))).Refusal.ShouldBeNull();
        await ChangeAsync(new TraineeInput { Registration = Registration.Withdrawn, WithdrawalReason = "工作调动" }, row.Stamp);
        (await Site.OnChangeAsync("zj.unit.head", key, Act.File)).ShouldNotBeNull().Details.ShouldContain(detail => detail.Message.Contains("录取名单不再增减"));
        await ChangeAsync(new TraineeInput { Registration = Registration.Admitted, Post = "高级工程师" }, row.Stamp + 1);
        (await Site.OnChangeAsync("zj.unit.head", key, Act.File)).ShouldBeNull();
    }

    [SkippableFact]
    public async Task Theme_IsTheLeaders_AndTwoPeopleDecide()
    {
        var key = await Site.FundedAsync("主题变更的线上培训班");
        await Site.OpenChangeAsync(key, request => request.Theme = "换了主题的线上培训班");
        (await Site.OnChangeAsync("zj.unit.head", key, Act.File)).ShouldBeNull();
        (await Site.OnChangeAsync("most.officer", key, Act.AgreeChange, "同意")).ShouldNotBeNull().Message.ShouldContain("由部领导决定");
        (await Site.OnChangeAsync("most.leader", key, Act.AgreeChange, "同意")).ShouldNotBeNull("the clerk checks it first");
        (await Site.OnChangeAsync("most.officer", key, Act.PassOn, "拟同意")).ShouldBeNull();
        var leader = await Site.SignInAsync("most.leader");
        (await leader.GetAsync("/")).Text.ShouldContain("变更待批准");
        (await leader.GetAsync($"/review/change/{key}")).Table("变更内容").ShouldContain(row => row["变更后"] == "换了主题的线上培训班");
        (await Site.OnChangeAsync("most.leader", key, Act.SendBack, "请补充理由")).ShouldBeNull();
        (await Site.OnChangeAsync("most.officer", key, Act.PassOn, "已补充")).ShouldBeNull();
        (await Site.OnChangeAsync("most.leader", key, Act.AgreeChange, "同意")).ShouldBeNull();
        var (declaration, _) = await Site.DossierOfAsync(key);
        declaration.Title.ShouldBe("换了主题的线上培训班");
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/declarations?q=换了主题")).Text.ShouldContain("换了主题的线上培训班");
        await ShouldBeSoundAsync();
    }

    [SkippableFact]
    public async Task RefusedAndDroppedChanges_LeaveNoTrace_InWhatIsValid()
    {
        var key = await Site.FundedAsync("不变的线上培训班");
        var before = await Site.LiveAsync(key);
        await Site.FileMoveAsync(key, 14);
        (await Site.OnChangeAsync("most.officer", key, Act.RefuseChange)).ShouldNotBeNull("a refusal says why");
        (await Site.OnChangeAsync("most.officer", key, Act.RefuseChange, "临近年末，不再延期。")).ShouldBeNull();
        (await Site.LiveAsync(key)).ShouldBe(before);
        await Site.OpenChangeAsync(key);
        await Site.MoveAsync(key, 3);
        (await Site.OnChangeAsync("zj.unit.head", key, Act.DropChange)).ShouldBeNull();
        (await Site.LiveAsync(key)).ShouldBe(before);
        var unit = await Site.SignInAsync("zj.unit");
        var page = await unit.GetAsync($"/followups/{key}");
        page.Text.ShouldContain("已放弃");
        page.Text.ShouldContain("不同意");
        (await unit.GetAsync($"/followups/{key}/change/reply.pdf?of=1")).Status.ShouldBe(HttpStatusCode.OK);
        (await unit.GetAsync($"/followups/{key}/change/reply.pdf?of=2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await CopiesAsync(key)).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Cancelled_TheClassEnds_AndItsPapersWithIt()
    {
        var key = await Site.FundedAsync("取消的线上培训班");
        await Site.OpenChangeAsync(key, request => request.IsCancelled = true);
        (await Site.OnChangeAsync("zj.unit.head", key, Act.File)).ShouldBeNull();
        (await Site.OnChangeAsync("most.officer", key, Act.AgreeChange, "同意")).ShouldNotBeNull().Message.ShouldContain("取消办班");
        (await Site.OnChangeAsync("most.officer", key, Act.AgreeCancel, "同意取消。")).ShouldBeNull();
        var (declaration, execution) = await Site.DossierOfAsync(key);
        (declaration.Status, execution.HolderId).ShouldBe((Status.Terminated, null));
        (await Site.DbAsync(db => db.Papers.Where(p => p.SubjectId == declaration.Id && p.Kind == PaperKind.ExecutionNotice).Select(p => p.State).SingleAsync())).ShouldBe(PaperState.Withdrawn);
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/change/reply.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        await ShouldBeSoundAsync();
    }

    /// <summary>What rests on the plan waits for its change, and before the materials are accepted they are changed where they are typed.</summary>
    [SkippableFact]
    public async Task OpenChange_HoldsBackWhatRestsOnIt()
    {
        Site.Clock.Set(TestClock.Start);
        var key = await Site.FiledAsync("先审核的线上培训班");
        await Site.OpenChangeAsync(key, request => request.Theme = "审核中换主题的线上培训班");
        (await Site.OnChangeAsync("zj.unit.head", key, Act.File)).ShouldNotBeNull().Details.ShouldContain(detail => detail.Message.Contains("审核结束后才能报送变更"));
        (await Site.TryAsync("zj.unit", key, Act.OpenChange, input => input)).ShouldNotBeNull().Message.ShouldContain("一次只办理一项");
        (await Site.TryOnDossierAsync("most.officer", key, Act.Accept)).ShouldNotBeNull().Message.ShouldContain("变更申请");
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/change/schedule")).Address.ShouldBe($"/followups/{key}/change", "there is nothing to change there yet");
        (await Site.OnChangeAsync("zj.unit.head", key, Act.DropChange)).ShouldBeNull();
        (await Site.TryOnDossierAsync("most.officer", key, Act.Accept)).ShouldBeNull();

        var held = await Site.BegunAsync("手里有变更的线上培训班");
        await Site.OpenChangeAsync(held);
        await Site.HoldAsync(held);
        (await Site.TryAsync("zj.unit.head", held, Act.EndClass, input => input with { Held = new() { Until = RunSteps.Last } })).ShouldNotBeNull().Message.ShouldContain("请先报送或放弃");
    }

    /// <summary>The list of what can be concluded and the needs of the act say the same; each has its own words for it.</summary>
    [SkippableFact]
    public async Task Closable_InTheListAndByItsNeeds_IsTheSame()
    {
        var key = await Site.EndedAsync("可以结项的线上培训班");
        (await Site.TryAsync("zj.unit", key, Act.OpenChange, input => input)).ShouldNotBeNull().Message.ShouldContain("发生过情况");
        (await Site.TryAsync("zj.unit", key, Act.ReportIncident, input => input with
        {
            Incident = new() { OccurredAt = Site.Clock.GetUtcNow().AddMinutes(-5), Kind = IncidentKind.Network, Severity = IncidentSeverity.Minor, Text = "最后一天断网。", ActionTaken = "改期补课。" },
        })).ShouldBeNull();
        await Site.OpenChangeAsync(key);
        await Site.DbAsync(db => db.Dossiers.Where(d => d.Declaration.Key == key && d.Kind == DossierKind.Summary).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DossierState.Accepted)));
        await ShouldBeClosableAsync(key, false);
        (await Site.OnMoneyAsync("zj.unit.head", key, Act.WaiveSettlement, input => input with { Comment = "不安排资助经费。" })).ShouldBeNull();
        await ShouldBeClosableAsync(key, false);
        (await Site.TryAsync("zj.unit", key, Act.CloseIncident, input => input with { Incident = new() { Ordinal = 1 }, Comment = "已补课。" })).ShouldBeNull();
        await ShouldBeClosableAsync(key, false);
        (await Site.OnChangeAsync("zj.unit.head", key, Act.DropChange)).ShouldBeNull();
        await ShouldBeClosableAsync(key, true);
    }

    private async Task ShouldBeClosableAsync(string key, bool expected)
    {
        (await Site.DbAsync(db => db.Closable().AnyAsync(d => d.Declaration.Key == key))).ShouldBe(expected, "in the list");
        (await (await Site.SignInAsync("most.officer")).GetAsync($"/declarations/{key}/acts/CloseClass")).Buttons.Contains("结项").ShouldBe(expected, "by its needs");
    }

    /// <summary>Either the class begins and no change of its dates is open, or the change is filed and the class waits.</summary>
    [SkippableFact]
    public async Task BeginAndChangeOfDates_AtOneInstant_OneWins()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var key = await Site.FundedAsync($"同时开班和变更的线上培训班 {round}");
            await Site.OpenChangeAsync(key);
            await Site.MoveAsync(key, 14);
            Site.SetTo(RunSteps.First, 9);
            var reasons = new RuleReasons { ByRule = new() { ["NO_STANDARD@budget.asked"] = "按协议价格测算。", ["TRAINEES_FEW@trainees"] = "按实际报名情况。", ["CHANGE_LATE@sessions"] = "教师当天生病。" } };
            await Site.TypeAsync(key, SectionKind.Reasons, reasons, part: Part);
            var results = await Task.WhenAll(
                Site.OnChangeAsync("zj.unit.head", key, Act.File),
                Site.TryAsync("zj.unit.head", key, Act.BeginClass, RunSteps.Begins));
            results.ShouldContain(refusal => refusal == null, $"round {round}: somebody was first");
            (await FiledFirstAsync(key)).ShouldBeFalse($"round {round}: it began although its dates were being changed");
        }
    }

    /// <summary>Whether the class began after a change of its dates was filed.</summary>
    private Task<bool> FiledFirstAsync(string key) => Site.DbAsync(async db =>
    {
        var acts = await db.History.Where(e => db.Declarations.Any(d => d.Id == e.DeclarationId && d.Key == key) && (e.Act == Act.BeginClass || e.Act == Act.File && e.Part == Part))
            .OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync();
        return acts is [Act.File, Act.BeginClass];
    });

    private Task<int> CopiesAsync(string key) => Site.DbAsync(db => db.Trainees.CountAsync(t => db.Dossiers.Any(d => d.Id == t.DossierId && d.Kind == Part && d.Declaration.Key == key)));

    private async Task ShouldBeSoundAsync()
    {
        await Site.InScopeAsync(services => services.GetRequiredService<ChainSealer>().SealAsync(default));
        (await Site.InScopeAsync(services => services.GetRequiredService<ChainVerifier>().VerifyAsync(withFiles: true, default))).Faults.ShouldBeEmpty();
    }
}

public sealed class ChangeOnSqlite(SqliteSite site) : ChangeTests(site), IClassFixture<SqliteSite>;

public sealed class ChangeOnPostgres(PostgresSite site) : ChangeTests(site), IClassFixture<PostgresSite>;
