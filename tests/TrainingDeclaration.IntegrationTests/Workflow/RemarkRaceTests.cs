using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;
using Xunit.Abstractions;

namespace TrainingDeclaration.IntegrationTests.Workflow;

/// <summary>While a correction is open no level can decide, even if it is written at the same moment.</summary>
public abstract class RemarkRaceTests(TestSite site, ITestOutputHelper output) : SiteTests(site)
{
    private const int Rounds = 100;

    [SkippableFact]
    public async Task CorrectionAndDecision_AtOnce_NeverBoth()
    {
        var key = await AtDepartmentAsync();
        var told = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var barrier = new Barrier(2);
            var (write, decide) = (Task.Run(() => WriteAsync("zj.dept", key, barrier)), Task.Run(() => RecommendAsync(key, barrier)));
            var (unwritten, undecided) = (await write, await decide);
            (unwritten is null).ShouldBe(undecided is not null, $"round {round}: {unwritten} | {undecided}");
            if (undecided is not null)
            {
                undecided.ShouldContain("需修改");
                told += undecided.StartsWith("同事刚刚", StringComparison.Ordinal) ? 1 : 0;
                await Site.DbAsync(db => db.Remarks.Where(r => r.End == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.End, RemarkEnd.Withdrawn)));
            }
            else
            {
                unwritten.ShouldBe("现在不由本单位办理，只能写内部意见。");
                await Site.ActAsync("zj.dept.head", key, Act.TakeBack);
            }
        }

        output.WriteLine($"{told} of {Rounds} decisions were prepared when the remark came");
    }

    /// <summary>The negative control: in the same race without the stamp, a decision stands despite an open correction.</summary>
    [SkippableFact]
    public async Task CorrectionAndDecision_WithoutStamp_Both()
    {
        var key = await AtDepartmentAsync();
        var correction = await Site.DbAsync(async db => Correction(await db.Declarations.AsNoTracking().SingleAsync(d => d.Key == key)));
        using var barrier = new Barrier(2);
        await Task.WhenAll(
            Task.Run(() => BlindlyAsync(key, barrier, db =>
            {
                db.Remarks.Add(correction);
                return db.SaveChangesAsync();
            })),
            Task.Run(() => BlindlyAsync(key, barrier, db => db.Declarations.Where(d => d.Key == key).ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, Status.Recommended)))));
        (await Site.DbAsync(db => db.Declarations.AnyAsync(d => d.Key == key && d.Status == Status.Recommended
            && db.Remarks.Any(r => r.DeclarationId == d.Id && r.End == null)))).ShouldBeTrue("otherwise the race above proves nothing");
    }

    [SkippableFact]
    public async Task Colleagues_WhoWriteAtOnce_BothSucceed()
    {
        var key = await AtDepartmentAsync();
        for (var round = 0; round < 20; round++)
        {
            using var barrier = new Barrier(2);
            var refusals = await Task.WhenAll(Task.Run(() => WriteAsync("zj.dept", key, barrier)), Task.Run(() => WriteAsync("zj.dept.head", key, barrier)));
            refusals.ShouldBe([null, null]);
        }

        (await Site.DbAsync(db => db.Remarks.CountAsync(r => db.Declarations.Any(d => d.Key == key && d.Id == r.DeclarationId)))).ShouldBe(40);
    }

    private async Task<string> AtDepartmentAsync()
    {
        var key = await Site.ReportedAsync();
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        return key;
    }

    private Task<string?> WriteAsync(string account, string key, Barrier barrier) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, account);
        barrier.SignalAndWait();
        return (await services.GetRequiredService<RemarkService>().WriteAsync(user, key, null, [new RemarkInput("persons", "请压缩人数。")], default)).Refusal?.Message;
    });

    private Task<string?> RecommendAsync(string key, Barrier barrier) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, "zj.dept.head");
        var seen = (await services.GetRequiredService<AppDbContext>().FindAsync(user, key, default)).ShouldNotBeNull();
        var input = new ActInput { StatusStamp = seen.StatusStamp, SubmissionNumber = seen.SubmissionNumber, Opinion = new() { Necessity = "必要", Reasonableness = "合理" } };
        barrier.SignalAndWait();
        return (await services.GetRequiredService<WorkflowService>().PerformAsync(user, key, Act.Recommend, input, default)).Refusal?.Message;
    });

    private Task<int> BlindlyAsync(string key, Barrier barrier, Func<AppDbContext, Task<int>> write) => Site.DbAsync(async db =>
    {
        var isFree = await db.Declarations.AnyAsync(d => d.Key == key && d.Status == Status.DepartmentReview
            && !db.Remarks.Any(r => r.DeclarationId == d.Id && r.End == null));
        barrier.SignalAndWait();
        return isFree ? await write(db) : 0;
    });

    private static Remark Correction(Declaration declaration) => new()
    {
        DeclarationId = declaration.Id,
        SubmissionNumber = declaration.SubmissionNumber,
        Kind = RemarkKind.Correction,
        Text = "请压缩人数。",
        AuthorId = declaration.CreatedById,
        AuthorName = "许样例",
        OrganizationId = declaration.DepartmentId,
        OrganizationName = "浙江省科学技术厅",
        WrittenAt = declaration.CreatedAt,
    };
}

public sealed class RemarkRaceOnSqlite(SqliteSite site, ITestOutputHelper output) : RemarkRaceTests(site, output), IClassFixture<SqliteSite>;

public sealed class RemarkRaceOnPostgres(PostgresSite site, ITestOutputHelper output) : RemarkRaceTests(site, output), IClassFixture<PostgresSite>;
