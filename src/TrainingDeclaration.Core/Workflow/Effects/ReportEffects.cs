using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>What 报送 turns a draft into, and what undoes it.</summary>
public sealed class ReportEffects(AppDbContext db, UnitOfWork work, PaperService papers, ReportPapers reports, SearchWriter search, HistoryChain chain, ReceiveInstant received) : IEffects
{
    /// <inheritdoc />
    public IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods => new Dictionary<Effect, Func<Deed, CancellationToken, Task>>
    {
        [Effect.DrawNumber] = DrawNumberAsync,
        [Effect.Claim] = ClaimAsync,
        [Effect.DropClaim] = DropClaimAsync,
        [Effect.CountSubmission] = CountSubmissionAsync,
        [Effect.IndexWords] = IndexAsync,
        [Effect.Freeze] = FreezeAsync,
        [Effect.WithdrawPapers] = (deed, cancel) => papers.WithdrawOfEndedAsync(deed.Declaration.Id, cancel),
        [Effect.ReachAuthority] = ReachAuthorityAsync,
        [Effect.Delete] = DeleteAsync,
    };

    private async Task DrawNumberAsync(Deed deed, CancellationToken cancel)
    {
        var (declaration, context) = (deed.Declaration, deed.Facts.Context);
        if (declaration.Number is null)
        {
            var code = context.Department.NumberCode ?? context.Department.Code.ToUpperInvariant();
            var number = await work.DrawAsync($"declaration/{context.Call.Id}/{code}", cancel);
            declaration.Number = $"{deed.Facts.Scheme.NumberPrefix}{context.Call.Serial}-{code}-{number:0000}";
            declaration.RoutePath = $"{(deed.Facts.Bureau ?? context.Department).Path}{context.Unit.Code}/";
        }
    }

    /// <summary>A unique row decides between two simultaneous ones.</summary>
    private async Task ClaimAsync(Deed deed, CancellationToken cancel)
    {
        var declaration = deed.Declaration;
        var kind = deed.Facts.Scheme.Claims(Typed(deed));
        var held = await db.Claims.Where(c => c.DeclarationId == declaration.Id).ToListAsync(cancel);
        db.Claims.RemoveRange(held.Where(claim => claim.Kind != kind));
        if (kind is not null && held.TrueForAll(claim => claim.Kind != kind))
        {
            db.Claims.Add(new Claim { CallId = declaration.CallId, OrganizationId = declaration.DepartmentId, Kind = kind, DeclarationId = declaration.Id });
        }
    }

    private async Task DropClaimAsync(Deed deed, CancellationToken cancel) =>
        db.Claims.RemoveRange(await db.Claims.Where(c => c.DeclarationId == deed.Declaration.Id).ToListAsync(cancel));

    private static Task CountSubmissionAsync(Deed deed, CancellationToken cancel)
    {
        deed.Declaration.SubmissionNumber++;
        deed.Declaration.Summarize(deed.Facts.Scheme.Summarize(Typed(deed)));
        return Task.CompletedTask;
    }

    private Task IndexAsync(Deed deed, CancellationToken cancel) =>
        search.WriteAsync(deed.Declaration, Typed(deed), deed.Facts.Printed(received.Value), isReport: true, cancel);

    private async Task FreezeAsync(Deed deed, CancellationToken cancel)
    {
        var (declaration, facts, body) = (deed.Declaration, deed.Facts, Typed(deed));
        var paper = await reports.FreezeAsync(deed.User, facts, facts.Printed(received.Value), body, cancel);
        db.Submissions.Add(new Submission
        {
            DeclarationId = declaration.Id,
            Number = declaration.SubmissionNumber,
            FormJson = facts.Scheme.ToJson(body),
            PaperId = paper.Id,
            ReportedAt = received.Value,
            ReportedById = deed.User.Id,
            ReportedBy = deed.User.Name,
            Persons = declaration.Persons,
            RequestedFen = declaration.RequestedFen,
            Warnings = facts.Findings.Count(finding => finding.Grade == Grade.NeedsReason),
        });
    }

    private async Task ReachAuthorityAsync(Deed deed, CancellationToken cancel)
    {
        var declaration = deed.Declaration;
        if (declaration.ReachedAuthorityAt is null)
        {
            declaration.ReachedAuthorityAt = received.Value;
            await search.ReachAsync(declaration, cancel);
        }
    }

    /// <summary>Nothing remains of the draft except the messages about it, which from now on say that it is gone, and who deleted it.</summary>
    private async Task DeleteAsync(Deed deed, CancellationToken cancel)
    {
        var declaration = deed.Declaration;
        var link = $"/declarations/{declaration.Key}";
        foreach (var message in await db.Messages.Where(m => m.DeclarationId == declaration.Id || m.Link == link || m.Link.StartsWith(link + "/")).ToListAsync(cancel))
        {
            message.SubjectIsGone(MessageTexts.Deleted(deed.User.Name, deed.User.OrganizationName, received.Value));
        }

        await chain.ForgetAsync(declaration, cancel);
        db.Attachments.RemoveRange(await db.Attachments.Where(a => a.DeclarationId == declaration.Id).ToListAsync(cancel));
        db.Extensions.RemoveRange(await db.Extensions.Where(e => e.DeclarationId == declaration.Id).ToListAsync(cancel));
        db.Declarations.Remove(declaration);
    }

    private static Body Typed(Deed deed) => deed.Facts.Body ?? throw new InvalidOperationException("Only the unit can report.");
}
