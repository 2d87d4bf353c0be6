using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.BrowserTests.Journeys;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using Stage = TrainingDeclaration.BrowserTests.Infrastructure.Stage;

namespace TrainingDeclaration.BrowserTests.Review;

/// <summary>Fifty forms in a row without touching a mouse.</summary>
public sealed class FiftyTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task Fifty_AreReviewedWithoutOneMouseEvent()
    {
        await using var stage = new Stage(Site, "fifty");
        var head = await stage.PersonAsync("zj.dept.head"); // starts the server, on which the forms are then made
        var keys = await Site.AtDepartmentAsync(50);
        var page = head.Page;
        await page.AddInitScriptAsync("for (const kind of ['mousedown', 'mousemove', 'pointerdown', 'touchstart']) addEventListener(kind, () => { throw new Error('a mouse'); }, true);");
        await head.OpenAsync("/review");
        for (var n = 0; n < 50; n++)
        {
            var before = page.Url;
            if (n == 0)
            {
                // To the next and back, and into the box for a remark on a field: letters typed there are letters.
                await page.Keyboard.PressAsync("j");
                await page.Keyboard.PressAsync("k");
                await page.Keyboard.PressAsync("c");
                await page.Keyboard.TypeAsync("ajrk");
                (await page.EvaluateAsync<string>("document.activeElement.value")).ShouldBe("ajrk");
                await page.Keyboard.PressAsync("Control+a");
                await page.Keyboard.PressAsync("Delete");
                await page.Keyboard.PressAsync("Escape");
                page.Url.ShouldBe(before);
            }

            if (n % 10 == 9)
            {
                await page.Keyboard.PressAsync("r");
                await page.Keyboard.InsertTextAsync("请补充课程表。");
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.PressAsync("Tab");
                await head.LoadAsync(() => page.Keyboard.PressAsync("Enter"));
            }
            else
            {
                await page.Keyboard.PressAsync("a");
                await page.Keyboard.InsertTextAsync("必要。");
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.InsertTextAsync("合理。");
                await page.Keyboard.PressAsync("Tab");
                await head.LoadAsync(() => page.Keyboard.PressAsync("Enter"));
            }

            (await head.DoneAsync()).ShouldContain(n % 10 == 9 ? "已退回修改" : "已同意推荐");
        }

        (await Site.DbAsync(db => db.Declarations.CountAsync(d => keys.Contains(d.Key) && d.Status == Status.Recommended))).ShouldBe(45);
        (await Site.DbAsync(db => db.Declarations.CountAsync(d => keys.Contains(d.Key) && d.Status == Status.Returned))).ShouldBe(5);
        stage.ShouldBeSound();
    }
}
