using System.Globalization;
using System.Text.Json;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>What has happened on an open call before the first start, as data: who declares what, how far each came, and what offices did with many.</summary>
internal sealed record DemoScript(IReadOnlyList<DemoStory> Stories, IReadOnlyList<DemoDeskStep> Offices)
{
    /// <summary>Reads an embedded script.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static async Task<DemoScript> ReadAsync(string name, CancellationToken cancel)
    {
        await using var stream = typeof(DemoScript).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        return await JsonSerializer.DeserializeAsync<DemoScript>(stream, JsonText.Options, cancel) ?? throw new InvalidOperationException($"{name} is empty.");
    }

    /// <summary>The instant of <c>-12 09:30</c>: twelve days before the given day, half past nine in Beijing.</summary>
    public static DateTimeOffset InstantOf(string at, DateOnly today)
    {
        var parts = at.Split(' ');
        return BeijingTime.StartOf(today.AddDays(int.Parse(parts[0], CultureInfo.InvariantCulture))) + TimeSpan.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}

/// <summary>One declaration and what happened to it.</summary>
/// <param name="Name">How other steps refer to it; null = none does.</param>
/// <param name="Unit">Code of the organization that declares.</param>
/// <param name="Week">Week of the class, counted from the first possible Monday.</param>
/// <param name="Span">Days from the first to the last; null = as many as the class has.</param>
/// <param name="Form">The fields of the body, without dates and contact.</param>
internal sealed record DemoStory(string? Name, string Unit, int Week, int? Span, JsonElement Form, IReadOnlyList<DemoStep> Steps)
{
    /// <summary>Days from today to the first day of a class that is being held, or was; null = it goes by the week.</summary>
    public int? FromToday { get; init; }
}

/// <summary>One thing that somebody did to one declaration; who it was follows from the workflow.</summary>
/// <param name="At">See <see cref="DemoScript.InstantOf"/>.</param>
/// <param name="Do">An <see cref="Act"/>, or Answer, Revise, Note, Resolve, Seal.</param>
internal sealed record DemoStep(string At, string Do)
{
    public string? Text { get; init; }

    public string? Necessity { get; init; }

    public string? Reasonableness { get; init; }

    public Act? Proposal { get; init; }

    public IReadOnlyList<DemoRemark> Remarks { get; init; } = [];

    /// <summary>Fields that change.</summary>
    public JsonElement? Set { get; init; }

    /// <summary>The one remark that is answered; null = all.</summary>
    public string? Only { get; init; }

    /// <summary>Due day of a return, counted from the day of the first start.</summary>
    public int? Due { get; init; }

    public bool ByFax { get; init; }

    public int? Persons { get; init; }

    public int? Days { get; init; }

    public long? AmountFen { get; init; }

    public IReadOnlyList<string> Services { get; init; } = [];
}

/// <summary>A remark of a step.</summary>
internal sealed record DemoRemark(string? Field, string Text, RemarkKind Kind = RemarkKind.Correction);

/// <summary>One thing that an office did with many declarations.</summary>
/// <param name="At">See <see cref="DemoScript.InstantOf"/>.</param>
/// <param name="Do">Bundle, ReportUp, Scan, Plan, Submit, Approve, Issue, Phone.</param>
/// <param name="Office">Code of the organization.</param>
internal sealed record DemoDeskStep(string At, string Do, string Office)
{
    public string? Text { get; init; }

    /// <summary>Who was telephoned, by code.</summary>
    public string? To { get; init; }

    /// <summary>Names of the stories whose papers were scanned.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];
}
