using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>Which of the visible declarations are behind a figure; a null property does not filter. It travels in the URL of the list.</summary>
public sealed record StageFilter
{
    public Guid? Call { get; set; }

    /// <summary>At this stage or beyond.</summary>
    public Stage? Stage { get; set; }

    /// <summary>But not yet at this one.</summary>
    public Stage? NotYet { get; set; }

    /// <summary>Code of the unit or the department.</summary>
    public string? Office { get; set; }

    /// <summary>The arrival of the paper that the reader's own desk expects.</summary>
    public PaperArrival? Paper { get; set; }

    /// <summary>The Beijing day of the paper's registration.</summary>
    public DateOnly? On { get; set; }

    /// <summary>One of the places of teaching, by its printed name.</summary>
    public string? Place { get; set; }

    /// <summary>Key of a category of the scheme.</summary>
    public string? Category { get; set; }

    /// <summary>Band of the requested amount.</summary>
    public AmountBand? Band { get; set; }

    /// <summary>Whether there is a bureau on the route.</summary>
    public bool? Relayed { get; set; }

    /// <summary>One of the call's 重点领域 that the current submission names.</summary>
    public string? Focus { get; set; }

    /// <summary>Whether it filters at all.</summary>
    public bool IsSet => this != new StageFilter();

    /// <summary>The pairs of the query string, with names as they appear there.</summary>
    public IReadOnlyList<(string Name, string Value)> Pairs => [.. new (string Name, string? Value)[]
    {
        ("call", Call?.ToString()), ("stage", Stage?.ToString()), ("notYet", NotYet?.ToString()), ("office", Office), ("paper", Paper?.ToString()),
        ("on", On is { } day ? $"{day:yyyy-MM-dd}" : null), ("place", Place), ("category", Category), ("band", Band?.ToString()), ("relayed", Relayed is { } relayed ? relayed ? "true" : "false" : null), ("focus", Focus),
    }.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))]; // checked just before

    /// <summary>The same as part of a URL, beginning with <c>&amp;</c>; empty if it does not filter.</summary>
    public string Address => string.Concat(Pairs.Select(pair => $"&{pair.Name}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>The filter in the words of the reader's scheme, without call and office.</summary>
    public string Said(CurrentUser user) => string.Join('，', new[]
    {
        Stage is { } stage ? stage == Record.Lifecycle.Stage.Started ? "全部未结束的" : stage.Label(user.Words) : null, NotYet is { } limit ? $"尚未到“{limit.Label(user.Words)}”" : null,
        Paper is { } paper ? $"{(On is { } day ? BeijingTime.LongDay(day) : "")}{paper.Label()}" : null, Place, SchemeCatalog.Run(user.Scheme).Category(Category)?.Label, Band?.Label(),
        Relayed is { } relayed ? relayed ? "经转报单位" : "直接报送" : null, Focus,
    }.OfType<string>());

    /// <summary>Whether drafts that were never reported may be behind the figure: of these only the existence is shown.</summary>
    public bool HoldsDrafts => Stage is null or Record.Lifecycle.Stage.Started && Paper is null && Place is null && Category is null && Band is null && Relayed is null && Focus is null;

    /// <summary>The declarations that match, out of those the reader may see.</summary>
    public async Task<IQueryable<Declaration>> ApplyAsync(IQueryable<Declaration> visible, AppDbContext db, CurrentUser user, CancellationToken cancel)
    {
        var query = visible;
        if (Call is { } call)
        {
            query = query.Where(d => d.CallId == call);
        }

        // To those below, a decision that is kept has not been taken yet.
        var isBelow = user.Office is People.Organizations.Office.Unit or People.Organizations.Office.Bureau;
        if (Stage is { } stage)
        {
            query = query.At(db, user, stage);
            query = isBelow && stage.IsBehindDecision() ? query.Where(d => !d.DecisionIsKept) : query;
        }

        if (NotYet is { } notYet)
        {
            var before = query.NotAt(db, user, notYet).Select(d => d.Id);
            var keptToo = isBelow && notYet.IsBehindDecision();
            query = query.Where(d => before.Contains(d.Id) || keptToo && d.DecisionIsKept);
        }

        if (Office is { } code)
        {
            query = query.Where(d => d.Unit.Code == code || d.Department.Code == code);
        }

        if (Paper is { } paper)
        {
            query = query.With(db, paper, user.DeskSeal(), On);
        }

        if (Place is { } place)
        {
            var part = $"、{place}、";
            query = query.Where(d => ("、" + d.Places + "、").Contains(part));
        }

        if (Category is { } category)
        {
            query = query.Where(d => d.Category == category);
        }

        if (Band is { } band)
        {
            var (from, until) = band.Limits();
            query = query.Where(d => (d.RequestedFen ?? -1) >= from && (d.RequestedFen ?? -1) < until);
        }

        if (Relayed is { } relayed)
        {
            query = query.Where(d => d.BureauId != null == relayed);
        }

        if (Focus is { } focus)
        {
            var ids = await query.NamingAsync(db, focus, cancel);
            query = query.Where(d => ids.Contains(d.Id));
        }

        return query;
    }
}
