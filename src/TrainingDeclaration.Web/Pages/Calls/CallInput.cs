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

    public string? IssuedOn { get; set; }

    public Disclosure Disclosure { get; set; } = Disclosure.OnRequest;

    public string? Text { get; set; }

    public List<ContactInput> Contacts { get; set; } = [];

    public string? FocusAreas { get; set; }

    public string? DueDate { get; set; }

    public bool DueDayIncluded { get; set; }

    public string? PaperDueDate { get; set; }

    public string? SettlementCutoff { get; set; }

    public int PersonLimit { get; set; }

    public int DayLimit { get; set; }

    public int ThemeLength { get; set; }

    public int TargetGroupLength { get; set; }

    public int PurposeLength { get; set; }

    public int NecessityLength { get; set; }

    public bool AdvisesDistributed { get; set; }

    public string? BudgetQuestion { get; set; }

    public string? BudgetQuestionPerPersonDay { get; set; }

    public bool UnitSealGatesRecommend { get; set; }

    public DepartmentSealGate DepartmentSealGate { get; set; } = DepartmentSealGate.Support;

    public bool ScanOpensGates { get; set; }

    public bool PrintsReportDate { get; set; }

    public bool VerifyShowsTheme { get; set; }

    /// <summary>Numbers that only the scheme knows, by key.</summary>
    public Dictionary<string, int> Limits { get; set; } = [];

    public string? CheckPoints { get; set; }

    public List<Guid> Addressees { get; set; } = [];

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
        SettlementCutoff = Written(call.SettlementCutoff),
        PersonLimit = call.PersonLimit,
        DayLimit = call.DayLimit,
        ThemeLength = call.ThemeLength,
        TargetGroupLength = call.TargetGroupLength,
        PurposeLength = call.PurposeLength,
        NecessityLength = call.NecessityLength,
        AdvisesDistributed = call.AdvisesDistributed,
        BudgetQuestion = Money.Wan(call.BudgetQuestionFen),
        BudgetQuestionPerPersonDay = Money.Wan(call.BudgetQuestionPerPersonDayFen),
        UnitSealGatesRecommend = call.UnitSealGatesRecommend,
        DepartmentSealGate = call.DepartmentSealGate,
        ScanOpensGates = call.ScanOpensGates,
        PrintsReportDate = call.PrintsReportDate,
        VerifyShowsTheme = call.VerifyShowsTheme,
        Limits = new(call.Limits),
        CheckPoints = string.Join('\n', (call.CheckPoints ?? []).Select(point => point.Group.Length > 0 ? $"{point.Group}：{point.Text}" : point.Text)),
        Addressees = [.. call.Addressees.Select(a => a.OrganizationId)],
        Revision = call.Revision,
    };

    /// <summary>Writes the dates, which can always be moved.</summary>
    public void ApplyDates(Call call, ModelStateDictionary state)
    {
        call.DueDate = state.ReadDay(DueDate, Prefix + nameof(DueDate));
        call.DueDayIncluded = DueDayIncluded;
        call.PaperDueDate = state.ReadDay(PaperDueDate, Prefix + nameof(PaperDueDate));
        call.SettlementCutoff = state.ReadDay(SettlementCutoff, Prefix + nameof(SettlementCutoff));
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
        (call.PersonLimit, call.DayLimit) = (PersonLimit, DayLimit);
        (call.ThemeLength, call.TargetGroupLength) = (ThemeLength, TargetGroupLength);
        (call.PurposeLength, call.NecessityLength) = (PurposeLength, NecessityLength);
        call.AdvisesDistributed = AdvisesDistributed;
        call.BudgetQuestionFen = ReadWan(BudgetQuestion, nameof(BudgetQuestion), state);
        call.BudgetQuestionPerPersonDayFen = ReadWan(BudgetQuestionPerPersonDay, nameof(BudgetQuestionPerPersonDay), state);
        (call.UnitSealGatesRecommend, call.DepartmentSealGate, call.ScanOpensGates) = (UnitSealGatesRecommend, DepartmentSealGate, ScanOpensGates);
        (call.PrintsReportDate, call.VerifyShowsTheme) = (PrintsReportDate, VerifyShowsTheme);
        call.Limits = SchemeCatalog.Of(call.Scheme).Limits.Where(limit => Limits.TryGetValue(limit.Key, out var number) && number >= 0).ToDictionary(limit => limit.Key, limit => Limits[limit.Key]);
        call.CheckPoints = [.. (CheckPoints ?? "").Split('\n').Select(TextRules.Clean).OfType<string>().Select(Point).DistinctBy(point => point.Text)];
        foreach (var gone in call.Addressees.Where(a => !Addressees.Contains(a.OrganizationId)).ToList())
        {
            call.Addressees.Remove(gone);
        }

        foreach (var id in Addressees.Where(below.Contains).Except(call.Addressees.Select(a => a.OrganizationId)).ToList())
        {
            call.Addressees.Add(new CallAddressee { CallId = call.Id, OrganizationId = id });
        }
    }

    /// <summary>A line such as 必要性：培训目标紧扣国家重点任务; without a group the whole is the text.</summary>
    private static CheckPoint Point(string line) =>
        line.Split(['：', ':'], 2) is [{ Length: > 0 and <= 10 } group, { Length: > 0 } text] ? new CheckPoint(text.Trim(), group.Trim()) : new CheckPoint(line, "");

    private static long ReadWan(string? typed, string field, ModelStateDictionary state)
    {
        if (!Money.TryParseWan(typed, out var fen) || fen <= 0)
        {
            state.AddModelError(Prefix + field, "请填写金额，单位为万元，如 1000。");
        }

        return fen;
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
