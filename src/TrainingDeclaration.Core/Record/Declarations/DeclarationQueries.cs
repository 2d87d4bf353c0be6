using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Reads for pages. Each query starts with what the person may see.</summary>
public static class DeclarationQueries
{
    /// <summary>The tracked declaration with call, unit and department; null if it does not exist for the person.</summary>
    public static Task<Declaration?> FindAsync(this AppDbContext db, CurrentUser user, string key, CancellationToken cancel) =>
        db.Declarations.VisibleTo(user).Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department)
            .SingleOrDefaultAsync(d => d.Key == key, cancel);

    /// <summary>Lines of a list, in the given order.</summary>
    public static async Task<IReadOnlyList<DeclarationRow>> RowsAsync(
        this IQueryable<Declaration> declarations, AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        [.. (await declarations.Lines(db, user).ToListAsync(cancel)).Select(line => line.SeenBy(user))];

    /// <summary>The same, with how many are counted, by one statement; null without any line.</summary>
    public static async Task<(IReadOnlyList<DeclarationRow> Rows, int? Counted)> CountedRowsAsync(
        this IQueryable<Declaration> declarations, IQueryable<Declaration> counted, AppDbContext db, CurrentUser user, CancellationToken cancel)
    {
        var lines = await declarations.Lines(db, user).Select(line => new { Line = line, Counted = counted.Count() }).ToListAsync(cancel);
        return ([.. lines.Select(one => one.Line.SeenBy(user))], lines.Count == 0 ? null : lines[0].Counted);
    }

    /// <summary>What waits for the person's organization, oldest date first.</summary>
    public static IQueryable<Declaration> WaitingFor(this IQueryable<Declaration> declarations, CurrentUser user) =>
        declarations.Where(d => d.HolderId == user.OrganizationId && StatusFacts.Waiting.Contains(d.Status))
            .OrderBy(d => d.DueAt == null).ThenBy(d => d.DueAt).ThenBy(d => d.HeldSince);

    /// <summary>
    /// The acts that the person may know of, latest first. What the authority decided stays there until it is released;
    /// a comment marked internal never leaves its office.
    /// </summary>
    public static async Task<IReadOnlyList<HistoryEntry>> TimelineAsync(this AppDbContext db, CurrentUser user, Declaration declaration, CancellationToken cancel)
    {
        var entries = await db.History.AsNoTracking().Where(e => e.DeclarationId == declaration.Id).OrderByDescending(e => e.Sequence).ToListAsync(cancel);
        return [.. Known(entries, declaration, user.Office, user.OrganizationId)];
    }

    /// <summary>What an organization of that office may know of a history, in its order.</summary>
    /// <param name="organizationId">Whose internal comments are among it; empty = nobody's.</param>
    public static IEnumerable<HistoryEntry> Known(IReadOnlyList<HistoryEntry> entries, Declaration declaration, Office office, Guid organizationId)
    {
        var released = declaration.Call.ResultsReleasedAt is not null || StatusFacts.Issued.Contains(declaration.Status);
        // A selected unit reads the reason once the plan is issued; what was taken back before that is not shown.
        var selected = StatusFacts.Issued.Contains(declaration.Status) ? entries.Where(e => e.Act == Act.Support).MaxBy(e => e.Sequence) : null;
        return entries
            .Where(e => office == Office.Authority || !ActFacts.Confidential.Contains(e.Act)
                || released && e.Act is Act.RefuseSupport or Act.Reserve or Act.Approve || e == selected)
            .Where(e => !(declaration.DecisionIsKept && office is (Office.Unit or Office.Bureau) && e.SubmissionNumber == declaration.SubmissionNumber
                && e.Act is (Act.Recommend or Act.Decline or Act.TakeBack)))
            .Where(e => e.Act != Act.ProposeDecision || e.OrganizationId == organizationId)
            .Select(e => e.CommentIsInternal && e.OrganizationId != organizationId ? WithoutComment(e) : e);
    }

    /// <summary>What an authority has returned directly to its unit: it comes back through the department.</summary>
    public static IQueryable<Declaration> ReturnedDirectly(this IQueryable<Declaration> declarations) => declarations
        .Where(d => d.Status == Status.Returned && d.AuthorityReturnDueAt != null && d.DepartmentReturnDueAt == null && d.BureauReturnDueAt == null)
        .OrderBy(d => d.DueAt);

    /// <summary>The tracked declarations of the units without a frozen route, with call, unit and department.</summary>
    public static Task<List<Declaration>> NeverReportedAsync(this AppDbContext db, IReadOnlyCollection<Guid> unitIds, CancellationToken cancel) =>
        db.Declarations.Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department)
            .Where(d => d.RoutePath == null && d.Number == null && unitIds.Contains(d.UnitId)).ToListAsync(cancel);

    /// <summary>For bureaus and departments: that drafts exist on routes below them, never their content.</summary>
    public static async Task<IReadOnlyList<DraftBelow>> DraftsBelowAsync(this AppDbContext db, CurrentUser user, Guid? callId, CancellationToken cancel) =>
        user is not { HasBusinessSeat: true, Office: Office.Bureau or Office.Department } ? [] : await db.Declarations.AsNoTracking()
            .Where(d => d.RoutePath == null && (callId == null || d.CallId == callId)
                && (user.Office == Office.Department ? d.DepartmentId == user.OrganizationId : d.BureauId == user.OrganizationId))
            .OrderBy(d => d.SavedAt)
            .Select(d => new DraftBelow(d.Unit.Name, d.Unit.Code, d.Unit.ContactName, d.Unit.ContactPhone, d.SavedAt, d.Call.Year))
            .ToListAsync(cancel);

    /// <summary>For a Keeper: a colleague's unfinished work, without its content: drafts and returned forms last saved, reviews begun.</summary>
    public static async Task<IReadOnlyList<HeldWork>> HeldByAsync(this AppDbContext db, CurrentUser keeper, Guid personId, CancellationToken cancel) =>
        !keeper.May(Permission.SeeHeldWork) ? [] : await db.Declarations.AsNoTracking()
            .Where(d => d.HolderId == keeper.OrganizationId && (d.UnitId == keeper.OrganizationId ? d.SavedById == personId : d.ReviewerId == personId))
            .OrderBy(d => d.DueAt == null).ThenBy(d => d.DueAt)
            .Select(d => new HeldWork(d.Number, d.Call.Year, d.Status, d.UnitId == keeper.OrganizationId ? d.SavedAt : d.ReviewBegunAt, d.DueAt)).ToListAsync(cancel);

    /// <summary>For the reminders: what a unit holds under a published call and is due between the two instants.</summary>
    public static async Task<IReadOnlyList<DraftWaiting>> NearTheirDateAsync(this AppDbContext db, DateTimeOffset now, DateTimeOffset horizon, CancellationToken cancel) =>
        await db.Declarations.AsNoTracking()
            .Where(d => d.Call.PublishedAt != null && d.DueAt > now && d.DueAt <= horizon
                && (d.Status == Status.Draft || d.Status == Status.AwaitingSignOff || d.Status == Status.Returned))
            .OrderBy(d => d.DueAt).ThenBy(d => d.SavedAt)
            .Select(d => new DraftWaiting(
                d.Key, d.Number, d.CallId, d.Call.Title, d.UnitId, d.Unit.Name, d.DepartmentId, d.Status,
                d.RoutePath == null, d.DueAt!.Value, d.HeldSince, d.SavedAt))
            .ToListAsync(cancel);

    /// <summary>For an authority: how many drafts there are below each department, by its name.</summary>
    public static async Task<IReadOnlyList<(string Department, int Drafts)>> DraftCountsAsync(this AppDbContext db, CurrentUser user, Guid callId, CancellationToken cancel)
    {
        if (user is not { HasBusinessSeat: true, Office: Office.Authority })
        {
            return [];
        }

        var counts = await db.Declarations.AsNoTracking()
            .Where(d => d.RoutePath == null && d.CallId == callId && d.Call.AuthorityId == user.OrganizationId)
            .GroupBy(d => d.Department.Name).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return [.. counts.Select(c => (c.Key, c.Count))];
    }

    /// <summary>Whether anybody has started to answer the call, drafts included: from then on its texts and limits are fixed.</summary>
    public static Task<bool> IsAnsweredAsync(this AppDbContext db, Guid callId, CancellationToken cancel) =>
        db.Declarations.AnyAsync(d => d.CallId == callId, cancel);

    /// <summary>Every remark on the declaration that the person may know of, the oldest first.</summary>
    public static async Task<IReadOnlyList<Remark>> RemarksAsync(this AppDbContext db, CurrentUser user, Declaration declaration, CancellationToken cancel) =>
        await db.Remarks.AsNoTracking().VisibleTo(user, db).Where(r => r.DeclarationId == declaration.Id && r.DossierId == null)
            .OrderBy(r => r.SubmissionNumber).ThenBy(r => r.Id).ToListAsync(cancel);

    /// <summary>What the last return asks of the person's own organization, to be answered now.</summary>
    public static async Task<IReadOnlyList<Remark>> RemarksToAnswerAsync(this AppDbContext db, CurrentUser user, Guid declarationId, CancellationToken cancel) =>
        await db.Remarks.AsNoTracking().VisibleTo(user, db)
            .Where(r => r.DeclarationId == declarationId && r.DossierId == null && r.AddresseeId == user.OrganizationId && r.SentAt != null && r.End == null
                && (r.AnsweredAt == null && r.Kind == RemarkKind.Correction
                    || db.Declarations.VisibleTo(user).Any(d => d.Id == declarationId && d.SubmissionNumber == r.SubmissionNumber)))
            .OrderBy(r => r.Id).ToListAsync(cancel);

    /// <summary>Remarks that were sent to units under a call, for counting without names.</summary>
    public static IQueryable<Remark> RemarksSentToUnits(this AppDbContext db, Guid callId) => db.Remarks.AsNoTracking()
        .Where(r => r.SentAt != null && r.DossierId == null && r.Kind != RemarkKind.Internal && db.Declarations.Any(d => d.Id == r.DeclarationId && d.CallId == callId && d.UnitId == r.AddresseeId));

    /// <summary>The submissions, latest first, with their papers.</summary>
    public static async Task<IReadOnlyList<Submission>> SubmissionsAsync(this AppDbContext db, Declaration declaration, CancellationToken cancel) =>
        await db.Submissions.AsNoTracking().Include(s => s.Paper).Where(s => s.DeclarationId == declaration.Id)
            .OrderByDescending(s => s.Number).ToListAsync(cancel);

    private static IQueryable<Line> Lines(this IQueryable<Declaration> declarations, AppDbContext db, CurrentUser user)
    {
        var isAuthority = user.Office == Office.Authority;
        return declarations.AsNoTracking().Select(d => new Line
        {
            Row = new DeclarationRow
            {
                Id = d.Id,
                Key = d.Key,
                Number = d.Number,
                Title = d.Title,
                Scheme = d.Scheme,
                Category = d.Category,
                UnitName = d.Unit.Name,
                DepartmentName = d.Department.Name,
                Status = d.Status,
                HolderId = d.HolderId,
                HolderName = db.Organizations.Where(o => o.Id == d.HolderId).Select(o => o.Name).FirstOrDefault(),
                HeldSince = d.HeldSince,
                DueAt = d.DueAt,
                Places = d.Places,
                Persons = d.Persons,
                Days = d.Days,
                RequestedFen = d.RequestedFen,
                GrantedPersons = isAuthority ? d.GrantedPersons : null,
                GrantedDays = isAuthority ? d.GrantedDays : null,
                GrantedFen = isAuthority ? d.GrantedFen : null,
                SubmissionNumber = d.SubmissionNumber,
                StatusStamp = d.StatusStamp,
                SavedAt = d.SavedAt,
                Year = d.Call.Year,
                OpenRemarks = db.Remarks.Count(r => r.DeclarationId == d.Id && r.DossierId == null && r.AddresseeId == user.OrganizationId
                    && r.SentAt != null && r.Kind == RemarkKind.Correction && r.AnsweredAt == null && r.End == null),
            },
            Released = d.Call.ResultsReleasedAt != null,
            Kept = d.DecisionIsKept,
        });
    }

    private static HistoryEntry WithoutComment(HistoryEntry entry) => new()
    {
        Id = entry.Id,
        DeclarationId = entry.DeclarationId,
        Sequence = entry.Sequence,
        At = entry.At,
        Act = entry.Act,
        To = entry.To,
        ActorId = entry.ActorId,
        ActorName = entry.ActorName,
        DossierId = entry.DossierId,
        Part = entry.Part,
        FilingNumber = entry.FilingNumber,
        OrganizationId = entry.OrganizationId,
        OrganizationName = entry.OrganizationName,
        SubmissionNumber = entry.SubmissionNumber,
    };

    /// <summary>How many declarations of a unit have not ended, and how many of those were never reported; shown to whoever is about to retire it.</summary>
    public static async Task<(int Open, int Drafts)> OpenOfUnitAsync(this AppDbContext db, Guid unitId, CancellationToken cancel)
    {
        var counts = await db.Declarations.AsNoTracking().Where(d => d.UnitId == unitId && !StatusFacts.Settled.Contains(d.Status))
            .GroupBy(d => d.SubmissionNumber == 0).Select(group => new { IsDraft = group.Key, Count = group.Count() }).ToListAsync(cancel);
        return (counts.Sum(group => group.Count), counts.Where(group => group.IsDraft).Sum(group => group.Count));
    }

    /// <summary>A line before its status is what the reader may know.</summary>
    private sealed record Line
    {
        public required DeclarationRow Row { get; init; }

        public required bool Released { get; init; }

        public required bool Kept { get; init; }

        public DeclarationRow SeenBy(CurrentUser user) => Row with { Status = Row.Status.SeenBy(user.Office, Released, Kept) };
    }
}
