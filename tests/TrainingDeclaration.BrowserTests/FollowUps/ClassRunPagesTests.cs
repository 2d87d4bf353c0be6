using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.BrowserTests.Journeys;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.FollowUps;
using Stage = TrainingDeclaration.BrowserTests.Infrastructure.Stage;

namespace TrainingDeclaration.BrowserTests.FollowUps;

/// <summary>The pages of a class while it is held and summed up, at three widths and as a screen reader finds them.</summary>
public sealed class ClassRunPagesTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task Pages_FromTheBeginningToTheSummary_AreSound()
    {
        await using var stage = new Stage(Site, "class-run");
        await stage.VisitorAsync("nobody"); // the site runs
        var key = await Site.BegunAsync("正在举办的线上培训班");
        Site.SetTo(RunSteps.First, 17);
        var (unit, head, officer) = (await stage.PersonAsync("zj.unit"), await stage.PersonAsync("zj.unit.head"), await stage.PersonAsync("most.officer"));
        (await Site.TryAsync("zj.unit", key, Act.ReportIncident, input => input with
        {
            Incident = new() { Kind = IncidentKind.Network, Severity = IncidentSeverity.Major, OccurredAt = Site.Clock.GetUtcNow(), Text = "直播中断。", ActionTaken = "改用备用线路。" },
        })).ShouldBeNull();
        foreach (var (path, what) in new[] { ("log", "log"), ("log/2022-10-10", "day"), ("attendance", "attendance"), ("", "details") })
        {
            await LookAtAsync(unit, $"/followups/{key}/{path}".TrimEnd('/'), $"held-{what}");
        }

        await LookAtAsync(unit, $"/declarations/{key}/acts/ReportIncident", "incident");
        await LookAtAsync(officer, $"/declarations/{key}/acts/CloseIncident", "incident-close");
        await LookAtAsync(head, $"/declarations/{key}/acts/EndClass", "end");

        await Site.HoldAsync(key);
        (await Site.TryAsync("zj.unit.head", key, Act.EndClass, input => input with { Held = new() { Until = RunSteps.Last } })).ShouldBeNull();
        await unit.SignInAsync("zj.unit"); // days have passed
        await officer.SignInAsync("most.officer");
        await LookAtAsync(unit, $"/followups/{key}/summary", "summary");
        await LookAtAsync(unit, $"/followups/{key}/summary/check", "summary-check");
        await LookAtAsync(officer, $"/followups/{key}", "ended-details");
        stage.ShouldBeSound();
    }

    /// <summary>The log of a day is typed by digits and the tabulator, as the paper is read out.</summary>
    [SkippableFact]
    public async Task Day_ByKeyboardAlone_IsMarkedAndClosed()
    {
        await using var stage = new Stage(Site, "log-keyboard");
        await stage.VisitorAsync("nobody"); // the site runs
        var key = await Site.BegunAsync("键盘登记的线上培训班");
        Site.SetTo(RunSteps.First, 17);
        var unit = await stage.PersonAsync("zj.unit");
        await unit.OpenAsync($"/followups/{key}/log/2022-10-10");
        await unit.Page.GetByLabel("学员 001 下午").FocusAsync();
        foreach (var digit in "132")
        {
            await unit.Page.Keyboard.PressAsync($"{digit}");
            await unit.Page.Keyboard.PressAsync("Tab");
            await unit.Page.Keyboard.PressAsync("Tab");
        }

        await unit.Page.Keyboard.PressAsync("Space"); // the next control is the first choice about the leader
        var keys = new Keyboard(unit);
        await keys.FillAsync("学员 002 的原因", "出差");
        await keys.PressAsync("保存并办结当日");
        (await unit.DoneAsync()).ShouldContain("已办结");
        (await unit.Page.Locator("main").InnerTextAsync()).ShouldContain("到 1　迟到 1　请假 1");
        stage.ShouldBeSound();
    }

    private static async Task LookAtAsync(Person person, string path, string what)
    {
        await person.OpenAsync(path);
        person.Path.ShouldBe(path);
        await person.LookAsync(what);
    }
}
