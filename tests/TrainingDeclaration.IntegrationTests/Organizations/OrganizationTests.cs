using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Organizations;

public abstract class OrganizationTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task NewUnit_WithKeeper_CanHelpItself()
    {
        var department = await Site.SignInAsync("zj.dept");
        var made = await (await department.GetAsync("/organizations/new")).Form("新增单位")
            .Fill("上级单位", "湖州市科学技术局").Fill("类别", "组团单位").Fill("单位名称", "湖州示范丝绸研究所").Fill("电话", "０５７２-00000113").SubmitAsync();
        made.Heading.ShouldBe("湖州示范丝绸研究所");
        made.Form("保存").Value("电话").ShouldBe("0572-00000113");

        var appointed = await made.Form("指定").Fill("账号", "hz.silk").Fill("姓名", "丝样例").SubmitAsync();
        appointed.Done.ShouldContain("单位管理员");
        appointed.Document.QuerySelector("#link").ShouldNotBeNull();
        (await department.GetAsync("/organizations")).Table("下属单位").Single(row => row["单位"] == "湖州示范丝绸研究所")["单位管理员"].ShouldBe("丝样例");
    }

    [SkippableFact]
    public async Task Department_SeesOnlyWhatLiesBelow()
    {
        var department = await Site.SignInAsync("js.dept");

        (await department.GetAsync("/organizations")).Table("下属单位").Select(row => row["单位"]).ShouldBe(["江苏示范新材料产业创新中心"]);
        (await department.GetAsync("/organizations/zj-unit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await department.GetAsync("/organizations/js")).Status.ShouldBe(HttpStatusCode.NotFound, "nobody manages their own organization");
    }

    [SkippableFact]
    public async Task TwoEditors_TheSecondIsTold()
    {
        var first = await (await Site.SignInAsync("zj.dept")).GetAsync("/organizations/zj-unit2");
        var second = await (await Site.SignInAsync("zj.dept.head")).GetAsync("/organizations/zj-unit2");
        (await first.Form("保存").Fill("联系人", "甲样例").SubmitAsync()).Done.ShouldBe("单位信息已保存。");
        var late = await second.Form("保存").Fill("联系人", "乙样例").SubmitAsync();

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Heading.ShouldBe("已被他人修改");
        (await Site.DbAsync(db => db.Organizations.Where(o => o.Code == "zj-unit2").Select(o => o.ContactName).SingleAsync())).ShouldBe("甲样例");
    }

    [SkippableFact]
    public async Task Retired_Unit_DisappearsFromTheListAndMayComeBack()
    {
        var authority = await Site.SignInAsync("cas.officer");
        await (await authority.GetAsync("/organizations/cas-unit")).Form("停用单位").SubmitAsync();
        (await authority.GetAsync("/organizations")).Table("下属单位").Count.ShouldBe(3);
        (await authority.GetAsync("/organizations")).Text.ShouldNotContain("中国科学院示范地球系统研究所");
        await (await authority.GetAsync("/organizations/cas-unit")).Form("恢复单位").SubmitAsync();
        (await authority.GetAsync("/organizations")).Table("下属单位").Count.ShouldBe(4);
    }

    [SkippableFact]
    public async Task Directory_WithErrors_ChangesNothingUnlessChosen()
    {
        var department = await Site.SignInAsync("zj.dept");
        var file = TestWorkbook.Create(
            ["浙江省组团单位名录"],
            ["单位名称", "单位类别", "上级单位", "统一社会信用代码", "联系人"],
            ["浙江示范低碳研究院", "", "", "91350200MA2YJ1XR9G", "碳样例"],
            ["绍兴市科学技术局", "转报单位", "", "", ""],
            ["绍兴示范纺织研究院", "组团单位", "绍兴市科学技术局", "91350100M0001TGQXM", ""],
            ["", "组团单位", "", "", "无样例"],
            ["浙江示范海洋装备检测中心", "", "", "", "海样例"],
            ["浙江示范双名研究院", "", "", "", ""],
            ["浙江示范双名研究院", "", "绍兴市科学技术局", "", ""],
            ["浙江示范某所", "司局", "不存在的局", "123", ""]);
        var page = await (await department.GetAsync("/organizations/import")).Form("上传并检查").Attach("名录文件", "名录.xlsx", file).SubmitAsync();

        var rows = page.Table("检查结果");
        rows.Select(row => row["结果"]).ShouldBe(["新增", "新增", "新增", "有误", "修改", "有误", "有误", "有误"]);
        rows[0]["行"].ShouldBe("3");
        rows[2]["说明"].ShouldContain("校验位");
        rows[7]["说明"].ShouldContain("不存在的局");
        var before = await Site.DbAsync(db => db.Organizations.CountAsync());
        var refused = await page.Form("导入").SubmitAsync();
        refused.Errors.Single().ShouldContain("4 行有误");
        (await Site.DbAsync(db => db.Organizations.CountAsync())).ShouldBe(before);

        var done = await refused.Form("导入").Tick("跳过有误的 4 行，只导入其余的").SubmitAsync();
        done.Done.ShouldContain("新增 3 个单位，修改 1 个");
        (await Site.DbAsync(db => db.Organizations.Where(o => o.Name == "绍兴示范纺织研究院").Select(o => o.Path).SingleAsync()))
            .Split('/').Length.ShouldBe(6, "/most/zj/sx/unit/");
        (await Site.DbAsync(db => db.Organizations.Where(o => o.Code == "zj-unit2").Select(o => o.ContactPhone).SingleAsync())).ShouldNotBeNull("blank cells erase nothing");
    }

    [SkippableFact]
    public async Task Directory_NotASpreadsheet_IsRefusedKindly()
    {
        var department = await Site.SignInAsync("zj.dept");
        foreach (var bytes in new[] { "name,office"u8.ToArray(), "PK\u0003\u0004 broken"u8.ToArray(), TestWorkbook.Create(["别的", "列"]) })
        {
            var page = await (await department.GetAsync("/organizations/import")).Form("上传并检查").Attach("名录文件", "名录.xlsx", bytes).SubmitAsync();
            page.Errors.Count.ShouldBe(1);
        }
    }

    [SkippableFact]
    public async Task Audit_ShowsWhoDidWhat_AndOnlyToTheAuditor()
    {
        var department = await Site.SignInAsync("zj.dept.head");
        await (await department.GetAsync("/users/zj.dept")).Form("授予负责人").SubmitAsync();
        var auditor = await Site.SignInAsync("audit.admin");
        var row = (await auditor.GetAsync("/audit?person=zj.dept")).Table("审计记录").First(one => one["事项"] == "授予岗位");

        row["操作人"].ShouldBe("许样例（zj.dept.head）");
        row["涉及的账号"].ShouldBe("林样例（zj.dept）");
        row["说明"].ShouldBe("负责人");
        (await auditor.GetAsync("/audit?from=2022-06-17")).Text.ShouldContain("没有符合条件的记录");
        (await auditor.GetAsync("/audit?view=access")).Status.ShouldBe(HttpStatusCode.OK);
        (await department.GetAsync("/audit")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}

public sealed class OrganizationsOnSqlite(SqliteSite site) : OrganizationTests(site), IClassFixture<SqliteSite>;

public sealed class OrganizationsOnPostgres(PostgresSite site) : OrganizationTests(site), IClassFixture<PostgresSite>;
