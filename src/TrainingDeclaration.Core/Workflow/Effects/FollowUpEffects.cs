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
public sealed class FollowUpEffects(AppDbContext db, UnitOfWork work, PaperService papers, StateWriter states, ReceiveInstant received) : IEffects
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
        [Effect.CloseDossiers] = (deed, cancel) => states.CloseDossiersAsync(deed.Declaration.Id, cancel),
        [Effect.PublishNotice] = PublishNoticeAsync,
        [Effect.FileDossier] = FileAsync,
        [Effect.WithdrawFiling] = (deed, cancel) => papers.WithdrawAsync(Of(deed).Id, cancel),
        [Effect.IssueFunding] = IssueFundingAsync,
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

    private async Task FileAsync(Deed deed, CancellationToken cancel)
    {
        var (facts, dossier) = (deed.Facts, Of(deed));
        var (content, rules) = (ContentOf(facts), RulesOf(facts));
        var head = FilingHead.Next(deed.Declaration, dossier, received.Value, deed.User.Name) with { Mark = await ChainMark.ReadAsync(db, cancel) };
        dossier.FilingNumber = head.Number;
        dossier.FirstFiledAt ??= received.Value;
        var paper = await papers.FreezeAsync(
            rules.Paper(content, facts.Around(received.Value), head),
            new PaperSubject(PaperKind.Filing, dossier.Id, rules.PaperTitle, head.Paper, head.Number)
            {
                UnitName = facts.Context.Unit.Name,
                DepartmentName = facts.Context.Department.Name,
            },
            received.Value, cancel);
        var filing = new Filing
        {
            DossierId = dossier.Id,
            Number = dossier.FilingNumber,
            SectionsJson = content.SectionsJson(),
            FilesJson = content.FilesJson(),
            PaperId = paper.Id,
            FiledAt = received.Value,
            FiledById = deed.User.Id,
            FiledBy = deed.User.Name,
            Warnings = facts.Findings.Count(finding => finding.Grade == Grade.NeedsReason),
        };
        db.Filings.Add(filing);
        if (rules.RosterPaper is not null)
        {
            await FreezeRosterAsync(deed, filing, head, cancel);
        }

        if (rules.Handbook is { } handbook)
        {
            await papers.FreezeAsync(
                handbook(content, facts.Around(received.Value), head),
                new PaperSubject(PaperKind.Handbook, dossier.Id, rules.HandbookTitle, head.Paper, head.Number)
                {
                    UnitName = facts.Context.Unit.Name,
                    DepartmentName = facts.Context.Department.Name,
                },
                received.Value, cancel);
        }
    }

    /// <summary>Freezes the trainees beside the filing: all rows without contacts, and the paper of those who are admitted.</summary>
    private async Task FreezeRosterAsync(Deed deed, Filing filing, FilingHead head, CancellationToken cancel)
    {
        var facts = deed.Facts;
        var rows = await db.Trainees.AsNoTracking().Where(t => t.DossierId == filing.DossierId).OrderBy(t => t.Number).Select(t => RosterRow.Of(t)).ToListAsync(cancel);
        var admitted = rows.Where(row => row.Registration == Registration.Admitted).ToList();
        var paper = facts.Rules?.RosterPaper is not { } describe || admitted.Count == 0 ? null : await papers.FreezeAsync(
            describe(admitted, facts.Around(received.Value), head),
            new PaperSubject(PaperKind.Roster, filing.DossierId, $"{facts.Rules.RosterTitle}（{admitted.Count} 人）", head.Paper, head.Number)
            {
                UnitName = facts.Context.Unit.Name,
                DepartmentName = facts.Context.Department.Name,
            },
            received.Value, cancel);
        db.Rosters.Add(RosterSnapshot.Of(filing.Id, rows, paper?.Id));
    }

    private async Task IssueFundingAsync(Deed deed, CancellationToken cancel)
    {
        var (facts, declaration) = (deed.Facts, deed.Declaration);
        var number = await work.DrawAsync($"funding/{facts.Context.Call.Id}", cancel);
        var notice = new FundingNotice
        {
            DeclarationId = declaration.Id,
            Number = $"JF{facts.Context.Call.Serial}-{number:000}",
            Version = 1,
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
