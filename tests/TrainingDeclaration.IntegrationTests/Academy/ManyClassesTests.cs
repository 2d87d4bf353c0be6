using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>One act on many classes: only what the scheme supports is offered.</summary>
public abstract class ManyClassesTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Many_AreReservedForOneReason_AndNothingIsOfferedThatTheSchemeLacks()
    {
        string[] keys = [await Site.DraftClassAsync("第一个候补研修班"), await Site.DraftClassAsync("第二个候补研修班", body => (body.PeriodStart, body.PeriodEnd, body.PeriodText) = (null, null, "10月中旬"))];
        await Site.ReachAcademyAsync(keys);
        (await Site.DbAsync(db => db.Papers.AnyAsync(p => p.Kind == PaperKind.BundleList && p.SheetJson.Contains("10月中旬")))).ShouldBeTrue("the annual plan says when each class is held");
        var officer = await Site.SignInAsync("cas.officer");
        var page = await officer.GetAsync("/review?q=" + Uri.EscapeDataString("候补研修班"));
        var acts = page.Document.QuerySelectorAll("#many-act option").OfType<IHtmlOptionElement>().Select(option => option.Text).ToList();
        acts.ShouldContain(Act.Reserve.Label());
        acts.ShouldNotContain(Act.ReturnToDepartment.Label());
        acts.ShouldNotContain(Act.ReturnToUnit.Label());

        var preview = await page.Form("办理查到的全部 2 件").FillSelect("act", $"{Act.Reserve}").SubmitAsync();
        preview.Text.ShouldContain("可办理 2 件");
        var result = await preview.Form("列为备选 2 件").Fill("理由", "名额已满").SubmitAsync();
        result.Text.ShouldContain("成功 2 件");
        foreach (var key in keys)
        {
            (await Site.StatusAsync(key)).ShouldBe(Status.Reserve);
        }

        (await officer.GetAsync("/review?tab=decided")).Text.ShouldContain("第一个候补研修班", customMessage: "what is in reserve is still found where one reviews");
        var sheet = (await officer.GetAsync($"/merit/score/{keys[0]}")).Html();
        sheet.ShouldContain(CheckCode.Display((await Site.CodesAsync(keys[0]))[0]));
        sheet.ShouldNotContain("草稿预览");
    }
}

public sealed class ManyClassesOnSqlite(SqliteSite site) : ManyClassesTests(site), IClassFixture<SqliteSite>;

public sealed class ManyClassesOnPostgres(PostgresSite site) : ManyClassesTests(site), IClassFixture<PostgresSite>;
