using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.BrowserTests.Journeys;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.FollowUps;
using Stage = TrainingDeclaration.BrowserTests.Infrastructure.Stage;

namespace TrainingDeclaration.BrowserTests.FollowUps;

/// <summary>A change from its first word to its reply: without a mouse, at three widths, as a screen reader finds it.</summary>
public sealed class ChangePagesTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task Change_IsTypedFiledAndDecided_ByKeyboardAlone()
    {
        await using var stage = new Stage(Site, "change");
        await stage.VisitorAsync("nobody"); // the site runs
        var key = await Site.FundedAsync("变更页面的线上培训班");
        var head = await stage.PersonAsync("zj.unit.head");
        var keyboard = new Keyboard(head);
        await head.OpenAsync($"/declarations/{key}/acts/{Act.OpenChange}");
        await keyboard.PressAsync("申请变更");
        await LookAtAsync(head, $"/followups/{key}/change", "request");
        await keyboard.FillAsync("变更理由", "境外教师行程调整，请求延期两周举办。");
        await keyboard.PressAsync("保存，下一步：班级安排");
        await keyboard.FillAsync("会议平台", "另一示例会议");
        await keyboard.PressAsync("保存，下一步：培训协议");
        await Site.MoveAsync(key, 14);
        foreach (var page in new[] { "class", "agreements", "schedule", "trainees", "budget" })
        {
            await LookAtAsync(head, $"/followups/{key}/change/{page}", page);
        }

        await LookAtAsync(head, $"/followups/{key}/change/check", "check");
        await keyboard.TickAsync("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。");
        await keyboard.PressAsync("报送变更申请");
        (await head.DoneAsync()).ShouldContain("已报送变更申请");

        var officer = await stage.PersonAsync("most.officer");
        await LookAtAsync(officer, $"/review/change/{key}", "desk");
        (await Site.OnChangeAsync("most.officer", key, Act.AgreeChange, "同意延期。")).ShouldBeNull();
        await LookAtAsync(officer, $"/followups/{key}", "changed");
        stage.ShouldBeSound();
    }

    private static async Task LookAtAsync(Person person, string path, string what)
    {
        await person.OpenAsync(path);
        person.Path.ShouldBe(path);
        await person.LookAsync(what);
    }
}
