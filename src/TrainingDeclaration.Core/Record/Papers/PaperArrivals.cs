using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>Finds declarations by the arrival of their paper.</summary>
public static class PaperArrivals
{
    /// <summary>Those whose paper with this seal has this arrival state.</summary>
    /// <param name="on">Beijing day of the registration, for the last two.</param>
    public static IQueryable<Declaration> With(this IQueryable<Declaration> declarations, AppDbContext db, PaperArrival arrival, SealKind kind, DateOnly? on)
    {
        var (from, until) = on is { } day ? (BeijingTime.StartOf(day), BeijingTime.EndOf(day)) : (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        var medium = arrival == PaperArrival.ByFax ? SealMedium.Fax : SealMedium.Paper;
        return arrival switch
        {
            PaperArrival.Arrived => declarations.Where(d => db.Papers.Any(p => p.SubjectId == d.Id && p.Kind == PaperKind.Form && p.State == PaperState.Valid
                && db.Seals.Any(s => s.SubjectId == d.Id && s.PrintedHash == p.PrintedHash && s.Kind == kind && s.Medium != SealMedium.Scan))),
            PaperArrival.Missing => declarations.Where(d => !db.Papers.Any(p => p.SubjectId == d.Id && p.Kind == PaperKind.Form && p.State == PaperState.Valid
                && db.Seals.Any(s => s.SubjectId == d.Id && s.PrintedHash == p.PrintedHash && s.Kind == kind && s.Medium != SealMedium.Scan))),
            PaperArrival.Mismatched => declarations.With(db, PaperArrival.Missing, kind, null)
                .Where(d => db.Seals.Any(s => s.SubjectId == d.Id && s.Kind == kind && s.Medium != SealMedium.Scan)),
            _ => declarations.Where(d => db.Seals.Any(s => s.SubjectId == d.Id && s.Kind == kind && s.Medium == medium && s.RegisteredAt >= from && s.RegisteredAt < until)),
        };
    }

    /// <summary>Whose seal the person's desk expects: at the authority that of the department, if there are departments, otherwise that of the unit.</summary>
    public static SealKind DeskSeal(this CurrentUser user) =>
        user.Office == Office.Authority && user.Profile.HasDepartments ? SealKind.Department : SealKind.Unit;

    public static string Label(this PaperArrival arrival) => arrival switch
    {
        PaperArrival.Arrived => "已到",
        PaperArrival.Missing => "未到",
        PaperArrival.Mismatched => "码不符",
        PaperArrival.ByFax => "传真到件",
        _ => "纸质到件",
    };
}
