using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>Many declarations at the department at once: one that went all the way, and copies of its rows.</summary>
public static class Crowd
{
    /// <summary>Reports one form, has it relayed and sealed, and copies it until there are this many; returns their keys in numerical order.</summary>
    /// <param name="alter">Changes what a copy shows; its number counts from 2.</param>
    public static async Task<IReadOnlyList<string>> AtDepartmentAsync(this TestSite site, int count, Action<Declaration, int>? alter = null)
    {
        var first = await site.ReportedAsync();
        await site.ActAsync("hz.bureau", first, Act.Relay, input => input with { Comment = "同意转报" });
        await new Journeys.Steps(site).RegisterSealAsync(first, "zj.dept");
        return await site.DbAsync(async db =>
        {
            var model = await db.Declarations.AsNoTracking().SingleAsync(d => d.Key == first);
            var submission = await db.Submissions.AsNoTracking().Include(s => s.Paper).SingleAsync(s => s.DeclarationId == model.Id);
            var seal = await db.Seals.AsNoTracking().SingleAsync(s => s.SubjectId == model.Id);
            var past = await db.History.AsNoTracking().Where(e => e.DeclarationId == model.Id).ToListAsync();
            var keys = new List<string> { first };
            var series = Guid.NewGuid().ToString("N")[..6];
            for (var n = 2; n <= count; n++)
            {
                var copy = new Declaration { Scheme = model.Scheme, CallId = model.CallId, AuthorityId = model.AuthorityId, UnitId = model.UnitId, DepartmentId = model.DepartmentId, CreatedById = model.CreatedById, CreatedAt = model.CreatedAt };
                var (id, key) = (copy.Id, copy.Key);
                db.Declarations.Add(copy);
                db.Entry(copy).CurrentValues.SetValues(model);
                db.Entry(copy).Property(d => d.Id).CurrentValue = id;
                db.Entry(copy).Property(d => d.Key).CurrentValue = key;
                copy.Number = string.Create(CultureInfo.InvariantCulture, $"XQ{series}-{n:0000}");
                copy.Title = $"{model.Title} {n:000}";
                alter?.Invoke(copy, n);
                var found = DeclarationSearch.Of(copy);
                found.OwnWords = found.ReportedWords = found.Words([copy.Number, copy.Title, copy.Places]);
                db.Searches.Add(found);
                var paper = Copy(submission.Paper, id, CheckCode.Create(), copy.Number);
                db.Papers.Add(paper);
                db.Submissions.Add(new Submission
                {
                    DeclarationId = id,
                    Number = 1,
                    FormJson = submission.FormJson,
                    PaperId = paper.Id,
                    ReportedAt = submission.ReportedAt,
                    ReportedById = submission.ReportedById,
                    ReportedBy = submission.ReportedBy,
                    Persons = submission.Persons,
                    RequestedFen = submission.RequestedFen,
                    Warnings = n % 2,
                });
                db.Seals.Add(new Seal
                {
                    SubjectId = id,
                    Kind = seal.Kind,
                    PaperId = paper.Id,
                    PrintedHash = seal.PrintedHash,
                    Medium = seal.Medium,
                    RegisteredAt = seal.RegisteredAt,
                    RegisteredById = seal.RegisteredById,
                    RegisteredBy = seal.RegisteredBy,
                });
                var hash = HistoryChain.Start(id, key, copy.CallId, copy.UnitId, copy.CreatedAt);
                foreach (var entry in past.OrderBy(e => e.Sequence).Select(e => new HistoryEntry
                {
                    DeclarationId = id,
                    Sequence = e.Sequence,
                    At = e.At,
                    Act = e.Act,
                    To = e.To,
                    ActorId = e.ActorId,
                    ActorName = e.ActorName,
                    OrganizationId = e.OrganizationId,
                    OrganizationName = e.OrganizationName,
                    SubmissionNumber = e.SubmissionNumber,
                }))
                {
                    entry.Hash = hash = HistoryChain.Compute(hash, entry, entry.Sequence);
                    db.History.Add(entry);
                }

                db.ChainHeads.Add(new ChainHead { Stream = id, Sequence = past.Count, Hash = hash, IsReported = true });
                keys.Add(key);
            }

            await db.SaveChangesAsync();
            return keys;
        });
    }

    /// <summary>
    /// Rows of past years, without papers: a quarter from one province, one in a hundred with a certain word, and some of each
    /// that are waiting. The database then updates its statistics, as it does by itself in production.
    /// </summary>
    public static async Task PastAsync(this TestSite site, int count, string word)
    {
        Declaration[] models = [await ModelAsync(site, "zj.unit"), await ModelAsync(site, "js.unit")];
        await site.DbAsync(async db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var n = 0; n < count; n++)
            {
                var (model, waits) = (models[n % 4 == 0 ? 0 : 1], n % 200 < 2);
                var past = new Declaration
                {
                    Scheme = model.Scheme,
                    CallId = model.CallId,
                    AuthorityId = model.AuthorityId,
                    UnitId = model.UnitId,
                    DepartmentId = model.DepartmentId,
                    BureauId = model.BureauId,
                    RoutePath = model.RoutePath,
                    Number = string.Create(CultureInfo.InvariantCulture, $"XQ2010-{n:000000}"),
                    Title = n % 100 == 7 || n % 100 == 8 ? $"第{n}期{word}培训班" : $"第{n}期往年培训班",
                    Status = waits ? n % 200 == 0 ? Status.DepartmentReview : Status.AuthorityReview : n % 5 == 0 ? Status.NotSupported : Status.Planned,
                    HolderId = !waits ? null : n % 200 == 0 ? model.DepartmentId : model.AuthorityId,
                    SubmissionNumber = 1,
                    ReachedAuthorityAt = waits && n % 200 == 0 ? null : model.SavedAt,
                    CreatedById = model.CreatedById,
                    CreatedAt = model.CreatedAt,
                    SavedAt = model.SavedAt.AddMinutes(-count + n),
                    HeldSince = model.SavedAt.AddMinutes(-count + n),
                };
                var found = DeclarationSearch.Of(past);
                found.OwnWords = found.ReportedWords = found.Words([past.Number, past.Title]);
                db.Declarations.Add(past);
                db.Searches.Add(found);
            }

            await db.SaveChangesAsync();
            return await db.Database.ExecuteSqlRawAsync(site.Provider == Database.Postgres ? "VACUUM ANALYZE" : "ANALYZE");
        });
    }

    private static async Task<Declaration> ModelAsync(TestSite site, string unit)
    {
        var key = await site.ReportedAsync(unit: unit);
        return await site.DbAsync(db => db.Declarations.AsNoTracking().SingleAsync(d => d.Key == key));
    }

    /// <summary>Moves what other tests of the class left behind to where no queue shows it.</summary>
    public static Task<int> ClearQueuesAsync(this TestSite site) => site.DbAsync(db => db.Declarations.Where(d => d.RoutePath != null)
        .ExecuteUpdateAsync(d => d.SetProperty(x => x.Status, Status.Withdrawn).SetProperty(x => x.HolderId, (Guid?)null)));

    private static Paper Copy(Paper paper, Guid subject, string code, string number) => new()
    {
        Kind = paper.Kind,
        SubjectId = subject,
        Code = code,
        DocumentName = paper.DocumentName,
        Number = number,
        Version = paper.Version,
        UnitName = paper.UnitName,
        DepartmentName = paper.DepartmentName,
        SheetJson = paper.SheetJson,
        PrintedHash = paper.PrintedHash,
        PdfHash = paper.PdfHash,
        Pages = paper.Pages,
        FrozenAt = paper.FrozenAt,
        State = paper.State,
    };
}
