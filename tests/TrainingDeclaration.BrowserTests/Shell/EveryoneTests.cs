using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.BrowserTests.Shell;

/// <summary>Keyboard only, a narrow window, large type: nothing is pressed by mistake, nothing is out of sight.</summary>
public sealed class EveryoneTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task Enter_InABoxOfTheForm_StaysThereAndAddsNothing()
    {
        await using var stage = new Stage(Site, "enter");
        var person = await stage.PersonAsync("zj.unit");
        var key = await DraftAsync();
        await person.OpenAsync($"/declarations/{key}/edit");
        var address = person.Page.Url;
        await person.Field("培训班主题").FillAsync("按回车也不跳走的班");
        await person.AutosaveAsync(() => person.Page.Keyboard.PressAsync("Enter"));

        person.Page.Url.ShouldBe(address);
        (await person.Page.EvaluateAsync<string>("document.activeElement.value")).ShouldBe("按回车也不跳走的班");
        (await Site.DbAsync(db => db.Set<DemandForm>().Where(f => db.Declarations.Any(d => d.Id == f.DeclarationId && d.Key == key)).SingleAsync())).CountryCodes.Count.ShouldBe(1);
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Enter_WithoutScripts_SavesTheDraft()
    {
        await using var stage = new Stage(Site, "enter-plain", scripts: false);
        var person = await stage.PersonAsync("zj.unit");
        var key = await DraftAsync();
        await person.OpenAsync($"/declarations/{key}/edit");
        await person.Field("培训班主题").FillAsync("不用脚本的班");
        await person.LoadAsync(() => person.Page.Keyboard.PressAsync("Enter"));

        person.Page.Url.ShouldContain("saved=1");
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.Title).SingleAsync())).ShouldBe("不用脚本的班");
        (await person.Page.GetByLabel("国家（地区）2", new() { Exact = true }).CountAsync()).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Agree_PressedTwice_WritesNothingIntoAnOptionalBox()
    {
        await using var stage = new Stage(Site, "agree");
        var officer = await stage.PersonAsync("most.officer");
        var key = await Site.RecommendedAsync("按两次的班");
        await Site.ReportUpAsync();
        await new Steps(Site).RegisterSealAsync(key, "most.officer");
        await officer.OpenAsync($"/review/{key}");
        await officer.Page.Keyboard.PressAsync("a");
        (await officer.Page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBe("BUTTON", "nothing is required: the button has the focus");
        await officer.LoadAsync(() => officer.Page.Keyboard.PressAsync("a"));

        await officer.ReadAsync("已拟支持");
        (await Site.DbAsync(db => db.History.Where(e => db.Declarations.Any(d => d.Id == e.DeclarationId && d.Key == key)).OrderByDescending(e => e.Sequence).Select(e => e.Comment).FirstAsync())).ShouldBeNull();
    }

    [SkippableFact]
    public async Task Desk_CodeThenEnterEnter_Registers()
    {
        await using var stage = new Stage(Site, "desk-keys");
        var clerk = await stage.PersonAsync("zj.dept");
        var first = await Site.ReportedAsync("先到的盖章件");
        var second = await Site.ReportedAsync("后到的盖章件");
        var codes = new[] { await new Steps(Site).CodeAsync(first), await new Steps(Site).CodeAsync(second) };
        await clerk.OpenAsync("/papers");
        await clerk.Page.Keyboard.TypeAsync(codes[0]);
        await clerk.LoadAsync(() => clerk.Page.Keyboard.PressAsync("Enter"));

        // The next paper is scanned before this one is confirmed: its code goes into the box and confirms nothing.
        await clerk.Page.Keyboard.TypeAsync(codes[1]);
        await clerk.LoadAsync(() => clerk.Page.Keyboard.PressAsync("Enter"));
        (await RegisteredAsync(codes)).ShouldBeEmpty();
        await clerk.LoadAsync(() => clerk.Page.Keyboard.PressAsync("Enter"));
        (await RegisteredAsync(codes)).ShouldBe([codes[1]]);
    }

    [SkippableTheory]
    [InlineData("zj.unit", "/declarations")]
    [InlineData("zj.unit.head", "/users")]
    [InlineData("most.officer", "/plans")]
    [InlineData("cas.officer", "/merit")]
    public async Task Narrow_Lists_ShowEveryWordAndEveryLink(string account, string address)
    {
        await using var stage = new Stage(Site, $"narrow-{account}");
        var person = await stage.PersonAsync(account);
        await DraftAsync();
        await Site.PlanAsync($"窄屏也能看的班 {account}");
        await person.Page.SetViewportSizeAsync(390, 844);
        await person.OpenAsync(address);

        (await HiddenAsync(person.Page)).ShouldBeEmpty();
        (await person.Page.Locator("main table.tbl tbody th a").CountAsync()).ShouldBeGreaterThan(0, "the name links");
    }

    [SkippableTheory]
    [InlineData("zj.unit", "/")]
    [InlineData("zj.unit", "/declarations")]
    [InlineData("zj.dept.head", "/review")]
    [InlineData("most.officer", "/papers")]
    public async Task LargeType_TwiceTheSize_IsHonouredWithoutLoss(string account, string address)
    {
        await using var stage = new Stage(Site, $"large-{account}");
        var person = await stage.PersonAsync(account);
        await DraftAsync();
        await (await person.Page.Context.NewCDPSessionAsync(person.Page)).SendAsync("Page.setFontSizes", new Dictionary<string, object>
        {
            ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 },
        });
        await person.OpenAsync(address);

        (await person.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)")).ShouldBe(28);
        (await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(1440);
        (await HiddenAsync(person.Page)).ShouldBeEmpty();
    }

    private Task<List<string>> RegisteredAsync(string[] codes) => Site.DbAsync(db => db.Papers
        .Where(p => codes.Contains(p.Code) && db.Seals.Any(s => s.PaperId == p.Id)).Select(p => p.Code).ToListAsync());

    private async Task<string> DraftAsync()
    {
        var key = await Site.InScopeAsync(async services =>
        {
            var call = await services.GetRequiredService<AppDbContext>().Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
            return (await services.GetRequiredService<DeclarationService>().CreateAsync(await Steps.UserAsync(services, "zj.unit"), call.Id, null, null, default)).Value.ShouldNotBeNull().Key;
        });
        await Site.TypeAsync(key, form => DeskSteps.Fill(form, "一份草稿的线上培训班"));
        return key;
    }

    /// <summary>Links, buttons and cells of the main part that extend beyond the window or are cut off by their own box.</summary>
    private static Task<string[]> HiddenAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('main a, main button, main td, main tbody th')]
            .filter((one) => one.getClientRects().length > 0 && !one.closest('.vh, .shell-rail .menu, svg'))
            .filter((one) => { const box = one.getBoundingClientRect(); return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1 || (one.matches('button, .btn') && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 6))); })
            .map((one) => one.textContent.trim().slice(0, 40))
        """);
}
