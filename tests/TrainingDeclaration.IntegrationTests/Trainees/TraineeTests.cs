using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow.Rosters;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Trainees;

/// <summary>Trainees on their page: who registers them, who sees what of them, and what is frozen.</summary>
public abstract class TraineeTests(TestSite site) : SiteTests(site)
{
    private const string Mobile = "13987650001";
    private const string Mail = "canary.person@example.org";
    private const string Name = "金丝雀";

    [SkippableFact]
    public async Task Unit_AfterConsent_RegistersChangesAndRemoves()
    {
        var key = await Site.IssuedAsync();
        var clerk = await Site.SignInAsync("zj.unit");
        var page = await clerk.GetAsync($"/followups/{key}/trainees");
        page.Buttons.ShouldNotContain("添加学员");
        page = await page.Form("确认，开始登记").SubmitAsync();
        page.Errors.ShouldBe(["请勾选“已告知学员并取得同意”。"]);
        page = await page.Form("确认，开始登记").Tick("已告知学员并取得同意").SubmitAsync();
        page.Text.ShouldContain("确认已告知学员并取得同意（告知第 2022-1 版）");

        page = await (await clerk.GetAsync($"/followups/{key}/trainees?row=new")).Form("保存").Fill("姓名", Name).SubmitAsync();
        page.Errors.Count.ShouldBe(3, string.Join(' ', page.Errors));
        page = await page.Form("保存").Fill("单位", "示范材料研究所").Fill("部门职务职称", "工程师").Fill("手机", Mobile).Fill("邮箱", Mail).Fill("在职状态", "在职").SubmitAsync();
        page.Done.ShouldContain("已保存学员 001");

        var row = page.Table("学员名单").Single();
        (row["姓名"], row["联系方式"], row["状态"]).ShouldBe((Name, "139****0001 c***@example.org", "报名"));
        page.Html().ShouldNotContain(Mobile);
        page = await (await page.FollowAsync("修改学员 001")).Form("保存").Fill("状态", "录取").SubmitAsync();
        page.Table("学员名单").Single()["联系方式"].ShouldContain("139****0001", customMessage: "a blank box leaves what is stored");
        (await Site.StoredAsync(key)).Single().Registration.ShouldBe(Registration.Admitted);

        page = await (await page.FollowAsync("修改学员 001")).Form("移除这位学员").SubmitAsync();
        page.Text.ShouldContain("还没有登记");
        (await Site.RegisterAsync(key, TraineeSteps.Person(7))).ShouldBe(2, "a number is not given twice");
    }

    [SkippableFact]
    public async Task States_OfTheTicked_ChangeTogether_ButLeavingNeedsAReason()
    {
        var key = await Site.ConsentedAsync();
        await Site.RegisterAsync(key, TraineeSteps.Person(1) with { Registration = Registration.Registered });
        await Site.RegisterAsync(key, TraineeSteps.Person(2) with { Registration = Registration.Registered });
        var clerk = await Site.SignInAsync("zj.unit");
        var page = await clerk.GetAsync($"/followups/{key}/trainees");

        page = await page.Form("修改状态").Check("chosen", 0).Check("chosen", 1).Fill("把勾选的学员改为", "录取").SubmitAsync();
        page.Table("学员名单").Select(row => row["状态"]).ShouldBe(["录取", "录取"]);

        page = await (await page.FollowAsync("修改学员 002")).Form("保存").Fill("状态", "退出").SubmitAsync();
        page.Errors.ShouldBe(["退出须写明原因。"]);
        page = await page.Form("保存").Fill("退出原因", "工作调动").Fill("由谁接替", "1").SubmitAsync();
        page.Table("学员名单")[1]["姓名"].ShouldContain("退出：工作调动　由 001 接替");
    }

    [SkippableFact]
    public async Task Numbers_InFreeTexts_AreRefused()
    {
        var key = await Site.ConsentedAsync();
        foreach (var wrong in new[]
        {
            TraineeSteps.Person(1) with { Note = "电话 139-8765-0001" }, TraineeSteps.Person(1) with { Name = "张三 11010119900307002X" },
            TraineeSteps.Person(1) with { IdNumber = "11010519491231002X" }, TraineeSteps.Person(1) with { Mobile = "12345" },
        })
        {
            (await Site.TraineesAsync(key, (trainees, user, declaration) => trainees.SaveAsync(user, declaration, null, 0, wrong, default))).IsRefused.ShouldBeTrue();
        }

        (await Site.StoredAsync(key)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task SamePerson_AtTheSameMoment_IsRegisteredOnce()
    {
        var key = await Site.ConsentedAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            Site.TraineesAsync(key, (trainees, user, declaration) => trainees.SaveAsync(user, declaration, null, 0, TraineeSteps.Person(1), default)))));

        outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(1);
        outcomes.Where(outcome => outcome.IsRefused).ShouldAllBe(outcome => outcome.Refusal!.Message.Contains("与学员 001 是同一人", StringComparison.Ordinal));
        (await Site.StoredAsync(key)).Count.ShouldBe(1);
    }

    [SkippableFact]
    public async Task SamePerson_InAnotherClassOfTheYear_IsCounted()
    {
        var (first, second) = (await Site.ConsentedAsync(), await Site.ConsentedAsync());
        await Site.RegisterAsync(first, TraineeSteps.Person(91));
        await Site.RegisterAsync(first, TraineeSteps.Person(92) with { Registration = Registration.Waiting });
        await Site.RegisterAsync(second, TraineeSteps.Person(91));
        await Site.RegisterAsync(second, TraineeSteps.Person(92));

        var content = await Site.DbAsync(async db => await db.ContentAsync(await db.Dossiers.SingleAsync(one => one.Declaration.Key == second), default));
        content.Section<Roster>(SectionKind.Trainees).Figures.ShouldBe(new RosterFigures { Rows = 2, Admitted = 2, Elsewhere = 1 });
    }

    [SkippableFact]
    public async Task Row_ChangedByAColleague_IsNotOverwritten()
    {
        var key = await Site.ConsentedAsync();
        await Site.RegisterAsync(key, TraineeSteps.Person(1));
        var row = (await Site.StoredAsync(key)).Single();
        Task<Core.Base.Outcome<int>> Save(string post) => Site.TraineesAsync(
            key, (trainees, user, declaration) => trainees.SaveAsync(user, declaration, row.Id, row.Stamp, new TraineeInput { Post = post }, default));

        (await Save("高级工程师")).IsRefused.ShouldBeFalse();
        (await Save("研究员")).Refusal.ShouldNotBeNull().Message.ShouldContain("同事刚刚也改了这位学员");
        (await Site.StoredAsync(key)).Single().Post.ShouldBe("高级工程师");
    }

    [SkippableFact]
    public async Task Office_SeesNamesFiguresOrNothing()
    {
        var key = await FiledAsync(extra: false);
        foreach (var account in new[] { "zj.unit", "zj.unit.head", "zj.dept", "zj.dept.head", "most.officer", "most.leader" })
        {
            var page = await (await Site.SignInAsync(account)).GetAsync($"/followups/{key}/trainees");
            page.Text.ShouldContain(Name, customMessage: account);
            page.Html().ShouldNotContain(Mobile, customMessage: account);
            (page.Html().Contains("139****0001", StringComparison.Ordinal), page.Text.Contains("联系方式", StringComparison.Ordinal)).ShouldBe(
                (account.StartsWith("zj.unit", StringComparison.Ordinal), account is "zj.unit" or "zj.unit.head" or "most.officer"), account);
        }

        foreach (var account in new[] { "hz.bureau", "most.finance" })
        {
            var page = await (await Site.SignInAsync(account)).GetAsync($"/followups/{key}/trainees");
            page.Text.ShouldContain("录取 1 人", customMessage: account);
            page.Html().ShouldNotContain(Name, customMessage: account);
            (await (await Site.SignInAsync(account)).GetAsync($"/followups/{key}/filings/1/roster.pdf")).Status.ShouldBe(HttpStatusCode.NotFound, account);
        }

        foreach (var account in new[] { "js.unit", "js.dept.head", "cas.officer", "sys.admin", "sec.admin", "audit.admin" })
        {
            var page = await (await Site.SignInAsync(account)).GetAsync($"/followups/{key}/trainees");
            page.Html().ShouldNotContain(Name, customMessage: account);
            page.Text.ShouldNotContain("录取 1 人", customMessage: account);
        }
    }

    [SkippableFact]
    public async Task Names_BeforeFiling_StayWithTheUnit()
    {
        var key = await Site.ConsentedAsync();
        await Site.RegisterAsync(key, TraineeSteps.Person(1) with { Name = Name });

        (await (await Site.SignInAsync("most.officer")).GetAsync($"/followups/{key}/trainees")).Html().ShouldNotContain(Name);
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/followups/{key}/trainees")).Text.ShouldContain("组团单位报送后可见");
    }

    [SkippableFact]
    public async Task Filed_Roster_IsLockedAndReadAsFiled()
    {
        var key = await FiledAsync(extra: false);
        (await Site.TraineesAsync(key, (trainees, user, declaration) => trainees.SaveAsync(user, declaration, null, 0, TraineeSteps.Person(5), default)))
            .Refusal.ShouldNotBeNull().Message.ShouldContain("现在不由本单位填写");
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/trainees?row=new")).Buttons.ShouldNotContain("保存");

        (await Site.DossierActAsync("zj.unit.head", key, Act.Recall)).ShouldBeNull();
        await Site.RegisterAsync(key, TraineeSteps.Person(6) with { Name = "后来登记" });
        var officer = await Site.SignInAsync("most.officer");
        var page = await officer.GetAsync($"/followups/{key}/trainees");
        page.Text.ShouldContain(Name);
        page.Text.ShouldNotContain("后来登记");
        var row = (await Site.StoredAsync(key))[0];
        (await Site.TraineesAsync(key, (trainees, user, declaration) => trainees.UnmaskAsync(user, declaration, row.Id, "核对名单", default), "most.officer"))
            .IsRefused.ShouldBeTrue("what the unit types now is not filed");
    }

    [SkippableFact]
    public async Task Contacts_InFull_NeedAPurposeThatIsLogged()
    {
        var key = await FiledAsync(extra: false);
        var officer = await Site.SignInAsync("most.officer");
        var page = await (await officer.GetAsync($"/followups/{key}/trainees")).FollowAsync("联系方式：学员 001");
        page = await page.Form("查看全文").Fill("查看用途", "看").SubmitAsync();
        page.Errors.Single().ShouldContain("请写明查看用途");
        page.Html().ShouldNotContain(Mobile);
        page = await page.Form("查看全文").Fill("查看用途", "通知线上测试时间").SubmitAsync();
        (page.Facts["手机"], page.Facts["邮箱"]).ShouldBe((Mobile, Mail));
        (await officer.GetAsync($"/followups/{key}/trainees")).Html().ShouldNotContain(Mobile, customMessage: "shown once");

        var entry = await Site.DbAsync(db => db.AccessLog.AsNoTracking().SingleAsync(e => e.Kind == AccessKind.Unmask && e.ObjectKey == key));
        entry.Purpose.ShouldBe("学员 001：通知线上测试时间");
        (await (await Site.SignInAsync("zj.unit")).GetAsync("/messages")).Text.ShouldContain("科技部人才与科普司查看了");
        (await (await Site.SignInAsync("audit.admin")).GetAsync("/audit?record=accesses")).Html().ShouldNotContain(Mobile);
        var id = (await Site.StoredAsync(key))[0].Id;
        foreach (var account in new[] { "zj.dept", "most.leader", "most.finance", "hz.bureau" })
        {
            (await Site.TraineesAsync(key, (trainees, user, declaration) => trainees.UnmaskAsync(user, declaration, id, "通知测试", default), account)).IsRefused.ShouldBeTrue(account);
        }
    }

    [SkippableFact]
    public async Task Filing_HoldsFigures_AndTheSnapshotNamesWithoutContacts()
    {
        await FiledAsync(extra: false);
        var key = await FiledAsync(extra: true);
        var (filing, roster, entry) = await Site.DbAsync(async db =>
        {
            var one = await db.Filings.AsNoTracking().SingleAsync(f => db.Dossiers.Any(d => d.Id == f.DossierId && d.Declaration.Key == key));
            return (one, await db.Rosters.AsNoTracking().SingleAsync(r => r.FilingId == one.Id),
                await db.History.AsNoTracking().SingleAsync(e => e.Act == Act.File && db.Declarations.Any(d => d.Id == e.DeclarationId && d.Key == key)));
        });

        filing.SectionsJson.ShouldNotContain(Name);
        DossierContent.Read(filing).Section<Roster>(SectionKind.Trainees).Figures
            .ShouldBe(new RosterFigures { Rows = 2, Admitted = 1, Waiting = 1, Elsewhere = 1 }, "the canary is in another class too");
        roster.Rows.Select(row => (row.Number, row.Name)).ShouldBe([(1, Name), (2, "样例学员2")]);
        roster.RowsJson.ShouldNotContain("0001");
        (roster.Salt.Length, roster.Compute()).ShouldBe((64, roster.Hash));
        Evidence.Read(entry.Evidence).ShouldContain(line => line.Kind == Evidence.Roster && line.Id == filing.Id && line.Hash == roster.Hash);

        var paper = await Site.DbAsync(db => db.Papers.AsNoTracking().SingleAsync(p => p.Id == roster.PaperId));
        (paper.Kind, paper.DocumentName).ShouldBe((PaperKind.Roster, "培训人员信息汇总表（1 人）"));
        paper.SheetJson.ShouldContain(Name);
        (await Site.DbAsync(db => db.Papers.AsNoTracking().SingleAsync(p => p.Id == filing.PaperId))).SheetJson.ShouldNotContain(Name);
        var verified = await Site.Browser().GetAsync($"/verify/{paper.Code}");
        verified.Text.ShouldContain("培训人员信息汇总表（1 人）");
        verified.Html().ShouldNotContain(Name);
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/followups/{key}/filings/1/roster.pdf")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task Contacts_AreInClearNowhere()
    {
        var key = await FiledAsync(extra: false);
        await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/trainees");
        var dump = await DumpAsync(Site);
        dump.ShouldContain(Name, customMessage: "the dump holds what is stored");
        dump.ShouldNotContain(Mobile);
        dump.ShouldNotContain(Mail);
        foreach (var file in Directory.EnumerateFiles(Site.Copy.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            var text = Encoding.Latin1.GetString(bytes.ToArray());
            text.Contains(Mobile, StringComparison.Ordinal).ShouldBeFalse(file);
            text.Contains(Mail, StringComparison.Ordinal).ShouldBeFalse(file);
        }
    }

    [SkippableFact]
    public async Task IdNumbers_OnlyWhereTheCallAsks_AreEncryptedAndFindTheSamePerson()
    {
        const string Id = "11010519491231002X";
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // its call asks for more
        var key = await site.ConsentedAsync();
        await site.DbAsync(async db =>
        {
            var call = await db.Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
            call.Limits = new(call.Limits) { [FollowUpLimits.TraineeIds.Key] = 1 };
            return await db.SaveChangesAsync();
        });
        await site.RegisterAsync(key, TraineeSteps.Person(1) with { IdNumber = "110105 19491231 002x" });

        var page = await (await site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/trainees");
        page.Table("学员名单").Single()["联系方式"].ShouldContain("110***********002X");
        page.Html().ShouldNotContain(Id);
        (await DumpAsync(site)).ShouldNotContain(Id);
        (await (await site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/trainees/import?handler=Template")).Bytes
            .ShouldSatisfyAllConditions(bytes => TestWorkbook.ShouldHoldNoFormula(bytes, "身份证号"));
        (await site.TraineesAsync(key, (trainees, user, declaration) => trainees.SaveAsync(user, declaration, null, 0, TraineeSteps.Person(2) with { IdNumber = Id }, default)))
            .Refusal.ShouldNotBeNull().Message.ShouldContain("与学员 001 是同一人");
    }

    [SkippableFact]
    public async Task Roster_AlteredBehindTheProgram_IsAFaultOfTheChain()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // tampered with, so nobody else's
        await FiledAsync(extra: false, site);
        Task<ChainReport> VerifyAsync() => site.InScopeAsync(services => services.GetRequiredService<ChainVerifier>().VerifyAsync(withFiles: false, default));
        await site.InScopeAsync(services => services.GetRequiredService<ChainSealer>().SealAsync(default));
        (await VerifyAsync()).Faults.ShouldBeEmpty();
        await site.DbAsync(async db =>
        {
            var roster = await db.Rosters.AsNoTracking().SingleAsync();
            var forged = roster.RowsJson.Replace(Name, "另一人", StringComparison.Ordinal);
            return await db.Rosters.ExecuteUpdateAsync(set => set.SetProperty(r => r.RowsJson, forged));
        });

        (await VerifyAsync()).Faults.ShouldContain(fault => fault.Kind == ChainFaultKind.Evidence);
    }

    /// <summary>A filed class with one admitted trainee, whose contacts are the canaries.</summary>
    private async Task<string> FiledAsync(bool extra, TestSite? other = null)
    {
        var site = other ?? Site;
        var key = await site.ConsentedAsync();
        await site.RegisterAsync(key, TraineeSteps.Person(1) with { Name = Name, Mobile = Mobile, Mail = Mail });
        if (extra)
        {
            await site.RegisterAsync(key, TraineeSteps.Person(2) with { Registration = Registration.Waiting });
        }

        await site.CompleteAsync(key);
        await site.FileAsync(key);
        return key;
    }

    /// <summary>Everything that every table holds, as text.</summary>
    private static Task<string> DumpAsync(TestSite site) => site.DbAsync(async db =>
    {
        var text = new StringBuilder();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    text.Append(await reader.IsDBNullAsync(column) ? "" : reader.GetValue(column)).Append('\t');
                }
            }
        }

        return text.ToString();
    });
}

public sealed class TraineesOnSqlite(SqliteSite site) : TraineeTests(site), IClassFixture<SqliteSite>;

public sealed class TraineesOnPostgres(PostgresSite site) : TraineeTests(site), IClassFixture<PostgresSite>;
