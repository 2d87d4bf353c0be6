using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>
/// What an act leaves behind besides its history entry: the form and the papers that it freezes, the remarks that it sends, the files
/// it was reported with, what it grants. One line for each: kind, key, SHA-256.
/// </summary>
public static class Evidence
{
    /// <summary>The body of a submission; the key is the submission's.</summary>
    public const string Form = "form";

    /// <summary>The sheet of a frozen paper.</summary>
    public const string Sheet = "sheet";

    /// <summary>The stored bytes of its PDF.</summary>
    public const string Pdf = "pdf";

    /// <summary>A remark that was sent.</summary>
    public const string Remark = "remark";

    /// <summary>A file with which the form was reported.</summary>
    public const string File = "file";

    /// <summary>Content and files of a dossier's filing.</summary>
    public const string Filed = "filing";

    /// <summary>The roster beside a filing, by its salted hash; the key is the filing's.</summary>
    public const string Roster = "roster";

    /// <summary>What was funded.</summary>
    public const string Funded = "funding";

    /// <summary>What was reimbursed, with the verdicts on the vouchers.</summary>
    public const string Cleared = "clearing";

    /// <summary>A payment or a refund.</summary>
    public const string Paid = "payment";

    /// <summary>What was granted; the key is the declaration's.</summary>
    public const string Grant = "grant";

    /// <summary>What the unsaved changes hold of the declaration; null = nothing.</summary>
    /// <param name="at">The instant of the act.</param>
    public static async Task<string?> OfAsync(AppDbContext db, Declaration declaration, DateTimeOffset at, CancellationToken cancel)
    {
        var lines = new List<EvidenceLine>();
        var isDetecting = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false; // what was added is known without it, and the save detects anyway
        try
        {
            foreach (var submission in Added<Submission>(db).Where(s => s.DeclarationId == declaration.Id))
            {
                lines.Add(new(Form, submission.Id, HashOf(submission)));
            }

            var filings = Added<Filing>(db).ToList();
            lines.AddRange(filings.Select(filing => new EvidenceLine(Filed, filing.Id, HashOf(filing))));
            var rosters = Added<RosterSnapshot>(db).ToList();
            lines.AddRange(rosters.Select(roster => new EvidenceLine(Roster, roster.FilingId, roster.Hash)));
            lines.AddRange(Added<FundingNotice>(db).Where(n => n.DeclarationId == declaration.Id).Select(notice => new EvidenceLine(Funded, notice.Id, HashOf(notice))));
            var clearings = Added<Clearing>(db).ToList();
            lines.AddRange(clearings.Select(clearing => new EvidenceLine(Cleared, clearing.Id, HashOf(clearing))));
            lines.AddRange(Added<Payment>(db).Select(payment => new EvidenceLine(Paid, payment.Id, HashOf(payment))));
            foreach (var paper in Added<Paper>(db).Where(p =>
                p.SubjectId == declaration.Id || db.ChangeTracker.Entries<Dossier>().Any(entry => entry.Entity.Id == p.SubjectId) || clearings.Exists(clearing => clearing.DossierId == p.SubjectId)))
            {
                lines.Add(new(Sheet, paper.Id, HashOf(paper)));
                lines.Add(new(Pdf, paper.Id, paper.PdfHash));
            }

            foreach (var remark in db.ChangeTracker.Entries<Remark>().Select(entry => entry.Entity).Where(r => r.DeclarationId == declaration.Id && r.SentAt == at))
            {
                lines.Add(new(Remark, remark.Id, HashOf(remark)));
            }

            var granted = db.Entry(declaration).Properties.Where(property => property.Metadata.Name is nameof(Declaration.GrantedFen) or nameof(Declaration.GrantedPersons) or nameof(Declaration.GrantedDays));
            if (granted.Any(property => !Equals(property.CurrentValue, property.OriginalValue)))
            {
                lines.Add(new(Grant, declaration.Id, HashOf(declaration)));
            }
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = isDetecting;
        }

        if (lines.Exists(line => line.Kind == Form) && Schemes.SchemeCatalog.Of(declaration.Scheme).AsksForRecords)
        {
            var files = await db.Attachments.AsNoTracking().Where(a => a.DeclarationId == declaration.Id).OrderBy(a => a.Id)
                .Select(a => new { a.Id, a.Kind, a.Name, a.FileHash }).ToListAsync(cancel);
            lines.AddRange(files.Select(file => new EvidenceLine(File, file.Id, ChainHash.Of(file.Kind, file.Name, file.FileHash))));
        }

        return lines.Count == 0 ? null : string.Join('\n', lines.OrderBy(line => line.Kind, StringComparer.Ordinal).ThenBy(line => line.Id).Select(line => line.Text));
    }

    /// <summary>The lines of an entry's evidence.</summary>
    public static IEnumerable<EvidenceLine> Read(string? evidence) =>
        (evidence ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(EvidenceLine.Parse);

    /// <summary>Of the body as it was reported.</summary>
    public static string HashOf(Submission submission) => ChainHash.Of(submission.FormJson);

    /// <summary>Of the sheet, with code and number.</summary>
    public static string HashOf(Paper paper) => ChainHash.Of(paper.SheetJson, paper.Code, paper.Number);

    /// <summary>Of what does not change once it is sent.</summary>
    public static string HashOf(Remark remark) => ChainHash.Of(remark.FieldKey, remark.Text);

    /// <summary>Of what was filed, with the hashes of its files.</summary>
    public static string HashOf(Filing filing) => ChainHash.Of(filing.SectionsJson, filing.FilesJson);

    /// <summary>Of the figures that are funded.</summary>
    public static string HashOf(FundingNotice notice) => ChainHash.Of(
        notice.Number, ChainHash.Text(notice.Version), ChainHash.Text(notice.FundedFen), ChainHash.Text(notice.Persons), ChainHash.Text(notice.Days), notice.Reason, notice.BasisJson);

    /// <summary>Of the decision and the figures on which it rests.</summary>
    public static string HashOf(Clearing clearing) => ChainHash.Of(
        ChainHash.Text(clearing.Ordinal), ChainHash.Text(clearing.FilingNumber), ChainHash.Text(clearing.ClearedFen), clearing.Reason, clearing.BasisJson);

    /// <summary>Of the payment.</summary>
    public static string HashOf(Payment payment) => ChainHash.Of(
        ChainHash.Text(payment.Ordinal), ChainHash.Text(payment.PaidOn.DayNumber), ChainHash.Text(payment.Fen), payment.Payee, payment.Account, payment.Reference,
        payment.Reverses is { } reversed ? ChainHash.Text(reversed) : null, payment.Reason);

    /// <summary>Of the figures that are granted.</summary>
    public static string HashOf(Declaration declaration) => ChainHash.Of(
        declaration.GrantedFen is { } fen ? ChainHash.Text(fen) : null,
        declaration.GrantedPersons is { } persons ? ChainHash.Text(persons) : null,
        declaration.GrantedDays is { } days ? ChainHash.Text(days) : null);

    private static IEnumerable<T> Added<T>(AppDbContext db)
        where T : class =>
        db.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);
}
