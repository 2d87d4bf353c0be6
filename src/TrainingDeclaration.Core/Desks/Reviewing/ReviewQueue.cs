using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>The queue of a reviewer's office: what is in each part, filtered and sorted. Starts with what the person may see.</summary>
public static class ReviewQueue
{
    /// <summary>Maximum number of rows shown at once; there is no paging.</summary>
    public const int Most = 500;

    /// <summary>The declarations of a part.</summary>
    public static IQueryable<Declaration> Queue(this AppDbContext db, CurrentUser user, QueueTab tab)
    {
        var visible = db.Declarations.VisibleTo(user).Where(d => d.UnitId != user.OrganizationId && d.SubmissionNumber > 0);
        return tab switch
        {
            QueueTab.Waiting => visible.Where(d => d.HolderId == user.OrganizationId
                && (StatusFacts.UnderReview.Contains(d.Status) || d.Status == Status.Recommended && db.BundleRows.Any(r => r.DeclarationId == d.Id && r.ReturnedAt != null))),
            QueueTab.Returned => user.Office == Office.Authority
                ? visible.Where(d => d.HolderId != null && (d.Status == Status.ReturnedToDepartment || d.AuthorityReturnDueAt != null && (d.Status == Status.Returned || d.Status == Status.AwaitingSignOff)))
                : visible.Where(d => d.Status == Status.Returned || d.Status == Status.AwaitingSignOff),
            _ => user.Office switch
            {
                Office.Bureau => visible.Where(d => d.Status != Status.BureauReview && !StatusFacts.Typing.Contains(d.Status)),
                Office.Department => visible.Where(d => StatusFacts.Decided.Contains(d.Status)
                    && !db.BundleRows.Any(r => r.DeclarationId == d.Id && r.ReturnedAt != null)),
                _ => visible.Where(d => StatusFacts.Selected.Contains(d.Status)),
            },
        };
    }

    /// <summary>The declarations of a view, in its order.</summary>
    public static IQueryable<Declaration> Queue(this AppDbContext db, CurrentUser user, QueueFilter filter)
    {
        var query = new DeclarationFilter(filter.Text, null, null).Apply(db, db.Queue(user, filter.Tab), user);
        if (filter.Place is { } place)
        {
            query = query.Where(d => d.Places!.Contains(place));
        }

        if (filter.FromFen is { } from)
        {
            query = query.Where(d => d.RequestedFen >= from);
        }

        if (filter.ToFen is { } to)
        {
            query = query.Where(d => d.RequestedFen <= to);
        }

        if (filter.Below is { } below)
        {
            query = query.Where(d => d.Unit.Name == below || d.Department.Name == below);
        }

        if (filter.Warned is { } warned)
        {
            query = query.Where(d => db.Submissions.Any(s => s.DeclarationId == d.Id && s.Number == d.SubmissionNumber && s.Warnings > 0) == warned);
        }

        if (filter.Scan is { } scan)
        {
            query = query.Where(d => db.Submissions.Any(s => s.DeclarationId == d.Id && s.Number == d.SubmissionNumber
                && db.Seals.Any(seal => seal.SubjectId == d.Id && seal.Kind == SealKind.Unit && seal.PrintedHash == s.Paper.PrintedHash)) == scan);
        }

        return filter.Sort switch
        {
            QueueSort.Due => query.OrderBy(d => d.DueAt == null).ThenBy(d => d.DueAt).ThenBy(d => d.HeldSince).ThenBy(d => d.Id),
            QueueSort.Amount => query.OrderByDescending(d => d.RequestedFen).ThenBy(d => d.HeldSince).ThenBy(d => d.Id),
            QueueSort.Unit => query.OrderBy(d => d.Unit.SortKey).ThenBy(d => d.HeldSince).ThenBy(d => d.Id),
            _ => query.OrderBy(d => d.HeldSince).ThenBy(d => d.Id),
        };
    }

    /// <summary>All rows of a view, in one query.</summary>
    public static async Task<IReadOnlyList<QueueRow>> QueueRowsAsync(this AppDbContext db, CurrentUser user, QueueFilter filter, CancellationToken cancel)
    {
        var rows = await db.Queue(user, filter).AsNoTracking().TakeFixed(Most).Select(d => new
        {
            d.Key,
            d.Title,
            Unit = d.Unit.Name,
            Department = d.Department.Name,
            d.Status,
            d.SubmissionNumber,
            d.HeldSince,
            d.DueAt,
            d.HolderId,
            d.DecisionIsKept,
            Released = d.Call.ResultsReleasedAt != null,
            Warnings = db.Submissions.Where(s => s.DeclarationId == d.Id && s.Number == d.SubmissionNumber).Select(s => s.Warnings).FirstOrDefault(),
            HasScan = db.Submissions.Any(s => s.DeclarationId == d.Id && s.Number == d.SubmissionNumber
                && db.Seals.Any(seal => seal.SubjectId == d.Id && seal.Kind == SealKind.Unit && seal.PrintedHash == s.Paper.PrintedHash)),
        }).ToListAsync(cancel);
        return [.. rows.Select(d => new QueueRow(
            d.Key, d.Title, user.Office == Office.Authority && d.Department != d.Unit ? $"{d.Department}　{d.Unit}" : d.Unit, d.Status.SeenBy(user.Office, d.Released, d.DecisionIsKept),
            d.SubmissionNumber, d.HeldSince, d.DueAt, d.Warnings, d.HasScan, d.HolderId == user.OrganizationId))];
    }

    /// <summary>How many each part holds, in order; counted up to the cap of list totals.</summary>
    public static async Task<IReadOnlyDictionary<QueueTab, int>> QueueCountsAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel)
    {
        var tabs = Enum.GetValues<QueueTab>();
        var counts = tabs.ToDictionary(tab => tab, _ => 0);
        var all = tabs.Select(tab => db.Queue(user, tab).TakeFixed(DeclarationPage.MostCounted + 1).Select(_ => (int)tab)).Aggregate((some, more) => some.Concat(more));
        foreach (var one in await all.GroupBy(tab => tab).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel))
        {
            counts[(QueueTab)one.Key] = one.Count;
        }

        return counts;
    }

    /// <summary>Names to filter by: departments for an authority, units for the others.</summary>
    public static async Task<IReadOnlyList<string>> QueueNamesAsync(this AppDbContext db, CurrentUser user, QueueTab tab, CancellationToken cancel) =>
        await db.Queue(user, tab).Select(d => user.Office == Office.Authority ? d.Department : d.Unit).Select(o => new { o.SortKey, o.Name }).Distinct()
            .OrderBy(o => o.SortKey).Select(o => o.Name).ToListAsync(cancel);
}
