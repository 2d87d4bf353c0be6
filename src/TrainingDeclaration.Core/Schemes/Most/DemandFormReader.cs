using System.Globalization;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>
/// Reads what was typed into a form, by control name. What cannot be read as number, date or amount is kept as typed in
/// <see cref="DemandForm.Unread"/>, so that saving loses nothing. Controls that were not posted leave their field alone.
/// </summary>
public sealed class DemandFormReader(IReadOnlyDictionary<string, IReadOnlyList<string>> typed)
{
    /// <summary>Prefix of the controls for several countries: <c>country.0</c>, <c>country.1</c> …</summary>
    public const string Country = "country.";

    /// <summary>Prefix of the controls for several teaching locations.</summary>
    public const string Teaching = "teaching.";

    /// <summary>Prefix of the controls for the names of several institutions.</summary>
    public const string InstitutionName = "institutionName.";

    /// <summary>Prefix of the controls 是 / 否 beside them.</summary>
    public const string InstitutionPartner = "institutionPartner.";

    private const int MostRows = 20;

    /// <summary>Writes everything that was typed to the form.</summary>
    public void ApplyTo(DemandForm form)
    {
        form.ContactName = Text(DemandFields.ContactName, form.ContactName);
        form.ContactPhone = Text(DemandFields.ContactPhone, form.ContactPhone);
        form.Theme = Line(DemandFields.Theme, form.Theme);
        form.PeriodText = Line(DemandFields.PeriodText, form.PeriodText);
        form.Funder = Line(DemandFields.Funder, form.Funder);
        form.TargetGroup = Text(DemandFields.TargetGroup, form.TargetGroup);
        form.Purpose = Text(DemandFields.Purpose, form.Purpose);
        form.ContentAndNecessity = Text(DemandFields.Necessity, form.ContentAndNecessity);
        form.PersonsReason = Text(DemandFields.PersonsReason, form.PersonsReason);
        form.DaysReason = Text(DemandFields.DaysReason, form.DaysReason);
        form.ModeReason = Text(DemandFields.ModeReason, form.ModeReason);
        form.PeriodStart = Read(form, DemandFields.PeriodStart, form.PeriodStart, Date);
        form.PeriodEnd = Read(form, DemandFields.PeriodEnd, form.PeriodEnd, Date);
        form.Persons = Read(form, DemandFields.Persons, form.Persons, Whole);
        form.Days = Read(form, DemandFields.Days, form.Days, Whole);
        form.BudgetFen = Read(form, DemandFields.Budget, form.BudgetFen, Amount);
        form.GrantShareFen = Read(form, DemandFields.GrantShare, form.GrantShareFen, Amount);
        form.OwnShareFen = Read(form, DemandFields.OwnShare, form.OwnShareFen, Amount);
        form.OverseasShareFen = Read(form, DemandFields.OverseasShare, form.OverseasShareFen, Amount);
        form.HasOverseasFunding = YesNo(DemandFields.OverseasFunding, form.HasOverseasFunding);
        form.DeliveryMode = One(DemandFields.DeliveryMode, form.DeliveryMode);
        form.Media = Many(DemandFields.Media, form.Media);
        form.SelectionBases = Many(DemandFields.SelectionBasis, form.SelectionBases);
        form.FocusAreas = Posted(DemandFields.FocusAreas) ? [.. Values(DemandFields.FocusAreas).Where(value => value.Length > 0)] : form.FocusAreas;
        form.CountryCodes = Codes(Country, form.CountryCodes);
        form.TeachingLocationCodes = Codes(Teaching, form.TeachingLocationCodes);
        form.Institutions = Institutions(form.Institutions);
    }

    private bool Posted(string name) => typed.ContainsKey(name);

    private IReadOnlyList<string> Values(string name) => typed.GetValueOrDefault(name) ?? [];

    private string? Last(string name) => Values(name) is { Count: > 0 } values ? values[^1] : null;

    private string? Text(string name, string? before) => Posted(name) ? TextRules.Clean(Last(name)) : before;

    private string? Line(string name, string? before) => Text(name, before)?.ReplaceLineEndings(" ");

    private T? Read<T>(DemandForm form, string name, T? before, Func<string, T?> read)
        where T : struct
    {
        if (!Posted(name))
        {
            return before;
        }

        var text = Text(name, null);
        var value = text is null ? null : read(TextRules.HalfWidth(text));
        form.Unread.Remove(name);
        if (text is not null && value is null)
        {
            form.Unread[name] = text.Length > 100 ? text[..100] : text;
        }

        return value;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date : null;

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long? Amount(string text) => Money.TryParseWan(text, out var fen) ? fen : null;

    private bool? YesNo(string name, bool? before) => !Posted(name) ? before : Last(name) switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    private T? One<T>(string name, T? before)
        where T : struct, Enum => Posted(name) ? Enum.TryParse<T>(Last(name), out var value) && Enum.IsDefined(value) ? value : null : before;

    private List<T> Many<T>(string name, List<T> before)
        where T : struct, Enum => Posted(name)
            ? [.. Values(name).Where(text => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value)).Select(Enum.Parse<T>).Distinct()]
            : before;

    private List<string> Codes(string prefix, List<string> before) => Posted($"{prefix}0")
        ? [.. Rows(prefix).Select(row => Values($"{prefix}{row}")[^1]).Where(code => code.Length == 2).Distinct()]
        : before;

    private List<Institution> Institutions(List<Institution> before) => Posted($"{InstitutionName}0")
        ? [.. Rows(InstitutionName).Select(row => new Institution(
            TextRules.Clean(Values($"{InstitutionName}{row}")[^1])?.ReplaceLineEndings(" "), YesNo($"{InstitutionPartner}{row}", null)))]
        : before;

    private IEnumerable<int> Rows(string prefix) => Enumerable.Range(0, MostRows).TakeWhile(row => Posted($"{prefix}{row}") && Values($"{prefix}{row}").Count > 0);
}
