using Microsoft.Playwright;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.BrowserTests.Journeys;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.BrowserTests.Shell;

/// <summary>The pages that no journey visits, as somebody who may see them finds them.</summary>
public sealed class OtherPagesTests(BrowserSite site) : WindowTests(site)
{
    [SkippableTheory]
    [InlineData(null, "/account/login /verify /verify/2222-2222-2222 /help /accessibility /account/activate")]
    [InlineData("zj.unit.head", "/declarations /calls /messages /users /account/password /account/logout /not-there")]
    [InlineData("zj.dept.head", "/cockpit /statistics /declarations /review /bundles /papers /papers/scans /papers/queue /papers/missing /calls /organizations /users /messages")]
    [InlineData("hz.bureau", "/cockpit /statistics")]
    [InlineData("most.officer", "/cockpit /statistics /declarations /review /bundles /plans /papers /calls /organizations /organizations/new /organizations/import /calls/new")]
    [InlineData("sec.admin", "/ /users /users/new")]
    [InlineData("audit.admin", "/ /audit")]
    [InlineData("sys.admin", "/ /system")]
    public async Task Pages_AsTheyAreFound_AreSound(string? account, string paths)
    {
        await using var stage = new Stage(Site, $"pages-{account ?? "visitor"}");
        var person = account is null ? await stage.VisitorAsync("visitor") : await stage.PersonAsync(account);
        person.Faults.Expect(404);
        foreach (var path in paths.Split(' '))
        {
            await person.OpenAsync(path);
            await person.LookAsync(path.Length == 1 ? "home" : path[1..].Replace('/', '-'));
        }

        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Lists_WithDeclarations_AreSound()
    {
        await using var stage = new Stage(Site, "lists");
        var unit = await stage.PersonAsync("zj.unit");
        var key = await unit.NewDraftAsync();
        await unit.AutosaveAsync(() => unit.TypeAsync(DemandExample.D1));
        await (await stage.PersonAsync("zj.unit.head")).ReportAsync(key);
        foreach (var path in new[] { "/declarations", $"/declarations/{key}/print", $"/declarations/{key}/acts/Cancel", "/messages" })
        {
            await (await stage.PersonAsync("zj.unit.head")).OpenAsync(path);
            await (await stage.PersonAsync("zj.unit.head")).LookAsync(path.Split('/')[^1]);
        }

        // The sheet for reading is complete, whatever its length.
        await unit.OpenAsync($"/declarations/{key}/print");
        await Assertions.Expect(unit.Page.GetByText("交替传译")).ToBeVisibleAsync();
        (await unit.Page.EvaluateAsync<bool>("() => { const e = document.querySelector('.print-sheet .sheet'); return e.scrollHeight <= e.clientHeight + 1; }")).ShouldBeTrue("nothing is cut off");
        var code = await unit.CodeAsync(key);
        var visitor = await stage.VisitorAsync("visitor");
        await visitor.OpenAsync($"/verify/{code}");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("XQ2022-33-");
        await visitor.LookAsync("verify");
        stage.ShouldBeSound();
    }
}
