using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.FollowUps;
using TrainingDeclaration.IntegrationTests.Trainees;
using Stage = TrainingDeclaration.BrowserTests.Infrastructure.Stage;

namespace TrainingDeclaration.BrowserTests.FollowUps;

/// <summary>The pages of a class between its plan and its funding notice, at three widths and as a screen reader finds them.</summary>
public sealed class FollowUpPagesTests(BrowserSite site) : WindowTests(site)
{
    private static readonly string[] Sections = ["class", "notice", "agreements", "schedule", "trainees", "budget", "check"];

    [SkippableFact]
    public async Task Pages_FromThePlanToTheNotice_AreSound()
    {
        await using var stage = new Stage(Site, "followups");
        var (unit, head) = (await stage.PersonAsync("zj.unit"), await stage.PersonAsync("zj.unit.head"));
        var key = await Site.IssuedAsync("示范技术线上培训班");
        await LookAsync(unit, key, "empty");
        await Site.RecordRateAsync(BeijingTime.DateOf(Site.Clock.GetUtcNow()));
        await Site.PrepareAsync(key);
        await LookAsync(unit, key, "typed");
        await LookAtAsync(unit, $"/followups/{key}/trainees/import", "import");

        await Site.OnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });
        await LookAtAsync(head, $"/followups/{key}/recall", "recall");
        var officer = await stage.PersonAsync("most.officer");
        await LookAtAsync(officer, $"/review/execution/{key}", "review");
        await LookAtAsync(officer, "/standards", "standards");
        await LookAtAsync(officer, "/standards/rates", "rates");

        await Site.OnDossierAsync("most.officer", key, Act.Accept);
        var finance = await stage.PersonAsync("most.finance");
        await LookAtAsync(finance, $"/review/execution/{key}", "funding");
        await Site.OnDossierAsync("most.finance", key, Act.IssueFunding, input => input with { FundedFen = 9_000_000, Comment = "按协议。" });
        await LookAtAsync(unit, $"/followups/{key}", "funded");
        stage.ShouldBeSound();
    }

    private static async Task LookAsync(Person unit, string key, string how)
    {
        await LookAtAsync(unit, "/followups", $"{how}-list");
        await LookAtAsync(unit, $"/followups/{key}", $"{how}-details");
        foreach (var section in Sections)
        {
            await LookAtAsync(unit, $"/followups/{key}/{section}", $"{how}-{section}");
        }
    }

    private static async Task LookAtAsync(Person person, string path, string what)
    {
        await person.OpenAsync(path);
        person.Path.ShouldBe(path);
        await person.LookAsync(what);
    }
}
