using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow.Needs;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>What reviewers leave on a declaration.</summary>
public sealed class ReviewEffects(AppDbContext db, RemarkService remarks, ReceiveInstant received) : IEffects
{
    /// <inheritdoc />
    public IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods => new Dictionary<Effect, Func<Deed, CancellationToken, Task>>
    {
        [Effect.BeginReview] = (deed, _) => NoteReviewer(deed, deed.User.Id, received.Value),
        [Effect.EndReview] = (deed, _) => NoteReviewer(deed, null, null),
        [Effect.KeepProposal] = KeepProposalAsync,
        [Effect.KeepOpinion] = KeepOpinionAsync,
        [Effect.SetReturnDate] = (deed, _) => SetReturnDate(deed),
        [Effect.SendRemarks] = (deed, cancel) => SendAsync(deed, deed.Input.Return.Remarks, cancel),
        [Effect.SendReason] = (deed, cancel) =>
            SendAsync(deed, deed.Input.Comment is { } reason ? [.. deed.Input.Return.Remarks, new RemarkInput(null, reason)] : deed.Input.Return.Remarks, cancel),
        [Effect.NoteSubsidy] = (deed, _) => NoteSubsidy(deed, deed.Input.Grant.Fen),
        [Effect.ClearSubsidy] = (deed, _) => NoteSubsidy(deed, null),
        [Effect.NoteHeld] = (deed, _) => NoteHeld(deed),
    };

    private static Task NoteReviewer(Deed deed, Guid? person, DateTimeOffset? at)
    {
        if (deed.Facts.Dossier is { } dossier)
        {
            (dossier.ReviewerId, dossier.ReviewBegunAt) = (person, at);
        }
        else
        {
            (deed.Declaration.ReviewerId, deed.Declaration.ReviewBegunAt) = (person, at);
        }

        return Task.CompletedTask;
    }

    private async Task KeepProposalAsync(Deed deed, CancellationToken cancel)
    {
        var opinion = await OpinionAsync(deed, cancel);
        (opinion.ProposedAct, opinion.ProposedBy, opinion.ProposedAt) = (deed.Input.Opinion.Proposal, deed.User.Name, received.Value);
    }

    private async Task KeepOpinionAsync(Deed deed, CancellationToken cancel)
    {
        var opinion = await OpinionAsync(deed, cancel);
        (opinion.DecidedBy, opinion.DecidedAt) = (deed.User.Name, received.Value);
    }

    /// <summary>The opinion on this submission, with what was typed.</summary>
    private async Task<Opinion> OpinionAsync(Deed deed, CancellationToken cancel)
    {
        var (declaration, input) = (deed.Declaration, deed.Input);
        var opinion = await db.Opinions.SingleOrDefaultAsync(
            o => o.DeclarationId == declaration.Id && o.SubmissionNumber == declaration.SubmissionNumber, cancel);
        if (opinion is null)
        {
            opinion = new Opinion { DeclarationId = declaration.Id, SubmissionNumber = declaration.SubmissionNumber };
            db.Opinions.Add(opinion);
        }

        (opinion.Necessity, opinion.Reasonableness) = (input.Opinion.Necessity, input.Opinion.Reasonableness);
        opinion.Ticks = [.. (declaration.Call.CheckPoints ?? []).Select(point => point.Text).Where(input.Opinion.Ticks.Contains)];
        return opinion;
    }

    private static Task SetReturnDate(Deed deed)
    {
        var (declaration, office) = (deed.Declaration, deed.Row.Office);
        var due = NeedChecks.ReturnInstant(deed.Facts, office, deed.Input.Return.Date);
        if (deed.Facts.Dossier is { } dossier)
        {
            dossier.ReturnDueAt = due;
            return Task.CompletedTask;
        }

        declaration.BureauReturnDueAt = office == Office.Bureau ? due : null;
        declaration.DepartmentReturnDueAt = office == Office.Department ? due : office < Office.Department ? declaration.DepartmentReturnDueAt : null;
        declaration.AuthorityReturnDueAt = office == Office.Authority ? due : declaration.AuthorityReturnDueAt;
        return Task.CompletedTask;
    }

    private Task SendAsync(Deed deed, IReadOnlyList<RemarkInput> typed, CancellationToken cancel)
    {
        var receiver = deed.Row.To.Of(deed.Facts).Holder() == Office.Department ? deed.Declaration.DepartmentId : deed.Declaration.UnitId;
        return remarks.SendAsync(deed.User, deed.Facts, typed, receiver, cancel);
    }

    private static Task NoteSubsidy(Deed deed, long? fen)
    {
        deed.Declaration.GrantedFen = fen;
        return Task.CompletedTask;
    }

    private static Task NoteHeld(Deed deed)
    {
        (deed.Declaration.HeldFrom, deed.Declaration.HeldUntil, deed.Declaration.HeldPersons) = (deed.Input.Held.From, deed.Input.Held.Until, deed.Input.Held.Persons);
        return Task.CompletedTask;
    }
}
