using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// Chained entries written in bulk: four in five are acts, eight on each declaration, the second of which leaves a form and its sheet of
/// 4,000 characters together; the others are audit entries, 2,000 a day. A block binds every thousand declarations.
/// </summary>
internal sealed class ManyEntries(IServiceProvider services, ChainKey key, AnchorFiles anchors)
{
    private const int Acts = 8;
    private const int OfDay = 2_000;
    private const int AtOnce = 1_000;
    private static readonly DateTimeOffset Start = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string Form = new('表', 1_000);
    private static readonly string Sheet = new('纸', 3_000);
    private readonly Organization authority = new() { Code = "a", Name = "部", Office = Office.Authority, Path = "/a/" };
    private readonly Organization unit = new() { Code = "u", Name = "示范单位", Office = Office.Unit, Path = "/a/u/" };

    /// <summary>Writes so many, rounded down to whole days and thousands of declarations.</summary>
    public async Task WriteAsync(int count)
    {
        var call = new Call { Scheme = "most", Serial = "2022", Year = 2022, Title = "征集函", AuthorityId = authority.Id, Issuer = "人才与科普司" };
        await InScopeAsync(async db =>
        {
            db.AddRange(authority, unit, call);
            await db.SaveChangesAsync();
            for (var day = 0; day < count / 5 / OfDay; day++)
            {
                await AddDayAsync(db, Start.AddDays(day));
            }
        });
        for (var first = 0; first < count / 5 * 4 / Acts; first += AtOnce)
        {
            await InScopeAsync(db => AddAsync(db, call.Id, first));
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await new ChainSealer(db, new UnitOfWork(db), key, anchors, TimeProvider.System, NullLogger<ChainSealer>.Instance).SealAsync(default);
        }
    }

    private static async Task AddDayAsync(AppDbContext db, DateTimeOffset day)
    {
        var stream = ChainRow.StreamOf(BeijingTime.DateOf(day));
        var hash = ChainRow.Start(stream);
        var (audit, rows) = (new List<AuditEntry>(), new List<ChainRow>());
        for (var n = 1; n <= OfDay; n++)
        {
            var entry = new AuditEntry { At = day.AddSeconds(n), Kind = AuditKind.SignIn, ActorId = Guid.CreateVersion7(), Account = "zj.unit", Address = "10.0.0.1" };
            var row = ChainedRow.Of(entry);
            hash = row.Compute(hash);
            audit.Add(entry);
            rows.Add(new ChainRow { Stream = stream, Sequence = n, Kind = row.Kind, RowId = row.Id, Hash = hash });
        }

        await db.InsertAsync(audit);
        await db.InsertAsync(rows);
        await db.InsertAsync([new ChainHead { Stream = stream, Sequence = OfDay, Hash = hash, IsReported = true }]);
    }

    private async Task AddAsync(AppDbContext db, Guid callId, int first)
    {
        var whole = Enumerable.Range(first, AtOnce).Select(n => Of(callId, n)).ToList();
        await db.InsertAsync(whole.Select(one => one.Declaration));
        await db.InsertAsync(whole.Select(one => one.Paper));
        await db.InsertAsync(whole.Select(one => one.Submission));
        await db.InsertAsync(whole.SelectMany(one => one.History));
        await db.InsertAsync(whole.Select(one => new ChainHead { Stream = one.Declaration.Id, Sequence = Acts, Hash = one.History[^1].Hash!, IsReported = true })); // every entry has one
    }

    private (Declaration Declaration, Paper Paper, Submission Submission, List<HistoryEntry> History) Of(Guid callId, int n)
    {
        var at = Start.AddMinutes(n);
        var declaration = new Declaration
        {
            Scheme = "most",
            CallId = callId,
            AuthorityId = authority.Id,
            UnitId = unit.Id,
            DepartmentId = authority.Id,
            Number = string.Create(CultureInfo.InvariantCulture, $"XQ2022-{n:000000}"),
            Status = Status.Planned,
            SubmissionNumber = 1,
            CreatedById = Guid.Empty,
            CreatedAt = at,
            SavedAt = at,
        };
        var paper = new Paper
        {
            Kind = PaperKind.Form,
            SubjectId = declaration.Id,
            Code = CheckCode.Create(),
            DocumentName = "附件2",
            Number = declaration.Number,
            Version = 1,
            SheetJson = Sheet,
            PrintedHash = new string('0', ChainHash.Length),
            PdfHash = new string('0', ChainHash.Length),
            Pages = 1,
            FrozenAt = at,
            State = PaperState.Valid,
        };
        var submission = new Submission { DeclarationId = declaration.Id, Number = 1, FormJson = Form, PaperId = paper.Id, ReportedAt = at, ReportedById = Guid.Empty, ReportedBy = "郑样例" };
        var evidence = string.Join('\n', new EvidenceLine(Evidence.Form, submission.Id, Evidence.HashOf(submission)).Text, new EvidenceLine(Evidence.Sheet, paper.Id, Evidence.HashOf(paper)).Text);
        var hash = HistoryChain.Start(declaration.Id, declaration.Key, callId, unit.Id, at);
        var history = new List<HistoryEntry>();
        for (var sequence = 1; sequence <= Acts; sequence++)
        {
            var entry = Entry(declaration, sequence, sequence == 2 ? evidence : null);
            entry.Hash = hash = HistoryChain.Compute(hash, entry, sequence);
            history.Add(entry);
        }

        return (declaration, paper, submission, history);
    }

    private HistoryEntry Entry(Declaration declaration, int sequence, string? evidence) => new()
    {
        DeclarationId = declaration.Id,
        Sequence = sequence,
        At = declaration.CreatedAt.AddSeconds(sequence),
        Act = sequence == 2 ? Act.Report : Act.Edit,
        To = Status.Planned,
        ActorId = Guid.Empty,
        ActorName = "郑样例",
        OrganizationId = unit.Id,
        OrganizationName = unit.Name,
        SubmissionNumber = 1,
        Comment = "同意。",
        Evidence = evidence,
    };

    private async Task InScopeAsync(Func<AppDbContext, Task> write)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await write(db);
        await transaction.CommitAsync();
    }
}
