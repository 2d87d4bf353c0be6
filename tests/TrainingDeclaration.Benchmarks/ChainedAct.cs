using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// One act of the demonstration, 不推荐 and what takes it back, through the service that performs it; and beside it, in turns, what the
/// chain adds to its save: the entry with head, evidence and hash, against the entry numbered by counting as before there was a chain.
/// Each is a save of its own on a declaration of its own, so their difference is what the act pays for the chain.
/// </summary>
internal sealed class ChainedAct(BenchmarkSite site)
{
    private const int WarmUp = 20;
    private const int Runs = 101;

    /// <summary>Medians, ms: the act, the save of a chained entry, that of one without.</summary>
    public async Task<(double Act, double Chained, double Plain)> MeasureAsync()
    {
        var (user, key, others) = await FindAsync();
        var (acts, chained, plain) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = -WarmUp; run < Runs; run++)
        {
            var times = (Act: await ActAsync(key, user), Chained: await AppendAsync(others[0], AppendChainedAsync), Plain: await AppendAsync(others[1], AppendPlainAsync));
            if (run >= 0)
            {
                acts.Add(times.Act);
                chained.Add(times.Chained);
                plain.Add(times.Plain);
            }
        }

        return (Median(acts), Median(chained), Median(plain));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Somebody who may decide at a department, a declaration that waits there, and two others.</summary>
    private async Task<(CurrentUser User, string Key, List<string> Others)> FindAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var person = await db.Users.AsNoTracking().Include(u => u.Seats).SingleAsync(u => u.UserName == "zj.dept.head");
        var office = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == person.OrganizationId);
        var user = new CurrentUser
        {
            Id = person.Id,
            Account = "zj.dept.head",
            Name = person.DisplayName,
            OrganizationId = office.Id,
            OrganizationName = office.Name,
            Path = office.Path,
            Office = office.Office,
            Profile = scope.ServiceProvider.GetRequiredService<SchemeProfiles>().Of("most"),
            Seats = person.Seats.Select(seat => seat.Kind).ToHashSet(),
        };
        var seen = db.Declarations.AsNoTracking().Where(d => d.DepartmentId == office.Id && d.SubmissionNumber > 0).OrderBy(d => d.Number);
        var key = await seen.Where(d => d.Status == Status.DepartmentReview).Select(d => d.Key).FirstAsync();
        return (user, key, await seen.Where(d => d.Key != key).Select(d => d.Key).Take(2).ToListAsync());
    }

    /// <summary>Declines, which is timed, and takes it back.</summary>
    private async Task<double> ActAsync(string key, CurrentUser user)
    {
        var time = await PerformAsync(key, user, Act.Decline);
        await PerformAsync(key, user, Act.TakeBack);
        return time;
    }

    private async Task<double> PerformAsync(string key, CurrentUser user, Act act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var seen = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Declarations.AsNoTracking().SingleAsync(d => d.Key == key);
        var input = new ActInput { StatusStamp = seen.StatusStamp, SubmissionNumber = seen.SubmissionNumber, Comment = "不符合重点方向。" };
        var begun = Stopwatch.GetTimestamp();
        var outcome = await scope.ServiceProvider.GetRequiredService<WorkflowService>().PerformAsync(user, key, act, input, default);
        var time = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return outcome.Refusal is { } refusal ? throw new InvalidOperationException($"{act}: {refusal.Message}") : time;
    }

    private async Task<double> AppendAsync(string key, Func<IServiceProvider, Declaration, Task> append)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var declaration = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Declarations.SingleAsync(d => d.Key == key);
        var begun = Stopwatch.GetTimestamp();
        await append(scope.ServiceProvider, declaration);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task AppendChainedAsync(IServiceProvider services, Declaration declaration)
    {
        await services.GetRequiredService<HistoryChain>().AppendAsync(declaration, sequence => Entry(declaration, sequence), default);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
    }

    /// <summary>As it was: the entry has the number behind the last one, and nothing else is written.</summary>
    private static async Task AppendPlainAsync(IServiceProvider services, Declaration declaration)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var last = await db.History.Where(e => e.DeclarationId == declaration.Id).MaxAsync(e => e.Sequence);
        db.History.Add(Entry(declaration, last + 1));
        await db.SaveChangesAsync();
    }

    private static HistoryEntry Entry(Declaration declaration, int sequence) => new()
    {
        DeclarationId = declaration.Id,
        Sequence = sequence,
        At = declaration.SavedAt,
        Act = Act.Edit,
        To = declaration.Status,
        ActorId = declaration.CreatedById,
        ActorName = "郑样例",
        OrganizationId = declaration.UnitId,
        OrganizationName = "示范单位",
        SubmissionNumber = declaration.SubmissionNumber,
        Comment = "不符合重点方向。",
    };
}
