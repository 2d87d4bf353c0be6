using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>A call as typed. Dates and amounts are text, so that what cannot be read can be shown again.</summary>
public sealed class CallInput
{
    private const string Prefix = "Input.";

    public string? Title { get; set; }

    public int Year { get; set; }

    public string? DocumentNumber { get; set; }

    public string? Issuer { get; set; }

    /// <summary>Date of the letter, Beijing, as 2022-06-20.</summary>
    public string? IssuedOn { get; set; }

    public Disclosure Disclosure { get; set; } = Disclosure.OnRequest;

    public string? Text { get; set; }

    public List<ContactInput> Contacts { get; set; } = [];

    /// <summary>One 重点领域 a line; repeated lines count once.</summary>
    public string? FocusAreas { get; set; }

    /// <summary>The authority's date, Beijing, as 2022-06-20; empty = 未定.</summary>
    public string? DueDate { get; set; }

    /// <summary>Whether that day still counts: until 24:00 with it, until 0:00 without.</summary>
    public bool DueDayIncluded { get; set; }

    /// <summary>Date for the paper, Beijing; empty = the same as <see cref="DueDate"/>.</summary>
    public string? PaperDueDate { get; set; }

    /// <summary>Whether an uploaded scan of the sealed form counts like registered paper or fax.</summary>
    public bool ScanOpensGates { get; set; }

    /// <summary>Whether the form prints the day of 报送 instead of leaving it to the pen.</summary>
    public bool PrintsReportDate { get; set; }

    /// <summary>Whether public verification may show the title.</summary>
    public bool VerifyShowsTheme { get; set; }

    /// <summary>What the call sets for its scheme, by key.</summary>
    public Dictionary<string, string?> Limits { get; set; } = [];

    /// <summary>One 审核要点 a line, with a group before a colon where it has one.</summary>
    public string? CheckPoints { get; set; }

    /// <summary>Keys of the addressed organizations; those that are not below the authority are dropped.</summary>
    public List<Guid> Addressees { get; set; } = [];

    /// <summary>The revision that the page was opened with; a save that comes second is refused.</summary>
    public int Revision { get; set; }

    /// <summary>Whether the page offered the texts; it does not when only the dates can be moved.</summary>
    public bool HoldsTexts => Title is not null;

    /// <summary>What is stored, as text.</summary>
    public static CallInput From(Call call) => new()
    {
        Title = call.Title,
        Year = call.Year,
        DocumentNumber = call.DocumentNumber,
        Issuer = call.Issuer,
        IssuedOn = Written(call.IssuedOn),
        Disclosure = call.Disclosure,
        Text = call.Text,
        Contacts = ContactInput.From(call.Contacts),
        FocusAreas = string.Join('\n', call.FocusAreas),
        DueDate = Written(call.DueDate),
        DueDayIncluded = call.DueDayIncluded,
        PaperDueDate = Written(call.PaperDueDate),
        ScanOpensGates = call.ScanOpensGates,
        PrintsReportDate = call.PrintsReportDate,
        VerifyShowsTheme = call.VerifyShowsTheme,
        Limits = SchemeCatalog.Of(call.Scheme).Limits.ToDictionary(limit => limit.Key, limit => Written(limit, call.ValueOf(limit))),
        CheckPoints = string.Join('\n', (call.CheckPoints ?? []).Select(point => point.Line)),
        Addressees = [.. call.Addressees.Select(a => a.OrganizationId)],
        Revision = call.Revision,
    };

    /// <summary>Writes the dates, which can always be moved.</summary>
    public void ApplyDates(Call call, ModelStateDictionary state)
    {
        call.DueDate = state.ReadDay(DueDate, Prefix + nameof(DueDate));
        call.DueDayIncluded = DueDayIncluded;
        call.PaperDueDate = state.ReadDay(PaperDueDate, Prefix + nameof(PaperDueDate));
        ApplyLimits(call, limit => limit.CanMove, state);
    }

    /// <summary>Writes everything but the dates. Whether that is still possible is the service's to say.</summary>
    /// <param name="below">The departments that may be addressed.</param>
    public void ApplyTexts(Call call, IReadOnlyCollection<Guid> below, ModelStateDictionary state)
    {
        call.Year = Year;
        (call.Title, call.Issuer) = (TextRules.Clean(Title) ?? "", TextRules.Clean(Issuer) ?? "");
        call.DocumentNumber = TextRules.Clean(DocumentNumber);
        call.IssuedOn = state.ReadDay(IssuedOn, Prefix + nameof(IssuedOn));
        (call.Disclosure, call.Text) = (Disclosure, TextRules.Clean(Text));
        call.Contacts = ContactInput.Read(Contacts);
        call.FocusAreas = [.. (FocusAreas ?? "").Split('\n').Select(TextRules.Clean).OfType<string>().Distinct()];
        ApplyLimits(call, limit => !limit.CanMove, state);
        call.ScanOpensGates = ScanOpensGates;
        (call.PrintsReportDate, call.VerifyShowsTheme) = (PrintsReportDate, VerifyShowsTheme);
        call.CheckPoints = [.. CheckPoint.Read(CheckPoints)];
        foreach (var gone in call.Addressees.Where(a => !Addressees.Contains(a.OrganizationId)).ToList())
        {
            call.Addressees.Remove(gone);
        }

        foreach (var id in Addressees.Where(below.Contains).Except(call.Addressees.Select(a => a.OrganizationId)).ToList())
        {
            call.Addressees.Add(new CallAddressee { CallId = call.Id, OrganizationId = id });
        }
    }

    /// <summary>Sets the limits that the page offered; one that it did not offer stays as it is.</summary>
    private void ApplyLimits(Call call, Func<Limit, bool> which, ModelStateDictionary state)
    {
        foreach (var limit in SchemeCatalog.Of(call.Scheme).Limits.Where(which).Where(limit => Limits.ContainsKey(limit.Key)))
        {
            var (typed, field) = (TextRules.HalfWidth(TextRules.Clean(Limits[limit.Key]) ?? ""), $"{Prefix}{nameof(Limits)}[{limit.Key}]");
            switch (limit.Kind)
            {
                case LimitKind.Day:
                    call.Set(limit, state.ReadDay(typed, field) is { } day ? Limit.ValueOf(day) : null);
                    break;
                case LimitKind.Switch:
                    call.Set(limit, typed == "true" ? 1 : 0);
                    break;
                case LimitKind.Amount when Money.TryParseWan(typed, out var fen) && fen > 0:
                    call.Set(limit, fen);
                    break;
                case LimitKind.Amount:
                    state.AddModelError(field, "请填写金额，单位为万元，如 1000。");
                    break;
                case LimitKind.Choice when limit.Choices.Any(choice => Written(choice.Value) == typed):
                case LimitKind.Number when int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out _):
                    call.Set(limit, long.Parse(typed, CultureInfo.InvariantCulture));
                    break;
                default:
                    state.AddModelError(field, limit.Kind == LimitKind.Choice ? $"请选择{limit.Label}。" : $"“{limit.Label}”应为整数，如 {limit.Usual}。");
                    break;
            }
        }
    }

    private static string? Written(Limit limit, long? value) => (limit.Kind, value) switch
    {
        (_, null) => null,
        (LimitKind.Day, { } day) => Written(Limit.DayOf(day)),
        (LimitKind.Amount, { } fen) => Money.Wan(fen),
        (LimitKind.Switch, { } on) => on == 1 ? "true" : "false",
        (_, { } number) => Written(number),
    };

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
