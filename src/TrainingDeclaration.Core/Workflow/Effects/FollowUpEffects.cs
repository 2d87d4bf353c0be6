using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>What acts open, freeze and close of the dossiers that follow an issued plan.</summary>
public sealed class FollowUpEffects(AppDbContext db, UnitOfWork work, PaperService papers, FilingWriter filings, StateWriter states, ReceiveInstant received) : IEffects
{
    /// <inheritdoc />
    public IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods => new Dictionary<Effect, Func<Deed, CancellationToken, Task>>
    {
        [Effect.OpenExecution] = (deed, cancel) => OpenAsync(deed, DossierKind.Execution, cancel),
        [Effect.OpenClosing] = async (deed, cancel) =>
        {
            await OpenAsync(deed, DossierKind.Summary, cancel);
            await OpenAsync(deed, DossierKind.Settlement, cancel);
        },
        [Effect.CloseDossiers] = (deed, cancel) => states.CloseDossiersAsync(deed.Declaration.Id, keepsChanges: deed.Row.To.Fixed is { } to && ChangeQueries.Changeable.Contains(to), cancel),
        [Effect.PublishNotice] = PublishNoticeAsync,
        [Effect.FileDossier] = FileAsync,
        [Effect.WithdrawFiling] = (deed, cancel) => papers.WithdrawAsync(Of(deed).Id, cancel),
        [Effect.IssueFunding] = IssueFundingAsync,
        [Effect.CorrectFunding] = CorrectFundingAsync,
    };

    private Task OpenAsync(Deed deed, DossierKind kind, CancellationToken cancel) =>
        deed.Facts.Scheme.Dossier(kind) is { } rules ? states.OpenAsync(deed.Declaration, deed.Facts.Context, rules, cancel) : Task.CompletedTask;

    /// <summary>Prints the notice as typed, and notes in its section what was published.</summary>
    private async Task PublishNoticeAsync(Deed deed, CancellationToken cancel)
    {
        var (facts, dossier) = (deed.Facts, Of(deed));
        var (content, rules) = (ContentOf(facts), RulesOf(facts));
        var describe = rules.NoticePaper ?? throw new InvalidOperationException($"{facts.Scheme.Key} publishes nothing.");
        var section = await db.Sections.SingleAsync(s => s.DossierId == dossier.Id && s.Kind == SectionKind.Notice, cancel);
        var notice = content.Section<EnrolmentNotice>(SectionKind.Notice);
        var head = NoticeHead.Next(deed.Declaration, notice, received.Value);
        await papers.FreezeAsync(
            describe(content, facts.Around(received.Value), head),
            new PaperSubject(PaperKind.EnrolmentNotice, deed.Declaration.Id, rules.NoticeTitle, head.Number, head.Version)
            {
                UnitName = facts.Context.Unit.Name,
                DepartmentName = facts.Context.Department.Name,
                PublicTheme = facts.Context.Call.VerifyShowsTheme ? deed.Declaration.Title : null,
            },
            received.Value, cancel);
        notice.Version = head.Version;
        notice.PublishedDigest = EnrolmentNotice.DigestOf(describe(content, facts.Around(received.Value), NoticeHead.Unpublished));
        notice.PublishedAt = received.Value;
        notice.IsPublishedToAll = notice.IsPublic && facts.Context.Call.VerifyShowsTheme;
        (section.ContentJson, section.SavedAt, section.SavedBy) = (notice.ToJson(), received.Value, deed.User.Name);
        section.Revision++;
        dossier.ContentStamp++;
    }

    /// <summary>Freezes what was typed; of a change also what it is.</summary>
    private Task FileAsync(Deed deed, CancellationToken cancel)
    {
        var (facts, content) = (deed.Facts, ContentOf(deed.Facts));
        if (facts.Change is { } verdict)
        {
            var request = content.Section<ChangeRequest>(SectionKind.Change);
            request.Verdict = verdict;
            content = content with { Sections = new Dictionary<SectionKind, string>(content.Sections) { [SectionKind.Change] = request.ToJson() } };
        }

        return filings.FileAsync(facts, Of(deed), RulesOf(facts), content, deed.User, cancel);
    }

    /// <summary>The next version of the notice, under the same number; the version before stays readable and is replaced.</summary>
    private async Task CorrectFundingAsync(Deed deed, CancellationToken cancel)
    {
        var before = deed.Facts.Record?.Notice ?? throw new InvalidOperationException("Corrected without a notice.");
        await IssueAsync(deed, before.Number, before.Version + 1, cancel);
    }

    private async Task IssueFundingAsync(Deed deed, CancellationToken cancel)
    {
        var call = deed.Facts.Context.Call;
        await IssueAsync(deed, $"JF{call.Serial}-{await work.DrawAsync($"funding/{call.Id}", cancel):000}", 1, cancel);
    }

    private async Task IssueAsync(Deed deed, string number, int version, CancellationToken cancel)
    {
        var (facts, declaration) = (deed.Facts, deed.Declaration);
        var notice = new FundingNotice
        {
            DeclarationId = declaration.Id,
            Number = number,
            Version = version,
            FundedFen = deed.Input.FundedFen ?? throw new InvalidOperationException("Funded without an amount."),
            Persons = facts.Funding?.Persons ?? declaration.GrantedPersons ?? 0,
            Days = facts.Funding?.Days ?? declaration.GrantedDays ?? 0,
            BasisJson = facts.Funding?.ToJson(),
            Reason = deed.Input.Comment,
            IssuedAt = received.Value,
            IssuedById = deed.User.Id,
            IssuedBy = deed.User.Name,
        };
        var describe = facts.Scheme.Papers.Funding ?? throw new InvalidOperationException($"{facts.Scheme.Key} funds nothing.");
        var paper = await papers.FreezeAsync(
            describe(declaration, facts.Context, notice, BeijingTime.DateOf(received.Value), await ChainMark.ReadAsync(db, cancel)),
            new PaperSubject(PaperKind.FundingNotice, declaration.Id, "经费通知单", notice.Number, notice.Version)
            {
                UnitName = facts.Context.Unit.Name,
                DepartmentName = facts.Context.Department.Name,
            },
            received.Value, cancel);
        notice.PaperId = paper.Id;
        db.FundingNotices.Add(notice);
    }

    private static DossierContent ContentOf(Facts facts) => facts.Content ?? throw new InvalidOperationException("Only the unit can file.");

    private static DossierRules RulesOf(Facts facts) => facts.Rules ?? throw new InvalidOperationException("Outside a dossier.");

    private static Dossier Of(Deed deed) => deed.Facts.Dossier ?? throw new InvalidOperationException($"{deed.Row.Act} outside a dossier.");
}
