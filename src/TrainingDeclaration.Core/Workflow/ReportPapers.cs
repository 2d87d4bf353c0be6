using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Freezes what a report prints: the form, and the receipt that proves when it was received.</summary>
public sealed class ReportPapers(AppDbContext db, PaperService papers, ReceiveInstant received)
{
    /// <summary>Adds both papers to the running unit of work, marks those of the earlier submission replaced, and returns the form. Does not save.</summary>
    /// <param name="facts">Its declaration already has number, submission and summary.</param>
    /// <param name="context">As printed.</param>
    public async Task<Paper> FreezeAsync(CurrentUser user, Facts facts, FormContext context, Body body, CancellationToken cancel)
    {
        var declaration = facts.Declaration;
        var number = declaration.Number ?? throw new InvalidOperationException("A report must draw its number first.");
        var subject = new PaperSubject(PaperKind.Form, declaration.Id, facts.Scheme.DocumentName(context.Call.Year), number, declaration.SubmissionNumber)
        {
            UnitName = context.Unit.Name,
            DepartmentName = context.Department.Name,
            PublicTheme = context.Call.VerifyShowsTheme ? declaration.Title : null,
        };
        var before = await db.Papers.Where(p => p.SubjectId == declaration.Id && p.Kind == PaperKind.Form && p.State == PaperState.Valid)
            .Select(p => p.PrintedHash).FirstOrDefaultAsync(cancel);
        var form = await papers.FreezeAsync(facts.Scheme.Describe(body, context), subject, received.Value, cancel);
        if (form.PrintedHash != before)
        {
            await OweSealsAsync(facts, form, cancel);
        }

        var reviewer = (facts.Bureau ?? context.Department).Name;
        await papers.FreezeAsync(
            ReceiptSheet.Describe(declaration, context, form, reviewer, user.Name, await ChainMark.ReadAsync(db, cancel)),
            subject with { Kind = PaperKind.Receipt, DocumentName = ReceiptSheet.Title },
            received.Value, cancel);
        return form;
    }

    /// <summary>
    /// The seals that are still to come on this print. Both are written even if they seem unchanged: a seal may be registered on the
    /// earlier print at this moment. One on the same print stays true whatever is saved first, so that case writes nothing.
    /// </summary>
    private async Task OweSealsAsync(Facts facts, Paper form, CancellationToken cancel)
    {
        var declaration = facts.Declaration;
        var come = await db.Seals.Where(s => s.SubjectId == declaration.Id && s.PrintedHash == form.PrintedHash && s.Medium != SealMedium.Scan)
            .Select(s => s.Kind).Distinct().ToListAsync(cancel);
        declaration.OwesUnitSeal = !come.Contains(SealKind.Unit);
        declaration.OwesDepartmentSeal = facts.Scheme.HasDepartments && !come.Contains(SealKind.Department);
        db.Entry(declaration).Property(d => d.OwesUnitSeal).IsModified = true;
        db.Entry(declaration).Property(d => d.OwesDepartmentSeal).IsModified = true;
    }
}
